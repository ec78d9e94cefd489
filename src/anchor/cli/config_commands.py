"""``anchor config``: what can be typed. It imports what it needs when it runs."""

from typing import Annotated

import typer

from anchor.cli import options
from anchor.words import settings as words
from anchor.words import tr

app = typer.Typer(help=tr(words.CONFIG), rich_markup_mode=None)


def _complete_key(incomplete: str) -> list[str]:
    """Complete a setting, or a key of the full screen."""
    from anchor.settings.model import NAMES
    from anchor.words.keys import KEYS

    keys = [*NAMES, *(f"keys.{key}" for key in KEYS)]
    return [key for key in keys if key.startswith(incomplete)]


def _complete_value(context: typer.Context, incomplete: str) -> list[tuple[str, str]]:
    """Complete what a setting takes, with what it stands for."""
    from anchor.settings.model import choices_of
    from anchor.settings.values import choice_about

    key = context.params.get("key") or ""
    return [
        (choice, choice_about(key, choice))
        for choice in choices_of(key)
        if choice.startswith(incomplete)
    ]


Key = Annotated[
    str, typer.Argument(metavar="KEY", help=tr(words.ARG_KEY), autocompletion=_complete_key)
]


@app.callback(invoke_without_command=True)
def config(context: typer.Context) -> None:
    if context.invoked_subcommand is None:
        typer.echo(context.get_help())


@app.command("where", help=tr(words.CONFIG_WHERE))
def where(plain: options.Plain = False) -> None:
    from anchor.cli.settling import print_file

    print_file()


@app.command("show", help=tr(words.CONFIG_SHOW))
def show(plain: options.Plain = False, as_json: options.AsJson = False) -> None:
    from anchor.cli import settling

    settling.show(plain, as_json)


@app.command("edit", help=tr(words.CONFIG_EDIT))
def edit(plain: options.Plain = False) -> None:
    from anchor.cli import settling

    raise typer.Exit(settling.edit())


@app.command("set", help=tr(words.CONFIG_SET))
def set_(
    key: Key,
    value: Annotated[
        str,
        typer.Argument(metavar="VALUE", help=tr(words.ARG_VALUE), autocompletion=_complete_value),
    ],
    plain: options.Plain = False,
) -> None:
    from anchor.cli import settling

    settling.change(key, value)


@app.command("unset", help=tr(words.CONFIG_UNSET))
def unset(key: Key, plain: options.Plain = False) -> None:
    from anchor.cli import settling

    settling.reset(key)
