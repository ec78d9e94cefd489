"""``anchor journal``: what can be typed. It imports what it needs when it runs."""

import typer

from anchor.cli import options
from anchor.words import checkin as words
from anchor.words import passphrase as passphrase_words
from anchor.words import tr

app = typer.Typer(help=tr(words.JOURNAL), rich_markup_mode=None)


@app.callback(invoke_without_command=True)
def journal(context: typer.Context) -> None:
    if context.invoked_subcommand is None:
        typer.echo(context.get_help())


@app.command("where", help=tr(words.JOURNAL_WHERE))
def where(plain: options.Plain = False) -> None:
    from anchor.cli.journal import print_file

    print_file()


@app.command(
    "encrypt", help=f"{tr(passphrase_words.ENCRYPT)}\n\n{tr(passphrase_words.ENCRYPT_MORE)}"
)
def encrypt(plain: options.Plain = False) -> None:
    from anchor.cli.journal import encrypt

    encrypt()


@app.command(
    "decrypt", help=f"{tr(passphrase_words.DECRYPT)}\n\n{tr(passphrase_words.DECRYPT_MORE)}"
)
def decrypt(plain: options.Plain = False) -> None:
    from anchor.cli.journal import decrypt

    decrypt()


@app.command("forget", help=tr(words.JOURNAL_FORGET))
def forget(plain: options.Plain = False) -> None:
    from anchor.cli.journal import forget

    forget()
