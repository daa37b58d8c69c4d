"""What an article of a run comes to."""

from dataclasses import dataclass, field

from audit.model.report import DocumentReport, Failure
from audit.text.archive import Answers


@dataclass(frozen=True, slots=True)
class Judgement:
    """What was found in an article without what its manuscript says by itself, and all that it rests on.

    `answers` are those of the archive; `times` the seconds that each rule has run; `packed` is what comes of
    `audit.corpus.packing`, where it was packed before.
    """

    report: DocumentReport
    answers: Answers
    times: dict[str, float] = field(default_factory=dict)
    packed: bytes = b""


# The number of an article, and what it comes to.
Judged = tuple[int, Judgement | Failure]
