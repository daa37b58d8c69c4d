"""Count the forms of a corpus by Spark, into the file of counts that executors ask."""

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final

import pyarrow.parquet as pq

from audit.bulk.statements import ABOUT, AGAIN, ARTICLES, DOCUMENTS, OUTLETS, SPARK, TOLD, statements
from audit.bulk.store import insert, new_store
from audit.spark.clusters import cluster
from audit.spark.stages import Stages, mapped
from audit.spark.tasks import WORDS, words
from audit.text.holdings import SEVERAL

_STATEMENTS: Final = statements(SPARK)
_WORDS: Final = f"""
    SELECT word, coalesce(sum(articles), 0) >= {SEVERAL} AS several
    FROM (SELECT DISTINCT explode(names) AS word FROM terms) LEFT JOIN forms ON form = word GROUP BY word
"""
# What one document has beside its text: its own forms and, where others tell its article, what that holds.
BESIDE: Final = """
    WITH whole AS (SELECT article, collect_list(form) AS held FROM held GROUP BY article)
    SELECT number, lost, forms, nth, first, coalesce(outlet, '') AS held_by, held
    FROM (SELECT number, lost, forms FROM terms) LEFT JOIN again USING (number)
        LEFT JOIN (SELECT number, article, outlet, first FROM named) USING (number) LEFT JOIN whole USING (article)
"""
FILE: Final = "counts.sqlite"
_AT_ONCE: Final = 20_000


def count(stages: Stages) -> str:
    """Count the view `terms`; return where the file of counts lies. Makes the views `told`, `articles` and `beside`."""
    stages.view("documents", DOCUMENTS)
    cluster(stages)
    stages.answered("outlets", OUTLETS)
    stages.answered("held", _STATEMENTS.held)
    stages.answered("again", AGAIN)
    stages.answered("named", TOLD)
    stages.answered("about", ABOUT)
    stages.answered("forms", _STATEMENTS.forms)
    stages.kept("words", lambda: mapped(stages.spark.sql(_WORDS), words, WORDS))
    stages.view("articles", ARTICLES)
    stages.view("beside", BESIDE)
    place = stages.place(FILE)
    if not stages.files.exists(place):
        with TemporaryDirectory(prefix="audit-counts-") as folder:
            stages.files.upload(_store(stages, Path(folder)), f"{place}.unfinished")
        stages.files.rename(f"{place}.unfinished", place)
    return place


def _store(stages: Stages, folder: Path) -> Path:
    """Put counts from everywhere into one file here, a few rows in memory at a time."""
    for name in ("about", "forms", "words"):
        stages.files.download(stages.place(name), folder / name)
    with new_store(folder / FILE) as store:
        for part in sorted(folder.glob("*/part-*.parquet")):
            for batch in pq.ParquetFile(part).iter_batches(_AT_ONCE):
                for table, rows in _rows(part.parent.name, batch.to_pydict()):
                    insert(store, table, rows)
    return folder / FILE


def _rows(name: str, columns: dict[str, list[Any]]) -> Iterator[tuple[str, list[tuple[Any, ...]]]]:
    if name != "words":
        yield name, list(zip(*columns.values(), strict=True))
        return
    words, sounds, traces = columns.values()
    yield "sounds", list(zip(sounds, words, strict=True))
    yield "traces", [(trace, word) for word, left in zip(words, traces, strict=True) for trace in left]
