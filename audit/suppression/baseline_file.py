"""A baseline: the findings that were there before, in a file that is read and compared like code.

An entry is one line, so that a change of one finding is a change of one line:

    {"rule": "…", "text": "Prugozhin", "before": "rebels of ", "after": "have", "id": "3f…", "count": 1}
"""

import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from audit.model.errors import AuditError

SCHEMA = 1
_FIELDS = {"rule": str, "text": str, "before": str, "after": str, "id": str, "count": int}


class BaselineError(AuditError):
    """A baseline that cannot be used."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(f"{path}: {reason}")


@dataclass(frozen=True, slots=True, order=True)
class Known:
    """A finding that was there before.

    `article` is its file, from the folder of the baseline on, or the id of its record; `text` are the words found,
    `before` and `after` those around them, `id` the finding's own without an ordinal. `count` findings are like this.
    """

    article: str
    rule: str
    text: str
    before: str
    after: str
    id: str
    count: int = 1


def read_baseline(path: Path) -> list[Known]:
    """Return the findings of a baseline. Raises `BaselineError`."""
    try:
        content = json.loads(path.read_text(encoding="utf-8", errors="surrogatepass"))
    except OSError as reason:
        raise BaselineError(path, f"cannot be read ({reason.strerror}); `audit baseline PATH…` writes one") from None
    except ValueError as reason:
        raise BaselineError(path, f"is no valid JSON: {reason}") from None
    if not isinstance(content, dict) or not isinstance(content.get("articles"), dict):
        raise BaselineError(path, "is no baseline; `audit baseline PATH…` writes one")
    if content.get("schema") != SCHEMA:
        raise BaselineError(path, f"has schema {content.get('schema')}, not {SCHEMA}; write it anew")
    return [one for article, rows in content["articles"].items() for one in _rows(path, article, rows)]


def baseline_text(known: Iterable[Known]) -> str:
    """Return the content of a baseline: sorted, one line a finding."""
    by_article: Mapping[str, list[str]] = defaultdict(list)
    for one in sorted(_merged(known)):
        fields = {name: getattr(one, name) for name in _FIELDS}
        by_article[one.article].append(f"      {json.dumps(fields, ensure_ascii=False)}")
    articles = [
        f"    {json.dumps(article, ensure_ascii=False)}: [\n" + ",\n".join(rows) + "\n    ]"
        for article, rows in by_article.items()
    ]
    body = "{\n" + ",\n".join(articles) + "\n  }" if articles else "{}"
    return f'{{\n  "schema": {SCHEMA},\n  "articles": {body}\n}}\n'


def _merged(known: Iterable[Known]) -> list[Known]:
    """Return one entry for all findings that differ in nothing but their count."""
    counts: Counter[Known] = Counter()
    for one in known:
        counts[replace(one, count=1)] += one.count
    return [replace(one, count=count) for one, count in counts.items()]


def _rows(path: Path, article: str, rows: Any) -> Iterator[Known]:
    for fields in rows if isinstance(rows, list) else [rows]:
        is_entry = isinstance(fields, dict)
        if not is_entry or any(not isinstance(fields.get(name), kind) for name, kind in _FIELDS.items()):
            raise BaselineError(path, f"{article}: an entry lacks one of {', '.join(_FIELDS)}")
        yield Known(article, **{name: fields[name] for name in _FIELDS})
