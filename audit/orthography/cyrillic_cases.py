"""Cases of nouns in Cyrillic letters, as a translation leaves the name of an organization standing: Росатома."""

import re
from typing import Final

# Endings of Russian and Ukrainian by that of the nominative; those of the plural are left out.
_ENDINGS: Final = (
    (re.compile("[бвгджзклмнпрстфхцчшщ]"), "", "а у ом ем е і ові"),
    (re.compile("а"), "а", "ы и у е і ой ою"),
    (re.compile("я"), "я", "и і ї е ю ей ею єю"),
    (re.compile("о"), "о", "а у ом е і"),
    (re.compile("е"), "е", "я ю ем"),
    (re.compile("ь"), "ь", "я ю и і ем ью"),
)
_ADJECTIVE: Final = re.compile(".*(?:[иы]й|ая|ое|[ыі]е|ські|ні|[нв]на|ова|ська|ський)")
_SHORTEST: Final = 5


def case_forms(name: str) -> tuple[str, ...]:
    """Return the cases that a name may have, none where its first word is an adjective, an acronym or no Cyrillic.

    Of several words the first is declined: Служби безпеки України.
    """
    first, blank, others = name.partition(" ")
    if len(first) < _SHORTEST or not first[1:].islower() or _ADJECTIVE.fullmatch(first):
        return ()
    for nominative, ending, cases in _ENDINGS:
        if nominative.fullmatch(first[-1]):
            stem = first.removesuffix(ending)
            return tuple(f"{stem}{case}{blank}{others}" for case in cases.split())
    return ()
