"""The entities of articles as a table for people, and as JSON for programs."""

import shutil
import sys
from collections.abc import Iterable, Iterator, Sequence
from io import StringIO

from audit.cli.telling import described
from audit.gazetteer.entry import Entry, Status
from audit.model.span import Span
from audit.names.entities import Entity
from audit.names.entity_entries import entry_of, statuses_of
from audit.renderers.contract import SCHEMA, dump
from audit.renderers.printable import on_one_line
from audit.text.document import Document

Named = tuple[Document, Sequence[Entity]]

# Columns where the output is no terminal.
_WIDTH = 160


def as_text(named: Iterable[Named]) -> Iterator[str]:
    """Yield a table for each document, its entities in the order of first places."""
    from rich.console import Console
    from rich.table import Table

    width = shutil.get_terminal_size().columns if sys.stdout.isatty() else _WIDTH
    for document, found in named:
        table = Table("name", "kind", "forms", "first", "known as", box=None, pad_edge=False, header_style="")
        for entity in found:
            table.add_row(*map(_plain, _row(document, entity)))
        out = StringIO()
        console = Console(file=out, width=width, color_system=None, highlight=False, legacy_windows=False)
        console.print(table if found else "no names")
        lines = (line.rstrip() for line in out.getvalue().splitlines())
        yield "\n".join((on_one_line(document.name), *(f"  {line}".rstrip() for line in lines))) + "\n\n"


def as_json(named: Iterable[Named]) -> Iterator[str]:
    """Yield one object: `schema`, and of each document its `entities`."""
    documents = [
        {"doc": document.name, "entities": [_fields(document, entity) for entity in found]} for document, found in named
    ]
    yield dump({"schema": SCHEMA, "documents": documents}, indent=2) + "\n"


def _row(document: Document, entity: Entity) -> tuple[str, ...]:
    entry, statuses = entry_of(entity), statuses_of(entity)
    forms = ", ".join(_form(form, count, statuses[form]) for form, count in entity.forms.items())
    titles = "".join(f" ({title})" for title in entity.titles[:1])
    place = document.lines.place(document.positions.to_text(entity.namings[0].span).start)
    known = f"{entry.name}: {described(entry)}" if entry else "not known"
    return entity.name + titles, entity.kind or "unknown", forms, f"{place.line}:{place.column}", known


def _form(form: str, count: int, status: Status | None) -> str:
    return f"{form} {count}" + (" (nonstandard)" if status is Status.NONSTANDARD else "")


def _plain(cell: str) -> str:
    """Return a cell of strangers' text in which no control code and no markup of the table's is left."""
    from rich.markup import escape

    return escape(on_one_line(cell))


def _fields(document: Document, entity: Entity) -> dict[str, object]:
    entry, statuses = entry_of(entity), statuses_of(entity)
    return {
        "name": entity.name,
        "kind": entity.kind or "unknown",
        "titles": list(entity.titles),
        "forms": [{"text": form, "count": count, "status": statuses[form]} for form, count in entity.forms.items()],
        "mentions": [_mention(document, naming.span) for naming in entity.namings],
        "known": _entry_fields(entry) if entry else None,
    }


def _mention(document: Document, prose_span: Span) -> dict[str, object]:
    span = document.positions.to_text(prose_span)
    place = document.lines.place(span.start)
    return {
        "start": span.start,
        "end": span.end,
        "text": span.of(document.text),
        "scope": document.scope_at(prose_span.start),
        "line": place.line,
        "column": place.column,
    }


def _entry_fields(entry: Entry) -> dict[str, object]:
    return {
        "name": entry.name,
        "kind": entry.kind,
        "type": entry.type,
        "countries": list(filter(None, entry.country.split("|"))),
        "region": entry.region,
        "latitude": entry.location.latitude if entry.location else None,
        "longitude": entry.location.longitude if entry.location else None,
        "population": entry.population or None,
        "native": list(entry.native),
        "source": entry.source,
    }
