"""SARIF 2.1.0, the format of code scanning; source: OASIS, Static Analysis Results Interchange Format."""

from collections.abc import Iterator
from dataclasses import replace

from audit.model.finding import Finding
from audit.model.report import Report
from audit.model.rule import Fix
from audit.model.span import Span
from audit.model.suppression import Suppression, SuppressionKind
from audit.renderers.addresses import target_of, uri
from audit.renderers.contract import dump_for_strangers
from audit.renderers.files import in_files
from audit.renderers.remarks import LEVELS, by_gravity, remark
from audit.renderers.sarif_tool import driver, taxonomies, taxonomy_references
from audit.renderers.wording import count_of
from audit.text.lines import Lines

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_ROOT = "%SRCROOT%"
# GitHub refuses a file with more in a run; source: GitHub, SARIF support for code scanning.
_MOST = 25_000


def render(report: Report, *, most: int = _MOST) -> str:
    """Return one run, the results in the order of the report; columns count code points.

    Of more results than `most` the gravest are kept, and those that do not count go first; a notification says so.
    """
    report, left = _gravest(in_files(report), most)
    return dump_for_strangers({"$schema": _SCHEMA, "version": "2.1.0", "runs": [_run(report, left)]}, indent=2) + "\n"


def _gravest(report: Report, most: int) -> tuple[Report, int]:
    """Return a report with at most so many findings, and how many were left out."""
    counted = [(finding, "") for document in report.documents for finding in document.findings]
    every = [finding for finding, _ in by_gravity(counted)]
    every += [finding for document in report.documents for finding in document.suppressed]
    if len(every) <= most:
        return report, 0
    kept = set(map(id, every[:most]))
    rules = {finding.rule for finding in every[:most]}
    documents = (
        replace(
            document,
            findings=tuple(one for one in document.findings if id(one) in kept),
            suppressed=tuple(one for one in document.suppressed if id(one) in kept),
        )
        for document in report.documents
    )
    notes = {rule: note for rule, note in report.rules.items() if rule in rules}
    return replace(report, documents=tuple(documents), rules=notes), len(every) - most


def _run(report: Report, left: int) -> dict[str, object]:
    return {
        "tool": {"driver": driver(report)},
        "automationDetails": {"id": f"audit/{report.profile}/"},
        "columnKind": "unicodeCodePoints",
        "newlineSequences": ["\r\n", "\r", "\n"],
        "originalUriBaseIds": {_ROOT: {"description": {"text": "The folder in which audit was started."}}},
        "invocations": [
            {
                "executionSuccessful": not report.failures,
                "toolExecutionNotifications": list(_notifications(report, left)),
            }
        ],
        "artifacts": [
            {"location": _location(document.doc), "roles": ["analysisTarget"]} for document in report.documents
        ],
        "taxonomies": taxonomies(report),
        "results": list(_results(report)),
    }


def _notifications(report: Report, left: int) -> Iterator[dict[str, object]]:
    if left:
        yield _notification("warning", f"+{count_of(left, 'more result')}, none graver than these, left out")
    for failure in report.failures:
        yield _notification("error", f"could not audit: {failure.reason}", failure.doc)
    for notice in report.notices:
        yield _notification("warning", notice)
    for told in report.amiss:
        yield _notification("warning", told)
    for document in report.documents:
        for notice in document.notices:
            yield _notification("warning", notice, document.doc)
        for rule, number in sorted(document.dropped.items()):
            yield _notification("note", f"+{number} more of {rule}", document.doc)


def _notification(level: str, text: str, doc: str = "") -> dict[str, object]:
    fields: dict[str, object] = {"level": level, "message": {"text": text}}
    return fields | {"locations": [{"physicalLocation": {"artifactLocation": _location(doc)}}]} if doc else fields


def _results(report: Report) -> Iterator[dict[str, object]]:
    rules = {rule: index for index, rule in enumerate(report.rules)}
    lines_of = [Lines(document.text) for document in report.documents]
    all_lines = {document.doc: lines for document, lines in zip(report.documents, lines_of, strict=True)}
    for document, lines in zip(report.documents, lines_of, strict=True):
        for finding in sorted((*document.findings, *document.suppressed), key=lambda one: (one.span, one.rule)):
            related = [_related(target_of(one, finding), one.span, all_lines) for one in finding.related]
            region = _line(finding.span, lines) if document.origin else _region(finding.span, lines)
            yield _result(finding, region, rules) | {"relatedLocations": related}


def _result(finding: Finding, region: dict[str, object], rules: dict[str, int]) -> dict[str, object]:
    place = {"artifactLocation": _location(finding.doc), "region": region | {"snippet": {"text": finding.text}}}
    fields: dict[str, object] = {
        "ruleId": finding.rule,
        "ruleIndex": rules[finding.rule],
        "level": LEVELS[finding.severity],
        "message": {"text": remark(finding)},
        "locations": [{"physicalLocation": place}],
        "partialFingerprints": {"context/v1": finding.id},
        "fixes": _fixes(finding, region),
        "rank": round(100 * finding.confidence, 2),
        "taxa": taxonomy_references(finding),
        "properties": {
            "severity": finding.severity.value,
            "fix": finding.fix.value,
            "scope": finding.scope.value,
            "evidence": list(finding.evidence),
        },
    }
    return fields | {"suppressions": [_suppression(finding.suppression)] if finding.suppression else []}


def _line(span: Span, lines: Lines) -> dict[str, object]:
    return {"startLine": lines.place(span.start).line}


def _region(span: Span, lines: Lines) -> dict[str, object]:
    start, end = lines.place(span.start), lines.place(span.end)
    return {
        "startLine": start.line,
        "startColumn": start.column,
        "endLine": end.line,
        "endColumn": end.column,
        "charOffset": span.start,
        "charLength": len(span),
    }


def _related(doc: str, span: Span, all_lines: dict[str, Lines]) -> dict[str, object]:
    """Return a place elsewhere, without lines where the article was not audited in this run."""
    lines = all_lines.get(doc)
    region = _region(span, lines) if lines else {"charOffset": span.start, "charLength": len(span)}
    return {"physicalLocation": {"artifactLocation": _location(doc), "region": region}}


def _fixes(finding: Finding, region: dict[str, object]) -> list[object]:
    """Return a fix for each suggestion, the likeliest first."""
    if finding.fix is Fix.NONE:
        return []
    return [
        {
            "description": {"text": f"Write {suggestion.text}" if suggestion.text else "Delete"},
            "artifactChanges": [
                {
                    "artifactLocation": _location(finding.doc),
                    "replacements": [{"deletedRegion": region, "insertedContent": {"text": suggestion.text}}],
                }
            ],
        }
        for suggestion in finding.suggestions
    ]


def _suppression(suppression: Suppression) -> dict[str, object]:
    kind = "inSource" if suppression.kind is SuppressionKind.INLINE else "external"
    text = ": ".join(filter(None, (suppression.where, suppression.reason)))
    return {"kind": kind, "status": "accepted", "justification": text}


def _location(doc: str) -> dict[str, object]:
    reference = uri(doc)
    return {"uri": reference} if ":" in reference else {"uri": reference, "uriBaseId": _ROOT}
