"""The commands. Each imports what it needs when it runs, so that starting one is quick."""

from collections.abc import Callable
from copy import copy
from typing import Annotated, Literal

import typer

from anchor.cli import completing, config_commands, journal_commands, options, packs_commands
from anchor.cli.at_once import BEGINS_WITH
from anchor.errors import AnchorError
from anchor.words import checkin as checkin_words
from anchor.words import commands as words
from anchor.words import tr

app = typer.Typer(
    help=tr(words.APP),
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
app.add_typer(packs_commands.app, name="packs")
app.add_typer(journal_commands.app, name="journal")
app.add_typer(config_commands.app, name="config")


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


def _play_command(default: str) -> Callable[..., None]:
    """Make a command that plays what it is given, or else its default, if it has one."""

    def play(
        name: Annotated[
            list[str] | None,
            typer.Argument(
                metavar="[EXERCISE]" if default else "EXERCISE",
                help=tr(words.ARG_EXERCISE if default else words.ARG_START),
                autocompletion=completing.name,
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
        rate: options.Rate = False,
        no_save: options.NoSave = False,
        events: options.Events = False,
        language: options.InLanguage = None,
    ) -> None:
        from anchor.cli.playing import start

        typed = " ".join(name or ()).strip() or default
        chosen = options.choices(minutes, cycles, endless, pace, skip, include)
        start(
            typed,
            chosen,
            holds,
            save=not no_save,
            as_events=events,
            rate=rate,
            plain=plain,
            language=language,
        )

    return play


app.command("breathe", help=tr(words.BREATHE))(_play_command(BEGINS_WITH["breathe"]))
app.command("ground", help=tr(words.GROUND))(_play_command(BEGINS_WITH["ground"]))
app.command("scan", help=tr(words.SCAN))(_play_command(BEGINS_WITH["scan"]))
app.command("start", help=tr(words.START))(_play_command(BEGINS_WITH["start"]))


@app.command("show", help=tr(words.SHOW))
def show(
    name: Annotated[
        list[str],
        typer.Argument(
            metavar="EXERCISE", help=tr(words.ARG_START), autocompletion=completing.name
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
    language: options.InLanguage = None,
) -> None:
    from anchor.cli.showing import show

    chosen = options.choices(minutes, cycles, endless, pace, skip, include)
    show(" ".join(name), chosen, holds is not False, as_json, language)


@app.command("skips", help=tr(words.SKIPS))
def skips(
    add: Annotated[
        list[str] | None,
        typer.Option(
            "--add",
            metavar="REGION",
            help=tr(words.OPT_ADD_SKIP),
            autocompletion=completing.region,
        ),
    ] = None,
    back: Annotated[
        list[str] | None,
        typer.Option(
            "--back",
            metavar="REGION",
            help=tr(words.OPT_BACK),
            autocompletion=completing.region,
        ),
    ] = None,
    plain: options.Plain = False,
) -> None:
    from anchor.cli.skips import change

    change(add or [], back or [])


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


@app.command("trends", help=f"{tr(words.TRENDS)}\n\n{tr(words.TRENDS_MORE)}")
def trends(
    since: options.Since = None,
    until: options.Until = None,
    by: options.By = "exercise",
    plain: options.Plain = False,
    as_json: options.AsJson = False,
) -> None:
    from anchor.cli.trends import show

    show(since, until, by, as_json, plain)


@app.command("report", help=f"{tr(words.REPORT)}\n\n{tr(words.REPORT_MORE)}")
def report(
    since: options.Since = None,
    until: options.Until = None,
    note: Annotated[
        list[str] | None, typer.Option("--note", metavar="ID", help=tr(words.OPT_NOTE))
    ] = None,
    output: options.Output = None,
    form: Annotated[
        Literal["html", "md"] | None,
        typer.Option("--format", metavar="FORMAT", help=tr(words.OPT_FORMAT)),
    ] = None,
    force: options.Force = False,
) -> None:
    from anchor.cli.report import write

    write(since, until, note or [], output, form, force)


@app.command("checkin", help=tr(checkin_words.CHECKIN))
def checkin(
    distress: options.Distress = None,
    feeling: options.Feeling = None,
    sensation: options.Sensation = None,
    trigger: options.Trigger = None,
    tag: options.Tag = None,
    scale: options.Scale = None,
    kind: options.NewKind = "check-in",
    went: options.Went = "",
    exercise: options.DidExercise = None,
    minutes: options.DidMinutes = None,
    before: options.BeforeIt = None,
    after: options.AfterIt = None,
    at: options.At = None,
    note: options.NoteFrom = None,
    edit: options.EditNote = False,
    weekly: options.Weekly = False,
    plain: options.Plain = False,
) -> None:
    from anchor.cli.checkin import check_in, did, rated
    from anchor.companion.noting import fields_of

    check_in(
        fields_of(
            distress,
            feeling or (),
            sensation or (),
            trigger or (),
            tag or (),
            scales=rated(scale or []),
            went=went,
        )
        | did(exercise, minutes, before, after),
        "session" if exercise else "weekly" if weekly else kind,
        at,
        from_input=note is not None,
        edit=edit,
        plain=plain,
    )


@app.command("log", help=tr(checkin_words.LOG))
def log(
    since: options.Since = None,
    until: options.Until = None,
    kind: options.OfKind = None,
    tag: options.WithTag = None,
    search: options.Search = None,
    limit: options.Limit = None,
    before: options.Before = None,
    more: options.More = False,
    delete: options.Delete = None,
    undo: options.Undo = False,
    edit: options.EditId = None,
    plain: options.Plain = False,
    as_json: options.AsJson = False,
) -> None:
    from anchor.cli import log

    if (delete is not None) + undo + (edit is not None) > 1:
        raise AnchorError(tr(checkin_words.ONE_AT_A_TIME))
    if delete is not None:
        log.delete(delete)
    elif undo:
        log.undo()
    elif edit is not None:
        log.edit(edit)
    else:
        wanted = log.Wanted(since, until, kind, tag, search, before, limit or log.PAGE)
        log.show(wanted, more, as_json)


@app.command("export", help=tr(checkin_words.EXPORT))
def export(
    form: options.ExportForm = "toml",
    output: options.ExportTo = None,
    since: options.Since = None,
    until: options.Until = None,
    force: options.Force = False,
    plain: options.Plain = False,
) -> None:
    from anchor.cli.transfer import export_to

    export_to(form, output, since, until, force)


@app.command("import", help=tr(checkin_words.IMPORT))
def import_(
    path: Annotated[str, typer.Argument(metavar="PATH", help=tr(checkin_words.ARG_IMPORT))],
    plain: options.Plain = False,
) -> None:
    from anchor.cli.transfer import import_from

    raise typer.Exit(import_from(path))


def needed(arguments: list[str]) -> typer.Typer:
    """Give the app with only the command that was typed, if it is one: no other is built then."""
    wanted = arguments[:1]
    commands = [command for command in app.registered_commands if [command.name] == wanted]
    groups = [group for group in app.registered_groups if [group.name] == wanted]
    if not (commands or groups):
        return app
    narrowed = copy(app)
    narrowed.registered_commands, narrowed.registered_groups = commands, groups
    return narrowed


def understood(arguments: list[str]) -> list[str]:
    """Give what was meant: ``anchor panic`` is a feeling, ``anchor help now`` is help.

    Only where the first word is no command, so that no command can be taken over.
    """
    commands = {command.name for command in app.registered_commands}
    commands |= {group.name for group in app.registered_groups}
    if not arguments or arguments[0] in commands or arguments[0].startswith("-"):
        return arguments
    match arguments:
        case ["help"]:
            return ["--help"]
        case ["help", "now", *rest]:
            return ["help-now", *rest]
    from anchor.companion.ideas import understand

    try:
        understand(" ".join(arguments))
    except AnchorError:
        return arguments
    return ["suggest", *arguments]
