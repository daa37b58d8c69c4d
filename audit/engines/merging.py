"""From what LanguageTool says of a document's paragraphs to findings beside our own."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from audit.engines.client import Hit
from audit.engines.tables import Category, categories, is_off
from audit.engines.vetting import is_vouched_for
from audit.findings import Findings, with_ordinals
from audit.lexicons.lexicons import Lexicons
from audit.model.finding import Finding
from audit.model.match import Match, Suggestion
from audit.model.rule import Fix, Reach, Rule
from audit.model.scope import Scope
from audit.model.severity import Severity
from audit.model.span import Span
from audit.rulebook.rulebook import Choice
from audit.text.document import Document

# Where a piece starts in the prose, and what was found in it.
Placed = tuple[int, Hit]

ENGINE = "languagetool"
_SCOPES = frozenset({Scope.HEADLINE, Scope.BODY, Scope.QUOTATION, Scope.CAPTION})
_PAGE = "https://community.languagetool.org/rule/show/{}?lang=en"


def merged(
    own: Sequence[Finding],
    placed: Iterable[Placed],
    document: Document,
    choice: Choice,
    lexicons: Lexicons,
) -> list[Finding]:
    """Return the findings of a document, in reading order, with those of an engine that pass.

    Where one of ours stands, the other gives way; on the very same words its suggestions go behind ours.
    """
    hits = list(_passing(placed, document, choice, lexicons))
    ours = [_with_suggestions(finding, hits) for finding in own]
    taken = [finding.prose_span for finding in own if finding.reach is not Reach.BLOCK]
    made: list[Finding] = []
    for span, hit in hits:
        if not any(_meet(span, other) for other in taken):
            made.extend(_findings(document, span, hit, choice))
            taken.append(span)
    both = [*ours, *with_ordinals(made)]
    return sorted(both, key=lambda finding: (finding.prose_span, finding.rule, finding.reach))


def title_of(rule: str) -> tuple[str, str]:
    """Return how a rule of the engine is called, and the page that tells of it."""
    name = rule.partition("/")[2]
    return f"LanguageTool: {name.lower().replace('_', ' ')}", _PAGE.format(name)


def _passing(
    placed: Iterable[Placed], document: Document, choice: Choice, lexicons: Lexicons
) -> Iterator[tuple[Span, Hit]]:
    for start, hit in sorted(placed, key=lambda one: (one[0] + one[1].start, one[0] + one[1].end, one[1].rule)):
        span = Span(start + hit.start, start + hit.end)
        rule = f"{ENGINE}/{hit.rule}"
        counts = len(span) and hit.category in categories() and not is_off(hit.rule) and choice.includes(rule)
        if counts and not is_vouched_for(document.prose, span, hit, lexicons):
            yield span, hit


def _with_suggestions(finding: Finding, hits: Sequence[tuple[Span, Hit]]) -> Finding:
    """Return a finding with what the engine suggests for the same words, which are no name."""
    if not finding.text.islower():
        return finding
    known = {one.text for one in finding.suggestions}
    more = [
        Suggestion(text, "engine")
        for span, hit in hits
        if span == finding.prose_span
        for text in hit.suggestions
        if text not in known
    ]
    return replace(finding, suggestions=(*finding.suggestions, *more))


def _findings(document: Document, span: Span, hit: Hit, choice: Choice) -> Iterator[Finding]:
    category = categories()[hit.category]
    suggestions = tuple(Suggestion(text, "engine") for text in hit.suggestions)
    for finding in Findings(document).of(_rule(hit, category, choice), [Match(span, suggestions)]):
        yield replace(finding, engine=ENGINE, mqm=category.mqm)


def _rule(hit: Hit, category: Category, choice: Choice) -> Rule:
    """Return a rule in whose words a hit is told."""
    rule_id = f"{ENGINE}/{hit.rule}"
    return Rule(
        id=rule_id,
        title=title_of(rule_id)[0],
        # What stands in braces would be filled in.
        message=hit.message.replace("{", "{{").replace("}", "}}"),
        severity=_severity(rule_id, category, choice),
        mqm=category.mqm.partition("/")[2],
        lqi=category.lqi,
        check="",
        reach=Reach.WORD,
        options={},
        confidence=category.confidence,
        fix=Fix.SUGGEST,
        source=title_of(rule_id)[1],
        languages=(),
        scopes=_SCOPES,
        bad=(),
        good=(),
    )


def _severity(rule_id: str, category: Category, choice: Choice) -> Severity:
    named = [choice.severities[name] for name in (rule_id, ENGINE) if name in choice.severities]
    return named[0] if named else category.severity


def _meet(one: Span, other: Span) -> bool:
    return one.overlaps(other) or one == other
