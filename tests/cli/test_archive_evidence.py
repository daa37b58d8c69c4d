"""Articles as evidence for one another, and what is said of a name that was not flagged."""

import json
import random
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from audit.cli.app import app
from audit.model.errors import AuditError

ARTICLES = {
    "tie.txt": "Boss Yegor Drugozhin spoke on Monday. The men of the plant listened to Drogozhin for an hour.\n",
    "other.txt": "Yegor Drugozhin has been the boss of the plant since 2019.\n",
    "third.txt": "Drugozhin left the plant on Friday, and 40 men with him.\n",
    "front.txt": "Russian troops shelled Svatove and Kremina on Monday, officials in Ukraine said.\n",
    "sound.txt": "The plant in Halmirsk was closed for repairs in May, the council said.\n",
}


@pytest.fixture(autouse=True)
def newsroom(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "articles").mkdir()
    for name, text in ARTICLES.items():
        (tmp_path / "articles" / name).write_text(text)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def check(*arguments: str) -> Result:
    return CliRunner().invoke(app, ("check", "-f", "jsonl", *arguments), catch_exceptions=False)


def findings(*arguments: str) -> dict[str, list[dict[str, object]]]:
    """Return the findings of each article by the name of its file, its folder left out."""
    found: dict[str, list[dict[str, object]]] = {}
    for line in check(*arguments).stdout.replace("articles/", "").splitlines():
        row = json.loads(line)
        found.setdefault(row["doc"], []).append(row)
    return found


def test_the_other_articles_decide_a_tie() -> None:
    (alone,) = findings("articles/tie.txt")["tie.txt"]
    (together,) = findings("articles")["tie.txt"]
    assert together["text"] == "Drogozhin"
    assert alone["confidence"] != together["confidence"]


def test_order_of_input_does_not_matter() -> None:
    paths = [f"articles/{name}" for name in ARTICLES]
    expected = findings(*paths)
    for seed in range(3):
        random.Random(seed).shuffle(paths)
        assert findings(*paths) == expected


def test_number_of_files_does_not_matter(newsroom: Path) -> None:
    records = "".join(json.dumps({"id": name, "text": text}) + "\n" for name, text in sorted(ARTICLES.items()))
    (newsroom / "all.jsonl").write_text(records)
    assert findings("all.jsonl") == findings("articles")


@pytest.mark.parametrize("name", ARTICLES)
def test_one_file_beside_an_archive_is_judged_as_in_its_folder(name: str) -> None:
    assert findings(f"articles/{name}", "--archive", "articles").get(name) == findings("articles").get(name)


def test_an_article_posted_twice_is_evidence_once(newsroom: Path) -> None:
    expected = findings("articles")
    for number in range(3):
        (newsroom / "articles" / f"again{number}.txt").write_text(ARTICLES["third.txt"])
    found = findings("articles")
    assert {name: found[name] for name in expected} == expected


def test_with_alone_the_archive_is_still_evidence() -> None:
    found = findings("articles", "--alone", "--archive", "articles/other.txt", "--archive", "articles/third.txt")
    assert found == findings("articles")


def test_settings_may_name_the_archive(newsroom: Path) -> None:
    expected = findings("articles")["tie.txt"]
    (newsroom / "audit.toml").write_text('archive = ["articles"]\n')
    assert findings("articles/tie.txt") == {"tie.txt": expected}
    (newsroom / "audit.toml").write_text('archive = ["gone"]\n')
    with pytest.raises(AuditError, match="archive of the settings: gone: no such file"):
        check("articles/tie.txt")


def test_an_archive_that_cannot_be_read_stops_the_audit() -> None:
    with pytest.raises(AuditError, match=r"--archive gone\.jsonl: no such file"):
        check("articles/tie.txt", "--archive", "gone.jsonl")


def test_silence_is_explained_article_by_article() -> None:
    result = check("articles", "--explain-silence", "Svatove", "--explain-silence", "Drugozhin")
    svatove, drugozhin = result.stderr.strip().split("\n\n")
    assert svatove.splitlines()[:2] == ["Svatove", "articles/front.txt"]
    assert "known as a preferred form of Svatove" in svatove
    assert drugozhin.startswith("Drugozhin\n")
    assert [line for line in drugozhin.splitlines() if line.startswith("articles/")] == [
        "articles/other.txt",
        "articles/third.txt",
        "articles/tie.txt",
    ]
    assert "it is the form to keep, Drogozhin the one in doubt" in drugozhin
    assert all(json.loads(line) for line in result.stdout.splitlines())


def test_a_name_that_was_flagged_is_told_so() -> None:
    said = check("articles/front.txt", "--explain-silence", "Kremina").stderr
    assert "line 1: Kremina → Kreminna" in said
    assert "not flagged" not in said


def test_a_name_that_stands_nowhere_is_told_so() -> None:
    assert "in none of 5 articles" in check("articles", "--explain-silence", "Bilka").stderr


def test_a_name_without_a_word_is_refused_before_the_audit() -> None:
    with pytest.raises(AuditError, match=r"--explain-silence: '\.\.\.' has no word in it"):
        check("articles", "--explain-silence", "...")
