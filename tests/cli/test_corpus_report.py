"""`audit corpus report`: a page, or a folder of them."""

from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from audit.cli.app import app
from audit.model.errors import AuditError
from audit.queries import article_texts, dashboard
from tests.queries.corpora import sample


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    return sample(tmp_path / "corpus")


def report(*arguments: object) -> Result:
    result = CliRunner().invoke(app, ["corpus", "report", *map(str, arguments)])
    if result.exception and not isinstance(result.exception, SystemExit):
        raise result.exception
    return result


def test_two_reports_of_one_corpus_are_the_same(corpus: Path, tmp_path: Path) -> None:
    for name in ("a.html", "b.html"):
        assert report(corpus, "-o", tmp_path / name).stderr == f"audit: {tmp_path / name}\n"
    assert (tmp_path / "a.html").read_bytes() == (tmp_path / "b.html").read_bytes()


def test_a_folder_holds_an_index_and_the_articles(corpus: Path, tmp_path: Path) -> None:
    report(corpus, "-o", tmp_path / "out")
    assert [path.relative_to(tmp_path / "out").as_posix() for path in sorted((tmp_path / "out").rglob("*.*"))] == [
        "articles/00000.js",
        "index.html",
    ]


def test_a_page_that_is_full_says_what_it_leaves_out(
    corpus: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(article_texts, "MOST_CHARACTERS", 70)
    told = report(corpus, "-o", tmp_path / "a.html").stderr
    assert told.endswith("has the texts of the worst articles, without 1; --output FOLDER keeps all\n")


def test_more_than_a_page_can_hold_is_refused_with_advice(
    corpus: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dashboard, "MOST_DOCUMENTS", 2)
    with pytest.raises(AuditError, match=r"a page holds 2 articles at most; narrow it with --where \"date"):
        report(corpus, "-o", tmp_path / "a.html")
    report(corpus, "-o", tmp_path / "a.html", "--where", "outlet = 'Evening Sun'")


@pytest.mark.parametrize(
    ("arguments", "reason"),
    [
        (("-o", "a.pdf"), "--output a.pdf: a page ends in .html; a folder has no ending"),
        (("-o", "a.html", "--where", "outlets = 'x'"), 'corpus query: Referenced column "outlets" not found'),
        (("-o", "a.html", "--where", "true); DROP VIEW findings; SELECT (1"), "corpus query: ask one question"),
    ],
)
def test_what_makes_no_sense_is_said_in_a_line(corpus: Path, arguments: tuple[str, ...], reason: str) -> None:
    with pytest.raises(AuditError) as caught:
        report(corpus, *arguments)
    assert str(caught.value).startswith(reason)
