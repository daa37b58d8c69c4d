"""Run rules over some documents together: each rule looks at all of them before the next one does."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from time import perf_counter
from typing import Final

from audit.checks.loading import check_function
from audit.findings import Findings
from audit.model.at_hand import AT_HAND
from audit.model.finding import Finding
from audit.model.match import Match
from audit.model.rule import Need, Rule
from audit.model.translation import Translation
from audit.names.decided_places import unapproved
from audit.rulebook.rulebook import Rulebook
from audit.scoring.translation import SURE_WITHOUT_SIGNS
from audit.text.context import Context
from audit.text.document import Document

# Code points of the documents that are looked at together; of more each is looked at by itself.
_MOST: Final = 200_000


@dataclass(frozen=True, slots=True)
class Look:
    """A document, what checks may know of it beside, and what it reads like, None where it is not to be audited.

    `times` takes down the seconds of each rule.
    """

    document: Document
    context: Context
    reading: Translation | None
    times: dict[str, float] | None = None


def findings_of_each(looks: Sequence[Look], rulebook: Rulebook) -> list[list[Finding]]:
    """Return the findings in each document, rule by rule."""
    found: list[list[Finding]] = [[] for _ in looks]
    places: dict[str, list[int]] = defaultdict(list)
    for place, look in enumerate(looks):
        if look.reading is not None:
            for rule in rulebook.applicable(look.context.anchors_in(look.document), look.document.prose):
                places[rule.id].append(place)
    made = [Findings(look.document, look.reading.languages if look.reading else ()) for look in looks]
    met = [_needs_met(look) for look in looks]
    for rule_id in sorted(places):
        rule = rulebook.rule(rule_id)
        check = check_function(rule.check)
        for place in places[rule_id]:
            look = looks[place]
            if rule.needs is Need.TRANSLATION and rule.needs not in met[place]:
                continue
            began = perf_counter()
            matches = list(check(look.document, look.context, **rule.options))
            if matches:
                found[place] += made[place].of(rule, _counting(matches, rule, look, met[place]))
            if look.times is not None:
                look.times[rule_id] = perf_counter() - began
    return found


def together(sizes: Sequence[int]) -> Iterator[range]:
    """Yield the places of documents of these sizes, in code points, that are to be looked at together, in order."""
    start = total = 0
    for place, size in enumerate(sizes):
        if place - start == AT_HAND or (total + size > _MOST and place > start):
            yield range(start, place)
            start, total = place, 0
        total += size
    if sizes:
        yield range(start, len(sizes))


def _counting(matches: Iterable[Match], rule: Rule, look: Look, met: Collection[Need]) -> Iterable[Match]:
    """Return those matches that are findings whatever the article needs more, and that the house does not approve."""
    if rule.needs not in met:
        matches = [match for match in matches if (match.confidence or rule.confidence) >= SURE_WITHOUT_SIGNS]
    house = look.context.house
    return unapproved(matches, look.document, house) if house.approves else matches


def _needs_met(look: Look) -> Collection[Need]:
    """Return what rules may need and the article has; one known to be translated has all."""
    if look.document.source_language[:2].lower() not in ("", "en"):
        return tuple(Need)
    signs, dense = (look.reading.is_likely, look.reading.is_dense) if look.reading else (False, False)
    has = {Need.NOTHING: True, Need.TRANSLATION: signs, Need.SIGNS: dense}
    return [need for need in Need if has[need]]
