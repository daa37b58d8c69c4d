"""The index of names by their keys: which strings lead to a name that is one sound away."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from math import ceil

from editdistpy import damerau_osa

from audit.orthography.distance import LEAST_DISTANCE, edit_distance, key_distance
from audit.orthography.foreign_spellings import english_spellings
from audit.orthography.key import key, keys

# Sounds of a key that the index looks at; what follows them is compared afterwards.
_PREFIX = 8

# Letters of foreign schemes that the key takes for another sound: j may be zh, ch may be kh, c may be ts.
_READINGS = (("j", "zh"), ("ch", "kh"), ("ch", "k"), ("c", "ts"), ("c", "k"))
# Letters of one sound that changed places: Chernivsti.
_SWAPPED = (("st", "ts"), ("hs", "sh"), ("hc", "ch"), ("hk", "kh"), ("hz", "zh"))
# Antanananarivo.
_SYLLABLE_TWICE = re.compile(r"([^\W\d_]{2,3})\1")
_FIRST_READINGS = (("g", "h"), ("f", "v"), ("h", "g"))

# Forms of which is remembered how they may be read: each is compared with all that is near it.
_REMEMBERED = 20_000


@lru_cache(maxsize=_REMEMBERED)
def readings(folded: str) -> tuple[str, ...]:
    """Return the keys of a form as the schemes of romanisation may have meant it, its own first."""
    meant = [folded]
    meant += [folded.replace(letters, others) for letters, others in _READINGS if letters in folded]
    meant += [folded.replace(letters, others, 1) for letters, others in _SWAPPED if letters in folded]
    meant.append(_SYLLABLE_TWICE.sub(r"\1", folded))
    meant += english_spellings(folded)
    meant += [others + folded[1:] for letters, others in _FIRST_READINGS if folded.startswith(letters)]
    return tuple(dict.fromkeys(keys(meant)))


def sounds_apart(folded: str, known: str) -> float:
    """Return the distance of the keys of two folded forms, whatever scheme the first may be written by."""
    return min(key_distance(reading, key(known)) for reading in readings(folded))


def sound_within(folded: str, known: str, most: float) -> bool:
    """Tell whether `sounds_apart` is at most so much; most pairs fall by the number of sounds that differ."""
    sounds, changes = key(known), ceil(most / LEAST_DISTANCE)
    return any(
        damerau_osa.distance(reading, sounds, changes) >= 0 and key_distance(reading, sounds) <= most
        for reading in readings(folded)
    )


def edits_apart(folded: str, known: str) -> int:
    """Return the edits between two folded forms, whatever language's copy spelt the first."""
    return min(edit_distance(form, known) for form in (folded, *english_spellings(folded)))


def fewest_edits(spellings: Iterable[str], known: str, most: int) -> int:
    """Return the edits between a form and the nearest of the spellings, -1 for more than `most`."""
    found = (damerau_osa.distance(spelling, known, most) for spelling in spellings)
    return min((edits for edits in found if edits >= 0), default=-1)


def are_one_sound_away(meant: Iterable[str], sounds: str) -> bool:
    """Tell whether a key is at most one sound away from one of the `readings`; a swap is one."""
    return any(damerau_osa.distance(reading, sounds, 1) >= 0 for reading in meant)


def traces(sounds: str) -> Iterator[str]:
    """Yield the strings that a key shares with every key one sound away; some may come twice."""
    start = sounds[:_PREFIX]
    yield start
    for place in range(len(start)):
        yield start[:place] + start[place + 1 :]
