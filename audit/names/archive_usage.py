"""Accepted forms of a name that the article has where the other articles of the run have another."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from audit.gazetteer.entry import LANDS, Kind
from audit.gazetteer.gazetteer import Gazetteer
from audit.gazetteer.store import ACCEPTED, NONSTANDARD
from audit.lexicons.vocabulary import Vocabulary
from audit.names.forms import form_of
from audit.names.mentions import Usage, usages
from audit.names.places import geography
from audit.orthography.fold import bare, fold, folded_phrase
from audit.orthography.key import english_key
from audit.text.archive import Archive, Articles
from audit.text.capitals import capitalised_forms
from audit.text.document import Document


class Knowledge(NamedTuple):
    """What is known whatever the article."""

    gazetteer: Gazetteer
    vocabulary: Vocabulary


class OtherUsage(NamedTuple):
    """A form, the `usual` one in the other articles, and which of these have the form (`here`) and the usual one."""

    usage: Usage
    usual: str
    here: Articles
    there: Articles


def other_usages(
    document: Document, archive: Archive, knowledge: Knowledge, *, least_articles: int, least_ratio: float
) -> Iterator[OtherUsage]:
    """Yield the forms of places and public figures that the document writes otherwise than the other articles.

    Those that have the usual form weigh for at least `least_articles`, and for `least_ratio` times as many as those
    that have the form found.
    """
    if archive.is_empty:
        return
    spellings = capitalised_forms(document.distinct_words)
    for folded, words in sorted(spellings.items()):
        others = [name for name in _others(folded, document, archive, knowledge) if fold(name) not in spellings]
        counts = [(archive.evidence_for((name,), besides=document), name) for name in others]
        there, usual = max(counts, default=(Articles(0, 0.0, 0), ""), key=lambda one: (one[0].weight, one[1]))
        if there.weight >= least_articles:
            form = form_of(folded, words)
            here = archive.evidence_for(tuple(map(bare, words)), besides=document)
            is_usual = there.weight >= least_ratio and there.outweigh(here, times=least_ratio)
            usage = usages(document, [form])[folded] if is_usual else None
            if usage and usage.count:
                yield OtherUsage(usage, usual, here, there)


def _others(folded: str, document: Document, archive: Archive, knowledge: Knowledge) -> set[str]:
    """Return what else the bearer of a form is called: the preferred form, and what sounds alike in English copy."""
    gazetteer, bearers = knowledge.gazetteer, _bearers(folded, knowledge.gazetteer)
    names = {
        gazetteer.bearers.name(bearer)
        for bearer, status in bearers.items()
        if status == ACCEPTED and _is_meant(bearer, bearers, document, knowledge)
    }
    # First names have many bearers: Martin here, Martyn there.
    slavic = set() if gazetteer.figures_called(folded) else set(filter(gazetteer.bearers.is_cyrillic, bearers))
    for word in archive.words_sounding(english_key(folded)) if slavic else ():
        theirs = _bearers(fold(word), gazetteer)
        if not slavic.isdisjoint(theirs) and any(map(gazetteer.bearers.is_figure, (*bearers, *theirs))):
            names.add(word)
    return {name for name in names if folded_phrase(name) != folded and " " not in name}


def _bearers(folded: str, gazetteer: Gazetteer) -> Mapping[int, int]:
    """Return what a form is a standard name of, each with its status."""
    return {bearer: status for bearer, status in gazetteer.meanings(folded) if status < NONSTANDARD}


def _is_meant(bearer: int, all_of_name: Mapping[int, int], document: Document, knowledge: Knowledge) -> bool:
    """Tell whether a form means this place: no other is first of all called so, or the article names its country."""
    bearers = knowledge.gazetteer.bearers
    if bearers.type(bearer) in LANDS or any(bearers.kind(one) is not Kind.PLACE for one in all_of_name):
        return False
    if all(status == ACCEPTED for status in all_of_name.values()):
        return True
    return bearers.country(bearer) in geography(document, *knowledge).countries
