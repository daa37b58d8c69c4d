"""`audit lexicon`: decide on names, and ask what is known of one."""

from collections.abc import Iterator
from dataclasses import replace
from glob import escape
from pathlib import Path
from typing import Annotated

import typer

from audit.cli.learning import learn
from audit.cli.telling import shown, told
from audit.cli.why import why
from audit.config import Overrides, load_settings
from audit.gazetteer.decisions import Decision, Layer, Ruling
from audit.gazetteer.entry import Kind
from audit.gazetteer.house import LexiconFiles, open_house
from audit.model.errors import AuditError
from audit.model.nearest import hint

app = typer.Typer(
    help="The house lexicon. Names that exist, spellings that may stand, forms never to be written.",
    no_args_is_help=True,
    rich_markup_mode=None,
)

Name = Annotated[str, typer.Argument(metavar="NAME", help="A form of a name; several words in quotation marks.")]
Note = Annotated[str, typer.Option(metavar="TEXT", help="Why; findings and `why` show it.")]
House = Annotated[bool, typer.Option("--house", help="Decide for the house, not for this project alone.")]
Article = Annotated[str, typer.Option(metavar="PATH", help="Decide for this article alone, or for a glob of them.")]
Config = Annotated[Path | None, typer.Option(metavar="FILE", help="Use this file, not the audit.toml found upwards.")]


@app.command("add")
def add(
    name: Name,
    kind: Annotated[Kind | None, typer.Option(help="What bears the name; anything, where it is not said.")] = None,
    note: Note = "",
    house: House = False,
    config: Config = None,
) -> None:
    """Add a name that exists. It is never flagged, and is suggested for slips."""
    _decide(Ruling.ADD, name, kind=kind, note=note, house=house, config=config)


@app.command("accept")
def accept(name: Name, article: Article = "", note: Note = "", house: House = False, config: Config = None) -> None:
    """Let a spelling stand. It is never flagged, nor suggested."""
    _decide(Ruling.ACCEPT, name, article=article, note=note, house=house, config=config)


@app.command("reject")
def reject(
    name: Name,
    use: Annotated[str, typer.Option(metavar="RIGHT", help="What to write instead.")] = "",
    article: Article = "",
    note: Note = "",
    house: House = False,
    config: Config = None,
) -> None:
    """Never write this form. Every mention is flagged."""
    _decide(Ruling.REJECT, name, use=use, article=article, note=note, house=house, config=config)


@app.command("remove")
def remove(name: Name, article: Article = "", house: House = False, config: Config = None) -> None:
    """Take a decision back."""
    from audit.gazetteer.lexicon_file import LexiconFileError, read_decisions, read_text, without_decision, write_text

    files = _files(config)
    layer, path = _target(files, house=house)
    form, pattern = _cell(name), _pattern(article, files)
    decided = read_decisions(path, layer)
    here = [one.form for one in decided if one.article == pattern]
    if form not in here:
        near = hint(form, here) if here else "there is none"
        raise LexiconFileError(path, f"has no decision on {form}{f' for {pattern}' if pattern else ''}; {near}")
    write_text(path, without_decision(read_text(path), form, pattern))
    typer.echo(f"removed from {shown(path)}: {form}")


@app.command("list")
def list_decisions(config: Config = None) -> None:
    """List the decisions of house and project."""
    from audit.gazetteer.lexicon_file import read_decisions

    files = _files(config)
    decided = [(layer, path, read_decisions(path, layer)) for layer in Layer if (path := files.path(layer))]
    for layer, path, decisions in decided:
        if decisions:
            typer.echo(f"{layer} lexicon, {shown(path)}")
            for decision in decisions:
                typer.echo(f"  {told(decision)}")
    if not any(decisions for _, _, decisions in decided):
        typer.echo("no decisions yet; `audit lexicon add NAME` makes the first")


app.command("learn")(learn)
app.command("why")(why)


def _decide(
    ruling: Ruling,
    name: str,
    *,
    house: bool,
    config: Path | None,
    use: str = "",
    kind: Kind | None = None,
    article: str = "",
    note: str = "",
) -> None:
    files = _files(config)
    for line in decide(ruling, name, files, house=house, use=use, kind=kind, article=article, note=note):
        typer.echo(line)


def decide(
    ruling: Ruling,
    name: str,
    files: LexiconFiles,
    *,
    house: bool,
    use: str = "",
    kind: Kind | None = None,
    article: str = "",
    note: str = "",
) -> Iterator[str]:
    """Write a decision on a name into the lexicon of the project or the house, and yield what is to be said of it.

    Raises `AuditError` where it cannot be written.
    """
    from audit.gazetteer.lexicon_file import read_decisions, read_text, with_decision, write_text

    layer, path = _target(files, house=house)
    pattern = _pattern(article, files)
    try:
        decision = Decision(ruling, _cell(name), _cell(use), kind, pattern, _cell(note), layer)
    except ValueError as reason:
        raise AuditError(f"lexicon {ruling}: {reason}") from None
    earlier = _earlier(read_decisions(path, layer), decision)
    decision = _completed(decision, earlier)
    if decision == earlier:
        yield f"{shown(path)} has it already: {told(decision)}"
    else:
        write_text(path, with_decision(read_text(path), decision))
        was = f"; was: {told(earlier)}" if earlier else ""
        yield f"{'changed' if earlier else 'added'} in {shown(path)}: {told(decision)}{was}"
    yield from _outdone(decision, files, article)


def _earlier(decided: tuple[Decision, ...], decision: Decision) -> Decision | None:
    wanted = (decision.form, decision.article)
    return next((one for one in decided if (one.form, one.article) == wanted), None)


def _completed(decision: Decision, earlier: Decision | None) -> Decision:
    """Return the decision with what an earlier one of the same kind said and this one leaves out."""
    if earlier is None or earlier.ruling is not decision.ruling:
        return decision
    return replace(
        decision,
        use=decision.use or earlier.use,
        kind=decision.kind or earlier.kind,
        note=decision.note or earlier.note,
    )


def _outdone(decision: Decision, files: LexiconFiles, article: str) -> Iterator[str]:
    holding = open_house(files._replace(named=frozenset())).decision(decision.form, article)
    if holding is not None and holding.ruling is not decision.ruling:
        yield f"but here the {holding.lexicon} holds, line {holding.line}: {told(holding)}"


def _files(config: Path | None) -> LexiconFiles:
    return load_settings(Path.cwd(), Overrides(), config).lexicon


def _target(files: LexiconFiles, *, house: bool) -> tuple[Layer, Path]:
    layer = Layer.HOUSE if house else Layer.PROJECT
    path = files.path(layer)
    assert path is not None
    return layer, path


def _pattern(article: str, files: LexiconFiles) -> str:
    """Return the file name from the project's folder on, its marks that a glob would read made plain."""
    path = Path(article)
    if not article or not path.is_file():
        return _cell(article)
    folder = files.project.parent.resolve() if files.project else Path.cwd()
    path = path.resolve()
    return escape(path.relative_to(folder).as_posix() if path.is_relative_to(folder) else path.as_posix())


def _cell(text: str) -> str:
    return " ".join(text.split())
