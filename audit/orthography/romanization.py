"""Write Cyrillic names in Latin letters: as English copy does, and as German, French and other copy does.

Sources: resolution no. 55 of the Cabinet of Ministers of Ukraine, 2010 (KMU); the BGN/PCGN systems of 1947, 1965, 1979
and 2013 in their simplified form, without apostrophes and dots; ICAO Doc 9303 (passports); Duden; the Bulgarian
Transliteration Act of 2009; the Latin alphabet of Serbian; SFS 4900 (Finnish) and the rules of the Estonian and Swedish
language institutes; the rules of the Hungarian Academy of Sciences; for the other languages the habit of their press.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache, lru_cache

from audit.orthography.fold import folded_phrase
from audit.orthography.schemes import ENGLISH, FOREIGN, KMU, RUSSIAN_PLACES, Scheme

LANGUAGES = tuple(ENGLISH)
FOREIGN_LANGUAGES = tuple(FOREIGN)

_APOSTROPHES = re.compile(
    "(?<=\\w)['`\"\N{RIGHT SINGLE QUOTATION MARK}\N{MODIFIER LETTER APOSTROPHE}\N{RIGHT DOUBLE QUOTATION MARK}](?=\\w)"
)
_STRESS = re.compile("[\u0300\u0301]")
_WORD = re.compile(r"[^\W\d_]+")
_CYRILLIC = re.compile("[\u0400-\u04ff]")

# The ending -ий, -ый, -ій in all the ways English copy has it: Zelensky, Zelenskyy, Zelenskyi, Zelenskiy, Zelenskii.
_ADJECTIVE = re.compile(r"(?<=[^\Wаеєоуюяэё])[иыі]й(?!\w)", re.IGNORECASE)
_ADJECTIVE_ENDINGS = ("y", "iy", "yy", "yi", "ii")
# What English copy writes in two ways whatever the scheme.
_FREE = tuple(
    (re.compile(pattern, re.IGNORECASE), other)
    for pattern, other in (
        ("x", "ks"),
        (r"(?<=[aeou])y(?!\w)", "i"),
        (r"(?<=[aeou])i(?!\w)", "y"),
        (r"i[iy]a(?!\w)", "ia"),
        ("(?<=[lnt])ya", "ia"),
        ("(?<=[aeiou])ye", "e"),
    )
)
_RUSSIAN_LETTERS = re.compile("[ыэъё]")
_UKRAINIAN_LETTERS = re.compile("[іїєґ]")
_MACEDONIAN_LETTERS = re.compile("[ѓќѕ]")
_SERBIAN_LETTERS = re.compile("[ђћ]")
_SERBIAN_OR_MACEDONIAN_LETTERS = re.compile("[јљњџ]")


def kmu_2010(native: str) -> str:
    """Return a Ukrainian name by the national system of 2010: Zaporizhzhia, Yenakiieve, Zghurivka."""
    return _romanize(native, KMU)


def russian_place(native: str) -> str:
    """Return the Russian name of a place as maps and news write it: Alekseyevka, Khanty-Mansiysk, Nizhny Novgorod."""
    return _romanize(native, RUSSIAN_PLACES)


def is_cyrillic(form: str) -> bool:
    """Tell whether a form has a letter of Cyrillic."""
    return _CYRILLIC.search(form) is not None


def languages(native: str) -> tuple[str, ...]:
    """Return those of "uk", "ru", "be", "sr", "mk" that a native form may be of, by its letters."""
    lower = native.lower()
    if _MACEDONIAN_LETTERS.search(lower):
        return ("mk",)
    if _SERBIAN_LETTERS.search(lower):
        return ("sr",)
    if _SERBIAN_OR_MACEDONIAN_LETTERS.search(lower):
        return ("sr", "mk")
    ukrainian, russian = _UKRAINIAN_LETTERS.search(lower), _RUSSIAN_LETTERS.search(lower)
    if "ў" in lower or (russian and ukrainian):
        return ("be",)
    return ("uk",) if ukrainian else ("ru",) if russian else ("uk", "ru")


@lru_cache(maxsize=1024)
def renderings(native: str, language: str) -> tuple[str, ...]:
    """Return all regular English renderings of a name, the usual one first.

    `language` is one of `LANGUAGES`. They differ by scheme, by the ending of adjectives, by e or ye, e or yo, x
    or ks. Raises KeyError for another language.
    """
    found: dict[str, None] = {}
    for scheme in ENGLISH[language]:
        found[_romanize(native, scheme)] = None
    for scheme in ENGLISH[language]:
        for ending in _endings(native):
            found[_romanize(ending, scheme)] = None
    for form in tuple(found):
        found.update(dict.fromkeys(_freely(form)))
    return tuple(found)


@lru_cache(maxsize=1024)
def english_forms(native: str) -> frozenset[str]:
    """Return the regular English renderings of a name, folded, in whichever language it may be."""
    rendered = (form for language in languages(native) for form in renderings(native, language))
    return frozenset(map(folded_phrase, rendered))


@lru_cache(maxsize=1024)
def foreign_renderings(native: str, language: str) -> dict[str, str]:
    """Return rendering → whose it is ("German", "French", "Polish"…), without those that are English renderings too.

    Raises KeyError where `language` is none of `FOREIGN_LANGUAGES`.
    """
    english = set(map(folded_phrase, renderings(native, language)))
    # Mihail is no more Finnish than English; and Khubertus was Hubertus before he came into Cyrillic.
    english |= {form.replace("kh", "h") for form in english}
    found: dict[str, str] = {}
    for scheme in FOREIGN[language]:
        form = _romanize(native, scheme)
        if folded_phrase(form) not in english:
            found.setdefault(form, scheme.usage)
    return found


def foreign_usage(form: str, native: str) -> str:
    """Return whose rendering of a native name a form is: "German" for Prigoschin and Пригожин; "" if nobody's."""
    wanted = folded_phrase(form)
    for language in filter(FOREIGN_LANGUAGES.__contains__, languages(native)):
        for rendering, usage in foreign_renderings(native, language).items():
            if folded_phrase(rendering) == wanted:
                return usage
    return ""


