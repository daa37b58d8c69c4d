"""Put slips into names, the way translation, romanisation and typing do."""

import random
import re
from collections.abc import Callable, Iterator
from string import ascii_lowercase
from typing import Final

from audit.lexicons.slips import are_neighbouring_keys
from audit.orthography.misreadings import before_misreading, misread_letter

_VOWELS: Final = "aeiou"

# Spellings that one scheme of romanisation has for another's; most also read well the other way round.
_SCHEMES: Final = (
    "kh>h kh>ch h>kh zh>j zh>sch zh>z sh>sch sh>ch ch>tsch ts>z ts>c ts>tz c>k k>c ck>k ks>x x>ks v>w w>v f>ph ph>f "
    "y>j y>i i>y ya>ia ya>ja yu>iu yu>ju ye>e ie>e u>ou ou>u oo>u g>h h>g z>s s>z s>ss ei>ey ey>ei iy>y ff>v"
).split()
_KEYS_BESIDE: Final = {
    letter: [other for other in ascii_lowercase if are_neighbouring_keys(letter, other)] for letter in ascii_lowercase
}
_CASES: Final = ("u", "om", "ym", "oy", "em", "y", "e")


def damaged(name: str, chance: random.Random) -> str:
    """Return a capitalised ASCII name with one slip, the same where the slip drawn does not apply."""
    slip: Callable[[str, random.Random], str] = chance.choices(_SLIPS, _WEIGHTS)[0]
    changed = slip(name.lower(), chance)
    return changed.capitalize() if re.fullmatch("[a-z]{4,}", changed) else name


def _vowel(name: str, chance: random.Random) -> str:
    at = _pick([i for i, letter in enumerate(name) if letter in _VOWELS], chance)
    return name if at is None else name[:at] + chance.choice(_VOWELS) + name[at + 1 :]


def _keyboard(name: str, chance: random.Random) -> str:
    at = chance.randrange(1, len(name))
    return name[:at] + chance.choice(_KEYS_BESIDE[name[at]]) + name[at + 1 :]


def _drop(name: str, chance: random.Random) -> str:
    at = chance.randrange(1, len(name))
    return name[:at] + name[at + 1 :]


def _double(name: str, chance: random.Random) -> str:
    at = chance.randrange(1, len(name))
    return name[:at] + name[at] + name[at:]


def _undouble(name: str, chance: random.Random) -> str:
    at = _pick([i for i in range(1, len(name)) if name[i] == name[i - 1]], chance)
    return name if at is None else name[:at] + name[at + 1 :]


def _shift_doubling(name: str, chance: random.Random) -> str:
    at = _pick([i for i in range(1, len(name) - 1) if name[i] == name[i - 1]], chance)
    return name if at is None else name[:at] + name[at + 1] + name[at + 1 :]


def _swap(name: str, chance: random.Random) -> str:
    at = chance.randrange(1, len(name) - 1)
    return name[:at] + name[at + 1] + name[at] + name[at + 2 :]


def _scheme(name: str, chance: random.Random) -> str:
    for rule in chance.choices(_SCHEMES, k=12):
        letters, _, other = rule.partition(">")
        if letters in name:
            return name.replace(letters, other, 1)
    return name


def _case_ending(name: str, chance: random.Random) -> str:
    return name.rstrip("aeiouy") + chance.choice(_CASES)


def _misread(name: str, chance: random.Random) -> str:
    """Read two letters as one, one as two, or one as another of its outline, as a scanner does."""
    forms = sorted({*before_misreading(name), *_misread_letters(name)})
    return chance.choice(forms) if forms else name


def _misread_letters(name: str) -> Iterator[str]:
    for at, letter in enumerate(name):
        yield from (name[:at] + other + name[at + 1 :] for other in ascii_lowercase if misread_letter(letter, other))


def _pick(places: list[int], chance: random.Random) -> int | None:
    return chance.choice(places) if places else None


_SLIPS: Final = (
    _vowel,
    _keyboard,
    _drop,
    _double,
    _undouble,
    _shift_doubling,
    _swap,
    _scheme,
    _case_ending,
    _misread,
)
_WEIGHTS: Final = (14, 10, 13, 8, 12, 5, 10, 22, 6, 3)
