"""The articles of pages that an earlier run told, so that only new and changed pages are read."""

import zlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path
from typing import Final

import msgspec

from audit.corpus.cache import Cache, Stored
from audit.corpus.keys import key_of_code
from audit.intake.markup import Item, Markup, Raw
from audit.model.report import Failure
from audit.text.manuscript import Manuscript

_FILE: Final = "pages.sqlite"
_LARGEST: Final = 4 << 30  # bytes; of more, pages that were not met for longest go
_LENGTH: Final = 16  # bytes of a hash
_QUICKLY: Final = 1


@dataclass(frozen=True, slots=True)
class _Content:
    article: Manuscript | None
    failure: Failure | None


_CONTENT = msgspec.msgpack.Decoder(_Content)


class PageMemory:
    """What became of pages, in a folder that may be deleted at any time."""

    def __init__(self, folder: Path) -> None:
        self._cache = Cache(folder, _FILE, largest=_LARGEST)
        self._key = key_of_code()

    def recalled(self, handful: Sequence[Raw]) -> list[Raw]:
        """Return the items of a handful, the articles of known pages in their places."""
        keys = {at: self._key_of(one) for at, one in enumerate(handful) if isinstance(one, Markup)}
        known = self._cache.load([*keys.values()]) if keys else {}
        return [_article(one, known.get(keys.get(at, b""))) for at, one in enumerate(handful)]

    def keep(self, pages: Iterable[tuple[Raw, Item]]) -> None:
        """Keep the articles of pages."""
        found = {self._key_of(raw): _packed(item) for raw, item in pages if isinstance(raw, Markup)}
        self._cache.save({key: Stored(b"", packed) for key, packed in found.items() if packed})

    def _key_of(self, page: Markup) -> bytes:
        told = repr((page.is_page, page.outlet, page.record.notices, page.record.engine)).encode("utf-8", "replace")
        return sha256(self._key + page.record.digest() + told).digest()[:_LENGTH]


def _packed(item: Item) -> bytes:
    """Return an item as bytes, or nothing: the name of a file may have bytes that are no text."""
    content = _Content(None, item) if isinstance(item, Failure) else _Content(item, None)
    try:
        return zlib.compress(msgspec.msgpack.encode(content), _QUICKLY)
    except UnicodeEncodeError:
        return b""


def _article(raw: Raw, stored: Stored | None) -> Raw:
    if stored is None:
        return raw
    content = _CONTENT.decode(zlib.decompress(stored.packed))
    item = content.article or content.failure
    # The same page may lie elsewhere.
    return raw if item is None else replace(item, origin=raw.origin)
