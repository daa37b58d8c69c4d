"""What an archive teaches: the names that enough of it has, and the forms that are slips for others there."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from audit.gazetteer.decisions import Decision, Ruling
from audit.gazetteer.entry import Kind
from audit.gazetteer.gazetteer import Gazetteer
from audit.gazetteer.house import HouseLexicon
from audit.lexicons.vocabulary import Vocabulary
from audit.names.forms import is_listed_form
from audit.names.standing import is_known
from audit.names.tally import Record, Tally
from audit.names.wording import counted
from audit.orthography.derivations import is_other_gender
from audit.orthography.fold import folded_phrase
from audit.orthography.key import key

# Share of the articles up to which a name may also be written small.
_MOST_SMALL = 0.1
# A form of the same sound is a slip for one that so many times as many articles have.
_TIMES_AS_MANY = 4
# Or for one that so many times as many outlets write, and that weighs no less.
_MORE_OUTLETS = 1.5
# Share of the hints up to which the words beside a form say what bears it.
_LEAST_AGREEMENT = 0.7
_LEAST_HINTS = 2
_LEAST_FULL_NAMES = 2


@dataclass(frozen=True, slots=True)
class Lesson:
    """One name learned; a rejection is a slip, to be decided by an editor. `weight` orders lessons."""

    decision: Decision
    weight: float

    @property
    def is_slip(self) -> bool:
        return self.decision.ruling is Ruling.REJECT


@dataclass(frozen=True, eq=False)
class Learner:
    """Sees what was counted beside what is known; a form needs `least_articles`, and to be added `least_outlets`."""

    tally: Tally
    gazetteer: Gazetteer
    vocabulary: Vocabulary
    house: HouseLexicon
    least_articles: int
    least_outlets: int

    def lessons(self) -> list[Lesson]:
        """Return what no source has as standard and the house has not decided, the best attested first."""
        found = (lesson for form in self.tally.records if self._is_open(form) for lesson in self._lessons(form))
        unique: dict[str, Lesson] = {}
        for lesson in sorted(found, key=lambda one: (-one.weight, one.decision.form)):
            unique.setdefault(lesson.decision.form, lesson)
        return list(unique.values())

    def _is_open(self, form: str) -> bool:
        record = self.tally.records[form]
        if record.articles < self.least_articles or record.small > _MOST_SMALL * record.articles:
            return False
        return self.house.decision(form) is None and form not in self._halves and not self._is_known(form)

    def _is_known(self, form: str) -> bool:
        folded, organizations = folded_phrase(form), self.gazetteer.organizations
        if " " not in folded:
            return is_known(folded, self.gazetteer, self.vocabulary)
        return self.gazetteer.is_standard(folded) or organizations.is_known(
            token.term for token in organizations.tokens(form)
        )

    @cached_property
    def _halves(self) -> frozenset[str]:
        """What stands behind "and" in a name with an acronym, which reads like a name of its own."""
        named = (form for form, record in self.tally.records.items() if record.acronyms)
        return frozenset(form.rpartition(" and ")[2] for form in named if " and " in form)

    def _lessons(self, form: str) -> Iterator[Lesson]:
        record = self.tally.records[form]
        better, told = self._better(form)
        if better:
            yield Lesson(Decision(Ruling.REJECT, form, better, note=f"{_seen(record)}; {told}"), record.weight)
        elif len(record.outlets) >= self.least_outlets:
            full, kind, acronym = self._full_names.get(folded_phrase(form), ""), _kind(record), _acronym(record)
            kind = kind or (Kind.PERSON if full else None)
            further = [f"full name {full}"] * bool(full) + [f"acronym {acronym}"] * bool(acronym)
            note = "; ".join([_seen(record), *further])
            yield Lesson(Decision(Ruling.ADD, form, kind=kind, note=note), record.weight)
            if acronym and not self._is_known_acronym(acronym):
                note = f"short for {form}; {_seen(record)}"
                yield Lesson(Decision(Ruling.ADD, acronym, kind=Kind.ORGANIZATION, note=note), record.weight)

    def _is_known_acronym(self, acronym: str) -> bool:
        return self.gazetteer.is_standard(acronym.lower()) or is_listed_form(acronym.lower(), self.vocabulary)

    def _better(self, form: str) -> tuple[str, str]:
        """Return the form for which this one looks like a slip, and what speaks for that one."""
        folded = folded_phrase(form)
        place = self._place_misspelt(form)
        if place:
            return place, "known as a nonstandard form"
        record = self.tally.records[form]
        rivals = [
            (len(rival.outlets), rival.weight, other)
            for other in self._by_key[key(folded)]
            if (rival := self.tally.records[other]) and _is_better(rival, record) and _is_other(folded, other)
            # "Welcome" is no better Wellcome.
            if not self.vocabulary.in_dictionary(other.lower())
        ]
        if not rivals:
            return "", ""
        best = max(rivals)[2]
        return best, f"{best} {_seen(self.tally.records[best])}"

    def _place_misspelt(self, form: str) -> str:
        """Return the preferred form of the place of which this is a nonstandard one; people may spell theirs so."""
        senses = self.gazetteer.senses(form) if self.gazetteer.is_nonstandard(folded_phrase(form)) else ()
        return next((sense.entry.name for sense in senses if sense.entry.kind is Kind.PLACE), "")

    @cached_property
    def _by_key(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = defaultdict(list)
        for form, record in self.tally.records.items():
            if record.articles >= self.least_articles:
                found[key(folded_phrase(form))].append(form)
        return found

    @cached_property
    def _full_names(self) -> dict[str, str]:
        """Folded last word → the name of a person that most articles have with it."""
        best: dict[str, tuple[int, str]] = {}
        for form, record in self.tally.records.items():
            if " " in form and record.articles >= _LEAST_FULL_NAMES and _kind(record) is Kind.PERSON:
                last = folded_phrase(form.rpartition(" ")[2])
                best[last] = max(best.get(last, (0, "")), (record.articles, form))
        return {last: form for last, (_, form) in best.items()}


def _is_better(rival: Record, record: Record) -> bool:
    """Tell whether the rival is the form to keep: what one outlet writes, however often, is outdone by more outlets."""
    more_outlets = len(rival.outlets) >= _MORE_OUTLETS * len(record.outlets) and rival.weight >= record.weight
    more_articles = rival.articles >= _TIMES_AS_MANY * record.articles
    return more_outlets or (more_articles and len(rival.outlets) >= len(record.outlets))


def _is_other(folded: str, other: str) -> bool:
    """Tell whether two forms differ in more than diacritics, and are no man's and woman's."""
    return folded != folded_phrase(other) and not is_other_gender(folded, folded_phrase(other))


def _seen(record: Record) -> str:
    span = record.first if record.first == record.last else f"{record.first} to {record.last}"
    counts = f"{counted(record.articles, 'article')} of {counted(len(record.outlets), 'outlet')}"
    return f"seen in {counts}{f', {span}' if span else ''}"


def _kind(record: Record) -> Kind | None:
    """Return what the words beside a form say of its bearer, where they agree."""
    kind, hints = max(record.kinds.items(), key=lambda one: (one[1], one[0]))
    return kind if hints >= max(_LEAST_HINTS, _LEAST_AGREEMENT * sum(record.kinds.values())) else None


def _acronym(record: Record) -> str:
    return max(record.acronyms, key=lambda one: (record.acronyms[one], one)) if record.acronyms else ""  # type: ignore[index]
