"""From paths, standard input and strings to manuscripts and documents."""

import sys
from collections.abc import Collection, Iterable, Iterator
from contextlib import nullcontext
from dataclasses import replace
from typing import BinaryIO

from audit.model.report import Failure
from audit.text.blocks import scoped_blocks
from audit.text.columns import USUAL_COLUMNS, Columns
from audit.text.document import Document
from audit.text.encoding import NotTextError, decode
from audit.text.inputs import STANDARD_INPUT, files_in, format_of, too_large
from audit.text.language import language_of
from audit.text.layout import Layout
from audit.text.manuscript import Manuscript
from audit.text.plain import plain_layout

MAX_SIZE = 20 * 1024 * 1024


def read(
    paths: Iterable[str],
    *,
    max_size: int = MAX_SIZE,
    stdin: BinaryIO | None = None,
    stdin_format: str = "txt",
    exclude: Collection[str] = (),
) -> Iterator[Document | Failure]:
    """Yield the documents of what `read_manuscripts` yields."""
    for item in read_manuscripts(paths, max_size=max_size, stdin=stdin, stdin_format=stdin_format, exclude=exclude):
        yield item if isinstance(item, Failure) else document_of(item)


def read_manuscripts(
    paths: Iterable[str],
    *,
    max_size: int = MAX_SIZE,
    stdin: BinaryIO | None = None,
    stdin_format: str = "txt",
    exclude: Collection[str] = (),
    columns: Columns = USUAL_COLUMNS,
) -> Iterator[Manuscript | Failure]:
    """Yield the texts of files, folders, JSONL records and `-`, in the order given, and what could not be read.

    `max_size` is the limit of one document in bytes; `exclude` holds globs for what lies in folders, `columns` the
    names of what records hold. Files are read one at a time as the iterator advances.
    """
    names: set[str] = set()
    for path in files_in(paths, exclude=exclude):
        if isinstance(path, Failure):
            yield path
            continue
        for result in _read_file(path, max_size, columns, stdin, stdin_format):
            yield _distinguished(result, names)


def document_from_text(text: str, *, name: str, format: str = "txt", title: str = "") -> Document:
    """Return the document of a decoded text; `format` is "txt", "md" or "html"."""
    return document_of(Manuscript(name, text, format, title))


def document_of(manuscript: Manuscript) -> Document:
    """Return the document of a manuscript."""
    layout = manuscript.layout or _layout(manuscript.text, manuscript.format)
    title = manuscript.title or layout.title
    return Document(
        name=manuscript.name,
        text=manuscript.text,
        prose=layout.prose,
        blocks=scoped_blocks(layout.prose, layout.blocks, title=title),
        marked=layout.marked,
        positions=layout.positions,
        title=title,
        date=manuscript.date,
        language=language_of(layout.prose),
        source=manuscript.source,
        source_language=manuscript.source_language,
        outlet=manuscript.outlet,
        encoding=manuscript.encoding,
        is_html=manuscript.format == "html",
        notices=manuscript.notices,
        comments=layout.comments,
    )


def _layout(text: str, form: str) -> Layout:
    if form == "txt":
        return plain_layout(text)
    if form == "html":
        from audit.text.hypertext import html_layout

        return html_layout(text)
    if form == "md":
        from audit.text.markdown import markdown_layout

        return markdown_layout(text)
    raise ValueError(f'not a format of text: {form} (one of "txt", "md", "html")')


def _read_file(
    path: str, max_size: int, columns: Columns, stdin: BinaryIO | None, stdin_format: str
) -> Iterator[Manuscript | Failure]:
    form = stdin_format if path == STANDARD_INPUT else format_of(path)
    if form == "jsonl":
        yield from _read_records(path, max_size, columns, stdin)
        return
    try:
        data = _bytes_of(path, max_size, stdin)
    except OSError as error:
        yield Failure(path, f"cannot be read: {error.strerror or error}")
        return
    yield manuscript_from(data, path, format=form, max_size=max_size)


def _bytes_of(path: str, max_size: int, stdin: BinaryIO | None) -> bytes:
    """Return at most one byte more than the limit: enough to know."""
    if path == STANDARD_INPUT:
        return (stdin or sys.stdin.buffer).read(max_size + 1)
    with open(path, "rb") as file:
        return file.read(max_size + 1)


def manuscript_from(data: bytes, name: str, *, format: str, max_size: int, charset: str = "") -> Manuscript | Failure:
    """Return the manuscript in `data`, or why there is none; `charset` is what a server said of them."""
    if len(data) > max_size:
        return Failure(name, too_large(max_size))
    try:
        decoded = decode(data, may_declare=format == "html" or data.startswith(b"<?xml"), charset=charset)
    except NotTextError as error:
        return Failure(name, str(error))
    notices = (decoded.notice,) if decoded.notice else ()
    return Manuscript(name, decoded.text, format, encoding=decoded.encoding, notices=notices)


def _read_records(path: str, max_size: int, columns: Columns, stdin: BinaryIO | None) -> Iterator[Manuscript | Failure]:
    from audit.text.records import open_records, records_in

    try:
        stream = (stdin or sys.stdin.buffer) if path == STANDARD_INPUT else open_records(path)
    except OSError as error:
        yield Failure(path, f"cannot be read: {error.strerror or error}")
        return
    with nullcontext() if path == STANDARD_INPUT else stream:
        yield from records_in(stream, path, max_size=max_size, columns=columns)


def _distinguished(result: Manuscript | Failure, names: set[str]) -> Manuscript | Failure:
    """Say where two documents bear one name: their findings could not be told apart."""
    if isinstance(result, Failure):
        return result
    if result.name in names:
        notice = f"another document of this run is also called {result.name}"
        return replace(result, notices=(*result.notices, notice))
    names.add(result.name)
    return result
