"""Find names of bodies that begin with a capital and go on without: "the Ministry of health"."""

import re
from collections.abc import Collection, Iterator, Mapping
from functools import lru_cache
from typing import Any, Final

from audit.model.match import Match, Suggestion
from audit.model.span import Span
from audit.text.context import Context
from audit.text.document import Document

_BEFORE: Final = re.compile(r"[A-Z][\w'\u2019-]* \Z")
_LONGEST_WORD: Final = 40


def half_capitalized_names(
    document: Document,
    context: Context,
    *,
    heads: Collection[str],
    heads_behind_names: Collection[str] = (),
    subjects: Collection[str],
) -> Iterator[Match]:
    """Yield the head with "of" and what it is for, to be replaced by the same with capitals.

    `heads` count anywhere, `heads_behind_names` behind another capital: "London School of hygiene". `subjects` are of
    one word or several, in small letters.
    """
    prose = document.prose
    for found in _expression((*heads, *heads_behind_names), tuple(subjects)).finditer(prose):
        before = prose[max(0, found.start() - _LONGEST_WORD) : found.start()]
        if found["head"] in heads or _BEFORE.search(before):
            name = f"{found['head']} {found['link']} {_with_capitals(found['subject'])}"
            yield Match(Span(*found.span()), (Suggestion(name, "rule"),))


def anchors(options: Mapping[str, Any]) -> Collection[str]:
    """Return the heads in small letters."""
    return [head.lower() for head in (*options["heads"], *options.get("heads_behind_names", ()))]


@lru_cache(maxsize=2)
def _expression(heads: tuple[str, ...], subjects: tuple[str, ...]) -> re.Pattern[str]:
    longest_first = sorted(subjects, key=lambda subject: (-len(subject), subject))
    return re.compile(
        rf"(?<![\w'\u2019-])(?P<head>{'|'.join(map(re.escape, heads))}) (?P<link>of|for)"
        rf" (?P<subject>{'|'.join(map(re.escape, longest_first))})(?![\w'\u2019-])"
    )


def _with_capitals(subject: str) -> str:
    return " ".join(word if word == "and" else word[0].upper() + word[1:] for word in subject.split())
