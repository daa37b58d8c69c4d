"""Mutants of rules: each has lost a word of a list, a choice or part of an expression, an option or a scope.

What the check would take for granted anyway is no loss, and not what only words a finding: title, message, severity.
"""

import inspect
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from audit.checks.catalogue import CHECKS
from audit.model.rule import Rule
from audit.rulebook.parsing import USUAL_SCOPES
from audit.text.expressions import ExpressionError, compiled

_CONDITIONS = ("before", "after", "beside", "unless")
_EXPRESSIONS = ("regex", *_CONDITIONS)
_NEVER = r"[^\x{0}-\x{10FFFF}]"


@dataclass(frozen=True, slots=True)
class Mutant:
    """A rule that has lost something, and what."""

    rule: Rule
    lost: str


def mutants(rule: Rule) -> Iterator[Mutant]:
    """Yield the mutants of a rule that can be run, in the order of what they lost."""
    for name, options in _shorter_tables(rule.options):
        if _differs(rule, options):
            yield Mutant(replace(rule, options=options), name)
    if rule.scopes != USUAL_SCOPES:
        yield Mutant(replace(rule, scopes=USUAL_SCOPES), "scopes")


def _shorter_tables(table: Mapping[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield a table without one of its keys, and with one of its values shorter."""
    for key, value in table.items():
        if _is_index(value):
            continue
        yield key, {name: other for name, other in table.items() if name != key}
        for lost, shorter in _shorter(key, value):
            yield f"{key}: {lost}", {**table, key: shorter}


def _shorter(key: str, value: Any) -> Iterator[tuple[str, Any]]:
    if isinstance(value, Mapping):
        yield from _shorter_tables(value)
    elif _is_table(value):
        yield from _shorter_rows(value)
    elif isinstance(value, list):
        # Examples show the first suggestion alone.
        for at, lost in enumerate(value[:1] if key == "suggest" else value):
            yield repr(lost), value[:at] + value[at + 1 :]
    elif key in _EXPRESSIONS:
        yield from shorter_expressions(value)


def _is_table(value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(row, Mapping) for row in value)


def _shorter_rows(rows: list[dict[str, Any]]) -> Iterator[tuple[str, list[dict[str, Any]]]]:
    """Yield a table of expressions without one of them, and without one of its conditions."""
    for at, row in enumerate(rows):
        others = {"all of it": {**row, "regex": _NEVER}}
        others |= {key: {name: row[name] for name in row if name != key} for key in row if key in _CONDITIONS}
        for lost, shorter in others.items():
            yield f"{row['regex']!r}, {lost}", [*rows[:at], shorter, *rows[at + 1 :]]


def _is_index(value: Any) -> bool:
    """Tell whether an option only says where others stand."""
    return isinstance(value, Mapping) and all(
        isinstance(places, list) and all(isinstance(place, int) for place in places) for places in value.values()
    )


def _differs(rule: Rule, options: Mapping[str, Any]) -> bool:
    """Tell whether the check can be run with the options, and is told by them something else than by the rule's."""
    parameters = inspect.signature(CHECKS[rule.check].function).parameters
    defaults = {name: one.default for name, one in parameters.items() if one.kind is one.KEYWORD_ONLY}
    test = CHECKS[rule.check].test_options
    try:
        if test:
            test(options)
    except (ValueError, KeyError):
        return False
    told, known = {**defaults, **options}, {**defaults, **rule.options}
    return inspect.Parameter.empty not in told.values() and _plain(told) != _plain(known)


def _plain(value: Any) -> Any:
    """Return a value in which a tuple and a list of the same are the same."""
    if isinstance(value, Mapping):
        return {name: _plain(one) for name, one in value.items()}
    return [_plain(one) for one in value] if isinstance(value, list | tuple) else value


def shorter_expressions(regex: str) -> Iterator[tuple[str, str]]:
    """Yield what an expression loses and the rest: a choice of a group, an optional part, a word, its flags."""
    for start, end in _losses(regex):
        rest = regex[:start] + regex[end:]
        try:
            compiled(rest)
        except ExpressionError:
            continue
        yield repr(regex[start:end]), rest


def _losses(regex: str) -> Iterator[tuple[int, int]]:
    opened: list[list[int]] = [[0]]
    for at, mark in _marks(regex):
        if mark == "(":
            opened.append([at])
        elif mark == "|":
            opened[-1].append(at)
        else:
            bars = opened.pop()
            yield from _choices(bars, at, inside=len(_group_head(regex, bars[0])))
            if mark == ")" and regex[at + 1 : at + 2] in ("?", "*"):
                yield bars[0], at + 2
    yield from (
        found.span() for found in re.finditer(r"(?<![\\\w<])[^\W\d_]{2,} ?\??", regex) if _is_part(regex, found)
    )
    yield from ((found.start(1), found.end()) for found in re.finditer(r"(?<!\\)(\\?[^\W_])\?", regex))
    if flags := re.match(r"\(\?[is]+\)", regex):
        yield flags.span()


def _is_part(regex: str, found: re.Match[str]) -> bool:
    """Tell whether a word is not all of a choice, which is lost by itself."""
    return not (
        regex[found.start() - 1 : found.start()] in ("(", ":", "|")
        and regex[found.end() : found.end() + 1] in ("|", ")")
    )


def _choices(bars: list[int], end: int, *, inside: int) -> Iterator[tuple[int, int]]:
    """Yield each choice of a group with one of the bars beside it."""
    if len(bars) > 1:
        first = bars[0] + inside
        yield first, bars[1] + 1
        yield from zip(bars[1:], [*bars[2:], end], strict=True)


def _group_head(regex: str, at: int) -> str:
    head = re.match(r"\((?:\?P?<\w+>|\?[a-z-]*:)?", regex[at:])
    return head.group() if head else ""


def _marks(regex: str) -> Iterator[tuple[int, str]]:
    """Yield where groups open, part and close outside of brackets and escapes, and the end."""
    for found in re.finditer(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|\(\?[is]+\)|[(|)]", regex, re.DOTALL):
        if found.group() in ("(", "|", ")"):
            yield found.start(), found.group()
    yield len(regex), ""
