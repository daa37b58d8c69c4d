"""What a project lets stand in a corpus that is judged part by part: each entry answers once, whatever the parts."""

import datetime
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from audit.model.report import DocumentReport
from audit.suppression.baseline import article_of, known_finding, with_old
from audit.suppression.baseline_file import Known, read_baseline
from audit.suppression.files import SuppressionFiles
from audit.suppression.ignore_file import IgnoreFile, read_ignore_file
from audit.suppression.instructions import Instruction, KnownRules, Uses
from audit.suppression.matching import match_anywhere, match_within, one_by_one
from audit.suppression.places import is_gone
from audit.suppression.project import part_by_file, remarks_on_file, remarks_on_left


@dataclass(frozen=True, slots=True, order=True)
class Loose:
    """A finding that an entry of another article may know, which has gone; `place` is among those of its document."""

    doc: str
    place: int
    known: Known


@dataclass(slots=True)
class Told:
    """What a part tells whoever comes to the end.

    Which instructions it met and used; which articles of the baseline it saw and which of these were read, which
    entries they answered, each with a count of one, and which findings are loose.
    """

    met: set[Instruction] = field(default_factory=set)
    used: set[tuple[Instruction, str]] = field(default_factory=set)
    seen: set[str] = field(default_factory=set)
    read: set[str] = field(default_factory=set)
    answered: list[Known] = field(default_factory=list)
    loose: list[Loose] = field(default_factory=list)

    def add(self, other: "Told") -> None:
        """Add what another part tells."""
        self.met |= other.met
        self.used |= other.used
        self.seen |= other.seen
        self.read |= other.read
        self.answered += other.answered
        self.loose += other.loose


@dataclass(frozen=True, slots=True)
class Standing:
    """The files of a project, read once for all parts: instructions, and entries of the baseline by their article.

    `ids` are rule and id of all entries. `moved` are the findings, by document and place, that turned out at the end to
    be those of an article that has gone.
    """

    files: SuppressionFiles
    rules: KnownRules
    today: datetime.date
    ignored: IgnoreFile | None
    entries: Mapping[str, Sequence[Known]]
    ids: frozenset[tuple[str, str]]
    moved: Mapping[str, frozenset[int]] = field(default_factory=dict)

    def part(self, documents: Sequence[DocumentReport], names: Sequence[str]) -> tuple[list[DocumentReport], Told]:
        """Return judged documents of a part, their findings parted, and what it tells; `names` are theirs alone."""
        told = Told()
        if self.ignored:
            uses = Uses(told.used)
            documents = part_by_file(documents, self.ignored, self.today, uses, told.met)
        if self.files.baseline:
            documents = [self._compared(one, name, told) for one, name in zip(documents, names, strict=True)]
        return list(documents), told

    def end(self, told: Told, names: Callable[[], Iterable[str]]) -> tuple["Standing", list[str]]:
        """Return these with what has moved, and what is amiss with the files; `names` gives those of all documents."""
        remarks, moved = list[str](), dict[str, frozenset[int]]()
        if self.ignored:
            uses = Uses(told.used)
            remarks += remarks_on_file(self.ignored, self.rules, self.today, uses, told.met, names)
        if self.files.baseline:
            left, moved = self._left(told)
            remarks += remarks_on_left(left, self.files.baseline)
        return replace(self, moved=moved), remarks

    def _compared(self, document: DocumentReport, name: str, told: Told) -> DocumentReport:
        assert self.files.baseline
        article = article_of(name, self.files.baseline.parent.resolve())
        entries = self.entries.get(article, ())
        if entries:
            told.seen.add(article)
        if entries and document.audited:
            told.read.add(article)
        found = [known_finding(finding, document, article) for finding in document.findings]
        matched = match_within(one_by_one(entries), found)
        told.answered += matched.old.values()
        old = matched.old.keys() | self.moved.get(name, frozenset())
        loose = ((place, one) for place, one in enumerate(found) if place not in old and (one.rule, one.id) in self.ids)
        told.loose += [Loose(name, place, one) for place, one in loose]
        return with_old(document, old, self.files.baseline)

    def _left(self, told: Told) -> tuple[list[Known], dict[str, frozenset[int]]]:
        """Return the entries that nothing answers to, and the findings that are those of articles that have gone."""
        assert self.files.baseline
        folder = self.files.baseline.parent.resolve()
        gone = {article for article in self.entries if article not in told.seen and is_gone(article, folder)}
        concerned = [one for article in sorted(told.read | gone) for one in one_by_one(self.entries[article])]
        left = sorted((Counter(concerned) - Counter(told.answered)).elements())
        loose = sorted(told.loose)
        moved: dict[str, set[int]] = defaultdict(set)
        for index in match_anywhere(left, [one.known for one in loose]).old:
            moved[loose[index].doc].add(loose[index].place)
        return left, {doc: frozenset(places) for doc, places in moved.items()}


def standing_by(files: SuppressionFiles, rules: KnownRules, today: datetime.date) -> Standing:
    """Read the files of a project. Raises `AuditError` where one cannot be used."""
    entries: dict[str, list[Known]] = defaultdict(list)
    for one in read_baseline(files.baseline) if files.baseline else ():
        entries[one.article].append(one)
    ignored = read_ignore_file(files.ignore_file) if files.ignore_file else None
    ids = frozenset((one.rule, one.id) for some in entries.values() for one in some)
    return Standing(files, rules, today, ignored, dict(entries), ids)
