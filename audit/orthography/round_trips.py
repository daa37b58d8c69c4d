"""What becomes of a foreign name that goes through Cyrillic letters and back: Hamilton, Гамильтон, Gamilton."""

import re
from collections.abc import Collection
from typing import Final

from audit.orthography.fold import folded_phrase
from audit.orthography.romanization import languages, renderings

_LANGUAGES: Final = {"ru": "Russian", "uk": "Ukrainian"}
_LETTERS: Final = re.compile("[а-яёіїєґ' -]+", re.IGNORECASE)
# Bulgarian has it as a vowel: Хюстън.
_HARD_SIGN: Final = re.compile("ъ(?![еёюя])", re.IGNORECASE)
_UKRAINIAN_LETTERS: Final = re.compile("[іїєґ]", re.IGNORECASE)
# German and Jewish surnames, which many have who were born in Russia: Rikhter, Rubinshteyn, Gartman.
_BORNE: Final = re.compile("sch|chmidt|stein|berg|baum|feld|tz|horn|heim|wald|ei|(?:er|man|mann|hard|hardt|ert|zen)$")
# Letters that few names have but those that come of Cyrillic: Dzhonson, Khyuston, Uayt; and how long a form is that is
# like few others.
_TELLING: Final = re.compile("dzh|kh|zh|shch|yu|iu|ks|^u[aeio]")
_LONG: Final = 7


def round_trips(spellings: Collection[str]) -> dict[str, str]:
    """Return folded form → the Cyrillic spelling of a foreign name that the schemes of English copy make it of."""
    found: dict[str, str] = {}
    for spelling in spellings:
        for language in _languages(spelling, spellings):
            for form in renderings(spelling, language):
                found.setdefault(folded_phrase(form), spelling)
    return found


def is_telling(folded: str) -> bool:
    """Tell whether a form is by itself evidence of the Cyrillic spelling: Dzhonson and Gamilton, but not Vaili."""
    return len(folded) >= _LONG or _TELLING.search(folded) is not None


def is_borne_by_slavs(name: str) -> bool:
    """Tell whether a folded foreign surname is also that of people whose passport has it from Cyrillic: Richter."""
    return _BORNE.search(name) is not None


def spelling_of(spelling: str, spellings: Collection[str]) -> str:
    """Return whose one of the Cyrillic spellings of a name is: "Russian", "Ukrainian"; "Cyrillic" where both may be."""
    possible = _languages(spelling, spellings)
    return _LANGUAGES[possible[0]] if len(possible) == 1 else "Cyrillic"


def _languages(spelling: str, spellings: Collection[str]) -> tuple[str, ...]:
    """Return those of "uk", "ru" that have the spelling; the Russian one has Генри where Ukrainian has Генрі."""
    if not _LETTERS.fullmatch(spelling) or _HARD_SIGN.search(spelling):
        return ()
    possible = tuple(language for language in languages(spelling) if language in _LANGUAGES)
    if len(possible) > 1 and any(_UKRAINIAN_LETTERS.search(other) for other in spellings if other != spelling):
        return ("ru",)
    return possible
