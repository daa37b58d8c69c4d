"""Great cities as a scanner misreads them, two letters as one or one as two (Harnburg), or without the end (Berli)."""

from functools import lru_cache
from string import ascii_lowercase
from typing import Final, NamedTuple

from audit.gazetteer.entry import SETTLEMENTS, Kind
from audit.gazetteer.gazetteer import Gazetteer
from audit.lexicons.vocabulary import Vocabulary
from audit.names.candidates import Candidate, printed
from audit.names.evidence import alike_in_print, written
from audit.names.mentions import Usage
from audit.names.places import geography
from audit.names.scene import Scene
from audit.names.support import description
from audit.orthography.misreadings import before_misreading

# Inhabitants.
_GREAT: Final = 500_000
# Zipf frequency up to which a form is nobody's name.
_MOST_COMMON: Final = 1.0
# Letters from which a name without its end is no other word.
_SHORTEST_CUT: Final = 5
_REMEMBERED: Final = 20_000


class _City(NamedTuple):
    people: int
    bearer: int
    number: int
    form: str


def damaged_city(suspect: Usage, gazetteer: Gazetteer, vocabulary: Vocabulary) -> tuple[Candidate, str] | None:
    """Return the city meant by a suspect and the evidence, where the article names its country and no person so.

    What lacks its last letter counts only where a word beside it wants a place: "in Berli".
    """
    folded = suspect.form.folded
    cities = _cities(folded, gazetteer) if vocabulary.zipf(folded) <= _MOST_COMMON else ()
    if not cities:
        return None
    named = geography(suspect.document, gazetteer, vocabulary)
    scene = Scene(suspect, named, gazetteer, vocabulary)
    codes = gazetteer.bearers.codes
    is_place = any(scene.word_for(Kind.PLACE, strong=strong) for strong in (True, False))
    here = (one for one in cities if not named.told_countries.isdisjoint(codes(one.bearer)))
    meant = next((one for one in here if is_place or not one.form.startswith(folded)), None)
    if meant is None or suspect.before or suspect.after or scene.has_role:
        return None
    near, whole = gazetteer.neighbour(folded, meant.number), gazetteer.bearers.name(meant.bearer)
    name = printed(meant.form, whole)
    candidate = Candidate(
        meant.form, meant.form, meant.number, meant.bearer, name, whole, near.edits, near.sounds, is_variant=False
    )
    what = f"{description(meant.bearer, gazetteer.bearers)}; the article names the country."
    alike = alike_in_print(folded, meant.form) or f"It lacks the last letter of {name}"
    return candidate, f"No source has {written(suspect.form.words)}. {alike}. {what}"


@lru_cache(maxsize=_REMEMBERED)
def _cities(folded: str, gazetteer: Gazetteer) -> tuple[_City, ...]:
    """Return the great cities whose name may have become so, the largest first; none if anything is so called."""
    if gazetteer.number(folded) is not None:
        return ()
    whole = [folded + letter for letter in ascii_lowercase] if len(folded) >= _SHORTEST_CUT else []
    bearers = gazetteer.bearers
    found = [
        _City(bearers.populations[bearer], bearer, number, form)
        for form in (*before_misreading(folded), *whole)
        if (number := gazetteer.number(form)) is not None
        for bearer in gazetteer.bearers_of(number)
        if bearers.kind(bearer) is Kind.PLACE and bearers.type(bearer) in SETTLEMENTS
    ]
    return tuple(sorted((one for one in found if one.people >= _GREAT), reverse=True))
