r"""Which words an expression cannot do without, so that a rule runs only where one of them occurs."""

import re
from itertools import product
from re import _constants as ops  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

# Stands for "something, we do not know what", and for the ends where a word may go on.
_UNKNOWN = "\0"
_MOST = 200
_ESCAPED_PROPERTY = re.compile(r"\\[pP](?:\{\^?\w+\}|\w)")
_WORD = re.compile(r"[^\W\d_]+")


def required_words(regex: str, *, whole_words: bool) -> frozenset[str] | None:
    """Return lower-case words of which every match contains at least one, or None where there are no such words.

    A word counts only where the expression itself ends it on both sides, since it is looked up among whole words.
    """
    try:
        texts = _texts(parser.parse(_ESCAPED_PROPERTY.sub(r"\\w", regex)))
    except (re.error, OverflowError):
        return None
    edge = " " if whole_words else _UNKNOWN
    return _rarest(f"{edge}{text}{edge}" for text in texts) if texts else None


def _rarest(texts: Any) -> frozenset[str] | None:
    chosen = set()
    for text in texts:
        words = [word for word in _whole_words(text.lower()) if len(word) > 1]
        if not words:
            return None
        chosen.add(max(words, key=lambda word: (len(word), word)))
    return frozenset(chosen)


def _whole_words(text: str) -> list[str]:
    return [
        found.group()
        for found in _WORD.finditer(text)
        if not _touches(text[found.start() - 1]) and not _touches(text[found.end()])
    ]


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
        return [" "]
    return [_UNKNOWN]


def _is_blank_or_mark(op: Any, argument: Any) -> bool:
    if op is ops.LITERAL:
        return not chr(argument).isalnum() and chr(argument) != "_"
    return bool(op is ops.CATEGORY and argument is ops.CATEGORY_SPACE)


def _repeat_texts(least: int, most: int, items: Any) -> list[str]:
    once = _texts(items)
    if set(once) == {" "}:
        return [" "] if least else ["", " "]
    if most == 1:
        return once if least else ["", *once]
    return [_UNKNOWN]
