"""What an audit comes to: documents with their findings, scores, and what could not be audited."""

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass

from audit.model.finding import Finding
from audit.model.scope import Region
from audit.model.span import Span
from audit.model.translation import Translation


@dataclass(frozen=True, slots=True)
class Score:
    """A quality score after MQM; see `audit.scoring.mqm` for the formulas.

    `penalty` is the absolute penalty total (points), `per_thousand` points per 1,000 words, `raw` and `calibrated`
    the two quality scores (100 is faultless), `verdict` one of "pass", "fail", "insufficient sample", "no text".
    """

    words: int
    penalty: float
    per_thousand: float
    raw: float
    calibrated: float
    threshold: float
    critical: int
    verdict: str


@dataclass(frozen=True, slots=True)
class Confirmed:
    """What an editor's decisions make of a score.

    `score` counts accepted findings alone, `worst` all that are not rejected: what the score would be if whatever is
    undecided or ignored were a fault. The others count findings by their decision.
    """

    score: Score
    worst: Score
    accepted: int
    rejected: int
    ignored: int
    undecided: int


@dataclass(frozen=True, slots=True)
class Readability:
    """Readability of one document; grades are US school years."""

    flesch_reading_ease: float
    flesch_kincaid_grade: float
    gunning_fog: float
    words_per_sentence: float


@dataclass(frozen=True, slots=True)
class Origin:
    """The file, and the line from 1, that a document is a record of."""

    file: str
    line: int


@dataclass(frozen=True, slots=True)
class DocumentReport:
    """One audited document.

    `prose` is the readable text, `blocks` its paragraphs in reading order with their scope, both for renderers that
    show the article; `findings` are those that count, `suppressed` those that do not, each in reading order; `dropped`
    counts by rule the findings left out above the cap; `notices` say what a reader of the report must know, for example
    that the document is not English and was not audited. `remarks` tell what is amiss with its comments to the auditor;
    a run has them among its notices. `origin` is None where the document is a file of its own, `translation` where it
    was not audited, `confirmed` where no decisions were given.
    """

    doc: str
    title: str
    language: str
    audited: bool
    words: int
    sha256: str
    text: str
    prose: str
    blocks: tuple[Region, ...]
    findings: tuple[Finding, ...]
    score: Score
    readability: Readability | None
    dropped: Mapping[str, int]
    notices: tuple[str, ...]
    suppressed: tuple[Finding, ...] = ()
    remarks: tuple[str, ...] = ()
    origin: Origin | None = None
    translation: Translation | None = None
    confirmed: Confirmed | None = None

    def block_at(self, offset: int) -> Span:
        """Return the paragraph at a code point of the prose; between two, the one before."""
        after = bisect_right(self.blocks, offset, key=lambda block: block.span.start)
        return self.blocks[max(0, after - 1)].span if self.blocks else Span(0, len(self.prose))


@dataclass(frozen=True, slots=True)
class Failure:
    """An input that could not be audited, and what to do about it."""

    doc: str
    reason: str
    origin: Origin | None = None


@dataclass(frozen=True, slots=True)
class Engine:
    """An engine that ran, or the reason why it did not; one that ran in part has a reason too."""

    name: str
    version: str
    reason_not_run: str = ""
    ran_in_part: bool = False

    @property
    def amiss(self) -> str:
        """What to say of an engine that did not run, or not to the end; empty where all is well."""
        if not self.reason_not_run:
            return ""
        return f"{self.name} {'ran in part' if self.ran_in_part else 'did not run'}: {self.reason_not_run}"


@dataclass(frozen=True, slots=True)
class DataSource:
    """Where shipped words or names come from.

    `date` is that of the release: a year, month or day; `attribution` is the sentence that its licence asks for.
    """

    name: str
    package: str
    version: str
    date: str
    licence: str
    url: str
    attribution: str


@dataclass(frozen=True, slots=True)
class RuleNote:
    """What a renderer tells of a rule beside its findings.

    `wrong` and `right` are one of its examples; `precision` is how often it was right, in words.
    """

    id: str
    title: str
    source: str
    wrong: str = ""
    right: str = ""
    precision: str = ""


@dataclass(frozen=True, slots=True)
class Report:
    """The result of one run over any number of documents, in the order of input.

    `sources` are those of the words and names by which it was judged; `notices` concern the run, not one document.
    `confirmed` is None where no decisions were given; `checked` are the ids of the rules that were in use.
    """

    version: str
    profile: str
    documents: tuple[DocumentReport, ...]
    failures: tuple[Failure, ...]
    engines: tuple[Engine, ...]
    rules: Mapping[str, RuleNote]
    score: Score
    sources: tuple[DataSource, ...] = ()
    notices: tuple[str, ...] = ()
    confirmed: Confirmed | None = None
    checked: tuple[str, ...] = ()

    @property
    def findings(self) -> tuple[Finding, ...]:
        """All findings that count, in the order of documents and then of reading."""
        return tuple(finding for document in self.documents for finding in document.findings)

    @property
    def suppressed(self) -> tuple[Finding, ...]:
        """All findings that do not count, in the same order."""
        return tuple(finding for document in self.documents for finding in document.suppressed)

    @property
    def amiss(self) -> tuple[str, ...]:
        """What to say of each engine that did not run, or not to the end."""
        return tuple(engine.amiss for engine in self.engines if engine.amiss)

    @property
    def data_date(self) -> str:
        """How old the words and names are: "GeoNames 2026-07, SCOWL 2020-12-07"; empty where nothing is known."""
        return ", ".join(f"{source.name} {source.date}" for source in self.sources)
