"""Findings for scores: only rule, text, type and severity matter."""

from audit.model.finding import Finding
from audit.model.rule import Fix, Reach
from audit.model.scope import Scope
from audit.model.severity import Severity
from audit.model.span import Span


def finding(
    severity: Severity, text: str = "word", rule: str = "style/some-fault", mqm: str = "style/awkward"
) -> Finding:
    """Make a finding at the start of an article."""
    span = Span(0, len(text))
    return Finding(
        id="0",
        doc="article.txt",
        span=span,
        prose_span=span,
        line=1,
        column=1,
        text=text,
        rule=rule,
        engine="audit",
        mqm=mqm,
        lqi="style",
        severity=severity,
        confidence=1.0,
        message="",
        suggestions=(),
        fix=Fix.NONE,
        evidence=(),
        related=(),
        scope=Scope.BODY,
        reach=Reach.WORD,
    )


def different(**counts: int) -> list[Finding]:
    """Make findings of different texts: `different(major=3)`."""
    return [finding(Severity(name), f"{name}-{number}") for name, count in counts.items() for number in range(count)]
