"""Examples of rules: what CriticMarkup marks, the text as it would be met, and the text as corrected."""

import re
from dataclasses import dataclass

from audit.model.rule import Example
from audit.model.span import Span

_MARK = re.compile(r"\{~~(?P<wrong>.*?)~>(?P<right>.*?)~~\}|\{==(?P<flagged>.*?)==\}", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Mark:
    """A fault that an example marks; `right` is None where it gives no correction."""

    span: Span
    right: str | None


def faulty_text(example: Example) -> tuple[str, tuple[Mark, ...]]:
    """Return the text with its faults, and where they are."""
    pieces: list[str] = []
    marks = []
    length = end = 0
    for found in _MARK.finditer(example.text):
        wrong = found["wrong"] if found["flagged"] is None else found["flagged"]
        before = example.text[end : found.start()]
        start = length + len(before)
        marks.append(Mark(Span(start, start + len(wrong)), found["right"]))
        pieces += [before, wrong]
        length, end = start + len(wrong), found.end()
    return "".join([*pieces, example.text[end:]]), tuple(marks)


def corrected_text(example: Example) -> str:
    """Return the text with every marked correction put in."""
    return _MARK.sub(lambda found: found["flagged"] if found["right"] is None else found["right"], example.text)
