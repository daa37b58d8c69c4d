"""From what a check saw to what a reader is told."""

import hashlib
from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace

from audit.model.errors import AuditError
from audit.model.finding import Finding
from audit.model.match import Match, Reference, Suggestion
from audit.model.rule import Fix, Rule
from audit.model.scope import Scope
from audit.model.span import Span
from audit.text.document import Document
from audit.text.vicinity import collapsed, vicinity

# The chance of no fault, where an article seems to come from a language that makes the fault, is by so much less.
_GUESSED_SOURCE = 0.8


class Findings:
    """Makes findings of one document.

    `guessed` are the languages that it seems to come from; they count where its own is not given.
    """

    def __init__(self, document: Document, guessed: Collection[str] = ()) -> None:
        self._document = document
        self._guessed = () if document.source_language else guessed

    def of(self, rule: Rule, matches: Iterable[Match]) -> Iterator[Finding]:
        """Yield a finding for each match that lies in a scope where the rule speaks."""
        for match in matches:
            scope = self._document.scope_at(match.span.start)
            if scope in rule.scopes:
                yield self._finding(rule, match, scope)

    def _finding(self, rule: Rule, match: Match, scope: Scope) -> Finding:
        document = self._document
        span = document.positions.to_text(match.span)
        place = document.lines.place(span.start)
        return Finding(
            id=self._identity(rule, match.span),
            doc=document.name,
            span=span,
            prose_span=match.span,
            line=place.line,
            column=place.column,
            text=span.of(document.text),
            rule=rule.id,
            engine="audit",
            mqm=f"{rule.dimension}/{rule.mqm}",
            lqi=rule.lqi,
            severity=rule.severity,
            confidence=self._confidence(rule, match),
            message=_message(rule, match, document),
            suggestions=self._as_written(match.suggestions),
            fix=_fix(rule, match, scope, plain=len(span) == len(match.span)),
            evidence=match.evidence,
            related=tuple(self._located(reference) for reference in match.related),
            scope=scope,
            reach=rule.reach,
            places=match.places,
        )

    def _confidence(self, rule: Rule, match: Match) -> float:
        confidence = rule.confidence if match.confidence is None else match.confidence
        if not set(self._guessed).isdisjoint(rule.languages):
            confidence = 1 - (1 - confidence) * _GUESSED_SOURCE
        return round(confidence, 3)

    def _as_written(self, suggestions: tuple[Suggestion, ...]) -> tuple[Suggestion, ...]:
        """Return what is to stand in the file: "Marks &amp; Spencer" in HTML."""
        if not self._document.is_html or not any("&" in one.text or "<" in one.text for one in suggestions):
            return suggestions
        from html import escape

        return tuple(replace(one, text=escape(one.text, quote=False)) for one in suggestions)

    def _located(self, reference: Reference) -> Reference:
        if reference.doc:
            return reference
        return Reference(self._document.name, self._document.positions.to_text(reference.span))

    def _identity(self, rule: Rule, span: Span) -> str:
        """Hash what stays the same when paragraphs move and are wrapped anew."""
        prose, block = self._document.prose, self._document.block_at(span.start).span
        before, after = vicinity(prose, block, span)
        parts = (rule.id, before, collapsed(span.of(prose)), after)
        return hashlib.sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:16]


def with_ordinals(findings: Iterable[Finding]) -> Iterator[Finding]:
    """Yield the findings, those with an id met before with an ordinal behind it; expects reading order."""
    seen: Counter[str] = Counter()
    for finding in findings:
        seen[finding.id] += 1
        count = seen[finding.id]
        yield finding if count == 1 else replace(finding, id=f"{finding.id}-{count}")


def _message(rule: Rule, match: Match, document: Document) -> str:
    if "{" not in rule.message:
        return rule.message
    first = match.suggestions[0].text if match.suggestions else ""
    values = {"text": match.span.of(document.prose), "suggestion": first} | dict(match.values)
    try:
        return rule.message.format_map(values)
    except (KeyError, ValueError) as reason:
        raise AuditError(f"{rule.id}: its message cannot be filled in: {reason}") from None


def _fix(rule: Rule, match: Match, scope: Scope, *, plain: bool) -> Fix:
    """Return how the match may be mended; in a quotation, or where markup would go with it, never without asking."""
    if not match.suggestions:
        return Fix.NONE
    if rule.fix is Fix.SAFE and (scope is Scope.QUOTATION or not plain):
        return Fix.SUGGEST
    return rule.fix
