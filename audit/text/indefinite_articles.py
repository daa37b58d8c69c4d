"""Which article goes before a word by its sound: a house, an hour, a university, an 18-year-old."""

import re
from typing import Final

# Words that may stand behind the letter or a foreign word, "option a is", and determiners, of which one must go.
_OTHERWISE: Final = (
    r"(?!(?:(?i:and|or|is|as|at|in|on|if|it|of|are|with)|el|il|un|der|die|das|den|dem"
    r"|the|their|this|its|our|my|his|[A-Z])\b)"
)
# Where a noun that has no plural stands by itself, the article is one too many, not the wrong one.
_MASS: Final = (
    r"(?!(?:advice|aid|assistance|equipment|evidence|information|infrastructure)"
    r"(?:[.,;:!?)]|$| (?:about|and|for|from|in|is|of|on|or|that|to|was|with)\b))"
)
# Small letters after "u" that make it no "you": "uncle", "upper", "ugly", "ultra"; "unit" and "unanimous" are none.
_PLAIN_U: Final = r"u(?:n(?!i|anim|ary)|nin[^aeiou]|nim|nid(?!i)|p|m|gl|lt|lc|rg|rb|tt|sh)[a-z]"
_VOWELS: Final = (
    rf"{_OTHERWISE}(?:[aiAI][A-Za-z]|[eE](?![uw])[A-Za-z]|EU\b|[oO](?!n(?:e|ce|es|eself)\b|NE\b|ui|ua|axa)[A-Za-z]"
    rf"|{_PLAIN_U}|(?:hour(?:s|ly)?|honest\w*|honou?r\w*|heir\w*)\b)"
)
# Eight, eleven, eighteen and the years from 1800; sums of money are read from their number on.
_VOWEL_FIGURES: Final = r"[$£€]?(?:8\d*|1[18]|18\d\d)(?![\d:])"
# Read letter by letter, which "FTSE" and "SQL" are not; many say "haitch" for H.
_VOWEL_LETTERS: Final = r"(?!(?:FTSE|SQL|NZ|NY|NW|SW|SQ|NSW|MS|LLC)\b)[FLMNRSX][BCDFGHJKLMNPQRSTVWXZ]{1,4}s?\b"
_CONSONANTS: Final = (
    rf"{_OTHERWISE}(?:[bcdgjkpqstvwz](?=[a-z]{{0,3}}[aeiouy])[a-z]+|[flmnr][aeiouy][a-z]+|y[aeiou][a-z]+"
    r"|[BCDGJKPQSTVWZ](?=[a-z]{0,3}[aeiouy])[a-z]{2,}|[FLMNR][aeiou][a-z]+"
    r"|h(?:ouse|ome|igh|uge|ard|alf|uman|undred|usband|elp|ead|and))\b(?!['’])"
)
_YOU: Final = r"(?:uni(?!n|m|de|ssu)[a-z]+|us(?:e|ed|er|eful|ual|ually|eless)|[eE]uro[a-z]*|one|once)\b"
_CONSONANT_LETTERS: Final = r"(?:[BCDGJKPQTVWZ][A-Z]{1,4}|U(?:N|K|S|SB|FO|AE|SA|AV|EFA|NESCO|NICEF|SSR|NHCR))s?\b"
_CONSONANT_FIGURES: Final = r"(?:[2-79]|1(?![18]))\d*\b"
# An article that the next word does not take.
MISTAKEN: Final = re.compile(
    rf"(?<![\w.'’-])(?:[Aa](?= {_MASS}(?:{_VOWELS}|{_VOWEL_FIGURES}|{_VOWEL_LETTERS}))"
    rf"|[Aa]n(?= (?:{_CONSONANTS}|{_YOU}|{_CONSONANT_LETTERS}|{_CONSONANT_FIGURES})))"
)


def other_article(article: str) -> str:
    """Return "an" for "a" and "a" for "an", in the same case."""
    return article[0] if article[1:] else article + "n"


def article_before(article: str, words: str) -> str:
    """Return the article as it goes before words: itself, unless their sound surely takes the other."""
    return other_article(article) if MISTAKEN.match(f"{article} {words}") else article
