"""The build makes all compiled data of a checkout, and makes them only once."""

import json
from pathlib import Path

import pytest

from audit.building import build
from audit.gazetteer.gazetteer import Gazetteer
from audit.lexicons.lexicons import Lexicons
from audit.rulebook.storing import load_stored, signature
from tests.gazetteer.small_tables import write_tables

RULE = """
title    = "Bridge that is called a span"
message  = "A bridge is meant."
severity = "minor"
mqm      = "unidiomatic-style"
lqi      = "style"
source   = "https://example.org"
check    = "patterns"

[options]
regex   = 'spans? of water'
suggest = "bridge"

[examples]
bad  = ["They crossed the {~~span of water~>bridge~~}.", "Old {~~spans of water~>bridge~~} rot."]
good = ["They crossed the water.", "The spans are long."]
"""


@pytest.fixture(scope="module")
def checkout(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A checkout with small tables and one rule, built into its folder `built`."""
    root = tmp_path_factory.mktemp("checkout")
    write_tables(root / "data")
    (root / "rules" / "style").mkdir(parents=True)
    (root / "rules" / "style" / "bridge-called-span.toml").write_text(RULE, encoding="utf-8")
    build(root, root / "built")
    return root


def test_words_names_and_rules_are_built(checkout: Path) -> None:
    assert Lexicons(checkout / "built").vocabulary.is_listed("bridge")
    assert [one.entry.country for one in Gazetteer(checkout / "built" / "gazetteer").senses("Kreminna")] == ["UA"]
    stored = load_stored(checkout / "built" / "rules.jsonl", signed=signature(checkout / "rules"))
    assert stored is not None
    assert list(stored.ids) == ["style/bridge-called-span"]


def test_names_are_weighed_with_the_words_just_built(checkout: Path) -> None:
    gazetteer = Gazetteer(checkout / "built" / "gazetteer")
    number, fame = gazetteer.number("london"), Lexicons(checkout / "built").vocabulary.zipf("London")
    assert number is not None
    assert gazetteer.fame(number) > fame > 5


def test_a_second_build_leaves_tables_as_they_are(checkout: Path) -> None:
    before = {path: path.stat().st_mtime_ns for path in tables(checkout)}
    build(checkout, checkout / "built")
    assert {path: path.stat().st_mtime_ns for path in tables(checkout)} == before


def test_every_built_file_is_in_a_manifest(checkout: Path) -> None:
    for folder in (checkout / "built", checkout / "built" / "gazetteer"):
        sizes = json.loads((folder / "manifest.json").read_bytes())["sizes"]
        files = {path.name for path in folder.iterdir() if path.is_file()}
        assert files - {"manifest.json", "rules.jsonl"} == sizes.keys()


def tables(checkout: Path) -> list[Path]:
    return [path for path in (checkout / "built").rglob("*") if path.suffix in {".bin", ".marisa"}]
