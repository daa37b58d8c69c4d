"""From paths, standard input and strings to documents."""

import sys
from collections.abc import Collection, Iterable, Iterator
from contextlib import nullcontext
from dataclasses import replace
from typing import TYPE_CHECKING, BinaryIO

from audit.model.report import Failure
from audit.text.blocks import scoped_blocks
from audit.text.document import Document
from audit.text.encoding import NotTextError, decode, is_binary
from audit.text.inputs import STANDARD_INPUT, files_in, format_of, too_large
from audit.text.language import language_of
from audit.text.layout import Layout
from audit.text.plain import plain_layout

if TYPE_CHECKING:
    from audit.text.records import Record

MAX_SIZE = 20 * 1024 * 1024


def read(
    paths: Iterable[str],
    *,
    max_size: int = MAX_SIZE,
    stdin: BinaryIO | None = None,
    stdin_format: str = "txt",
    exclude: Collection[str] = (),
) -> Iterator[Document | Failure]:
    """Yield the documents of files, folders, JSONL records and `-`, in the order given, and what could not be read.

    `max_size` is the limit of one document in bytes; `exclude` holds globs for what lies in folders. Files are read
    one at a time as the iterator advances.
    """
    names: set[str] = set()
    for path in files_in(paths, exclude=exclude):
        if isinstance(path, Failure):
            yield path
            continue
        for result in _read_file(path, max_size, stdin, stdin_format):
            yield _distinguished(result, names)


def document_from_text(
    text: str,
    *,
    name: str,
    format: str = "txt",
    title: str = "",
    date: str = "",
    source: str = "",
    source_language: str = "",
    outlet: str = "",
    encoding: str = "utf-8",
    notices: tuple[str, ...] = (),
) -> Document:
    """Return the document of a decoded text; `format` is "txt", "md" or "html"."""
    layout = _layout(text, format)
    title = title or layout.title
    return Document(
        name=name,
        text=text,
        prose=layout.prose,
        blocks=scoped_blocks(layout.prose, layout.blocks, title=title),
        marked=layout.marked,
        positions=layout.positions,
        title=title,
        date=date,
        language=language_of(layout.prose),
        source=source,
        source_language=source_language,
        outlet=outlet,
        encoding=encoding,
        notices=notices,
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


def _read_file(path: str, max_size: int, stdin: BinaryIO | None, stdin_format: str) -> Iterator[Document | Failure]:
    form = stdin_format if path == STANDARD_INPUT else format_of(path)
    if form == "jsonl":
        yield from _read_records(path, max_size, stdin)
        return
    try:
        data = _bytes_of(path, max_size, stdin)
    except OSError as error:
        yield Failure(path, f"cannot be read: {error.strerror or error}")
        return
    yield _document(path, data, form, max_size)


def _bytes_of(path: str, max_size: int, stdin: BinaryIO | None) -> bytes:
    """Return at most one byte more than the limit: enough to know."""
    if path == STANDARD_INPUT:
        return (stdin or sys.stdin.buffer).read(max_size + 1)
    with open(path, "rb") as file:
        return file.read(max_size + 1)


def _document(path: str, data: bytes, form: str, max_size: int) -> Document | Failure:
    if len(data) > max_size:
        return Failure(path, too_large(max_size))
    try:
        decoded = decode(data, may_declare=form == "html" or data.startswith(b"<?xml"))
    except NotTextError as error:
        return Failure(path, str(error))
    notices = (decoded.notice,) if decoded.notice else ()
    return document_from_text(decoded.text, name=path, format=form, encoding=decoded.encoding, notices=notices)


def _read_records(path: str, max_size: int, stdin: BinaryIO | None) -> Iterator[Document | Failure]:
    from audit.text.records import open_records, records_in

    try:
        stream = (stdin or sys.stdin.buffer) if path == STANDARD_INPUT else open_records(path)
    except OSError as error:
        yield Failure(path, f"cannot be read: {error.strerror or error}")
        return
    with nullcontext() if path == STANDARD_INPUT else stream:
        for record in records_in(stream, path, max_size=max_size):
            yield record if isinstance(record, Failure) else _document_of(record)


def _document_of(record: "Record") -> Document | Failure:
    if is_binary(record.text):
        return Failure(record.name, "binary data, not text")
    return document_from_text(
        record.text,
        name=record.name,
        title=record.title,
        date=record.date,
        source=record.source,
        source_language=record.source_language,
        outlet=record.outlet,
    )


def _distinguished(result: Document | Failure, names: set[str]) -> Document | Failure:
    """Say where two documents bear one name: their findings could not be told apart."""
    if isinstance(result, Failure):
        return result
    if result.name in names:
        notice = f"another document of this run is also called {result.name}"
        return replace(result, notices=(*result.notices, notice))
    names.add(result.name)
    return result
