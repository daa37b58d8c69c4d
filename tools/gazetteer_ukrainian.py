"""Make the table of Ukrainian names out of the capitalized words of the dictionary hunspell-uk."""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from audit.orthography.romanization import kmu_2010

WORDS = Path("usr/share/hunspell/uk_UA.dic")

_NAME = re.compile("[А-ЯҐЄІЇ][а-яґєії]+(?:['’][а-яґєії]+)?")
_SHORTEST = 4
# Flags of the affix file by what they decline: possessives of given names are no names themselves.
_POSSESSIVES = (re.compile(r"j|R|\d*:?x?j|H"),)
_PERSON_FLAGS = re.compile(r"[$;_]|^C$|^Ee$")
_PLACE_FLAGS = re.compile(r"^(?:p|n|o|pc|pn|np|0u6|2@z|2@|D!|06|Q)$")
_PLACE_ENDINGS = (
    "івка",
    "ївка",
    "щина",
    "ське",
    "цьке",
    "пілля",
    "град",
    "піль",
    "поль",
    "бург",
    "горськ",
    "ськ",
    "цьк",
)
_PERSON_ENDINGS = ("енко", "чук", "ович", "евич", "івна", "ївна", "швілі", "дзе", "ссон", "ман")
# Words listed with an ending of a case and without flags: Татліні, Уточкіним.
_CASES = (
    *(
        "ові",
        "еві",
        "єві",
        "ом",
        "ем",
        "ім",
        "им",
        "єм",
        "у",
        "ю",
        "і",
        "ї",
        "а",
        "я",
        "ого",
        "ому",
        "их",
        "ими",
        "ою",
        "ів",
    ),
    *("е", "о", "ами", "ах", "ам", "ій", "ої", "ьою", "єю", "ею", "ьом", "ьок"),
)
_FEMININE = ("ова", "ева", "єва", "іна", "їна", "ина", "ська", "цька")
# No name is cited with these endings of adjectives.
_OBLIQUE = ("ського", "ському", "ським", "ською", "ового", "овому", "овим", "евого", "евому", "ними", "ного", "ному")
# Of towns, which the list has without flags: Краматорськом.
_OF_TOWNS = re.compile("(.+[сц]ьк)(?:у|ом)")
_MASCULINE = ("ов", "ев", "єв", "ін", "їн", "ин", "ський", "цький", "ий", "ій")
_CITATION = ("", "о", "а", "я", "е", "ий", "ій", "ь", "й")


def ukrainian_names(folder: Path) -> Iterator[str]:
    """Yield rows: rendering, lemma, guess of what bears it; by rendering."""
    lemmas = _lemmas(folder / WORDS)
    rows = ((kmu_2010(lemma), lemma, _guess(lemma, flags)) for lemma, flags in lemmas.items())
    for row in sorted(rows):
        yield "\t".join(row)


def _lemmas(path: Path) -> Mapping[str, str]:
    entries = (line.partition("/") for line in path.read_text("utf-8").splitlines())
    listed = {word: flags.strip() for word, _, flags in entries if _NAME.fullmatch(word) and len(word) >= _SHORTEST}
    return {
        word: flags
        for word, flags in listed.items()
        if not any(pattern.fullmatch(flags) for pattern in _POSSESSIVES) and (flags or not _is_case(word, listed))
    }


def _is_case(word: str, listed: Mapping[str, str]) -> bool:
    """Tell whether a word is another one of the list with an ending of a case."""
    if word.endswith(_OBLIQUE):
        return True
    if word.endswith(_FEMININE):
        return False
    town = _OF_TOWNS.fullmatch(word)
    if town and town[1] in listed:
        return True
    stems = (word.removesuffix(ending) for ending in _CASES if word.endswith(ending))
    return any(_is_lemma(stem + ending, listed) for stem in stems if len(stem) >= 3 for ending in _CITATION)


def _is_lemma(word: str, listed: Mapping[str, str]) -> bool:
    """Tell whether a word is listed with flags, or looks like a citation form of a man's name."""
    return word in listed and (bool(listed[word]) or word.endswith(_MASCULINE))


def _guess(lemma: str, flags: str) -> str:
    """Return "place" or "person" by declension and ending, "" where they do not tell."""
    if _PERSON_FLAGS.search(flags) or lemma.endswith(_PERSON_ENDINGS):
        return "person"
    if _PLACE_FLAGS.search(flags) or lemma.endswith(_PLACE_ENDINGS):
        return "place"
    return "place" if "E" in flags and lemma.endswith(("е", "а")) else ""
