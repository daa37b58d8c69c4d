"""Instructions in the comments of an article: `<!-- audit: ignore RULE reason -->`."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from audit.model.finding import Finding
from audit.model.nearest import hint
from audit.model.suppression import SuppressionKind
from audit.suppression.instructions import (
    Instruction,
    KnownRules,
    Uses,
    remarks_on_unknown,
    remarks_on_unused,
    suppress,
)
from audit.text.comments import Comment
from audit.text.document import Document

VERBS = ("ignore", "ignore-file", "ignore-start", "ignore-end")

_FORM = re.compile(r"\s*audit:\s*(?P<verb>[\w-]*)\s*(?P<rules>[^\s,]+(?:\s*,\s*[^\s,]+)*)?(?P<reason>.*)", re.DOTALL)
_LEADING_MARKS = " \t\r\n:-\N{EN DASH}\N{EM DASH}"


@dataclass(slots=True)
class InlineInstructions:
    """What the comments of one article say, and what is amiss with them."""

    instructions: list[Instruction] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Order:
    """A comment taken apart."""

    comment: Comment
    where: str
    verb: str
    rules: tuple[str, ...]
    reason: str

    def over(self, blocks: range | None) -> Instruction:
        return Instruction(SuppressionKind.INLINE, self.where, self.rules, self.reason, blocks)


def inline_instructions(document: Document) -> InlineInstructions:
    """Return the instructions of an article in the order of their comments.

    `ignore` covers the paragraph that its comment stands in, or else the next one; `ignore-file` the article;
    `ignore-start` what follows up to the matching `ignore-end`.
    """
    found = InlineInstructions()
    begun: list[_Order] = []
    for order in _orders(document):
        found.remarks += _amiss(order)
        first = order.comment.block
        if order.verb == "ignore-end":
            _end(order, begun, found)
        elif order.rules and order.verb == "ignore-start":
            begun.append(order)
        elif order.rules and order.verb in VERBS:
            found.instructions.append(order.over(None if order.verb == "ignore-file" else range(first, first + 1)))
    for order in begun:
        found.remarks.append(f"{order.where}: ignore-start without an ignore-end; it holds to the end of the article")
        found.instructions.append(order.over(range(order.comment.block, len(document.blocks))))
    return found


def part_inline(
    document: Document, findings: Iterable[Finding], rules: KnownRules
) -> tuple[list[Finding], list[Finding], list[str]]:
    """Return the findings that count, those that the article's comments suppress, and what is amiss with these."""
    found, uses = inline_instructions(document), Uses()
    counted, suppressed = suppress(findings, found.instructions, uses, document.blocks)
    unknown = remarks_on_unknown(found.instructions, rules)
    unused = remarks_on_unused(uses.unused(found.instructions, rules))
    return counted, suppressed, [*found.remarks, *unknown, *unused]


def _end(order: _Order, begun: list[_Order], found: InlineInstructions) -> None:
    if not begun:
        found.remarks.append(f"{order.where}: ignore-end without an ignore-start before it")
        return
    start = begun.pop()
    found.instructions.append(start.over(range(start.comment.block, order.comment.block + order.comment.inside)))


def _orders(document: Document) -> Iterator[_Order]:
    for comment in document.comments:
        parts = _FORM.match(comment.text)
        assert parts, "comments that are kept begin with audit:"
        rules = tuple(name.strip() for name in (parts["rules"] or "").split(",") if name.strip())
        line = document.lines.place(comment.place).line
        reason = " ".join(parts["reason"].lstrip(_LEADING_MARKS).split())
        yield _Order(comment, f"{document.name}:{line}", parts["verb"], rules, reason)


def _amiss(order: _Order) -> Iterator[str]:
    if order.verb not in VERBS:
        yield f"{order.where}: no instruction {order.verb!r}; {hint(order.verb, VERBS)}"
    elif order.verb == "ignore-end":
        return
    elif not order.rules:
        yield f"{order.where}: {order.verb} names no rule; write `audit: {order.verb} RULE reason`"
    elif not order.reason:
        yield f"{order.where}: {order.verb} {', '.join(order.rules)} gives no reason; write one behind the rule"
