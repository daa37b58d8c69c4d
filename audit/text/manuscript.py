"""A text as it came, before anything is found out of it."""

from dataclasses import dataclass, replace
from hashlib import sha256

from audit.model.report import Failure, Origin
from audit.text.layout import Layout


@dataclass(frozen=True, slots=True)
class Manuscript:
    """A decoded text and what came with it; `format` is "txt", "md" or "html", the rest as in `Document`.

    `engine` is what translated it; `apart` what stood on its page and is no part of it, a paragraph a line. `layout` is
    what markup said of a text that has none any more.
    """

    name: str
    text: str
    format: str = "txt"
    title: str = ""
    date: str = ""
    source: str = ""
    source_language: str = ""
    outlet: str = ""
    encoding: str = "utf-8"
    notices: tuple[str, ...] = ()
    origin: Origin | None = None
    engine: str = ""
    apart: str = ""
    layout: Layout | None = None

    def digest(self) -> bytes:
        """Return a hash of all that a finding may owe to the manuscript; where and how it was read is left out."""
        fields = (self.name, self.format, self.title, self.date, self.source_language, self.outlet, self.encoding)
        digest = sha256("\0".join((*fields, self.source, "")).encode("utf-8", "surrogatepass"))
        digest.update(self.text.encode("utf-8", "surrogatepass"))
        if self.layout:
            digest.update(repr((self.layout.blocks, self.layout.marked, self.layout.comments)).encode())
        return digest.digest()


def name_of(item: Manuscript | Failure) -> str:
    """Return how a document is called, also where it could not be read."""
    return item.doc if isinstance(item, Failure) else item.name


def in_language(item: Manuscript | Failure, source_language: str) -> Manuscript | Failure:
    """Return an item with what it was translated from, if it does not say so itself."""
    if isinstance(item, Failure) or item.source_language or not source_language:
        return item
    return replace(item, source_language=source_language)
