"""Find models behind the noun they belong before, as other languages have them: a howitzer M119."""

import re
from collections.abc import Collection, Iterator, Mapping
from functools import lru_cache
from typing import Any, Final

from audit.model.match import Match, Suggestion
from audit.model.span import Span
from audit.text.context import Context
from audit.text.document import Document

# Letters whose names begin with a vowel: an M119, but a T-72.
_LIKE_VOWELS: Final = frozenset("AEFHILMNORSX")


def misplaced_models(document: Document, context: Context, *, nouns: Collection[str]) -> Iterator[Match]:
    """Yield one of `nouns` with the model behind it, and the article before it, to be written in English order."""
    for found in _expression(tuple(nouns)).finditer(document.prose):
        model, noun = found["model"], found["noun"]
        article = "an " if model[0] in _LIKE_VOWELS else "a "
        if found["article"] and found["article"][0] == "A":
            article = article.capitalize()
        right = f"{article if found['article'] else ''}{model} {noun}"
        yield Match(Span(*found.span()), (Suggestion(right, "rule"),))


def anchors(options: Mapping[str, Any]) -> Collection[str] | None:
    """Return the words one of which must occur."""
    return [form for noun in options["nouns"] for form in (noun, f"{noun}s")]


@lru_cache(maxsize=8)
def _expression(nouns: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(
        rf"\b(?P<article>[Aa]n? )?\b(?P<noun>(?:{'|'.join(map(re.escape, nouns))})s?)"
        r" (?P<model>[A-Z]{1,4}-?\d{1,4}[A-Z]?)(?![\w-])"
    )
