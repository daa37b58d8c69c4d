"""Find capitals inside words where none belongs: "recolLection", "thaT", "QueeNs"."""

import re
from collections.abc import Collection, Iterator
from typing import Final

from audit.model.match import Match, Suggestion
from audit.text.context import Context
from audit.text.document import Document

# What must occur for this check to find anything, as an expression of RE2.
# McDonald is too frequent a sight.
TRACE: Final = r"(?:[^M]c|[abd-z\x{DF}-\x{FF}])[A-Z]|[A-Z]{2}[a-z]"

# Capitals are few, so the search begins with them and looks back.
_MIXED: Final = re.compile(r"[A-Z](?:(?<=[a-z\u00df-\u00ff].)|[A-Z][a-z](?<![\w'\u2019]..[a-z]))")
_WORD: Final = re.compile(r"[\w'\u2019]+")
_HEAD: Final = re.compile(r"\w[\w'\u2019]*\Z")
_POSSESSIVE: Final = re.compile(r"['\u2019]s\Z")
_LONGEST_WORD: Final = 60
_PARTS: Final = re.compile(r"[A-Z]?[^\W\d_A-Z]+|[A-Z]+")


def stray_capitals(
    document: Document,
    context: Context,
    *,
    prefixes: Collection[str] = (),
    brand_letters: str = "eimxu",
    often: int = 2,
    common: float = 5.0,
    shortest_name: int = 5,
) -> Iterator[Match]:
    """Yield such words, to be replaced by the ordinary form, with a capital first if the word has one.

    `prefixes` are parts of family names before a second capital (McDonald); `brand_letters` stand before a capital in
    names of products (iPlayer). A form that stands `often` times is meant. With two capitals first ("THe") only words
    of at least the Zipf frequency `common` count, with one only words of `shortest_name` letters ("MoD", "SoHo").
    """
    places = []
    for word in _mixed_words(document.prose):
        plain = _POSSESSIVE.sub("", word)
        usual = plain[0] + plain[1:].lower()
        if not _is_slip(context, plain, common, shortest_name) or _is_made_up(context, plain, prefixes, brand_letters):
            continue
        spans = document.spans_of(word)
        if len(spans) < often:
            places += [(span, usual + word[len(plain) :]) for span in spans]
    for span, text in sorted(places):
        yield Match(span, (Suggestion(text, "rule"),))


def _mixed_words(prose: str) -> set[str]:
    words, end = set(), 0
    for found in _MIXED.finditer(prose):
        if found.start() >= end:
            start = _word_start(prose, end, found.start())
            word = _WORD.match(prose, start, found.end() + _LONGEST_WORD)
            assert word
            words.add(word.group())
            end = word.end()
    return words


def _word_start(prose: str, first: int, offset: int) -> int:
    head = _HEAD.search(prose[max(first, offset - _LONGEST_WORD) : offset])
    return offset - (len(head.group()) if head else 0)


def _is_slip(context: Context, word: str, common: float, shortest_name: int) -> bool:
    vocabulary = context.lexicons.vocabulary
    if not word.isalpha() or len(word) < 3 or vocabulary.in_dictionary(word):
        return False
    folded = word.lower()
    if word[:2].isupper():
        return word[2:].islower() and not word.endswith("s") and vocabulary.zipf(folded) >= common
    if word[0].isupper():
        return len(word) >= shortest_name and (vocabulary.in_dictionary(folded) or vocabulary.is_name(word))
    return vocabulary.in_dictionary(folded)


def _is_made_up(context: Context, word: str, prefixes: Collection[str], brand_letters: str) -> bool:
    """Tell whether the word is a name put together from parts that are words: BlackBerry, iPad, McDonald."""
    parts = _PARTS.findall(word)
    if parts[0] in prefixes:
        return True
    in_dictionary = context.lexicons.vocabulary.in_dictionary
    if len(parts[0]) == 1 and parts[0] in brand_letters:
        return in_dictionary(word[1:].lower())
    return all(len(part) > 2 and in_dictionary(part.lower()) for part in parts)
