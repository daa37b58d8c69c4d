"""What a file is, by the ending of its name."""

from dataclasses import dataclass
from enum import Enum, auto

PACKINGS = (".gz", ".bz2", ".xz", ".zst")


class Kind(Enum):
    """The ways in which files hold articles."""

    TEXT = auto()
    MARKDOWN = auto()
    PAGE = auto()
    RECORDS = auto()
    JSON = auto()
    TABLE = auto()
    PARQUET = auto()
    WARC = auto()
    ZIP = auto()
    TAR = auto()


_ENDINGS = {
    ".txt": Kind.TEXT,
    ".md": Kind.MARKDOWN,
    ".markdown": Kind.MARKDOWN,
    ".html": Kind.PAGE,
    ".htm": Kind.PAGE,
    ".xhtml": Kind.PAGE,
    ".jsonl": Kind.RECORDS,
    ".ndjson": Kind.RECORDS,
    ".json": Kind.JSON,
    ".csv": Kind.TABLE,
    ".tsv": Kind.TABLE,
    ".parquet": Kind.PARQUET,
    ".warc": Kind.WARC,
    ".zip": Kind.ZIP,
    ".tar": Kind.TAR,
}
_SHORT = {".tgz": ".tar.gz", ".tbz2": ".tar.bz2", ".txz": ".tar.xz", ".tzst": ".tar.zst"}
_NEVER_PACKED = (".parquet", ".zip")
ENDINGS = (
    *_ENDINGS,
    *(ending + packing for ending in _ENDINGS if ending not in _NEVER_PACKED for packing in PACKINGS),
    *_SHORT,
)


@dataclass(frozen=True, slots=True)
class Form:
    """A kind of file and how it is packed: ".gz" and the like, or "" for not at all."""

    kind: Kind
    packing: str = ""


def form_of(name: str) -> Form | None:
    """Return what a file is, or None where its ending tells nothing."""
    lowered = name.lower()
    for short, ending in _SHORT.items():
        lowered = lowered.removesuffix(short) + ending if lowered.endswith(short) else lowered
    packing = next((packing for packing in PACKINGS if lowered.endswith(packing)), "")
    lowered = lowered.removesuffix(packing)
    for ending, kind in _ENDINGS.items():
        if lowered.endswith(ending) and not (packing and ending in _NEVER_PACKED):
            return Form(kind, packing)
    return None
