"""How many articles and outlets of an archive have which forms of names, in bounded memory."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from audit.gazetteer.entry import Kind
from audit.names.mining import Sighting
from audit.text.outlets import weight_of_outlets

# Forms held; of more, those seen in the fewest articles are let go of, of these the ones not met for the longest time.
# Up to so many, which is some forty thousand articles, every count is exact; beyond, a form may be told of fewer
# articles than have it, and a form of a few articles far apart is missed (lossy counting, Manku and Motwani 2002).
MOST_FORMS = 150_000
_KEPT = 2 / 3
_BITS = 32


@dataclass(slots=True)
class Record:
    """The articles that have a form: how many, of which outlets, from which month to which ("2019-03", "" unknown).

    `small` counts those that write it without its capitals, `places`, `persons` and `organizations` those where the
    words beside it say so, `acronyms` what stood behind it. Most forms are met in one outlet: `others` is made for the
    second.
    """

    outlet: str
    first: str
    last: str
    articles: int = 0
    small: int = 0
    latest: int = 0
    others: dict[str, int] | None = None
    places: int = 0
    persons: int = 0
    organizations: int = 0
    acronyms: Counter[str] | None = None

    @property
    def outlets(self) -> dict[str, int]:
        """Outlet → its articles that have the form."""
        others = self.others or {}
        return {self.outlet: self.articles - sum(others.values()), **others}

    @property
    def kinds(self) -> dict[Kind, int]:
        """Kind → the articles whose words say so."""
        return {Kind.PLACE: self.places, Kind.PERSON: self.persons, Kind.ORGANIZATION: self.organizations}

    @property
    def weight(self) -> float:
        """What the articles prove."""
        return weight_of_outlets(self.outlets.values())


class Tally:
    """Counts forms, article by article."""

    def __init__(self, most: int = MOST_FORMS) -> None:
        self._most = most
        self._records: dict[str, Record] = {}
        self.articles = 0
        self.outlets: Counter[str] = Counter()
        self.months: set[str] = set()
        self.is_exact = True

    @property
    def records(self) -> Mapping[str, Record]:
        """Form → its record."""
        return self._records

    def count(self, sightings: Iterable[Sighting], small: Collection[str], *, outlet: str, month: str) -> None:
        """Count what one article has: each form once, and the words that it writes `small`."""
        self.articles += 1
        self.outlets[outlet] += 1
        if month:
            self.months.add(month)
        for sighting in sightings:
            record = self._records.get(sighting.form)
            if record is None:
                record = self._records[sighting.form] = Record(outlet, month, month)
            _see(record, sighting, outlet, month)
            record.latest = self.articles
        for word in small:
            known = self._records.get(word.capitalize())
            if known is not None:
                known.small += 1
        if len(self._records) > self._most:
            self._let_go()

    def _let_go(self) -> None:
        self.is_exact = False
        ranks = sorted(record.articles << _BITS | record.latest for record in self._records.values())
        least = ranks[-int(self._most * _KEPT)]
        self._records = {
            form: record for form, record in self._records.items() if record.articles << _BITS | record.latest >= least
        }


def _see(record: Record, sighting: Sighting, outlet: str, month: str) -> None:
    record.articles += 1
    if outlet != record.outlet:
        record.others = record.others or {}
        record.others[outlet] = record.others.get(outlet, 0) + 1
    if month:
        record.first = min(record.first or month, month)
        record.last = max(record.last, month)
    record.places += sighting.kind is Kind.PLACE
    record.persons += sighting.kind is Kind.PERSON
    record.organizations += sighting.kind is Kind.ORGANIZATION
    if sighting.acronym:
        record.acronyms = record.acronyms or Counter()
        record.acronyms[sighting.acronym] += 1
