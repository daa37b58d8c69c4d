"""A small corpus of invented articles, as tables."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

from audit.tables.manifest import Counts, Hashes, Manifest, write_manifest
from audit.tables.parts import write_part
from audit.tables.rows import DocumentRow, FindingRow, FormRow, NameRow, Row, SuggestionCell
from audit.tables.schemas import DOCUMENTS, FINDINGS, FORMS, NAMES

POINTS = {"neutral": 0, "minor": 1, "major": 5, "critical": 25}
MISSPELT_NAME = "linguistic-conventions/misspelled-name"
TYPO = "linguistic-conventions/misspelled-word"
TAG = "design-and-markup/leftover-tag"


def document(doc: str, text: str, *, words: int = 400, **fields: object) -> DocumentRow:
    """Return an audited document; its findings are counted when the corpus is written."""
    row = DocumentRow(
        doc, f"in/{doc}", title=doc.partition(".")[0], language="en", article=doc, words=words, audited=True, text=text
    )
    return replace(row, characters=len(text), **fields)


def finding(
    row: DocumentRow, text: str, right: str, rule: str = MISSPELT_NAME, severity: str = "major", **fields: object
) -> FindingRow:
    """Return the finding on the first place of these words."""
    start = row.text.index(text)
    id = sha256(f"{rule} {text} {row.text[:start]}".encode()).hexdigest()[:16]
    made = FindingRow(
        doc=row.doc, start=start, end=start + len(text), text=text, rule=rule, engine="audit",
        mqm=f"{rule.partition('/')[0]}/spelling", lqi="misspelling", severity=severity, confidence=0.9,
        message=f"{text} is spelt {right}.", suggestions=(SuggestionCell(right, "article"),), fix="suggest",
        evidence=(f"{right} is what the others write.",), related=(), scope="body", id=id,
        line=1, column=start + 1, before=row.text[:start][-60:], after=row.text[start + len(text) :][:60], counts=True,
        status="counted", penalty=POINTS[severity] * 1000,
    )  # fmt: skip
    return replace(made, **fields)


def write_corpus(
    folder: Path,
    documents: Sequence[DocumentRow],
    findings: Sequence[FindingRow] = (),
    names: Sequence[NameRow] = (),
    forms: Sequence[FormRow] = (),
    *,
    finished: bool = True,
) -> Path:
    """Write the tables and the manifest of a corpus; documents get counts and scores of their findings."""
    scored = [_scored(one, [found for found in findings if found.doc == one.doc and found.counts]) for one in documents]
    tables: dict[str, Sequence[Row]] = {DOCUMENTS: scored, FINDINGS: findings, NAMES: names, FORMS: forms}
    for table, rows in tables.items():
        write_part(folder, table, 0, rows)
    counts = Counts(len(documents), sum(one.audited for one in documents), sum(bool(one.failure) for one in documents))
    write_manifest(folder, Manifest("0.1.0", {}, Hashes("a", "b", "c"), counts, (), finished=finished))
    return folder


def _scored(row: DocumentRow, found: Iterable[FindingRow]) -> DocumentRow:
    if not row.audited:
        return row
    severities = [one.severity for one in found]
    penalty = sum(POINTS[one] * 1000 for one in severities)
    score = 100 - penalty / row.words
    has_failed = "critical" in severities or score < 95
    verdict = "fail" if has_failed else "pass" if row.words >= 300 else "insufficient sample"
    counts = {severity: severities.count(severity) for severity in POINTS}
    return replace(row, penalty=penalty, score=score, verdict=verdict, **counts)


def sample(folder: Path) -> Path:
    """Write four articles of two outlets and three days, one of which could not be audited."""
    first = document(
        "bridge.txt", "Drugozhin left Halmirsk. The goverment said nothing.", date="2026-03-02",
        outlet="Morning Post", source_language="uk", mt_engine="north",
    )  # fmt: skip
    second = document(
        "port.txt", "In the port Drugozhin met the mayor, <b> and Drugozhin left.", date="2026-03-02",
        outlet="Evening Sun", source_language="ru", mt_engine="south", words=600,
    )  # fmt: skip
    third = document("fair.txt", "All is well.", date="2026-03-09", outlet="Evening Sun", source_language="ru")
    lost = DocumentRow("lost.txt", "in/lost.txt", failure="is empty of text; leave it out")
    findings = [
        finding(first, "Drugozhin", "Drogozhin"),
        finding(first, "goverment", "government", TYPO, "minor"),
        finding(second, "Drugozhin", "Drogozhin"),
        finding(second, "<b>", "", TAG, "critical"),
        finding(
            second, "Drugozhin", "Drogozhin", start=45, end=54, id="0-2", counts=False, status="repeated", penalty=0
        ),
    ]
    names = [
        NameRow("Drogozhin", "Drogozhin", "usual", "person", 3, 3, 2, "2026-03-02", "2026-03-09", ""),
        NameRow("Drogozhin", "Drugozhin", "misspelling", "person", 2, 2, 2, "2026-03-02", "2026-03-02", "Once only."),
    ]
    forms = [
        FormRow("Drogozhin", 1, "person", "Evening Sun", "2026-03-09", 3, 3),
        FormRow("Drugozhin", 1, "person", "Morning Post", "2026-03-02", 1, 1),
        FormRow("Drugozhin", 1, "person", "Evening Sun", "2026-03-02", 1, 1),
    ]
    return write_corpus(folder, [first, second, third, lost], findings, names, forms)
