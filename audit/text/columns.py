"""Which field of a record, or column of a table, holds what."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from functools import lru_cache
from typing import Final

from audit.model.errors import AuditError

# Of several names that a record has, the first that is not empty counts.
_USUAL = {
    "text": "text body content article article_text article_body maintext main_text full_text fulltext",
    "doc": "id doc",
    "title": "title headline",
    "date": "date published published_at date_published date_publish publication_date publish_date pubdate pub_date",
    "outlet": "outlet source_name publisher site sitename site_name publication newspaper",
    "source": "source source_text",
    "source_language": "lang_src source_language source_lang src_lang",
    "engine": "mt_engine engine mt_system",
    "url": "url link uri",
    "html": "html body_html content_html article_html raw_html",
}


@dataclass(frozen=True, slots=True)
class Columns:
    """The name of the field for each thing; where it is empty, the usual names are looked for, in any case.

    `source` is the text that this one was translated from, `engine` what translated it, `url` where it was published:
    its host is the outlet where nothing else is. `html` is the text with its markup, where there is no other.
    """

    text: str = ""
    doc: str = ""
    title: str = ""
    date: str = ""
    outlet: str = ""
    source: str = ""
    source_language: str = ""
    engine: str = ""
    url: str = ""
    html: str = ""

    def among(self, names: Sequence[str]) -> Mapping[str, tuple[str, ...]]:
        """Return for each thing the fields that may hold it, the first that is not empty to be taken."""
        return _among(self, tuple(names))

    def of_table(self, names: Sequence[str]) -> "Columns":
        """Return these, an article called by its address where a table has no other name for it."""
        found = self.among(names)
        return self if found["doc"] or not found["url"] else replace(self, doc=found["url"][0])


USUAL_COLUMNS: Final = Columns()


def columns_of(options: Iterable[str]) -> Columns:
    """Return what options like "text=body" say. Raises AuditError."""
    known = [field.name for field in fields(Columns)]
    chosen: dict[str, str] = {}
    for option in options:
        key, mark, name = option.partition("=")
        if not mark or not name or key not in known:
            raise AuditError(f"--column {option}: write KEY=COLUMN, where KEY is one of {', '.join(known)}")
        chosen[key] = name
    return Columns(**chosen)


@lru_cache(maxsize=256)
def _among(columns: Columns, names: tuple[str, ...]) -> Mapping[str, tuple[str, ...]]:
    by_lowered: dict[str, str] = {}
    for name in names:
        by_lowered.setdefault(name.strip().lower(), name)
    taken = {getattr(columns, field.name) for field in fields(columns)} - {""}
    found: dict[str, tuple[str, ...]] = {}
    # Whoever names one of both does not mean the other.
    unwanted = {"text": columns.html and not columns.text, "html": columns.text and not columns.html}
    for key, usual in _USUAL.items():
        chosen = getattr(columns, key)
        if chosen:
            found[key] = (chosen,) if chosen in names else ()
        elif unwanted.get(key):
            found[key] = ()
        else:
            candidates = (by_lowered[name] for name in usual.split() if name in by_lowered)
            # What is said to hold one thing is not guessed to hold another; an address may be a name as well.
            found[key] = tuple(name for name in candidates if name not in taken or key == "url")
    return found
