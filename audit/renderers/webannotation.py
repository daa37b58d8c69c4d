"""W3C Web Annotation: each finding an annotation of its article; source: W3C, Web Annotation Data Model, 2017."""

import hashlib
import uuid

from audit.model.finding import Finding
from audit.model.report import DocumentReport, Report
from audit.renderers.addresses import uri
from audit.renderers.contract import dump_for_strangers

# How much text before and after a fault helps to find it again, in code points.
_AROUND = 32


def render(report: Report) -> str:
    """Return a collection with one page, the annotations in the order of the report; offsets are code points."""
    items = [_annotation(finding, document) for document in report.documents for finding in document.findings]
    name = _urn("collection", *(document.sha256 for document in report.documents), *(str(one["id"]) for one in items))
    page: dict[str, object] = {"id": f"{name}#page", "type": "AnnotationPage", "partOf": name, "startIndex": 0}
    collection = {
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "id": name,
        "type": "AnnotationCollection",
        "label": "; ".join((f"audit {report.version}, profile {report.profile}", *report.amiss)),
        "total": len(items),
        "first": page | {"items": items},
    }
    return dump_for_strangers(collection, indent=2) + "\n"


def _annotation(finding: Finding, document: DocumentReport) -> dict[str, object]:
    bodies = [_body("commenting", " ".join((finding.message, *finding.evidence)))]
    bodies += [_body("editing", suggestion.text) for suggestion in finding.suggestions]
    bodies += [_body("tagging", tag) for tag in (finding.rule, finding.severity.value)]
    return {
        "id": _urn(finding.doc, finding.id, str(finding.span.start)),
        "type": "Annotation",
        "motivation": "editing" if finding.suggestions else "commenting",
        "body": bodies,
        "target": _target(finding, document.text),
    }


def _body(purpose: str, text: str) -> dict[str, object]:
    return {"type": "TextualBody", "purpose": purpose, "value": text, "format": "text/plain", "language": "en"}


def _target(finding: Finding, text: str) -> dict[str, object]:
    """Say where, in the file read as plain text, markup included."""
    span = finding.span
    return {
        "type": "SpecificResource",
        "source": uri(finding.doc),
        "selector": [
            {
                "type": "TextQuoteSelector",
                "exact": finding.text,
                "prefix": text[max(0, span.start - _AROUND) : span.start],
                "suffix": text[span.end : span.end + _AROUND],
            },
            {"type": "TextPositionSelector", "start": span.start, "end": span.end},
        ],
    }


def _urn(*parts: str) -> str:
    """Return a name that the same parts always have."""
    digest = hashlib.sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()
    return uuid.uuid5(uuid.NAMESPACE_OID, digest).urn
