"""The articles as a Word document: proposed changes tracked, what is said of them in comments.

Source: ECMA-376, part 1, 17.13 (annotations). Nothing in the file depends on the clock.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from html import unescape
from io import BytesIO
from itertools import count
from typing import TYPE_CHECKING
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from audit.corrections.proposals import Proposal, proposals
from audit.model.errors import AuditError
from audit.model.report import DocumentReport, Report
from audit.model.scope import Region, Scope
from audit.model.span import Span
from audit.renderers.markup import fit_for_xml
from audit.renderers.pages import blocks_touched, clipped
from audit.renderers.remarks import told
from audit.text.inputs import format_of

if TYPE_CHECKING:
    from docx.document import Document
    from docx.oxml.xmlchemy import BaseOxmlElement
    from docx.text.paragraph import Paragraph
    from docx.text.run import Run

_AUTHOR = "audit"
# The first that a ZIP file knows.
_DATE = (1980, 1, 1, 0, 0, 0)
_STYLES = {Scope.HEADLINE: "Heading 2", Scope.CAPTION: "Caption", Scope.QUOTATION: "Quote"}


def render(report: Report) -> bytes:
    """Return the file; each article begins with its name as a heading where there are several.

    A comment at its head says which engine did not run.
    """
    document = _empty_document()
    writer = _Writer(document)
    for number, one in enumerate(report.documents):
        if len(report.documents) > 1:
            heading = document.add_heading(fit_for_xml(one.doc), level=1)
            heading.paragraph_format.page_break_before = number > 0
        writer.write(one)
    for remark in report.amiss:
        writer.note(remark)
    return _packed(document)


def _empty_document() -> "Document":
    try:
        from docx import Document
    except ImportError:
        raise AuditError("--format docx: needs python-docx; pip install 'newsroom-audit[docx]'") from None
    return Document()


@dataclass(frozen=True, slots=True)
class _Part:
    """A proposal as far as it lies in one paragraph; `is_first` where it begins there."""

    proposal: Proposal
    span: Span
    is_first: bool


class _Writer:
    """Writes articles into a document, its tracked changes numbered."""

    def __init__(self, document: "Document") -> None:
        self._document = document
        self._numbers = count(1)

    def write(self, report: DocumentReport) -> None:
        """Write an article paragraph by paragraph."""
        blocks = report.blocks or (Region(Span(0, len(report.prose)), Scope.BODY),)
        found = proposals(report.findings, report.prose)
        is_html = format_of(report.doc) == "html"
        for block, parts in zip(blocks, _by_block(found, blocks), strict=True):
            paragraph = self._document.add_paragraph(style=_STYLES.get(block.scope))
            end, is_deleted = block.span.start, True
            for part in parts:
                is_deleted &= part.span.start == end and part.proposal.replacement == ""
                self._add(paragraph, report.prose[end : part.span.start])
                self._add_part(paragraph, part, report.prose, is_html=is_html)
                end = part.span.end
            self._add(paragraph, report.prose[end : block.span.end])
            if is_deleted and end == block.span.end and parts:
                self._delete_mark(paragraph)

    def note(self, remark: str) -> None:
        """Put a comment about no words at the head of all."""
        runs = (run for paragraph in self._document.paragraphs for run in paragraph.runs)
        self._comment([next(runs, None) or self._document.add_paragraph().add_run()], remark)

    def _add_part(self, paragraph: "Paragraph", part: _Part, prose: str, *, is_html: bool) -> None:
        old, new = part.span.of(prose), part.proposal.replacement
        # What reaches over paragraphs can only be taken out.
        is_change = new is not None and (not new or part.span == part.proposal.finding.prose_span)
        written = (unescape(new) if is_html else new) if is_change and part.is_first and new else ""
        before = self._add(paragraph, old)
        after = self._add(paragraph, written) if written else before
        if part.is_first:
            self._comment([before, after], "\n".join(told(part.proposal)))
        if is_change and old:
            self._track(before, "w:del")
        if written:
            self._track(after, "w:ins")

    def _add(self, paragraph: "Paragraph", text: str) -> "Run":
        return paragraph.add_run(fit_for_xml(text))

    def _comment(self, runs: "Sequence[Run]", text: str) -> None:
        comment = self._document.add_comment(runs, text=fit_for_xml(text), author=_AUTHOR, initials="a")
        comment._comment_elm.attrib.pop(_name("w:date"), None)

    def _track(self, run: "Run", tag: str) -> None:
        """Put a run into a tracked change; of what is deleted the text has another name."""
        change = self._change(tag)
        run._r.addprevious(change)
        change.append(run._r)
        if tag == "w:del":
            for text in run._r.findall(_name("w:t")):
                text.tag = _name("w:delText")

    def _delete_mark(self, paragraph: "Paragraph") -> None:
        """Take out the end of a paragraph of which nothing is left."""
        from docx.oxml.parser import OxmlElement

        properties = OxmlElement("w:rPr")
        properties.append(self._change("w:del"))
        paragraph._p.get_or_add_pPr().append(properties)

    def _change(self, tag: str) -> "BaseOxmlElement":
        from docx.oxml.parser import OxmlElement

        return OxmlElement(tag, {_name("w:id"): str(next(self._numbers)), _name("w:author"): _AUTHOR})


def _name(tag: str) -> str:
    """Return a name of WordprocessingML with its namespace."""
    from docx.oxml.ns import qn

    return qn(tag)


def _by_block(found: Sequence[Proposal], blocks: Sequence[Region]) -> list[list[_Part]]:
    """Divide proposals at the ends of paragraphs."""
    parts: list[list[_Part]] = [[] for _ in blocks]
    for proposal in found:
        span = proposal.finding.prose_span
        touched = blocks_touched(span, blocks)
        for index in touched:
            parts[index].append(_Part(proposal, clipped(span, blocks[index].span), index == touched[0]))
    return parts


def _packed(document: "Document") -> bytes:
    """Return the bytes of a document, the same at any time of day."""
    written, packed = BytesIO(), BytesIO()
    document.save(written)
    with ZipFile(written) as source, ZipFile(packed, "w", ZIP_DEFLATED) as target:
        for name in source.namelist():
            target.writestr(ZipInfo(name, _DATE), source.read(name), ZIP_DEFLATED)
    return packed.getvalue()
