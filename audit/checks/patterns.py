"""Find what a regular expression says, with conditions on what stands around it."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any

from audit.model.match import Match, Suggestion
from audit.model.span import Span
from audit.text.anchors import anchors_of
from audit.text.context import Context
from audit.text.document import Document
from audit.text.expressions import Found, as_trace, compiled

# How far `before` and `after` may look, in code points: a clause, so that a long line costs no more than a short one.
_REACH = 160


def patterns(
    document: Document,
    context: Context,
    *,
    regex: str,
    suggest: str | Sequence[str] = (),
    meanings: Mapping[str, str] | None = None,
    before: str = "",
    after: str = "",
    unless: str = "",
    whole_words: bool = True,
    keep_case: bool = True,
) -> Iterator[Match]:
    r"""Yield the spans of `regex`, or of its group `fault`.

    `before` must match up to the start of what `regex` found, `after` from its end on; `unless` must match neither
    inside the sentence. `suggest` may use `\1` and `\g<name>`; where `meanings` has the group `term`, in lower case,
    `\g<term>` is what it has. `whole_words` refuses a match that begins or ends inside a word. `keep_case` gives the
    suggestion the first letter's case of the text.
    """
    for found in compiled(regex).find_all(document.prose, whole_words=whole_words):
        if _allowed(document, found, before=before, after=after, unless=unless):
            span = Span(*found.span("fault" if "fault" in found.names else 0))
            texts = [found.expand(_with_meaning(template, found, meanings or {})) for template in _templates(suggest)]
            yield Match(span, _suggestions(document, span, texts, keep_case=keep_case), _values(found))


def anchors(options: Mapping[str, Any]) -> Collection[str] | None:
    """Return anchors one of which every match of the rule must contain, or None where its pattern demands none."""
    return anchors_of(options["regex"], whole_words=options.get("whole_words", True))


def trace_of(options: Mapping[str, Any]) -> str:
    """Return an expression of RE2 that occurs wherever the rule finds something."""
    return as_trace([options["regex"]])


def test_options(options: Mapping[str, Any]) -> None:
    """Raise ValueError naming the option whose expression or template cannot be used."""
    for name in ("regex", "before", "after", "unless"):
        try:
            compiled(options.get(name, ""))
        except ValueError as reason:
            raise ValueError(f"option {name}: {reason}") from None
    groups = compiled(options["regex"])
    for template in _templates(options.get("suggest", ())):
        unknown = groups.unknown_references(template)
        if unknown:
            raise ValueError(f"option suggest: regex has no group {unknown[0]}")


def _allowed(document: Document, found: Found, *, before: str, after: str, unless: str) -> bool:
    start, end = found.span()
    prose = document.prose
    if before and not compiled(f"(?:{before})$").ends(prose[max(0, start - _REACH) : start]):
        return False
    if after and not compiled(after).starts(prose[end : end + _REACH]):
        return False
    return not (unless and compiled(unless).search(document.sentence_at(start).of(prose)))


def _with_meaning(template: str, found: Found, meanings: Mapping[str, str]) -> str:
    if "term" not in found.names:
        return template
    term = found.group("term")
    return template.replace(r"\g<term>", meanings.get(term.lower(), term))


def _suggestions(document: Document, span: Span, texts: Sequence[str], *, keep_case: bool) -> tuple[Suggestion, ...]:
    if keep_case and document.prose[span.start : span.start + 1].isupper():
        texts = [text[:1].upper() + text[1:] for text in texts]
    return tuple(Suggestion(text, "rule") for text in texts)


def _templates(suggest: str | Sequence[str]) -> Sequence[str]:
    return (suggest,) if isinstance(suggest, str) else suggest


def _values(found: Found) -> tuple[tuple[str, str], ...]:
    return tuple((name, found.group(name)) for name in sorted(found.names))
