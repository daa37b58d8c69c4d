"""The rows of the tables, as values; what each column means, and in which unit."""

from dataclasses import dataclass
from typing import NamedTuple


class SuggestionCell(NamedTuple):
    """A replacement of the whole span, and where it comes from."""

    text: str
    origin: str


class ReferenceCell(NamedTuple):
    """Another place that a finding speaks of, in code points of that document."""

    doc: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class FindingRow:
    """A finding by the fields of contract version 1, and what a table needs besides.

    `before` and `after` are up to 60 code points of the same paragraph. `counts` is true where its `status` is
    "counted"; else that is "repeated" in its article, or who suppresses it: "inline", a comment there, "file", that of
    the project, or "baseline". `penalty` are its points in thousandths, 0 where it does not count.
    """

    doc: str
    start: int
    end: int
    text: str
    rule: str
    engine: str
    mqm: str
    lqi: str
    severity: str
    confidence: float
    message: str
    suggestions: tuple[SuggestionCell, ...]
    fix: str
    evidence: tuple[str, ...]
    related: tuple[ReferenceCell, ...]
    scope: str
    id: str
    line: int
    column: int
    before: str
    after: str
    counts: bool
    status: str
    penalty: int


@dataclass(frozen=True, slots=True)
class DocumentRow:
    """A document of the corpus, audited or not; "" and 0 where nothing is known.

    `path` and `record` tell the file it came from and its line or number there, from 1; `article` is the name of the
    first document, sorted, of those that tell the same article. `failure` says why it could not be audited; the rest is
    empty then. `penalty` are points in thousandths, `score` the calibrated one, None where nothing was audited. The
    four severities count findings that count. Offsets of findings count in `text`; `apart` is what a page has
    beside its article, which is not audited.
    """

    doc: str
    path: str = ""
    record: int = 0
    title: str = ""
    date: str = ""
    outlet: str = ""
    source_language: str = ""
    mt_engine: str = ""
    language: str = ""
    article: str = ""
    words: int = 0
    characters: int = 0
    sha256: str = ""
    audited: bool = False
    failure: str = ""
    notices: tuple[str, ...] = ()
    verdict: str = ""
    penalty: int = 0
    score: float | None = None
    neutral: int = 0
    minor: int = 0
    major: int = 0
    critical: int = 0
    translation_score: float = 0.0
    translated_from: str = ""
    text: str = ""
    apart: str = ""


@dataclass(frozen=True, slots=True)
class FormRow:
    """How many documents and articles of one outlet and day have a form, as it is written, without a possessive.

    `kind` is person, place, organization or "".
    """

    form: str
    words: int
    kind: str
    outlet: str
    day: str
    documents: int
    articles: int


@dataclass(frozen=True, slots=True)
class NameRow:
    """A form of a name that has several; a name with one form has no row.

    `name` is the form held right or most used, `relation` what the form is to it: usual, variant, misspelling,
    inconsistent, or house.
    """

    name: str
    form: str
    relation: str
    kind: str
    documents: int
    articles: int
    outlets: int
    first_day: str
    last_day: str
    evidence: str


Row = FindingRow | DocumentRow | FormRow | NameRow
