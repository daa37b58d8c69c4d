"""Pages become articles in several processes, in their order, and none takes another with it."""

import os
import signal
from pathlib import Path

import pytest

from audit.bulk.pages import Parsing
from audit.intake.markup import Item, Markup
from audit.intake.reading import read_corpus
from audit.model.report import Failure
from audit.text.manuscript import Manuscript
from tests.intake.reads import write, zip_of


def page(number: int) -> str:
    told = f"The council of town {number} voted on Monday to rebuild the harbour wall that the storms had broken."
    return f"<html><body><article><h1>Town {number} Votes</h1><p>{told}</p></article></body></html>"


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
