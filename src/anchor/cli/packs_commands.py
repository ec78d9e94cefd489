"""``anchor packs``: what can be typed. It imports what it needs when it runs."""

from typing import Annotated

import typer

from anchor.cli import completing, options
from anchor.words import authoring as authoring_words
from anchor.words import commands as words
from anchor.words import sharing as sharing_words
from anchor.words import tr

app = typer.Typer(help=tr(words.PACKS), rich_markup_mode=None)


@app.callback(invoke_without_command=True)
def packs(context: typer.Context) -> None:
    if context.invoked_subcommand is None:
        typer.echo(context.get_help())


@app.command("list", help=tr(words.PACKS_LIST))
def list_packs(plain: options.Plain = False, as_json: options.AsJson = False) -> None:
    from anchor.cli.packs import list_all

    list_all(plain, as_json)


@app.command("show", help=tr(words.PACKS_SHOW))
def show(
    name: Annotated[
        str,
        typer.Argument(metavar="PACK", help=tr(words.ARG_PACK), autocompletion=completing.pack),
    ],
    plain: options.Plain = False,
) -> None:
    from anchor.cli.packs import show_pack

    show_pack(name)


@app.command("check", help=tr(words.PACKS_CHECK))
def check(
    paths: Annotated[
        list[str] | None, typer.Argument(metavar="[PACK|PATH ...]", help=tr(words.ARG_PATHS))
    ] = None,
    strict: Annotated[bool, typer.Option("--strict", help=tr(words.OPT_STRICT))] = False,
    as_json: options.AsJson = False,
) -> None:
    from anchor.cli.packs import check

    raise typer.Exit(check(paths or [], strict, as_json))


@app.command("new", help=tr(authoring_words.NEW))
def new(
    name: Annotated[
        list[str] | None, typer.Argument(metavar="[NAME]", help=tr(authoring_words.ARG_NEW))
    ] = None,
    kind: options.PackKind = None,
    source: options.PackFrom = None,
    no_edit: Annotated[
        bool, typer.Option("--no-edit", help=tr(authoring_words.OPT_NO_EDIT))
    ] = False,
    here: options.Here = False,
    plain: options.Plain = False,
) -> None:
    from anchor.cli.authoring import new
    from anchor.cli.editor import writing_place

    place = None if no_edit else writing_place(here, plain)
    raise typer.Exit(new(" ".join(name or ()) or None, kind, source, place))


@app.command("edit", help=f"{tr(authoring_words.EDIT)}\n\n{tr(authoring_words.EDIT_MORE)}")
def edit(
    name: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[PACK|EXERCISE]",
            help=tr(authoring_words.ARG_EDIT),
            autocompletion=completing.own_first,
        ),
    ] = None,
    watch: Annotated[bool, typer.Option("--watch", help=tr(authoring_words.OPT_WATCH))] = False,
    here: options.Here = False,
    plain: options.Plain = False,
) -> None:
    from anchor.cli.editing import edit
    from anchor.cli.editor import writing_place

    raise typer.Exit(edit(" ".join(name or ()), None if watch else writing_place(here, plain)))


@app.command("explain", help=tr(authoring_words.EXPLAIN))
def explain(
    code: Annotated[
        str | None,
        typer.Argument(
            metavar="[CODE]",
            help=tr(authoring_words.ARG_CODE),
            autocompletion=completing.code,
        ),
    ] = None,
    plain: options.Plain = False,
    as_json: options.AsJson = False,
) -> None:
    from anchor.cli.explaining import explain

    explain(code, as_json)


@app.command("install", help=tr(sharing_words.INSTALL))
def install(
    sources: Annotated[
        list[str], typer.Argument(metavar="FILE|FOLDER", help=tr(sharing_words.ARG_SOURCE))
    ],
    name: Annotated[
        str | None, typer.Option("--as", metavar="NAME", help=tr(sharing_words.OPT_AS))
    ] = None,
    yes: options.Yes = False,
    plain: options.Plain = False,
) -> None:
    from anchor.cli.sharing import install

    raise typer.Exit(install(sources, name, yes))


@app.command("remove", help=tr(sharing_words.REMOVE))
def remove(
    name: Annotated[
        str,
        typer.Argument(
            metavar="PACK", help=tr(sharing_words.ARG_OWN), autocompletion=completing.own_pack
        ),
    ],
    plain: options.Plain = False,
) -> None:
    from anchor.cli.sharing import remove

    remove(name)


@app.command("restore", help=tr(sharing_words.RESTORE))
def restore(
    name: Annotated[
        str | None,
        typer.Argument(
            metavar="[PACK]",
            help=tr(sharing_words.ARG_EARLIER),
            autocompletion=completing.earlier_pack,
        ),
    ] = None,
    number: Annotated[
        int | None, typer.Argument(metavar="[NUMBER]", help=tr(sharing_words.ARG_NUMBER))
    ] = None,
    only_list: Annotated[bool, typer.Option("--list", help=tr(sharing_words.OPT_LIST))] = False,
    plain: options.Plain = False,
) -> None:
    from anchor.cli.restoring import list_earlier, restore

    if name is None or only_list:
        list_earlier(name)
    else:
        restore(name, number)


@app.command("export", help=tr(sharing_words.EXPORT))
def export(
    names: Annotated[
        list[str],
        typer.Argument(
            metavar="PACK|EXERCISE",
            help=tr(sharing_words.ARG_EXPORT),
            autocompletion=completing.name,
        ),
    ],
    output: Annotated[
        str | None,
        typer.Option("--output", "-o", metavar="PATH", help=tr(sharing_words.OPT_OUTPUT)),
    ] = None,
    force: options.Force = False,
    plain: options.Plain = False,
) -> None:
    from anchor.cli.sharing import export

    export(names, output, force)


@app.command("schema", help=tr(words.PACKS_SCHEMA))
def schema() -> None:
    from anchor.cli.packs import print_schema

    print_schema()


@app.command("where", help=tr(words.PACKS_WHERE))
def where() -> None:
    from anchor.cli.packs import print_folder

    print_folder()
