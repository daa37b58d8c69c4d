"""A corpus cut into shards: the same where the articles are the same, whatever comes before or after."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, fields, replace
from hashlib import sha256

from audit.model.report import Failure, Origin
from audit.text.manuscript import Manuscript, name_of

Item = Manuscript | Failure

# Code points of a shard. The first ones are smaller, so that a small corpus keeps several processes busy.
_LEAST, _USUAL, _MOST = 60_000, 2_000_000, 8_000_000
_SHARE = 32  # of what came before
_WHOLE = 2**32
# What is written of an article: by a version that writes something else a shard is called otherwise.
_FIELDS = [field.name for field in fields(Manuscript)]


@dataclass(frozen=True, slots=True)
class Shard:
    """Some articles one after the other: their number, their code points, and a hash of them.

    `first` is the number of the first of them in the corpus. Those `beside` are evidence and not audited.
    """

    name: str
    first: int
    documents: int
    characters: int
    beside: bool = False


@dataclass(frozen=True, slots=True)
class Load:
    """What is in a shard, with a hash of each article."""

    shard: Shard
    items: Sequence[Item]
    digests: Sequence[bytes]


def loads(items: Iterable[Item], *, first: int = 0, beside: bool = False) -> Iterator[Load]:
    """Yield the shards of a corpus, of an empty one an empty shard.

    One ends behind an article whose hash says so: with a chance by its length, once the shard is long enough. So a
    change moves the nearest ends and no others.
    """
    held: list[Item] = []
    digests: list[bytes] = []
    size = total = 0
    for item in map(plain, items):
        digest = digest_of(item)
        length = len(item.text) if isinstance(item, Manuscript) else 0
        held.append(item)
        digests.append(digest)
        size, total = size + length, total + length
        least = max(_LEAST, min(_USUAL, total // _SHARE))
        if size >= _MOST or (size >= least and int.from_bytes(digest[:4]) * least < length * _WHOLE):
            yield _load(held, digests, first, size, beside=beside)
            first, size, held, digests = first + len(held), 0, [], []
    if held or (not first and not beside):
        yield _load(held, digests, first, size, beside=beside)


def digest_of(item: Item) -> bytes:
    """Return a hash of all that a finding may owe to an article."""
    if isinstance(item, Manuscript):
        return item.digest()
    return sha256(f"\0{item.doc}\0{item.reason}".encode()).digest()


def _load(items: Sequence[Item], digests: Sequence[bytes], first: int, size: int, *, beside: bool) -> Load:
    # What no finding owes anything to stands in the tables as well.
    more = [
        (item.origin, item.notices, item.engine, item.apart) if isinstance(item, Manuscript) else item.origin
        for item in items
    ]
    whole = sha256(b"".join(digests) + repr((beside, more, _FIELDS)).encode())
    return Load(Shard(whole.hexdigest()[:32], first, len(items), size, beside), items, digests)


def plain(item: Item) -> Item:
    """Return the item with a name that tables can hold: the name of a file may have bytes that are no text."""
    name = name_of(item)
    if name.isascii() and (item.origin is None or item.origin.file.isascii()):
        return item
    origin = item.origin and Origin(writable(item.origin.file), item.origin.line)
    if isinstance(item, Failure):
        return Failure(writable(item.doc), writable(item.reason), origin)
    return replace(item, name=writable(item.name), origin=origin)


def writable(text: str) -> str:
    """Return a text that a file of UTF-8 can hold, with question marks for what it cannot."""
    return text if text.isascii() else text.encode("utf-8", "replace").decode()
