"""`audit lexicon learn` as an editor uses it: an archive goes in, a file to be pruned comes out."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from audit.cli.app import app
from audit.gazetteer.decisions import Layer, Ruling
from audit.gazetteer.lexicon_file import read_decisions
from audit.model.errors import AuditError

_PLACES = "Halmirsk Vilshana Tarnava Zarudne Pavlivka Stavyshche Khmilnyk Bilohirya".split()


def article(number: int, name: str) -> str:
    place, other = _PLACES[number % 8], _PLACES[(number * 3 + 1) % 8]
    return (
        f"The miller {name} sold {number * 37 + 211} sacks of flour in {place} on Monday, more than in {other}, where "
        f"{number * 91 + 45} were left. He has worked for {number + 10} years and paid {number * 113 + 600} euros."
    )


def archive(folder: Path, outlet: str, *names: str, start: int = 0) -> None:
    """Write a JSONL file of the outlet's name, an article for each name, one a month."""
    records = [
        {"id": f"{outlet}{at}", "text": article(start + at, name), "date": f"2019-{at % 12 + 1:02}-05"}
        for at, name in enumerate(names)
    ]
    (folder / f"{outlet}.jsonl").write_text("".join(json.dumps(record) + "\n" for record in records))


@pytest.fixture(autouse=True)
def newsroom(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def learn(*arguments: str, code: int = 0) -> Result:
    result = CliRunner().invoke(app, ("lexicon", "learn", *arguments), catch_exceptions=False)
    assert result.exit_code == code, result.output
    return result


def test_names_of_an_archive_are_written_for_review(newsroom: Path) -> None:
    archive(newsroom, "herald", *["Dorokhin"] * 6)
    archive(newsroom, "wire", *["Dorokhin"] * 4, *["Dorohin"] * 6, start=40)
    result = learn("herald.jsonl", "wire.jsonl", "-o", "learned.tsv")
    lines = (newsroom / "learned.tsv").read_text().splitlines()
    assert lines[0] == "# Learned from 16 articles of 2 outlets, 2019-01 to 2019-10."
    assert "add\tDorokhin\t\t\t\tseen in 10 articles of 2 outlets, 2019-01 to 2019-06" in lines
    (slip,) = (line for line in lines if "\tDorohin\t" in line)
    assert slip.startswith("# reject\tDorohin\tDorokhin\t")
    assert "slip" in result.stderr
    decisions = read_decisions(newsroom / "learned.tsv", Layer.PROJECT)
    assert "Dorokhin" in {decision.form for decision in decisions}
    assert {decision.ruling for decision in decisions} == {Ruling.ADD}


def test_an_article_posted_again_elsewhere_counts_once(newsroom: Path) -> None:
    archive(newsroom, "herald", *["Dorokhin"] * 9)
    archive(newsroom, "wire", *["Dorokhin"] * 9)
    result = learn(".", "-o", "learned.tsv")
    assert "Dorokhin" not in (newsroom / "learned.tsv").read_text()
    assert "9 articles of 1 outlet, 2019-01 to 2019-09, 9 more tell the same" in result.stderr
    assert "--min-outlets" in result.stderr


def test_the_folder_stands_for_the_outlet_and_the_path_for_the_month(newsroom: Path) -> None:
    for at in range(6):
        folder = newsroom / "archive" / ("herald", "wire")[at % 2]
        folder.mkdir(parents=True, exist_ok=True)
        (folder / f"2021-0{at + 1}-11.txt").write_text(article(at, "Dorokhin"))
    learn("archive", "-o", "learned.tsv", "--min-articles", "6")
    assert "seen in 6 articles of 2 outlets, 2021-01 to 2021-06" in (newsroom / "learned.tsv").read_text()


@pytest.mark.parametrize("field", ["outlet", "source_name"])
def test_the_record_says_its_outlet(newsroom: Path, field: str) -> None:
    records = [{"text": article(at, "Dorokhin"), field: ("herald", "wire")[at % 2]} for at in range(6)]
    (newsroom / "all.jsonl").write_text("".join(json.dumps(record) + "\n" for record in records))
    learn("all.jsonl", "-o", "learned.tsv")
    assert "seen in 6 articles of 2 outlets" in (newsroom / "learned.tsv").read_text()


def test_nothing_is_written_over_unasked(newsroom: Path) -> None:
    archive(newsroom, "herald", "Dorokhin")
    (newsroom / "learned.tsv").write_text("add\tBilka\n")
    with pytest.raises(AuditError, match=r"learned\.tsv: is there already; --force"):
        learn("herald.jsonl", "-o", "learned.tsv")
    assert (newsroom / "learned.tsv").read_text() == "add\tBilka\n"
    learn("herald.jsonl", "-o", "learned.tsv", "--force")
    assert "Bilka" not in (newsroom / "learned.tsv").read_text()


def test_what_cannot_be_read_is_said_and_the_rest_is_learned(newsroom: Path) -> None:
    archive(newsroom, "herald", *["Dorokhin"] * 5)
    (newsroom / "wire.jsonl").write_text('{"text": 5}\n')
    result = learn("herald.jsonl", "wire.jsonl", "gone.txt", "-o", "learned.tsv", "--min-outlets", "1", code=2)
    assert 'wire.jsonl:1: could not read: not a record with a "text"' in result.stderr
    assert "gone.txt: could not read: no such file or folder" in result.stderr
    assert "add\tDorokhin" in (newsroom / "learned.tsv").read_text()


def test_two_runs_write_the_same(newsroom: Path) -> None:
    archive(newsroom, "herald", *["Dorokhin", "Dorohin", "Vorenkov"] * 5)
    archive(newsroom, "wire", *["Vorenkov", "Dorokhin", "Bilenko"] * 5, start=40)
    learn("herald.jsonl", "wire.jsonl", "-o", "first.tsv")
    learn("herald.jsonl", "wire.jsonl", "-o", "second.tsv")
    assert (newsroom / "first.tsv").read_bytes() == (newsroom / "second.tsv").read_bytes()


def test_what_was_learned_is_of_use(newsroom: Path) -> None:
    archive(newsroom, "herald", *["Kremynna"] * 6)
    archive(newsroom, "wire", *["Kremynna"] * 6, start=40)
    (newsroom / "a.txt").write_text(
        "Russian troops shelled Svatove and Kremynna on Monday, officials in Ukraine said.\n"
    )
    before = CliRunner().invoke(app, ("check", "a.txt", "-f", "jsonl")).stdout
    learn("herald.jsonl", "wire.jsonl", "-o", "audit-lexicon.tsv")
    after = CliRunner().invoke(app, ("check", "a.txt", "-f", "jsonl")).stdout
    assert "Kremynna" in before
    assert "Kremynna" not in after
