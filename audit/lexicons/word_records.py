"""What the compiled vocabulary holds of a word: bits that say where it is listed, and its frequency, in 16 bits."""

from typing import Final

# Letters of the column in data/english-words.tsv.xz.
VARIETY_BITS: Final = {"U": 1, "G": 2, "C": 4, "A": 8}
VARIETY_NAMES: Final = {1: "US", 2: "GB", 4: "CA", 8: "AU"}
ANY_VARIETY: Final = 15
SECOND_LIST: Final = 16
NAME_LIKE: Final = 32

# Of a record, the bits that say that a dictionary has the word.
IN_DICTIONARY: Final = ANY_VARIETY << 8

_STEPS = 32


def pack(bits: int, zipf: float) -> int:
    """Return the record of a word; Zipf is kept in steps of 1/32."""
    return bits << 8 | min(255, round(zipf * _STEPS))


def zipf_of(record: int) -> float:
    """Return log10 of the frequency per thousand million words, 0 for an unknown one."""
    return (record & 255) / _STEPS


def bits_of(record: int) -> int:
    """Return the bits."""
    return record >> 8
