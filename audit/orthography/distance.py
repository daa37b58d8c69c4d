"""How far two forms of a name are apart: in letters, and in sounds as schemes of romanisation confuse them."""

from functools import lru_cache

from editdistpy import damerau_osa

from audit.lexicons.slips import difference

# Pairs of keys of which is remembered how far they are apart.
_REMEMBERED = 20_000

# Of two keys that differ.
LEAST_DISTANCE = 0.35

_SWAPPED = 0.7
_VOWELS = frozenset("aeiou")
_NEAR_VOWELS = frozenset({"ei", "ou", "ao", "ae"})

# Sounds that schemes write with the same letter, or ears take for one another; letters of
# `audit.orthography.key`, each pair in the order of the alphabet, capitals first.
_RELATED = frozenset(
    {
        "gh",
        "hk",
        "sz",
        "CS",
        "bp",
        "dt",
        "fv",
        "Ch",
        "Ck",
        "Zs",
        "Zk",
        "JS",
        "Jz",
        "Ji",
        "Jg",
        "DJ",
        "CD",
        "uv",
        "gk",
        "CQ",
    }
    | {"QS", "CZ", "Zz", "gv", "hv"}
)

# The sounds that a chain of related ones joins, all but a few, as one; the others in twos.
_BLURRED = str.maketrans("bdCDJQSZaefghikosuvz", "pt" + "*" * 18)


def edit_distance(first: str, second: str) -> int:
    """Return how many letters to put in, take out, change or swap with their neighbour make one of the other."""
    return int(damerau_osa.distance(first, second, len(first) + len(second)))


@lru_cache(maxsize=_REMEMBERED)
def key_distance(first: str, second: str) -> float:
    """Return the weighted distance of two keys: .35 for sounds that schemes confuse, 1 for unrelated ones.

    Optimal string alignment; source: Boytsov 2011, "Indexing methods for approximate dictionary searching".
    """
    first, second = difference(first, second)
    older: list[float] = []
    row = [0.0]
    for letter in second:
        row.append(row[-1] + _added(letter))
    for i, mine in enumerate(first):
        before, older_row = row, older
        row = [before[0] + _added(mine)]
        for j, theirs in enumerate(second):
            cost = before[j] + (0.0 if mine == theirs else _changed(mine, theirs))
            cost = min(cost, row[j] + _added(theirs), before[j + 1] + _added(mine))
            if i and j and mine == second[j - 1] and theirs == first[i - 1]:
                cost = min(cost, older_row[j - 1] + _SWAPPED)
            row.append(cost)
        older = before
    return row[-1]


def blurred(key: str) -> str:
    """Return what keys at most .35 apart have in common."""
    return key.translate(_BLURRED)


def _added(sound: str) -> float:
    return 0.6 if sound in _VOWELS else 0.9


def _changed(mine: str, theirs: str) -> float:
    pair = mine + theirs if mine < theirs else theirs + mine
    if mine in _VOWELS and theirs in _VOWELS:
        return LEAST_DISTANCE if pair in _NEAR_VOWELS else 0.6
    return LEAST_DISTANCE if pair in _RELATED else 1.0
