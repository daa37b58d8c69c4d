"""`audit apply`: put an editor's decisions into articles."""

import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer

from audit.cli.checking import inputs_of
from audit.cli.options import Config
from audit.cli.telling import say
from audit.config import Overrides, Settings, load_settings
from audit.decisions.anchoring import text_hash
from audit.decisions.applying import Applied, apply_decisions
from audit.decisions.decisions_file import DecidedDocument, DecidedFinding, Decisions, read_decisions
from audit.decisions.known_findings import paired
from audit.model.decision import DecisionKind
from audit.model.errors import AuditError
from audit.model.report import Failure
from audit.renderers.printable import on_one_line, shortened, visible
from audit.renderers.wording import count_of
from audit.text.manuscript import Manuscript, name_of
from audit.text.reading import document_of


def apply(
    decisions: Annotated[
        Path, typer.Argument(metavar="DECISIONS", help="The file that the HTML report or `audit decide` wrote.")
    ],
    paths: Annotated[
        list[str] | None, typer.Argument(metavar="[PATH]…", help="The articles; else those that the file names.")
    ] = None,
    diff: Annotated[bool, typer.Option("--diff", help="Write what would change, and change nothing.")] = False,
    in_place: Annotated[bool, typer.Option("--in-place", help="Write over the articles themselves.")] = False,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", metavar="FOLDER", help="Write corrected copies there.")
    ] = None,
    remember: Annotated[
        bool,
        typer.Option("--remember", help="Keep what was rejected out of later runs: audit-ignore.toml, house lexicon."),
    ] = False,
    house: Annotated[
        bool, typer.Option("--house", help="With --remember: names into the house's lexicon, not the project's.")
    ] = False,
    config: Config = None,
) -> None:
    """Write articles as decided; exit 1 if some decision could not be put in, 2 if an article could not be."""
    from audit.cli.copies import Copies

    if diff and remember:
        raise AuditError("--diff and --remember: one changes nothing, the other does; leave one out")
    file, settings = read_decisions(decisions), load_settings(Path.cwd(), Overrides(), config)
    named = paths or [one.doc for one in file.documents]
    copies = Copies(named, diff=diff, in_place=in_place, folder=output)
    inputs = list(inputs_of(named, settings))
    decided = _decided(inputs, file)
    missing = list(_missing(inputs, decided, file))
    chosen = copies.accepted([*missing, *(one for one in inputs if name_of(one) in decided)])
    for item in chosen:
        if isinstance(item, Failure):
            say(f"{on_one_line(item.doc)}: not corrected: {item.reason}")
    # Whoever names articles may mean some of those that were decided on.
    failures = [item for item in chosen if isinstance(item, Failure) and not (paths and decided and item in missing)]
    results = [(one, apply_decisions(document_of(one), decided[one.name])) for one in _manuscripts(chosen)]
    corrected = {one.name: replace(one, text=result.text) for one, result in results}
    failed = copies.write((one, corrected[one.name]) for one, _ in results)
    for one, result in results:
        _tell(one.name, result, diff=diff)
    if remember:
        _remember(
            file, [corrected.get(name_of(one), one) if in_place else one for one in inputs], settings, house=house
        )
    elif results:
        _tell_forgotten(file)
    if failed or failures:
        raise typer.Exit(2)
    raise typer.Exit(1 if any(result.refused for _, result in results) else 0)


def _decided(inputs: Iterable[Manuscript | Failure], file: Decisions) -> dict[str, DecidedDocument]:
    """Return what is decided on the articles, by their names."""
    articles = _manuscripts(inputs)
    pairs = paired(file.documents, [(one.name, text_hash(one.text)) for one in articles])
    return {articles[number].name: decided for number, decided in pairs.items()}


def _missing(
    inputs: Iterable[Manuscript | Failure], decided: Mapping[str, DecidedDocument], file: Decisions
) -> Iterator[Failure]:
    """Yield what was decided on and is not there, or cannot be read."""
    unread = {item.doc: item for item in inputs if isinstance(item, Failure)}
    for document in file.documents:
        if document not in decided.values():
            is_there = os.path.exists(document.doc)
            reason = "none of the articles is it, by name or by text; name its file after DECISIONS"
            yield unread[document.doc] if is_there and document.doc in unread else Failure(document.doc, reason)


def _manuscripts(items: Iterable[Manuscript | Failure]) -> list[Manuscript]:
    return [item for item in items if isinstance(item, Manuscript)]


def _remember(file: Decisions, inputs: list[Manuscript | Failure], settings: Settings, *, house: bool) -> None:
    from audit.cli.remembering import remember

    for line in remember(file, inputs, settings, house=house):
        say(line)


def _tell_forgotten(file: Decisions) -> None:
    rejected = sum(one.decision is DecisionKind.REJECT for document in file.documents for one in document.decisions)
    if rejected:
        say(f"{count_of(rejected, 'rejected finding')} will be found again; --remember keeps them out of later runs")


def _tell(name: str, result: Applied, *, diff: bool) -> None:
    numbers = {
        "to change" if diff else "changed": result.done,
        "as decided already": result.mended,
        "left for a person": result.refused,
    }
    counts = ", ".join(f"{len(found):,} {what}" for what, found in numbers.items() if found)
    say(f"{on_one_line(name)}: {counts or 'nothing to change'}")
    for one, reason in result.refused:
        say(f"{on_one_line(name)}: not put in: {_change(one)} ({one.rule.rpartition('/')[2]}): {reason}")


def _change(decided: DecidedFinding) -> str:
    old, new = (shortened(visible(text)) for text in (decided.text, decided.replacement or ""))
    return f"{old or '(nothing)'} \N{RIGHTWARDS ARROW} {new or '(delete)'}"
