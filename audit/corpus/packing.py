"""Documents and judgements as bytes, to be handed from process to process and kept in a file."""

from dataclasses import dataclass, replace
from zlib import crc32

import msgspec

from audit.corpus.judgement import Judgement
from audit.model.report import DocumentReport
from audit.text.archive import Answers
from audit.text.document import Document
from audit.text.manuscript import Manuscript

_CHECKSUM = 4  # bytes


@dataclass(frozen=True, slots=True)
class _Content:
    report: DocumentReport
    answers: Answers


_CONTENT = msgspec.msgpack.Decoder(_Content)
_DOCUMENT = msgspec.msgpack.Decoder(Document)


def pack_judgement(judgement: Judgement) -> bytes:
    """Return a judgement but for its times, or nothing: the name of a file may have bytes that are no text."""
    try:
        content = msgspec.msgpack.encode(_Content(judgement.report, judgement.answers))
    except UnicodeEncodeError:
        return b""
    return crc32(content).to_bytes(_CHECKSUM) + content


def unpack_judgement(packed: bytes, times: dict[str, float] | None = None) -> Judgement | None:
    """Return a judgement, or None where the bytes are damaged."""
    content = packed[_CHECKSUM:]
    if crc32(content).to_bytes(_CHECKSUM) != packed[:_CHECKSUM]:
        return None
    found = _CONTENT.decode(content)
    return Judgement(found.report, found.answers, times or {}, packed)


def pack_document(document: Document) -> bytes:
    """Return a document but for what its manuscript says, or nothing where it has bytes that are no text."""
    prose = "" if document.prose == document.text else document.prose
    try:
        return msgspec.msgpack.encode(replace(document, text="", source="", prose=prose))
    except UnicodeEncodeError:
        return b""


def unpack_document(packed: bytes, manuscript: Manuscript) -> Document:
    """Return the document of a manuscript that was packed."""
    document = _DOCUMENT.decode(packed)
    prose = document.prose or manuscript.text
    return replace(document, text=manuscript.text, source=manuscript.source, prose=prose)
