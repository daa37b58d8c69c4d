"""The memory-mapped index is symspellpy's, only not built at run time."""

import json
import random
import string
import subprocess
import sys
from pathlib import Path

import pytest
from symspellpy import SymSpell, Verbosity

from audit.lexicons.compile import count_of, write_spelling_index
from audit.lexicons.lexicons import shipped_lexicons
from audit.lexicons.spelling import Neighbour, Spelling, open_spelling
from audit.lexicons.store import FORMAT, MANIFEST

WORDS = sorted(shipped_lexicons().spelling.words)[::25]
CHANCE = random.Random(7)


def edited(word: str) -> str:
    """Return the word with one or two random letters left out, put in, changed or swapped."""
    for _ in range(CHANCE.choice((1, 1, 2))):
        place = CHANCE.randrange(len(word))
        letter = CHANCE.choice(string.ascii_lowercase)
        left_out, put_in = word[:place] + word[place + 1 :], word[:place] + letter + word[place:]
        changed = word[:place] + letter + word[place + 1 :]
        swapped = word[:place] + word[place : place + 2][::-1] + word[place + 2 :]
        word = CHANCE.choice((left_out or word, put_in, changed, swapped))
    return word


@pytest.fixture(scope="module")
def zipfs() -> dict[str, float]:
    return {word: shipped_lexicons().vocabulary.zipf(word) for word in WORDS}


@pytest.fixture(scope="module")
def plain(zipfs: dict[str, float]) -> SymSpell:
    index = SymSpell(max_dictionary_edit_distance=2, prefix_length=7)
    for word in sorted(zipfs):
        index.create_dictionary_entry(word, count_of(zipfs[word]))
    return index


@pytest.fixture(scope="module")
def mapped(zipfs: dict[str, float], tmp_path_factory: pytest.TempPathFactory) -> Spelling:
    folder: Path = tmp_path_factory.mktemp("index")
    write_spelling_index(folder, zipfs)
    sizes = {path.name: path.stat().st_size for path in folder.iterdir()}
    (folder / MANIFEST).write_text(json.dumps({"format": FORMAT, "sizes": sizes}))
    return open_spelling(folder)


def test_the_mapped_index_suggests_what_plain_symspellpy_does(plain: SymSpell, mapped: Spelling) -> None:
    words = CHANCE.sample(WORDS, 150)
    for word in words + [edited(word) for word in words for _ in range(3)] + ["a", "zz", "q" * 80]:
        for distance in (1, 2):
            items = plain.lookup(word, Verbosity.ALL, max_edit_distance=distance)
            assert mapped.neighbours(word, distance=distance) == [
                Neighbour(item.term, item.distance, item.count) for item in items
            ]


def test_the_mapped_tables_hold_what_the_dictionaries_of_symspellpy_do(plain: SymSpell, mapped: Spelling) -> None:
    assert dict(mapped.as_symspell().words) == plain.words
    assert dict(mapped.as_symspell().deletes) == dict(plain.deletes)


def test_a_vulgar_word_is_never_suggested() -> None:
    assert "fuck" not in [neighbour.word for neighbour in shipped_lexicons().spelling.neighbours("fuckk")]


def test_membership_loads_neither_symspellpy_nor_numpy() -> None:
    code = (
        "import sys; from audit.lexicons.lexicons import shipped_lexicons as shipped\n"
        "shipped().spelling; shipped().vocabulary.unlisted({'word', 'wrod'})\n"
        "print(sorted({'symspellpy', 'numpy'} & set(sys.modules)))"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout == "[]\n"
