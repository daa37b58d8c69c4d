"""The article itself in CriticMarkup: proposed changes to accept or reject, and remarks.

Source: http://criticmarkup.com/spec.php (2013).
"""

import re
from collections.abc import Iterator

from audit.corrections.proposals import Proposal, proposals
from audit.model.errors import AuditError
from audit.model.report import DocumentReport, Report
from audit.renderers.printable import on_one_line
from audit.renderers.remarks import told
from audit.text.lines import Lines

_MARKS = re.compile(r"\{(?:\+\+|--|~~|==|>>)|(?:\+\+|--|~~|==|<<)\}|~>")


def render(report: Report) -> str:
    """Return the text of the article with its marks; of several, one after another, each headed by its name.

    A remark before all says which engine did not run. Raises AuditError where an article holds such marks of its own,
    which could not be told from ours.
    """
    remarks = "".join(_remark(told) for told in report.amiss)
    if len(report.documents) == 1:
        return remarks + _marked(report.documents[0])
    return remarks + "\n\n".join(f"{_remark(one.doc)}\n\n{_marked(one)}" for one in report.documents)


def _marked(document: DocumentReport) -> str:
    own = _MARKS.search(document.text)
    if own:
        place = Lines(document.text).place(own.start())
        where = f"{document.doc}: holds {own.group()} in line {place.line}, column {place.column}"
        raise AuditError(f"{where}, a mark of CriticMarkup; take it out, or use another format")
    return "".join(_parts(document))


def _parts(document: DocumentReport) -> Iterator[str]:
    end = 0
    for proposal in proposals(document.findings, document.prose):
        span = proposal.finding.span
        yield document.text[end : span.start]
        yield _mark(proposal)
        yield "".join(map(_remark, told(proposal)))
        end = span.end
    yield document.text[end:]


def _mark(proposal: Proposal) -> str:
    old, new = proposal.finding.text, proposal.replacement
    if new is None or _MARKS.search(new):
        return f"{{=={old}==}}" if old else ""
    if not new:
        return f"{{--{old}--}}"
    return f"{{~~{old}~>{new}~~}}" if old else f"{{++{new}++}}"


def _remark(text: str) -> str:
    """Return a remark in which nothing ends it."""
    plain = _MARKS.sub(lambda found: " ".join(found.group()), on_one_line(text))
    return f"{{>>{plain}<<}}"
