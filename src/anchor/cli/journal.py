"""Where the journal is, and the ways to encrypt it and to erase it all."""

import os
from pathlib import Path

from anchor.cli.desk import at_the_desk
from anchor.cli.passphrase import new_passphrase, own_journal
from anchor.core.text import one_line
from anchor.errors import AnchorError
from anchor.journal.encryption import sqlcipher
from anchor.journal.privacy import files_of
from anchor.journal.store import Journal
from anchor.places import places
from anchor.plain.page import Page
from anchor.words import checkin as words
from anchor.words import passphrase as passphrase_words
from anchor.words import tr, trn


def print_file() -> None:
    """Print the file check-ins are in."""
    Page().exactly(str(places().journal))


def encrypt() -> None:
    """Encrypt the journal with a passphrase that is asked for twice. Raises ``AnchorError``."""
    sqlcipher()
    page = Page()
    with own_journal() as journal:
        if journal.is_encrypted():
            page.say(tr(passphrase_words.ABOUT_ANEW))
            journal.count()  # so that the passphrase it has is asked for first
        else:
            page.say(tr(passphrase_words.ABOUT))
        passphrase = new_passphrase(page)
        if passphrase is None:
            page.say(tr(passphrase_words.AS_IT_WAS))
            return
        journal.encrypt(passphrase)
    page.say(tr(passphrase_words.ENCRYPTED))


def decrypt() -> None:
    """Keep the journal without a passphrase again. Raises ``AnchorError``."""
    page = Page()
    with own_journal() as journal:
        if not journal.is_encrypted():
            page.say(tr(passphrase_words.NOT_ENCRYPTED))
            return
        journal.decrypt()
    page.say(tr(passphrase_words.DECRYPTED))


def forget() -> None:
    """Ask once, then erase every check-in and every copy. Raises ``AnchorError``."""
    path = Path(os.path.realpath(places().journal))
    desk = at_the_desk()
    page = desk.page
    with Journal(path) as journal:
        files = _files(journal, path)
        if not files:
            page.say(tr(words.NO_JOURNAL, path=str(path)))
            return
        if not desk.attended:
            raise AnchorError(tr(words.FORGET_ALONE))
        page.say(tr(words.FORGET_ABOUT, what=_count(journal), path=str(path)))
        word = tr(words.FORGET_WORD)
        answer = desk.questions.ask(tr(words.FORGET_PROMPT, word=word)) or ""
        if answer.strip().casefold() != word.casefold():
            page.say(tr(words.NOT_FORGOTTEN))
            return
        what = f"{_count(journal)}, {trn(words.ERASED_FILES, len(_files(journal, path)))}"
        journal.forget()
    page.say(tr(words.FORGOTTEN, what=one_line(what)))


def _files(journal: Journal, path: Path) -> list[Path]:
    """List the files there are: the journal, what SQLite keeps beside it, its copies."""
    return [file for file in (*files_of(path), *journal.backups()) if file.exists()]


def _count(journal: Journal) -> str:
    """Say how many check-ins there are; what cannot be read can be erased all the same."""
    try:
        return trn(words.CHECKINS, journal.count())
    except AnchorError:
        return tr(words.WHATEVER_IS_THERE)
