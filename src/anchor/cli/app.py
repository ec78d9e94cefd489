"""The commands. Each imports what it needs when it runs, so that starting one is quick."""

from collections.abc import Callable
from typing import Annotated

import typer

from anchor.cli import options
from anchor.errors import AnchorError
from anchor.words import commands as words
from anchor.words import tr

app = typer.Typer(
    help=tr(words.APP),
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
packs_app = typer.Typer(help=tr(words.PACKS), rich_markup_mode=None)
app.add_typer(packs_app, name="packs")


def _show_version(wanted: bool) -> None:
    if wanted:
        from anchor import __version__

        typer.echo(f"anchor {__version__}")
        raise typer.Exit


@app.callback(invoke_without_command=True)
def home(
    context: typer.Context,
    plain: options.Plain = False,
    version: Annotated[
        bool,
        typer.Option(
            "--version", is_eager=True, callback=_show_version, help=tr(words.OPT_VERSION)
        ),
    ] = False,
) -> None:
    if context.invoked_subcommand is None:
        from anchor.cli.home import ask

        ask(context.get_help)


def _play_command(default: str | None) -> Callable[..., None]:
    """Make a command that plays what it is given, or else its default."""

    def play(
        name: Annotated[
            list[str] | None,
            typer.Argument(
                metavar="EXERCISE" if default is None else "[EXERCISE]",
                help=tr(words.ARG_START if default is None else words.ARG_EXERCISE),
                autocompletion=options.complete_name,
                show_default=False,
            ),
        ] = None,
        minutes: options.Minutes = None,
        cycles: options.Cycles = None,
        endless: options.Endless = False,
        pace: options.Pace = 1.0,
        skip: options.Skip = None,
        include: options.Include = None,
        holds: options.Holds = None,
        plain: options.Plain = False,
        no_save: options.NoSave = False,
        events: options.Events = False,
    ) -> None:
        from anchor.cli.playing import start

        typed = " ".join(name or ()).strip() or default or ""
        chosen = options.choices(minutes, cycles, endless, pace, skip, include)
        start(typed, chosen, holds, save=not no_save, as_events=events)

    return play


app.command("breathe", help=tr(words.BREATHE))(_play_command("breathing/longer-out"))
app.command("ground", help=tr(words.GROUND))(_play_command("grounding/333"))
app.command("scan", help=tr(words.SCAN))(_play_command("scan/edges"))
app.command("start", help=tr(words.START))(_play_command(None))


@app.command("show", help=tr(words.SHOW))
def show(
    name: Annotated[
        list[str],
        typer.Argument(
            metavar="EXERCISE", help=tr(words.ARG_START), autocompletion=options.complete_name
        ),
    ],
    minutes: options.Minutes = None,
    cycles: options.Cycles = None,
    endless: options.Endless = False,
    pace: options.Pace = 1.0,
    skip: options.Skip = None,
    include: options.Include = None,
    holds: options.Holds = None,
    plain: options.Plain = False,
    as_json: options.AsJson = False,
) -> None:
    from anchor.cli.showing import show

    chosen = options.choices(minutes, cycles, endless, pace, skip, include)
    show(" ".join(name), chosen, holds is not False, as_json)


@app.command("suggest", help=tr(words.SUGGEST))
def suggest(
    feeling: Annotated[
        list[str] | None, typer.Argument(metavar="[FEELING ...]", help=tr(words.ARG_FEELINGS))
    ] = None,
    plain: options.Plain = False,
    as_json: options.AsJson = False,
) -> None:
    from anchor.cli.suggesting import suggest

    suggest(feeling or [], as_json)


@app.command("help-now", help=tr(words.HELP_NOW))
def help_now(
    region: Annotated[
        str | None, typer.Option("--region", metavar="XX", help=tr(words.OPT_REGION))
    ] = None,
    plain: options.Plain = False,
) -> None:
    from anchor.cli.help_now import show

    show(region)


@app.command("people", help=tr(words.PEOPLE))
def people(edit: options.Edit = False, plain: options.Plain = False) -> None:
    from anchor.cli.care import show_people

    show_people(edit)


@app.command("reach", help=tr(words.REACH))
def reach(
    name: Annotated[
        list[str] | None, typer.Argument(metavar="[NAME]", help=tr(words.ARG_PERSON))
    ] = None,
    no_copy: Annotated[bool, typer.Option("--no-copy", help=tr(words.OPT_NO_COPY))] = False,
    plain: options.Plain = False,
) -> None:
    from anchor.cli.care import reach
    from anchor.cli.terminal import is_plain

    reach(" ".join(name or ()), copy=not (no_copy or is_plain(plain)))


@app.command("toolkit", help=tr(words.TOOLKIT))
def toolkit(edit: options.Edit = False, plain: options.Plain = False) -> None:
    from anchor.cli.care import show_toolkit

    show_toolkit(edit)


@packs_app.callback(invoke_without_command=True)
def packs(context: typer.Context) -> None:
    if context.invoked_subcommand is None:
        typer.echo(context.get_help())


@packs_app.command("list", help=tr(words.PACKS_LIST))
def packs_list(plain: options.Plain = False, as_json: options.AsJson = False) -> None:
    from anchor.cli.packs import list_all

    list_all(plain, as_json)


@packs_app.command("show", help=tr(words.PACKS_SHOW))
def packs_show(
    name: Annotated[str, typer.Argument(metavar="PACK", help=tr(words.ARG_PACK))],
    plain: options.Plain = False,
) -> None:
    from anchor.cli.packs import show_pack

    show_pack(name)


@packs_app.command("check", help=tr(words.PACKS_CHECK))
def packs_check(
    paths: Annotated[
        list[str] | None, typer.Argument(metavar="[PATH ...]", help=tr(words.ARG_PATHS))
    ] = None,
    strict: Annotated[bool, typer.Option("--strict", help=tr(words.OPT_STRICT))] = False,
    as_json: options.AsJson = False,
) -> None:
    from anchor.cli.packs import check

    raise typer.Exit(check(paths or [], strict, as_json))


@packs_app.command("schema", help=tr(words.PACKS_SCHEMA))
def packs_schema() -> None:
    from anchor.cli.packs import print_schema

    print_schema()


@packs_app.command("where", help=tr(words.PACKS_WHERE))
def packs_where() -> None:
    from anchor.cli.packs import print_folder

    print_folder()


def understood(arguments: list[str]) -> list[str]:
    """Give what was meant: ``anchor panic`` is a feeling, ``anchor help now`` is help.

    Only where the first word is no command, so that no command can be taken over.
    """
    commands = {command.name for command in app.registered_commands} | {"packs"}
    if not arguments or arguments[0] in commands or arguments[0].startswith("-"):
        return arguments
    match arguments:
        case ["help"]:
            return ["--help"]
        case ["help", "now", *rest]:
            return ["help-now", *rest]
    from anchor.cli.suggesting import understand

    try:
        understand(" ".join(arguments))
    except AnchorError:
        return arguments
    return ["suggest", *arguments]
