"""Several articles at a glance: how their scores lie, and which names they spell in several ways."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from audit.model.report import DocumentReport, Report
from audit.renderers.occurrences import is_of_name

# Of the names in several spellings so many are shown, those in most articles first.
_MOST_NAMES = 100
_STEPS = (*range(0, 90, 10), 90, 95)


@dataclass(frozen=True, slots=True)
class Bar:
    """How many articles have a score from `least` to below the next; `height` is a share of the highest bar."""

    label: str
    count: int
    height: float


@dataclass(frozen=True, slots=True)
class Spelling:
    """A form of a name with the numbers of the articles that have it, from 1."""

    text: str
    articles: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Name:
    """A name as it is suggested, with its spellings, the commonest first."""

    text: str
    spellings: tuple[Spelling, ...]

    @property
    def articles(self) -> int:
        return len({number for spelling in self.spellings for number in spelling.articles})


def bars(report: Report) -> list[Bar]:
    """Count audited articles by score, the lowest first."""
    scores = [one.score.calibrated for one in report.documents if one.audited and one.score.words]
    counts = [sum(score < 0 for score in scores)]
    for least, end in zip(_STEPS, (*_STEPS[1:], 101), strict=True):
        counts.append(sum(least <= score < end for score in scores))
    labels = ["below 0", *(f"{least}\N{EN DASH}{end}" for least, end in zip(_STEPS, (*_STEPS[1:], 100), strict=True))]
    most = max(counts) or 1
    return [Bar(label, count, round(count / most, 3)) for label, count in zip(labels, counts, strict=True)]


def names(report: Report) -> list[Name]:
    """Return the names that several articles have, in several spellings, those of most articles first."""
    found: dict[str, dict[str, set[int]]] = defaultdict(lambda: defaultdict(set))
    for number, document in enumerate(report.documents, start=1):
        for finding in document.findings:
            if finding.suggestions and is_of_name(finding):
                found[finding.suggestions[0].text][finding.prose_span.of(document.prose)].add(number)
    names = (_name(text, forms, report.documents) for text, forms in found.items())
    several = [name for name in names if name.articles > 1 < len(name.spellings)]
    return sorted(several, key=lambda name: (-name.articles, name.text))[:_MOST_NAMES]


def _name(text: str, forms: dict[str, set[int]], documents: Sequence[DocumentReport]) -> Name:
    right = {number for number, one in enumerate(documents, start=1) if text in one.prose}
    spellings = [Spelling(form, tuple(sorted(articles))) for form, articles in ({text: right} | forms).items()]
    ordered = sorted(spellings, key=lambda spelling: (-len(spelling.articles), spelling.text))
    return Name(text, tuple(spelling for spelling in ordered if spelling.articles))
