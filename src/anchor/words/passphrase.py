"""What is said about encryption: before it, at the question for the passphrase, and after."""

from anchor.words import N_

# The commands

ENCRYPT = N_("Encrypt your check-ins with a passphrase, or give them another one.")
ENCRYPT_MORE = N_(
    "Without the passphrase nobody can read them, you neither: there is no other way in. anchor "
    "export keeps a copy that needs none. Where there is no terminal, the passphrase is read as "
    "one line from standard input; if they are encrypted already, the old one comes first. Later "
    "the command in ANCHOR_PASSPHRASE_COMMAND, such as a password manager's, can give it."
)
DECRYPT = N_("Keep your check-ins without a passphrase again.")
DECRYPT_MORE = N_(
    "Where there is no terminal, the passphrase is read as one line from standard input."
)
ABOUT = N_(
    "This encrypts your check-ins with a passphrase. From then on anchor asks for it. If it is "
    "lost, nobody can read them again, and nobody can help with that. For a copy that needs no "
    "passphrase, leave with Enter and type: anchor export --output FOLDER"
)
ABOUT_ANEW = N_(
    "Your check-ins are encrypted already. This gives them another passphrase. If that is lost, "
    "nobody can read them again, and nobody can help with that. For a copy that needs no "
    "passphrase, leave with Enter and type: anchor export --output FOLDER"
)

# The questions

ASK = N_("The passphrase of your journal? Nothing is shown as you type. Enter alone leaves.")
ASK_NEW = N_("Which passphrase? Nothing is shown as you type. Enter alone leaves.")
ASK_AGAIN = N_("The same once more, please.")
NOT_THE_SAME = N_("These two differ, so nothing is changed. You can type them again.")
NOT_IT = N_("That one does not open it. You can try again.")
SHORT = N_("That is a short one. A few words together are harder to guess, and easy to keep.")

# How it ends

ENCRYPTED = N_(
    "Your check-ins are encrypted now, and the copies of them that anchor had made are erased. "
    "What was exported or backed up elsewhere is as it was."
)
DECRYPTED = N_("Your check-ins are no longer encrypted. Whoever can open your files can read them.")
NOT_ENCRYPTED = N_("Your check-ins are not encrypted, so there is nothing to do.")
AS_IT_WAS = N_("Everything is as it was.")

# Why not

NOT_INSTALLED = N_(
    "Your journal is encrypted, or is to be, and what that needs is not installed. "
    "This brings it: {python} -m pip install sqlcipher3"
)
LOCKED = N_(
    "{path} is encrypted, so it needs its passphrase. At a terminal anchor asks for it; elsewhere "
    "the command in ANCHOR_PASSPHRASE_COMMAND can give it, or a line on standard input."
)
WRONG = N_(
    "The passphrase does not open {path}. It was left as it is, and you can try again. If it is "
    "the right one, the beginning of the file may not be whole any more."
)
EMPTY = N_("The line for the passphrase was empty, so nothing was changed.")
DIFFERENT = N_("The two were not the same, so nothing was changed. You can try again.")
COMMAND_FAILED = N_(
    "The command in {command} gave no passphrase: {reason}. "
    "The first line that it prints is taken as the passphrase."
)
COMMAND_ENDED = N_("it ended with {status}")
COMMAND_SILENT = N_("its first line was empty")
