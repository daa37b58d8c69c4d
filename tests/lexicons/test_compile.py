"""Compiled tables: made once, refused when they are not this version's."""

import lzma
from pathlib import Path

import pytest

from audit.lexicons.compile import compile_lexicons
from audit.lexicons.lexicons import Lexicons
from audit.lexicons.store import MANIFEST, CompiledDataError


@pytest.fixture(scope="module")
def sources(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("data")
    (folder / "english-words.tsv.xz").write_bytes(lzma.compress(b"colour\tGCA\ncolor\tU\nword\tUGCA\n"))
    (folder / "word-frequencies.tsv.xz").write_bytes(lzma.compress(b"color\t400\ncolour\t410\nword\t550\nwurd\t120\n"))
    (folder / "syllables.tsv.xz").write_bytes(lzma.compress(b"word\t1\ncolour\t2\n"))
    (folder / "foreign-words.tsv.xz").write_bytes(lzma.compress("wort\tde\t\nvoda\tru\tвода\nvoda\tcs\t\n".encode()))
    (folder / "rare-words.tsv.xz").write_bytes(lzma.compress(b"cwm\n"))
    (folder / "proper-words.txt").write_text("# A comment.\nUkrainian\n")
    return folder


@pytest.fixture(scope="module")
def compiled(sources: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("compiled")
    assert compile_lexicons(folder, sources)
    return folder


def test_unchanged_inputs_are_not_compiled_again(compiled: Path, sources: Path) -> None:
    before = {path.name: path.stat().st_mtime_ns for path in compiled.iterdir()}
    assert not compile_lexicons(compiled, sources)
    assert {path.name: path.stat().st_mtime_ns for path in compiled.iterdir()} == before


def test_compiled_tables_answer_as_their_sources_say(compiled: Path) -> None:
    lexicons = Lexicons(compiled)
    assert lexicons.vocabulary.varieties("colour") == {"GB", "CA", "AU"}
    assert lexicons.vocabulary.zipf("word") == 5.5
    assert lexicons.syllables.count("Colour") == 2
    assert not lexicons.vocabulary.is_listed("wurd")
    assert [neighbour.word for neighbour in lexicons.spelling.neighbours("colr")] == ["color", "colour"]
    assert [(one.language, one.original) for one in lexicons.foreign.meanings("voda")] == [("cs", ""), ("ru", "вода")]
    assert not lexicons.foreign.meanings("vod")
    assert lexicons.proper_words.one_edit_away("Ukranian") == ("Ukrainian",)


def test_missing_tables_are_one_error_that_says_how_to_make_them(tmp_path: Path) -> None:
    with pytest.raises(CompiledDataError, match=r"manifest\.json.*python -m audit\.building"):
        _ = Lexicons(tmp_path).vocabulary


def test_tables_of_another_version_are_refused(tmp_path: Path) -> None:
    (tmp_path / MANIFEST).write_text('{"format": 0}')
    with pytest.raises(CompiledDataError, match="another version"):
        _ = Lexicons(tmp_path).bigrams


def test_one_missing_table_is_named(compiled: Path, tmp_path: Path) -> None:
    (tmp_path / MANIFEST).write_bytes((compiled / MANIFEST).read_bytes())
    with pytest.raises(CompiledDataError, match=r"syllable-words\.marisa: is missing"):
        _ = Lexicons(tmp_path).syllables


def test_a_table_cut_short_is_refused(compiled: Path, tmp_path: Path) -> None:
    for path in compiled.iterdir():
        (tmp_path / path.name).write_bytes(path.read_bytes()[: 100 if path.suffix == ".marisa" else None])
    with pytest.raises(CompiledDataError, match=r"bigrams\.marisa: is damaged"):
        _ = Lexicons(tmp_path).bigrams
