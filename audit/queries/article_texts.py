"""The articles behind a dashboard: their texts with the findings in them, packed by the handful."""

import base64
import json
import zlib
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter
from typing import Any

from audit.queries.dashboard import Shown
from audit.queries.database import Tables

# Characters of text in one page; beyond them only the worst articles can be opened from it.
MOST_CHARACTERS = 12_000_000
# Characters of the texts that are unpacked together.
_HANDFUL = 250_000

_TEXTS = "SELECT doc, text FROM documents WHERE audited AND words > 0 ORDER BY doc"
_FINDINGS = """\
SELECT doc, start, "end", text, rule, severity, message, suggestions, evidence, counts
FROM confirmed WHERE status IN ('counted', 'repeated') ORDER BY doc, start, "end", rule"""


@dataclass(frozen=True, slots=True)
class Handful:
    """Some articles, packed; `documents` are their numbers."""

    number: int
    documents: tuple[int, ...]
    packed: str


def worst_that_fit(shown: Shown) -> set[int]:
    """Return the numbers of the articles with findings, those with most points a word first, until a page is full."""
    found = set(shown.findings["doc"])
    words, penalty = shown.documents["words"], shown.documents["penalty"]
    chosen: set[int] = set()
    most = MOST_CHARACTERS
    for number in sorted(found, key=lambda one: (-penalty[one] / words[one], one)):
        most -= shown.characters[number]
        if most < 0:
            break
        chosen.add(number)
    return chosen


def handfuls(tables: Tables, shown: Shown, wanted: Collection[int]) -> Iterator[Handful]:
    """Yield the wanted articles in the order of their numbers. Raises `AuditError`."""
    some: list[dict[str, Any]] = []
    size = count = 0
    for article in _articles(tables, shown, wanted):
        some.append(article)
        size += len(article["text"])
        if size >= _HANDFUL:
            yield _handful(count, some)
            some, size, count = [], 0, count + 1
    if some:
        yield _handful(count, some)


def packed(content: object) -> str:
    """Return JSON as text that a page can hold and a browser unpack."""
    data = zlib.compress(json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "replace"), 9)
    return base64.b64encode(data).decode("ascii")


def _handful(number: int, some: Sequence[Mapping[str, Any]]) -> Handful:
    return Handful(number, tuple(one["number"] for one in some), packed(some))


def _articles(tables: Tables, shown: Shown, wanted: Collection[int]) -> Iterator[dict[str, Any]]:
    found = groupby(tables.rows(_FINDINGS), key=itemgetter("doc"))
    group = next(found, None)
    for row in tables.rows(_TEXTS):
        while group and group[0] < row["doc"]:
            group = next(found, None)
        number = shown.docs.known(row["doc"])
        if number is not None and number in wanted:
            findings = group[1] if group and group[0] == row["doc"] else ()
            yield {"number": number, "text": row["text"], "findings": [_finding(one) for one in findings]}


def _finding(row: Mapping[str, Any]) -> dict[str, Any]:
    fields = ("start", "end", "rule", "severity", "message", "evidence", "counts")
    return {name: row[name] for name in fields} | {"suggestions": [right["text"] for right in row["suggestions"]]}
