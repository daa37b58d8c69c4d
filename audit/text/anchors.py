r"""Which words an expression cannot do without, so that a rule runs only where one of them occurs.

An anchor is a word, or two that follow one another with a blank between: "said", "said that". Marks between the two
are passed over, but for a quotation mark or apostrophe, which counts as a word: `airport "`.
"""

import re
from collections.abc import Callable, Iterable
from functools import lru_cache
from itertools import pairwise, product
from re import _constants as ops  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

from audit.lexicons.lexicons import shipped_lexicons
from audit.text.words import RUN, runs_of, with_straight_quotes

# Stands for "something, we do not know what", and for the ends where a word may go on.
_UNKNOWN = "\0"
# Wordings of one expression; of more a stretch counts as unknown.
_MOST = 3000
_ESCAPED_PROPERTY = re.compile(r"\\[pP](?:\{\^?\w+\}|\w)")
_WORD = re.compile(r"[^\W\d_]+")
# Words of an article; quotes in it, and how many words of a kind stand beside one.
_LENGTH, _OF_QUOTE, _BESIDE_QUOTE = 350, 5.0, 0.05
# What a count of the list of pairs is of all pairs, and the share of the rarest pair that it has.
_OF_COUNT, _RAREST_PAIR = 1 / 3e10, 2e-7
# How much oftener two words stand side by side than if they were strewn about.
_TOGETHER = 10
_REMEMBERED = 100_000


def pairs_of(prose: str) -> frozenset[str]:
    """Return every two words, numbers or quotes of a text that follow one another, in lower case, a blank between."""
    return frozenset(map(" ".join, pairwise(runs_of(prose.lower()))))


def anchors_of(regex: str, *, whole_words: bool) -> frozenset[str] | None:
    """Return anchors of which every match contains at least one, or None where there are none.

    They are words, or pairs, or some of both, whichever fewest articles should have.
    """
    found = (_required(regex, among, whole_words=whole_words) for among in (_whole_words, _whole_pairs, _whole))
    return rarest(anchors for anchors in found if anchors)


def rarest(choices: Iterable[frozenset[str]]) -> frozenset[str] | None:
    """Return those anchors of which fewest articles should have one, or None where there is no choice."""
    return min(choices, key=lambda anchors: sum(map(_commonness, sorted(anchors))), default=None)


def required_words(regex: str, *, whole_words: bool) -> frozenset[str] | None:
    """Return lower-case words of which every match contains at least one, or None where there are no such words.

    A word counts only where the expression itself ends it on both sides, since it is looked up among whole words.
    """
    return _required(regex, _whole_words, whole_words=whole_words)


def _required(regex: str, anchors_in: Callable[[str], list[str]], *, whole_words: bool) -> frozenset[str] | None:
    try:
        texts = _texts(parser.parse(_ESCAPED_PROPERTY.sub(r"\\w", regex)))
    except (re.error, OverflowError):
        return None
    edge = " " if whole_words else _UNKNOWN
    found = [anchors_in(f"{edge}{text}{edge}".lower()) for text in texts]
    if not found or not all(found):
        return None
    return frozenset(min(anchors, key=lambda anchor: (_commonness(anchor), anchor)) for anchors in found)


@lru_cache(maxsize=_REMEMBERED)
def _commonness(anchor: str) -> float:
    """Guess how often an article has an anchor."""
    first, _, second = anchor.partition(" ")
    lexicons = shipped_lexicons()
    if not second:
        return _OF_QUOTE if first == '"' else _LENGTH * _frequency(first)
    if '"' in (first, second):
        return _BESIDE_QUOTE * _commonness(first if second == '"' else second)
    listed = lexicons.bigrams.count(first, second) * _OF_COUNT
    # Words that are met together mostly belong together.
    return _LENGTH * (listed or min(_RAREST_PAIR, _TOGETHER * _frequency(first) * _frequency(second)))


def _frequency(word: str) -> float:
    zipf = shipped_lexicons().vocabulary.zipf
    # "don" stands in "don't" too.
    return 10 ** (max(zipf(word), zipf(f"{word}'t")) - 9)


def _whole_words(text: str) -> list[str]:
    return [
        found.group()
        for found in _WORD.finditer(text)
        if len(found.group()) > 1 and not _touches(text[found.start() - 1]) and not _touches(text[found.end()])
    ]


def _whole_pairs(text: str) -> list[str]:
    runs = list(RUN.finditer(with_straight_quotes(text)))
    return [
        f"{first.group()} {second.group()}"
        for first, second in pairwise(runs)
        if _UNKNOWN not in text[first.start() - _may_go_on(first) : second.end() + _may_go_on(second)]
    ]


def _whole(text: str) -> list[str]:
    return [*_whole_words(text), *_whole_pairs(text)]


def _may_go_on(run: re.Match[str]) -> bool:
    return run.group() != '"'


def _touches(character: str) -> bool:
    # A digit or an underscore would make one word of both.
    return character == _UNKNOWN or character.isalnum() or character == "_"


def _texts(items: Any) -> list[str]:
    """Return every text the parsed expression can match, unknown stretches marked."""
    texts = [""]
    for op, argument in items:
        options = _of(op, argument)
        if len(texts) * len(options) > _MOST:
            options = [_UNKNOWN]
        texts = [before + after for before, after in product(texts, options)]
    return texts


def _of(op: Any, argument: Any) -> list[str]:
    if op is ops.LITERAL:
        return [chr(argument)]
    if op is ops.IN:
        return _class_texts(argument)
    if op is ops.BRANCH:
        return [text for branch in argument[1] for text in _texts(branch)]
    if op is ops.SUBPATTERN:
        return _texts(argument[-1])
    if op in (ops.MAX_REPEAT, ops.MIN_REPEAT):
        return _repeat_texts(*argument)
    if op is ops.AT:
        return [""]
    return [_UNKNOWN]


def _class_texts(items: Any) -> list[str]:
    if all(op is ops.LITERAL for op, _ in items) and len(items) <= 4:
        return [chr(code) for _, code in items]
    if all(_is_blank_or_mark(op, argument) for op, argument in items):
        return sorted({_as_quote_or_blank(op, argument) for op, argument in items})
    return [_UNKNOWN]


def _is_blank_or_mark(op: Any, argument: Any) -> bool:
    if op is ops.LITERAL:
        return not chr(argument).isalnum() and chr(argument) != "_"
    return bool(op is ops.CATEGORY and argument is ops.CATEGORY_SPACE)


def _as_quote_or_blank(op: Any, argument: Any) -> str:
    return '"' if op is ops.LITERAL and with_straight_quotes(chr(argument)) == '"' else " "


def _repeat_texts(least: int, most: int, items: Any) -> list[str]:
    once = _texts(items)
    if set(once) == {" "}:
        return [" "] if least else ["", " "]
    if most == 1:
        return once if least else ["", *once]
    return [_UNKNOWN]
