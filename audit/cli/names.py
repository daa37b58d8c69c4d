"""`audit names`: what articles name, each with its forms, where, and what the gazetteer knows of it."""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import typer

from audit.cli.options import Config
from audit.cli.progress import with_progress
from audit.cli.telling import ListFormat
from audit.config import Overrides, load_settings
from audit.intake.given import documents_given
from audit.model.report import Failure
from audit.pipeline import Auditor
from audit.text.document import Document


def names(
    paths: Annotated[
        list[str],
        typer.Argument(metavar="PATH…", help="Files or folders of .txt, .md, .html, .jsonl; - for standard input."),
    ],
    format: Annotated[ListFormat, typer.Option("--format", "-f", help="A table, or JSON for programs.")] = (
        ListFormat.TEXT
    ),
    alone: Annotated[
        bool, typer.Option("--alone", help="Take each article by itself, without the others given.")
    ] = False,
    max_size: Annotated[int | None, typer.Option(metavar="BYTES", help="Largest document to read.")] = None,
    config: Config = None,
) -> None:
    """List the persons, places and organizations that articles name; exit 2 if one cannot be read."""
    from audit.cli.name_tables import as_json, as_text
    from audit.names.entities import entities

    settings = load_settings(Path.cwd(), Overrides(max_size=max_size), config)
    auditor = Auditor(settings)
    inputs = list(with_progress(documents_given(paths, exclude=settings.exclude, max_size=settings.max_size)))
    context = auditor.context if alone else auditor.context_beside(inputs)
    vocabulary = context.lexicons.vocabulary
    documents = [item for item in inputs if isinstance(item, Document) and _is_english(item)]
    found = ((one, entities(one, context.gazetteer, vocabulary, context.archive)) for one in documents)
    _write(as_json(found) if format is ListFormat.JSON else as_text(found))
    failures = [item for item in inputs if isinstance(item, Failure)]
    for failure in failures:
        print(f"audit: {failure.doc}: cannot be read: {failure.reason}", file=sys.stderr)
    raise typer.Exit(2 if failures else 0)


def _is_english(document: Document) -> bool:
    """Tell whether the names of a document can be told; say so where they cannot."""
    if document.language in ("", "en"):
        return True
    print(f"audit: {document.name}: left out: its language seems to be {document.language}", file=sys.stderr)
    return False


def _write(text: Iterator[str]) -> None:
    for piece in text:
        sys.stdout.buffer.write(piece.encode("utf-8", "surrogatepass"))
    sys.stdout.buffer.flush()
