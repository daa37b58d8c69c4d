"""From paths to the manuscripts of a corpus, one at a time."""

from collections.abc import Collection, Iterable, Iterator
from contextlib import ExitStack, suppress
from dataclasses import replace

from audit.intake.archives import tar_members, zip_members
from audit.intake.articles import article_in
from audit.intake.kinds import ENDINGS, Form, Kind, form_of
from audit.intake.markup import Item, Markup, Parse, Raw, parsed
from audit.intake.own_output import OwnOutput
from audit.intake.sources import BombError, Note, Source, Wishes, open_source, source_in
from audit.intake.spooling import seekable
from audit.intake.unpacking import unpacked
from audit.model.report import Failure, Origin
from audit.text.columns import USUAL_COLUMNS, Columns
from audit.text.inputs import STANDARD_INPUT, files_by_path
from audit.text.manuscript import Manuscript
from audit.text.reading import MAX_SIZE
from audit.text.records import records_in

# An archive of archives is read, one in that is refused.
_MOST_ARCHIVES = 2
_FORMATS = {Kind.TEXT: "txt", Kind.MARKDOWN: "md", Kind.PAGE: "html"}


def read_corpus(
    paths: Iterable[str],
    *,
    columns: Columns = USUAL_COLUMNS,
    max_size: int = MAX_SIZE,
    exclude: Collection[str] = (),
    parse: Parse = parsed,
    note: Note | None = None,
) -> Iterator[Item]:
    """Yield the texts of files, folders and globs, in the order given, folders sorted, and what could not be read.

    `max_size` is the limit of one text in bytes; `exclude` holds globs for what lies in folders. One text is in memory
    at a time, beside those that `parse` holds; `note` is told of each file that was read. Names may repeat. Raises
    AuditError where a kind of file needs a package that is not installed.
    """
    return parse(_read(paths, Wishes(columns, max_size, exclude, note)))


def _read(paths: Iterable[str], wishes: Wishes) -> Iterator[Raw]:
    own = OwnOutput()
    for given, path in files_by_path(paths, exclude=wishes.exclude, endings=ENDINGS):
        if isinstance(path, Failure):
            yield path
        elif path == STANDARD_INPUT:
            yield Failure(path, "a corpus is read more than once; write it to a file first")
        elif path == given or not own.has(path, given):
            yield from _file(path, given, wishes)


def _file(path: str, given: str, wishes: Wishes) -> Iterator[Raw]:
    """Yield the texts of one file."""
    try:
        opened = open_source(path)
    except OSError as error:
        yield Failure(path, f"cannot be read: {error.strerror or error}")
        return
    with opened.source.stream:
        yield from _guarded(opened.source, wishes)
        if opened.file.amiss:
            yield Failure(path, opened.file.amiss)
        if wishes.note:
            # What could not be read has been told.
            with suppress(OSError):
                wishes.note(given, path, opened.file.size, opened.file.sha256())


def read_content(content: bytes, name: str, wishes: Wishes, parse: Parse = parsed) -> Iterator[Item]:
    """Yield the texts of a file whose bytes are given, as `read_corpus` does."""
    return parse(_guarded(source_in(content, name), wishes))


def _guarded(source: Source, wishes: Wishes) -> Iterator[Raw]:
    """Yield what a source holds, and what breaks it off. Raises BombError inside an archive."""
    try:
        for item in _contents(source, form_of(source.name) or Form(Kind.TEXT), wishes):
            yield Markup(item) if isinstance(item, Manuscript) and item.format == "html" else item
    except BombError as error:
        if source.depth:
            raise
        yield Failure(source.name, str(error))
    except OSError as error:
        yield Failure(source.name, f"breaks off or is damaged, the rest was left out: {error.strerror or error}")


def _contents(source: Source, form: Form, wishes: Wishes) -> Iterator[Raw]:
    if form.kind in (Kind.ZIP, Kind.TAR):
        yield from _archive(source, form, wishes)
    elif form.kind is Kind.PARQUET:
        from audit.intake.parquet import parquet_rows_in

        with seekable(source) as whole:
            yield from parquet_rows_in(whole, wishes)
    elif form.kind is Kind.WARC:
        from audit.intake.warc import pages_in

        # Packed record by record, which its reader knows better how to go on in.
        packed = source if form.packing in (".gz", ".zst") else unpacked(source, form.packing)
        with seekable(packed) as whole:
            yield from pages_in(whole, wishes)
    else:
        yield from _texts(unpacked(source, form.packing), form.kind, wishes)


def _texts(source: Source, kind: Kind, wishes: Wishes) -> Iterator[Raw]:
    if kind is Kind.RECORDS:
        yield from records_in(source.stream, source.name, max_size=wishes.max_size, columns=wishes.columns)
    elif kind is Kind.JSON:
        from audit.intake.json_files import json_records_in

        yield from json_records_in(source, wishes)
    elif kind is Kind.TABLE:
        from audit.intake.delimited import rows_in

        yield from rows_in(source, wishes)
    else:
        yield from article_in(source, wishes, format=_FORMATS[kind])


def _archive(source: Source, form: Form, wishes: Wishes) -> Iterator[Raw]:
    if source.depth >= _MOST_ARCHIVES:
        yield Failure(source.name, "an archive in an archive in an archive; unpack the outermost")
        return
    is_empty = True
    with ExitStack() as stack:
        if form.kind is Kind.ZIP:
            members = zip_members(stack.enter_context(seekable(source)))
        else:
            members = tar_members(unpacked(source, form.packing))
        for number, member in enumerate(members, start=1):
            is_empty = False
            origin = Origin(source.name, number)
            for item in [member] if isinstance(member, Failure) else _guarded(member, wishes):
                yield item if item.origin else _from(item, origin)
    if is_empty:
        yield Failure(source.name, "no file to audit in this archive")


def _from(item: Raw, origin: Origin) -> Raw:
    return item.of(origin) if isinstance(item, Markup) else replace(item, origin=origin)
