"""How many correct names would get a wrong "should be" if the gazetteer did not have them.

    python benchmarks/leave_one_out.py FILE... [--names 300] [--countries UA,RU,BY] [--seed 1] [--every-rule]

FILE are sound articles, one document or JSONL of {"text"} each. Drawn from them, the same number from each file, are
capitalised words that the gazetteer has as standard names and no dictionary has, for a name that a dictionary has is
never asked about. All bearers of each name are taken out, with those of longer names in the article that have it as a
word; then the article is audited by the rules that know names.
"""

import argparse
import random
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import chain
from typing import NamedTuple, cast

from audit.config import Overrides, settings_without_file
from audit.gazetteer.endings import Endings
from audit.gazetteer.entry import Kind
from audit.gazetteer.gazetteer import Gazetteer, Neighbour, shipped_gazetteer
from audit.gazetteer.organizations import Organizations
from audit.gazetteer.store import Bearers
from audit.gazetteer.well_known import WellKnownPlaces
from audit.lexicons.lexicons import shipped_lexicons
from audit.model.finding import Finding
from audit.names.forms import is_listed_form
from audit.names.places import phrases
from audit.orthography.fold import fold, folded_phrase
from audit.pipeline import Auditor
from audit.text.capitals import capitalised_forms
from audit.text.document import Document
from audit.text.reading import read

RULES = ("linguistic-conventions/unattested-name", "terminology/nonstandard-name")
_SHOWN = 20
_GAZETTEER = shipped_gazetteer()
_VOCABULARY = shipped_lexicons().vocabulary


class Question(NamedTuple):
    """A name, folded, and a sound article that has it."""

    name: str
    document: Document

    @property
    def words(self) -> list[str]:
        """The ways the name is written there."""
        return [word for word in self.document.distinct_words if fold(word) == self.name]


@dataclass(frozen=True, eq=False)
class Thinned:
    """The gazetteer without the bearers of one name, as far as the search for meant names asks it."""

    name: str
    hidden: frozenset[int]

    @property
    def bearers(self) -> Bearers:
        return _GAZETTEER.bearers

    @property
    def organizations(self) -> Organizations:
        return _GAZETTEER.organizations

    @property
    def endings(self) -> Endings:
        return _GAZETTEER.endings

    @property
    def prominence(self) -> memoryview:
        return _GAZETTEER.prominence

    def fame(self, number: int) -> float:
        return _GAZETTEER.fame(number)

    def form(self, number: int) -> str:
        return _GAZETTEER.form(number)

    def neighbour(self, folded: str, number: int) -> Neighbour:
        return _GAZETTEER.neighbour(folded, number)

    def number(self, folded: str) -> int | None:
        number = _GAZETTEER.number(folded)
        return number if number is not None and self.senses_of(number) else None

    def senses_of(self, number: int) -> list[tuple[int, int]]:
        return [sense for sense in _GAZETTEER.senses_of(number) if sense[0] not in self.hidden]

    def meanings(self, folded: str) -> list[tuple[int, int]]:
        number = self.number(folded)
        return [] if number is None else self.senses_of(number)

    def bearers_of(self, number: int) -> list[int]:
        return [bearer for bearer in _GAZETTEER.bearers_of(number) if bearer not in self.hidden]

    def bearers_called(self, folded: str) -> list[int]:
        return [bearer for bearer in _GAZETTEER.bearers_called(folded) if bearer not in self.hidden]

    def is_standard(self, folded: str) -> bool:
        number = _GAZETTEER.number(folded)
        if number is None or self.senses_of(number) == _GAZETTEER.senses_of(number):
            return folded != self.name and _GAZETTEER.is_standard(folded)
        return bool(self.bearers_of(number))

    def is_nonstandard(self, folded: str) -> bool:
        return self.number(folded) is not None and not self.is_standard(folded)

    @property
    def well_known_places(self) -> WellKnownPlaces:
        return _GAZETTEER.well_known_places

    def near(self, folded: str) -> tuple[int, ...]:
        return self._standing(_GAZETTEER.near(folded))

    def surnames_near(self, folded: str) -> tuple[int, ...]:
        return self._standing(_GAZETTEER.surnames_near(folded))

    def _standing(self, numbers: Iterable[int]) -> tuple[int, ...]:
        return tuple(number for number in numbers if self.is_standard(self.form(number)))

    def completions(self, folded: str, most: int) -> list[str]:
        return [form for form in _GAZETTEER.completions(folded, most) if self.is_standard(form)]

    def figures_called(self, word: str) -> tuple[int, ...]:
        return tuple(number for number in _GAZETTEER.figures_called(word) if self.senses_of(number))


