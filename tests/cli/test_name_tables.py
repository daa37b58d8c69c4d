"""`audit names` as an editor and a program use it."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from audit.cli.app import app

ARTICLE = """\
HARTVIK SIGNS LAW ON PORTS

President Milena Hartvik signed it in Derbent. Hartvik's own party voted against it in Russia.
Buses ran to Bagdad and Makhachkla; nobody in Makhachkala was surprised.
"""


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "ports.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    return path


def names(*arguments: str | Path) -> Result:
    return CliRunner().invoke(app, ("names", *map(str, arguments)), catch_exceptions=False)


def test_the_table_has_a_line_for_each_entity(article: Path) -> None:
    lines = names(article).output.splitlines()
    assert lines[0] == str(article)
    assert lines[1].split() == ["name", "kind", "forms", "first", "known", "as"]
    rows = [line for line in lines[2:] if line.startswith("  ") and line[2] != " "]
    assert [row.split("  ")[1] for row in rows] == [
        "Milena Hartvik (President)",
        "Derbent",
        "Russia",
        "Bagdad",
        "Makhachkala",
    ]
    assert "HARTVIK 1, Milena Hartvik 1, Hartvik 1" in rows[0]
    assert "not known" in rows[0]
    assert "Bagdad 1" in rows[3]
    assert "Makhachkla 1, Makhachkala 1" in rows[4]
    assert "city, Dagestan, RU" in rows[4]


def test_json_tells_spans_of_the_file_as_it_is(tmp_path: Path) -> None:
    text = "<p>It rained in <b>Derbent</b>.</p>\n<p>Ferries left Derbent&#8217;s port for Baku.</p>\n"
    path = tmp_path / "ports.html"
    path.write_text(text, encoding="utf-8")
    (document,) = json.loads(names(path, "--format", "json").output)["documents"]
    derbent, baku = document["entities"]
    assert [derbent["name"], baku["name"]] == ["Derbent", "Baku"]
    assert derbent["kind"] == "place"
    assert derbent["forms"] == [{"text": "Derbent", "count": 2, "status": "preferred"}]
    assert [text[one["start"] : one["end"]] for one in derbent["mentions"]] == ["Derbent", "Derbent"]
    assert [(one["line"], one["column"]) for one in derbent["mentions"]] == [(1, 20), (2, 17)]
    assert derbent["known"]["countries"] == ["RU"]


def test_two_spellings_of_one_name_are_one_entity(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Yegor Drugozhin runs the plant. Workers cheered Drogozhin on Monday.")
    (document,) = json.loads(names(tmp_path, "--format", "json").output)["documents"]
    assert [one["text"] for one in document["entities"][0]["forms"]] == ["Yegor Drugozhin", "Drogozhin"]


def test_an_unreadable_article_is_told_and_the_others_are_listed(article: Path) -> None:
    result = names(article.parent / "none.txt", article)
    assert result.exit_code == 2
    assert "none.txt: cannot be read: no such file or folder" in result.output
    assert "Milena Hartvik" in result.output


def test_an_article_in_another_language_is_left_out(tmp_path: Path) -> None:
    path = tmp_path / "de.txt"
    path.write_text("Der Zug nach Kassel ist am Montag wegen des Schnees nicht gefahren, und die Schule blieb zu. " * 4)
    result = names(path)
    assert "left out: its language seems to be de" in result.output
    assert "Kassel" not in result.output