def _endings(native: str) -> Iterator[str]:
    """Yield the name with its adjective endings in Latin letters, one ending after another."""
    if _ADJECTIVE.search(native):
        for ending in _ADJECTIVE_ENDINGS:
            yield _ADJECTIVE.sub(ending, native)


def _freely(form: str) -> Iterator[str]:
    """Yield what becomes of a form where one free choice is made, and where the first and the last are."""
    choices = [pattern.sub(other, form) for pattern, other in _FREE]
    last, other = _FREE[-1]
    for chosen in (*choices, last.sub(other, choices[0])):
        yield chosen[:1].upper() + chosen[1:] if form[:1].isupper() else chosen


def _romanize(native: str, scheme: Scheme) -> str:
    plain = _STRESS.sub("", unicodedata.normalize("NFC", native))
    return _WORD.sub(
        lambda match: _romanized_word(match[0], scheme), _APOSTROPHES.sub("\N{CYRILLIC SMALL LETTER HARD SIGN}", plain)
    )


def _romanized_word(word: str, scheme: Scheme) -> str:
    pattern, replacements = _contexts(scheme)
    lower = word.lower()
    if pattern:
        lower = pattern.sub(lambda match: replacements[match.lastindex or 0], lower)
    latin = "".join(scheme.letters.get(letter, letter) for letter in lower)
    if word.isupper() and len(word) > 1:
        return latin.upper()
    return latin[:1].upper() + latin[1:] if word[0].isupper() else latin


@cache
def _contexts(scheme: Scheme) -> tuple[re.Pattern[str] | None, tuple[str, ...]]:
    """Return one pattern for all contexts of a scheme, and the replacement of each of its groups."""
    if not scheme.contexts:
        return None, ()
    pattern = re.compile("|".join(f"({context})" for context, _ in scheme.contexts))
    return pattern, ("", *(latin for _, latin in scheme.contexts))
