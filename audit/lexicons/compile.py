"""Compile the word lists into memory-mapped tables."""

import hashlib
import lzma
import sys
from array import array
from collections.abc import Collection, Iterable, Mapping
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path

from marisa_trie import Trie

from audit.lexicons.spelling import LONGEST_DISTANCE, PREFIX_LENGTH
from audit.lexicons.store import FORMAT, replace_compiled
from audit.lexicons.word_records import NAME_LIKE, SECOND_LIST, VARIETY_BITS, pack

_TABLES = (
    "english-words.tsv.xz",
    "foreign-words.tsv.xz",
    "proper-words.txt",
    "rare-words.tsv.xz",
    "syllables.tsv.xz",
    "word-frequencies.tsv.xz",
)

# Packages whose data or code decide what the tables hold.
_PACKAGES = ("symspellpy", "marisa-trie")

# Zipf frequency below which a word is too rare to be what a writer meant.
_RAREST_SUGGESTION = 1.0
_RAREST_OF_SECOND_LIST = 2.0


def compile_lexicons(target: Path, sources: Path) -> bool:
    """Write all tables into `target`; return False where those there were made from the same inputs."""
    return replace_compiled(target, _fingerprint(sources), lambda fresh: _write_all(fresh, sources))


def _write_all(target: Path, sources: Path) -> None:
    listed = dict(_rows(sources / "english-words.tsv.xz"))
    zipfs = {word: int(zipf) / 100 for word, zipf in _rows(sources / "word-frequencies.tsv.xz")}
    _write_words(target, listed, zipfs)
    proper = _entries(sources / "proper-words.txt")
    write_trie(target / "proper-words.marisa", proper)
    write_spelling_index(target, suggestible(listed, zipfs, proper))
    write_trie(target / "foreign-words.marisa", _lines(sources / "foreign-words.tsv.xz"))
    write_trie(target / "rare-words.marisa", _lines(sources / "rare-words.tsv.xz"))
    _write_bigrams(target)
    _write_syllables(target, sources)


def suggestible(listed: Mapping[str, str], zipfs: Mapping[str, float], proper: Collection[str]) -> dict[str, float]:
    """Return the words that may be suggested, folded to lower case, with their Zipf frequency.

    Of words that the dictionaries have with a capital only, those are `proper` that no person bears: a slip in lower
    case is seldom a name.
    """
    second = {word for word in _second_list() if word in listed or word.capitalize() not in listed}
    words: dict[str, float] = {}
    for word in sorted({*filter(str.islower, listed), *second, *proper}):
        folded = word.lower()
        zipf = zipfs.get(folded, 0.0)
        floor = _RAREST_SUGGESTION if word in listed else _RAREST_OF_SECOND_LIST
        if zipf >= floor and "!" not in listed.get(word, "") and (len(folded) > 1 or folded in "ai"):
            words[folded] = zipf
    return words


def write_spelling_index(target: Path, words: Mapping[str, float]) -> None:
    """Write the delete index of symspellpy for `words` (word → Zipf)."""
    from symspellpy import SymSpell

    index = SymSpell(LONGEST_DISTANCE, PREFIX_LENGTH)
    for word in sorted(words):
        index.create_dictionary_entry(word, count_of(words[word]))
    numbers = write_trie(target / "spelling-words.marisa", index.words)
    _write_column(target / "spelling-counts.bin", "I", numbers, index.words)
    deletes = write_trie(target / "spelling-deletes.marisa", index.deletes)
    starts, postings = array("I", [0]), array("I")
    for delete in sorted(deletes, key=deletes.__getitem__):
        postings.extend(numbers[word] for word in index.deletes[delete])
        starts.append(len(postings))
    (target / "spelling-starts.bin").write_bytes(starts.tobytes())
    (target / "spelling-postings.bin").write_bytes(postings.tobytes())


def count_of(zipf: float) -> int:
    """Return occurrences in a thousand million words, the unit in which the index counts."""
    return max(1, round(10**zipf))


def _write_words(target: Path, listed: Mapping[str, str], zipfs: Mapping[str, float]) -> None:
    second = _second_list()
    records: dict[str, int] = {}
    for word in {*listed, *second, *zipfs}:
        marks = listed.get(word, "")
        bits = sum(bit for letter, bit in VARIETY_BITS.items() if letter in marks)
        bits |= SECOND_LIST if word in second else 0
        bits |= NAME_LIKE if not marks and word.capitalize() in listed else 0
        records[word] = pack(bits, zipfs.get(word.lower(), 0.0))
    numbers = write_trie(target / "words.marisa", records)
    _write_column(target / "word-records.bin", "H", numbers, records)


def _write_bigrams(target: Path) -> None:
    lines = _symspell_file("frequency_bigramdictionary_en_243_342.txt")
    counts = {f"{first} {second}": int(count) // 1000 for first, second, count in map(str.split, lines)}
    numbers = write_trie(target / "bigrams.marisa", counts)
    _write_column(target / "bigram-counts.bin", "I", numbers, counts)


def _write_syllables(target: Path, sources: Path) -> None:
    syllables = {word: int(count) for word, count in _rows(sources / "syllables.tsv.xz")}
    numbers = write_trie(target / "syllable-words.marisa", syllables)
    _write_column(target / "syllable-counts.bin", "B", numbers, syllables)


def write_trie(path: Path, keys: Iterable[str]) -> dict[str, int]:
    """Write the keys as a trie and return the number it gave to each."""
    trie = Trie(sorted(keys))
    trie.save(str(path))
    return {key: trie[key] for key in trie}


def _write_column(path: Path, code: str, numbers: Mapping[str, int], values: Mapping[str, int]) -> None:
    column = array(code, bytes(array(code).itemsize * len(numbers)))
    for key, number in numbers.items():
        column[number] = values[key]
    path.write_bytes(column.tobytes())


def _rows(path: Path) -> list[tuple[str, str]]:
    return [(word, value) for word, _, value in (line.partition("\t") for line in _lines(path))]


def _lines(path: Path) -> list[str]:
    return lzma.decompress(path.read_bytes()).decode().splitlines()


def _entries(path: Path) -> list[str]:
    lines = path.read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


def _second_list() -> frozenset[str]:
    lines = _symspell_file("frequency_dictionary_en_82_765.txt")
    return frozenset(line.partition(" ")[0] for line in lines)


def _symspell_file(name: str) -> list[str]:
    spec = find_spec("symspellpy")
    if spec is None or spec.origin is None:
        raise SystemExit("compiling the word lists needs the package symspellpy")
    return (Path(spec.origin).parent / name).read_text(encoding="utf-8-sig").splitlines()


def _fingerprint(sources: Path) -> str:
    digest = hashlib.sha256(f"{FORMAT} {sys.byteorder}".encode())
    for package in _PACKAGES:
        digest.update(f"{package} {version(package)}\n".encode())
    code = [Path(__file__), Path(__file__).with_name("word_records.py")]
    for path in [*(sources / name for name in _TABLES), *code]:
        digest.update(path.read_bytes())
    return digest.hexdigest()