def main() -> None:
    options = _options()
    questions = list(_questions(options))
    auditor = Auditor(settings_without_file(Overrides(select=() if options.every_rule else RULES)))
    wrong = [(question, found) for question in questions if (found := _wrong(question, auditor))]
    asked, changed = Counter(_kind(one.name) for one in questions), Counter(_kind(one.name) for one, _ in wrong)
    for kind, number in sorted(asked.items()):
        print(f"{kind:<20} {changed[kind]:3} of {number:3} changed, {changed[kind] / number:6.1%}")
    print(f"{'all':<20} {len(wrong):3} of {len(questions):3} changed, {len(wrong) / len(questions):6.1%}")
    for _, found in wrong[:_SHOWN]:
        _show(found)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="+", metavar="FILE", help="sound articles")
    parser.add_argument("--names", type=int, default=300)
    parser.add_argument("--countries", default="", help="only places there, and names from Cyrillic")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--every-rule", action="store_true", help="count what any other rule says of the name as well")
    return parser.parse_args()


def _questions(options: argparse.Namespace) -> Iterator[Question]:
    """Yield names of each file in turn, so that the largest does not outweigh the others; none comes twice."""
    countries = frozenset(filter(None, options.countries.split(",")))
    chance = random.Random(options.seed)
    pools = [_names(path, countries, chance) for path in options.files]
    met: set[str] = set()
    while any(pools) and len(met) < options.names:
        for pool in pools:
            question = pool.pop() if pool else None
            if question and question.name not in met and len(met) < options.names:
                met.add(question.name)
                yield question


def _names(path: str, countries: frozenset[str], chance: random.Random) -> list[Question]:
    """Return the names of a file in random order, each with one of its articles."""
    found: defaultdict[str, list[Document]] = defaultdict(list)
    for document in read([path]):
        if not isinstance(document, Document):
            raise SystemExit(f"{document.doc}: {document.reason}")
        for folded in capitalised_forms(document.distinct_words):
            if _is_name(folded) and (not countries or _is_of(folded, countries)):
                found[folded].append(document)
    names = sorted(found)
    chance.shuffle(names)
    return [Question(name, chance.choice(found[name])) for name in names]


def _is_name(folded: str) -> bool:
    return bool(_GAZETTEER.bearers_called(folded)) and not is_listed_form(folded, _VOCABULARY)


def _is_of(folded: str, countries: frozenset[str]) -> bool:
    """Tell whether the likeliest bearer is a place in one of the countries or a name first written in Cyrillic."""
    bearer = _bearers(folded)[0]
    is_place = _GAZETTEER.bearers.kind(bearer) is Kind.PLACE
    country = _GAZETTEER.bearers.country(bearer)
    return country in countries if is_place else _GAZETTEER.bearers.is_cyrillic(bearer)


def _bearers(folded: str) -> list[int]:
    return [bearer for bearer, _ in _GAZETTEER.meanings(folded)]


def _kind(folded: str) -> str:
    bearer = _bearers(folded)[0]
    kind = _GAZETTEER.bearers.kind(bearer)
    return f"{kind}, from Cyrillic" if _GAZETTEER.bearers.is_cyrillic(bearer) else str(kind)


def _wrong(question: Question, auditor: Auditor) -> Finding | None:
    """Return the first finding on the name that has a suggestion, once nothing bears the name."""
    wholes = (folded_phrase(phrase) for phrase in phrases(question.document))
    forms = [question.name, *(whole for whole in wholes if question.name in whole.split())]
    thinned = Thinned(question.name, frozenset(chain.from_iterable(map(_bearers, forms))))
    context = replace(auditor.context, gazetteer=cast("Gazetteer", thinned))
    report = auditor.audit(question.document, context=context)
    spans = [span for word in question.words for span in question.document.spans_of(word)]
    on_name = (one for one in report.findings if any(map(one.prose_span.overlaps, spans)))
    known = {(one.rule, one.span) for one in auditor.audit(question.document).findings}
    return next((one for one in on_name if one.suggestions and (one.rule, one.span) not in known), None)


def _show(found: Finding) -> None:
    should = " or ".join(suggestion.text for suggestion in found.suggestions)
    rule = found.rule.rpartition("/")[2]
    print(f"  {found.text} > {should} ({found.confidence:.2f}, {rule}): {next(iter(found.evidence), found.message)}")


if __name__ == "__main__":
    main()
