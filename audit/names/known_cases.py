"""Well-known names with the ending of a Slavic case, told by the words before: "near Donetska", "President Putina"."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from audit.gazetteer.entry import SETTLEMENTS, Kind
from audit.gazetteer.gazetteer import Gazetteer
from audit.lexicons.vocabulary import Vocabulary
from audit.names.candidates import printed
from audit.names.forms import form_of
from audit.names.full_names import cyrillic_form
from audit.names.mentions import Mention, usages
from audit.names.offices import is_office_of, words_of
from audit.names.places import geography
from audit.orthography.derivations import is_case_of, is_other_gender, is_place_made_of
from audit.orthography.fold import fold
from audit.text.capitals import capitalised_forms
from audit.text.document import Document

# What is cut off, and what the first case may have in its place.
_ENDINGS = re.compile("(?:a|u|om|ym|em|i|e|y|oy|oyu|oho|ogo|omu|ovi|evi)$")
_FIRST = ("", "a", "o", "y")
_SHORTEST = 4
# Inhabitants from which a city is known to every reader of news from its country.
_GREAT = 200_000
# Zipf frequency up to which a form is no word or name of its own.
_MOST_COMMON = 2.5

_BEFORE_PLACE = re.compile(
    r"\b(?:across|around|at|from|in|into|near|outside|over|shelled|to|toward|towards|(?:city|outskirts|south|north|east|"
    r"west|town) of)[ \xa0]\Z",
    re.IGNORECASE,
)
_BEFORE_PERSON = re.compile(r"((?:[^\W\d_][\w-]*[ \xa0]){1,3})\Z")
_REACH = 48
_REMEMBERED = 50_000


class KnownCase(NamedTuple):
    """A mention of `bearer` in another case; `name` is the first one, in the spelling of English copy."""

    mention: Mention
    folded: str
    name: str
    bearer: int


class _Citation(NamedTuple):
    bearer: int
    form: str


def known_cases(document: Document, gazetteer: Gazetteer, vocabulary: Vocabulary) -> Iterator[KnownCase]:
    """Yield the mentions, form by form in the order of the alphabet."""
    spellings = capitalised_forms(document.distinct_words)
    doubtful = [form for form in sorted(spellings) if _citations(form, gazetteer, vocabulary)]
    used = usages(document, [form_of(folded, spellings[folded]) for folded in doubtful]) if doubtful else {}
    told = geography(document, gazetteer, vocabulary).told_countries if doubtful else frozenset[str]()
    for folded in doubtful:
        for mention in used[folded].mentions:
            citations = _citations(folded, gazetteer, vocabulary)
            meant = (one for one in citations if _is_told(one, folded, mention, document, told, gazetteer))
            if one := next(meant, None):
                yield KnownCase(mention, folded, _name(one, gazetteer), one.bearer)


@lru_cache(maxsize=_REMEMBERED)
def _citations(folded: str, gazetteer: Gazetteer, vocabulary: Vocabulary) -> tuple[_Citation, ...]:
    """Return the great cities and the public figures of whose name a form may be a case, the best known first."""
    cut = _ENDINGS.search(folded)
    if not cut or vocabulary.in_dictionary(folded) or vocabulary.zipf(folded) > _MOST_COMMON:
        return ()
    stems = {folded[: -len(ending)] for ending in _endings(folded)}
    forms = {stem + first for stem in stems for first in _FIRST if len(stem) >= _SHORTEST} - {folded}
    found = [
        (-gazetteer.fame(number), _Citation(bearer, form))
        for form in forms
        if is_case_of(folded, form) or (form + "a" == folded)
        if (number := gazetteer.number(form)) is not None
        for bearer in gazetteer.bearers_of(number)
        if _is_great(bearer, folded, form, gazetteer)
    ]
    return tuple(one for _, one in sorted(found))


def _endings(folded: str) -> Iterator[str]:
    """Yield the endings of cases that a form may have, whichever the length."""
    for length in (1, 2, 3):
        if _ENDINGS.fullmatch(folded[-length:]):
            yield folded[-length:]


def _is_great(bearer: int, folded: str, form: str, gazetteer: Gazetteer) -> bool:
    bearers = gazetteer.bearers
    if not bearers.is_cyrillic(bearer):
        return False
    if bearers.is_figure(bearer):
        # Lukashenka is Lukashenko in Belarusian.
        is_own = bearer in gazetteer.bearers_called(folded) or cyrillic_form(folded, bearer, gazetteer) != ""
        return not bearers.is_of_history(bearer) and not is_own
    if bearers.type(bearer) not in SETTLEMENTS or bearers.populations[bearer] < _GREAT:
        return False
    called = gazetteer.bearers_called(folded)
    is_village = is_place_made_of(folded, form) and not folded.endswith("ska")
    return not is_village and not any(map(bearers.populations.__getitem__, called))


def _is_told(
    citation: _Citation,
    folded: str,
    mention: Mention,
    document: Document,
    told: frozenset[str],
    gazetteer: Gazetteer,
) -> bool:
    """Tell whether a preposition before a mention wants the city, or its title is the office of the figure.

    What may be a woman's surname counts only behind "President".
    """
    bearers, prose = gazetteer.bearers, document.prose
    before = prose[max(0, mention.span.start - _REACH) : mention.span.start]
    if bearers.kind(citation.bearer) is Kind.PLACE:
        is_here = not told.isdisjoint(bearers.codes(citation.bearer))
        return is_here and not mention.before + mention.after and bool(_BEFORE_PLACE.search(before))
    title = _BEFORE_PERSON.search(before)
    role = words_of(bearers.type(citation.bearer))
    if not title or fold(title[1].split()[-1]) not in role or not is_office_of(role, words_of(title[1])):
        return False
    return "president" in role or not is_other_gender(folded, citation.form)


def _name(citation: _Citation, gazetteer: Gazetteer) -> str:
    """Return the city as English copy has it, or the surname."""
    whole = gazetteer.bearers.name(citation.bearer)
    return whole if gazetteer.bearers.kind(citation.bearer) is Kind.PLACE else printed(citation.form, whole)
