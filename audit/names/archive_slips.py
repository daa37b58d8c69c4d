"""Names that no source has, and that the other articles of the run spell otherwise."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from audit.names.archive_usage import Knowledge
from audit.names.candidates import is_other_word
from audit.names.forms import Pair, form_of
from audit.names.mentions import Usage
from audit.names.suspects import suspects
from audit.names.vetoes import are_two_words
from audit.orthography.derivations import is_case_of, is_other_gender
from audit.orthography.distance import edit_distance, key_distance
from audit.orthography.fold import fold
from audit.orthography.key import key
from audit.text.archive import Archive, Articles
from audit.text.capitals import capitalised_forms
from audit.text.document import Document

_GIVEN = re.compile(r"([A-Z][\w'\u2019-]+ )\Z")
_REACH = 32
_MOST_EDITS, _MOST_SOUNDS = 2, 0.9
# A form that sounds nearly as another, long enough not to do so by chance.
_ALIKE, _LONG = 0.35, 8
# Articles that must have a full name's surname.
_LEAST_ARTICLES = 2
_SHORTEST = 5


class ArchiveSlip(NamedTuple):
    """A form and what the other articles have: `right` is in those `there`, the form itself in those `here`.

    `full_name` is the right form behind the first name that the article has before the other, where others have it so.
    """

    usage: Usage
    right: str
    here: Articles
    there: Articles
    full_name: str


def archive_slips(
    document: Document, archive: Archive, knowledge: Knowledge, *, least_articles: int, least_ratio: float
) -> Iterator[ArchiveSlip]:
    """Yield for each unknown name what the other articles spell otherwise, in the order of the alphabet.

    Those that have the first name and the other form weigh `least_ratio` times as much as those that have the form
    found; or, where no source has the other form either, those that have it do, and weigh for `least_articles`.
    """
    if archive.is_empty:
        return
    own = capitalised_forms(document.distinct_words)
    for usage in suspects(document, *knowledge):
        folded = usage.form.folded
        near = archive.words_near(folded) if len(folded) >= _SHORTEST else ()
        meant = [word for word in near if fold(word) not in own and _may_be_meant(usage, word, knowledge)]
        found = [
            slip
            for slip in (_slips(usage, meant, archive, least_ratio=least_ratio) if meant else ())
            if slip.full_name
            or (
                slip.there.weight >= least_articles
                and slip.there.outweigh(slip.here, times=least_ratio)
                and _is_open(folded, fold(slip.right), knowledge)
            )
        ]
        best = max(found, key=lambda slip: (bool(slip.full_name), slip.there.weight, slip.right), default=None)
        if best:
            yield best


def _may_be_meant(usage: Usage, word: str, knowledge: Knowledge) -> bool:
    """Tell whether a word may be what the form stands for, and is no name made of it."""
    mine, theirs = usage.form.folded, fold(word)
    if is_other_word(mine, theirs) or is_other_gender(mine, theirs):
        return False
    edits, sounds = edit_distance(mine, theirs), key_distance(key(mine), key(theirs))
    if (edits > _MOST_EDITS or sounds > _MOST_SOUNDS) and not is_case_of(mine, theirs):
        return False
    return not are_two_words(Pair(usage.form, form_of(theirs, (word,)), edits, sounds), knowledge.vocabulary)


def _is_open(mine: str, theirs: str, knowledge: Knowledge) -> bool:
    """Tell whether the archive alone knows the other form, and the two are alike enough without a first name."""
    if (
        len(theirs) <= _SHORTEST
        or knowledge.gazetteer.is_standard(theirs)
        or knowledge.vocabulary.in_dictionary(theirs)
    ):
        return False
    is_alike = len(mine) >= _LONG and key_distance(key(mine), key(theirs)) <= _ALIKE
    return is_alike or edit_distance(mine, theirs) == 1


def _slips(usage: Usage, words: Iterable[str], archive: Archive, *, least_ratio: float) -> Iterator[ArchiveSlip]:
    document, given_names = usage.document, sorted(_given_names(usage))
    here = archive.evidence_for(usage.form.words, besides=document)
    for word in words:
        there = archive.evidence_for((word,), besides=document)
        full = (f"{given}{word}" for given in given_names if there.number >= _LEAST_ARTICLES)
        so_named = ((archive.evidence_for((name,), besides=document).weight, name) for name in full)
        # Of a form that other articles have as well, another person may be meant.
        least = least_ratio * here.weight
        full_name = next((name for weight, name in so_named if weight and weight >= least), "")
        yield ArchiveSlip(usage, word, here, there, full_name)


def _given_names(usage: Usage) -> set[str]:
    """Return the first names before the form, with the space behind them."""
    prose = usage.document.prose
    starts = (mention.span.start for mention in usage.mentions if mention.before in usage.before.values())
    found = (_GIVEN.search(prose[max(0, start - _REACH) : start]) for start in starts)
    return {given[1] for given in found if given}
