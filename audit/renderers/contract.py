"""The fields that other programs depend on: version 1 of the contract of JSON and JSONL output."""

import json
import re

from audit.model.decision import FindingDecision
from audit.model.finding import Finding
from audit.model.match import Reference, Suggestion
from audit.model.suppression import Suppression

SCHEMA = 1

_LONE = re.compile("[\ud800-\udfff]")
# Legal in JSON, yet a lone surrogate cannot be written as UTF-8, and the others end a line for some readers.
_AWKWARD = re.compile("[\ud800-\udfff\x7f-\x9f\u2028\u2029]")


def finding_fields(finding: Finding) -> dict[str, object]:
    """Return the fields of a finding in the order of the contract."""
    fields: dict[str, object] = {
        "schema": SCHEMA,
        "doc": finding.doc,
        "start": finding.span.start,
        "end": finding.span.end,
        "text": finding.text,
        "rule": finding.rule,
        "engine": finding.engine,
        "mqm": finding.mqm,
        "lqi": finding.lqi,
        "severity": finding.severity.value,
        "confidence": round(finding.confidence, 4),
        "message": finding.message,
        "suggestions": [_suggestion_fields(suggestion) for suggestion in finding.suggestions],
        "fix": finding.fix.value,
        "evidence": list(finding.evidence),
        "related": [_reference_fields(reference, finding.doc) for reference in finding.related],
        "scope": finding.scope.value,
        "id": finding.id,
        "line": finding.line,
        "column": finding.column,
    }
    if finding.suppression is not None:
        fields["suppression"] = _suppression_fields(finding.suppression)
    if finding.decision is not None:
        fields["decision"] = _decision_fields(finding.decision)
    return fields


def dump(value: object, *, indent: int | None = None) -> str:
    """Write JSON with letters of all scripts as they are. Raises ValueError at NaN and infinity."""
    return _escaped(_json(value, indent))


def dump_for_strangers(value: object, *, indent: int | None = None) -> str:
    """Write JSON as `dump` does, with U+FFFD for lone surrogates, at which strict readers stop."""
    return _escaped(_LONE.sub("\N{REPLACEMENT CHARACTER}", _json(value, indent)))


def _suggestion_fields(suggestion: Suggestion) -> dict[str, object]:
    return {"text": suggestion.text, "origin": suggestion.origin}


def _suppression_fields(suppression: Suppression) -> dict[str, object]:
    return {"kind": suppression.kind.value, "reason": suppression.reason, "where": suppression.where}


def _decision_fields(decision: FindingDecision) -> dict[str, object]:
    fields: dict[str, object] = {"kind": decision.kind.value, "reason": decision.reason, "author": decision.author}
    return fields if decision.replacement is None else fields | {"replacement": decision.replacement}


def _reference_fields(reference: Reference, doc: str) -> dict[str, object]:
    return {"doc": reference.doc or doc, "start": reference.span.start, "end": reference.span.end}


def _json(value: object, indent: int | None) -> str:
    return json.dumps(value, ensure_ascii=False, allow_nan=False, indent=indent)


def _escaped(text: str) -> str:
    return _AWKWARD.sub(lambda found: f"\\u{ord(found.group()):04x}", text)
