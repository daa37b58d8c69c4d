"""Reports made by hand, of articles that we invented."""

from dataclasses import replace

from audit.model.finding import Finding
from audit.model.match import Suggestion
from audit.model.place import PlaceOnMap
from audit.model.report import DataSource, DocumentReport, Engine, Failure, Readability, Report, RuleNote, Score
from audit.model.rule import Fix, Reach
from audit.model.scope import Region, Scope
from audit.model.severity import Severity
from audit.model.span import Span
from audit.model.suppression import Suppression, SuppressionKind

SOURCE = DataSource(
    "Halmirsk Gazetteer", "halmirsk", "1.4", "2026-05", "CC-BY-4.0", "https://example.org/names", "Names © Halmirsk."
)
PASSED = Score(1200, 3, 2.5, 99.75, 97.5, 95, 0, "pass")


def finding(
    prose: str,
    text: str,
    *new: str,
    doc: str = "article.txt",
    start: int | None = None,
    rule: str = "linguistic-conventions/misspelled-name",
    severity: Severity = Severity.MAJOR,
    message: str = "The name is spelt otherwise in this article.",
    evidence: tuple[str, ...] = (),
    reach: Reach = Reach.WORD,
    scope: Scope = Scope.BODY,
    origin: str = "article",
    places: tuple[PlaceOnMap, ...] = (),
) -> Finding:
    """Find `text` in `prose`, at `start` where it is given, else where it stands first."""
    begin = prose.index(text) if start is None else start
    span = Span(begin, begin + len(text))
    return Finding(
        id=f"{begin:04x}{len(text):04x}",
        doc=doc,
        span=span,
        prose_span=span,
        line=prose.count("\n", 0, begin) + 1,
        column=begin - (prose.rfind("\n", 0, begin) + 1) + 1,
        text=text,
        rule=rule,
        engine="audit",
        mqm=f"{rule.partition('/')[0]}/spelling",
        lqi="misspelling",
        severity=severity,
        confidence=0.97,
        message=message,
        suggestions=tuple(Suggestion(word, origin) for word in new),
        fix=Fix.SUGGEST,
        evidence=evidence,
        related=(),
        scope=scope,
        reach=reach,
        places=places,
    )


def blocks(prose: str) -> tuple[Region, ...]:
    """Cut paragraphs at empty lines; the first is the headline where there are several."""
    regions: list[Region] = []
    start = 0
    for part in prose.split("\n\n"):
        if part:
            scope = Scope.BODY if regions or "\n\n" not in prose else Scope.HEADLINE
            regions.append(Region(Span(start, start + len(part)), scope))
        start += len(part) + 2
    return tuple(regions)


def document(
    prose: str,
    *findings: Finding,
    doc: str = "article.txt",
    title: str = "",
    score: Score = PASSED,
    regions: tuple[Region, ...] | None = None,
    readability: Readability | None = None,
    dropped: dict[str, int] | None = None,
    notices: tuple[str, ...] = (),
    audited: bool = True,
) -> DocumentReport:
    """Make the report of one document."""
    return DocumentReport(
        doc=doc,
        title=title,
        language="en",
        audited=audited,
        words=len(prose.split()),
        sha256="0" * 64,
        text=prose,
        prose=prose,
        blocks=blocks(prose) if regions is None else regions,
        findings=tuple(sorted(findings, key=lambda one: (one.prose_span, one.rule))),
        score=score,
        readability=readability,
        dropped=dropped or {},
        notices=notices,
    )


def report(
    *documents: DocumentReport,
    score: Score = PASSED,
    failures: tuple[Failure, ...] = (),
    engines: tuple[Engine, ...] = (Engine("audit", "0.1.0"),),
    sources: tuple[DataSource, ...] = (SOURCE,),
) -> Report:
    """Make the report of one run."""
    rules = {found.rule for one in documents for found in one.findings}
    notes = {rule: RuleNote(rule, rule.partition("/")[2].replace("-", " "), "https://example.org/") for rule in rules}
    return Report("0.1.0", "news-publish", documents, failures, engines, notes, score, sources)


def with_suppression(made: Report, suppressed: Finding, reason: str, *notices: str) -> Report:
    """Add to the first document of a report a finding that does not count, and notices to the report."""
    by = Suppression(SuppressionKind.INLINE, reason, "article.md:12")
    first, *others = made.documents
    first = replace(first, suppressed=(replace(suppressed, suppression=by),))
    return replace(made, documents=(first, *others), notices=notices)


def everywhere(text: str) -> Report:
    """Make a report that has `text` in every place where strangers' text may come."""
    prose = f"Halmirsk {text} Monday"
    mark = finding(prose, text, text, doc=text, message=text, evidence=(text,))
    return report(
        document(prose, mark, doc=text, title=text, notices=(text,)),
        failures=(Failure(text, text),),
        engines=(Engine("audit", "0.1.0"), Engine(text, "", text)),
    )
