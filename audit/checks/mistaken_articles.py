"""Find "a" before the sound of a vowel and "an" before that of a consonant: a hour, a 18-year-old, an university."""

import re
from collections.abc import Iterator
from typing import Final

from audit.model.match import Match, Suggestion
from audit.model.span import Span
from audit.text.context import Context
from audit.text.document import Document

# Words that may stand behind the letter or a foreign word, "option a is", and determiners, of which one must go.
_OTHERWISE: Final = (
    r"(?!(?:(?i:and|or|is|as|at|in|on|if|it|of|are|with)|el|il|un|der|die|das|den|dem"
    r"|the|their|this|its|our|my|his|[A-Z])\b)"
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
_ARTICLE: Final = re.compile(
    rf"(?<![\w.'’-])(?:[Aa](?= (?:{_VOWELS}|{_VOWEL_FIGURES}|{_VOWEL_LETTERS}))"
    rf"|[Aa]n(?= (?:{_CONSONANTS}|{_YOU}|{_CONSONANT_LETTERS}|{_CONSONANT_FIGURES})))"
)


def mistaken_articles(document: Document, context: Context) -> Iterator[Match]:
    """Yield the article, to be replaced by the other one; a capital at the start of sentences alone."""
    for found in _ARTICLE.finditer(document.prose):
        article = found.group()
        if article[0] == "a" or document.starts_sentence(found.start()):
            yield Match(Span(*found.span()), (Suggestion(article[0] if article[1:] else article + "n", "rule"),))
