"""Pages become articles in several processes, in their order, and none takes another with it."""

import os
import signal
from pathlib import Path

import pytest

from audit.bulk.page_memory import PageMemory
from audit.bulk.pages import Parsing
from audit.bulk.running import Plan, run_corpus
from audit.config import Overrides, settings_without_file
from audit.corpus.case import Manner
from audit.corpus.running import run
from audit.intake.markup import Item, Markup
from audit.intake.reading import read_corpus
from audit.model.report import Failure
from audit.model.scope import Scope
from audit.pipeline import Auditor
from audit.tables.parts import batches
from audit.tables.schemas import FINDINGS
from audit.text.manuscript import Manuscript
from audit.text.reading import read_manuscripts
from tests.intake.reads import write, zip_of


def page(number: int) -> str:
    told = f"The council of town {number} voted on Monday to rebuild the harbour wall that the storms had broken."
    return f"<html><body><article><h1>Town {number} Votes</h1><p>{told}</p></article></body></html>"


MARKED_UP = """<html><body><article><h1>Council Votes on the Wall</h1>
<figure><img src="wall.jpg"><figcaption>The wall after the storm, seen from teh ferry.</figcaption></figure>
<p>The council voted on Monday to rebuild the harbuor wall that the storms of last winter had broken in two.</p>
<blockquote>We cannot wait for anothr winter, and neither can the boats that lie behind the wall.</blockquote>
<p>Maren Holt, who leads the council, called it <q>a wall for the next hundered years</q> and thanked the engineers.</p>
<!-- audit: ignore linguistic-conventions the mayor writes like this -->
<p>The mayor wrote that the work was to beginn in May and to last until the autumn, according to a plan of hers.</p>
</article></body></html>"""


def test_markup_says_the_same_in_a_corpus_as_in_a_check(tmp_path: Path) -> None:
    path = write(tmp_path, "a.html", MARKED_UP)
    auditor = Auditor(settings_without_file(Overrides()))
    run_corpus(Plan(auditor, tmp_path / "out", workers=1), read_corpus([path], parse=Parsing(1)))
    rows = [row for batch in batches(tmp_path / "out", FINDINGS) for row in batch.to_pylist()]
    (checked,) = run(auditor, list(read_manuscripts([path])), Manner()).documents
    assert {finding.scope for finding in checked.findings} >= {Scope.BODY, Scope.CAPTION, Scope.QUOTATION}
    assert len(checked.suppressed) == 1
    assert [(row["text"], row["rule"], row["scope"], row["fix"], row["status"]) for row in rows] == [
        (one.text, one.rule, one.scope.value, one.fix.value, "inline" if one.suppression else "counted")
        for one in sorted((*checked.findings, *checked.suppressed), key=lambda one: one.span)
    ]


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    for number in range(200):
        write(tmp_path, f"{number:03}.html", page(number))
    write(tmp_path, "100.jsonl", '{"text": "Rain fell."}\nno record\n')
    write(tmp_path, "150.zip", zip_of({"a.html": page(500).encode(), "b.txt": b"Snow fell."}))
    return tmp_path


@pytest.mark.parametrize("workers", [1, 3])
def test_pages_come_in_their_order_among_all_else(corpus: Path, workers: int) -> None:
    here = list(read_corpus([str(corpus)]))
    assert len(here) == 204
    assert list(read_corpus([str(corpus)], parse=Parsing(workers))) == here


def test_known_pages_are_not_read_again(corpus: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = list(read_corpus([str(corpus)], parse=Parsing(2, PageMemory(tmp_path / "work"))))
    assert first == list(read_corpus([str(corpus)]))

    def never(markup: Markup) -> Item:
        return Failure(markup.record.name, "read again")

    write(tmp_path, "100.html", page(700))
    monkeypatch.setattr("audit.intake.pages.article_of", never)
    again = list(read_corpus([str(corpus)], parse=Parsing(2, PageMemory(tmp_path / "work"))))
    changed = [at for at, item in enumerate(again) if item != first[at]]
    assert [again[at] for at in changed] == [Failure(f"{corpus}/100.html", "read again")]


def test_a_page_that_ends_its_process_costs_itself(corpus: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def article_or_death(markup: Markup) -> Item:
        if markup.record.name.endswith("150.html"):
            os.kill(os.getpid(), signal.SIGKILL)
        return Manuscript(markup.record.name, markup.record.text)

    monkeypatch.setattr("audit.intake.pages.article_of", article_or_death)
    found = list(read_corpus([str(corpus)], parse=Parsing(2)))
    failed = [one for one in found if isinstance(one, Failure) and one.doc.endswith("html")]
    assert failed == [Failure(f"{corpus}/150.html", "the process that audited it was ended by SIGKILL")]
    assert len(found) == 204
