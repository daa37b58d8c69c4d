"""Write `data/foreign-words.tsv.xz` from wordfreq: `python tools/make_foreign_words.py`.

Needs wordfreq as pinned in the extra `dev`, and `data/english-words.tsv.xz`.
"""

import lzma
import math
from collections.abc import Iterator
from importlib.metadata import version
from importlib.resources import files
from pathlib import Path

from make_lexicons import WORDFREQ, write_table
from symspellpy import SymSpell, Verbosity
from wordfreq import get_frequency_dict

from audit.orthography.romanization import renderings

DATA = Path(__file__).parent.parent / "data"

LATIN = ("cs", "de", "es", "fr", "it", "nl", "pl", "pt", "ro", "sv", "tr")
CYRILLIC = ("ru", "uk")

# Zipf is log10 of the frequency per thousand million words: rarer words of a language are names and noise too often.
LOWEST_LATIN = 3.6
LOWEST_CYRILLIC = 3.0
# What English texts have more often is a loan, a title or a name there.
HIGHEST_ENGLISH = 1.3
# What is one letter away from an English word as frequent as this may be a slip of it.
COMMON_ENGLISH = 3.0
SHORTEST = 4


def main() -> None:
    """Write the words of other languages that no English word is like."""
    if version("wordfreq") != WORDFREQ:
        raise SystemExit(f"needs wordfreq {WORDFREQ}")
    index, english = _english()
    lines = {
        f"{form}\t{language}\t{original}"
        for form, language, original in _forms()
        if len(form) >= SHORTEST and form not in english and _english_zipf(form) < HIGHEST_ENGLISH
        if not index.lookup(form, Verbosity.TOP, 1)
    }
    write_table(DATA / "foreign-words.tsv.xz", lines)


def _english() -> tuple[SymSpell, frozenset[str]]:
    """Return the index of common English words, by which slips of them are told, and all words."""
    words = {line.partition("\t")[0].lower() for line in _lines("english-words.tsv.xz")}
    with (files("symspellpy") / "frequency_dictionary_en_82_765.txt").open(encoding="utf-8-sig") as stream:
        words.update(line.partition(" ")[0] for line in stream)
    index = SymSpell(1, 7)
    for word in words:
        if _english_zipf(word) >= COMMON_ENGLISH:
            index.create_dictionary_entry(word, 1)
    return index, frozenset(words)


def _lines(name: str) -> list[str]:
    return lzma.decompress((DATA / name).read_bytes()).decode().splitlines()


def _forms() -> Iterator[tuple[str, str, str]]:
    """Yield words in Latin letters, with language and, of Cyrillic ones, the original."""
    for language in LATIN:
        for word in _frequent(language, LOWEST_LATIN):
            yield word, language, ""
    for language in CYRILLIC:
        for word in _frequent(language, LOWEST_CYRILLIC):
            if not any("a" <= letter <= "z" for letter in word):
                for form in renderings(word, language):
                    yield form, language, word


def _frequent(language: str, lowest: float) -> list[str]:
    shares = get_frequency_dict(language).items()
    return [word for word, share in shares if math.log10(share) + 9 >= lowest and word.isalpha() and len(word) > 2]


def _english_zipf(word: str) -> float:
    share = get_frequency_dict("en", wordlist="large").get(word)
    return math.log10(share) + 9 if share else 0.0


if __name__ == "__main__":
    main()
