"""Places that an article calls by two accepted forms: Kyiv here, Kiev there."""

from collections import defaultdict
from collections.abc import Collection, Iterator
from functools import lru_cache
from itertools import combinations
from typing import NamedTuple

from audit.gazetteer.entry import Kind
from audit.gazetteer.gazetteer import Gazetteer
from audit.lexicons.slips import skeleton
from audit.names.archive_usage import Knowledge
from audit.names.evidence import written
from audit.names.forms import form_of
from audit.names.mentions import ROLES, TITLES, Mention, Usage, usages
from audit.names.namesakes import may_mean_another_place, shared_places
from audit.orthography.fold import folded_phrase
from audit.text.archive import Archive
from audit.text.capitals import capitalised_forms
from audit.text.document import Document

_BEHIND = 20  # code points in which a word before a mention is looked for
_REMEMBERED = 50_000  # forms of which is remembered what their consonants are


class PlacedForm(NamedTuple):
    """A form of a place's name and where it stands by itself."""

    text: str
    mentions: tuple[Mention, ...]


class MixedForms(NamedTuple):
    """Two accepted forms of a place in one article, which of them to give up and which to keep."""

    given_up: PlacedForm
    kept: PlacedForm
    bearer: int


def mixed_forms(
    document: Document,
    knowledge: Knowledge,
    archive: Archive,
    *,
    unless_behind: Collection[str],
    least_apart: int,
    least_inhabitants: int,
) -> Iterator[MixedForms]:
    """Yield the pairs; the form to give up is the rarer one, else that of fewer other articles, else not the preferred.

    Mentions inside a longer name, or behind a word of `unless_behind`, do not count: Dynamo Kiev, chicken Kiev. Forms
    that stand fewer than `least_apart` code points apart in a sentence are being explained: "Kyiv, formerly Kiev".
    """
    spellings = capitalised_forms(document.distinct_words)
    for pair, bearer in sorted(_pairs(spellings, knowledge.gazetteer)):
        name = knowledge.gazetteer.bearers.name(bearer)
        used = usages(document, [form_of(folded, spellings[folded]) for folded in pair])
        forms = [_alone(used[folded], knowledge.gazetteer, unless_behind) for folded in pair]
        if not all(form.mentions for form in forms) or _are_explained(forms, document, least_apart):
            continue
        if not any(
            may_mean_another_place(form.text, name, document, knowledge, least_inhabitants=least_inhabitants)
            for form in forms
        ):
            given_up, kept = sorted(forms, key=lambda form: _weight(form, name, document, archive))
            yield MixedForms(given_up, kept, bearer)


def _pairs(spellings: Collection[str], gazetteer: Gazetteer) -> set[tuple[tuple[str, str], int]]:
    """Return pairs of forms with the same consonants, and the greatest place of which both are standard names."""
    alike: defaultdict[str, list[str]] = defaultdict(list)
    for folded in sorted(spellings):
        alike[_outline(folded)].append(folded)
    found = set()
    for first, second in (pair for group in alike.values() if len(group) > 1 for pair in combinations(group, 2)):
        # The Antarctic and Antarctica may stand side by side, each for its part of speech.
        shared = set() if second.startswith(first) else shared_places(first, second, gazetteer)
        if shared:
            greatest = max(sorted(shared), key=lambda bearer: gazetteer.bearers.populations[bearer])
            found.add(((first, second), greatest))
    return found


@lru_cache(maxsize=_REMEMBERED)
def _outline(folded: str) -> str:
    return folded[0] + skeleton(folded)


def _are_explained(forms: list[PlacedForm], document: Document, least_apart: int) -> bool:
    """Tell whether one of two forms stands right beside the other in a sentence."""
    first, second = forms
    spans = [(mine.span.start, other.span.start) for mine in first.mentions for other in second.mentions]
    near = (pair for pair in spans if abs(pair[0] - pair[1]) < least_apart)
    return any(document.sentence_at(mine) == document.sentence_at(other) for mine, other in near)


def _alone(usage: Usage, gazetteer: Gazetteer, unless_behind: Collection[str]) -> PlacedForm:
    """Return the form where it is the whole name; nowhere where the article has it as a person's too."""
    alone = tuple(one for one in usage.mentions if one.before in {"", *TITLES} and one.after in {"", *ROLES})
    kinds = {gazetteer.bearers.kind(bearer) for bearer, _ in gazetteer.meanings(usage.form.folded)}
    is_person = Kind.PERSON in kinds and len(alone) < len(usage.mentions)
    prose, words = usage.document.prose, tuple(unless_behind)
    kept = (
        one
        for one in alone
        if not prose[max(0, one.span.start - _BEHIND) : one.span.start].rstrip().lower().endswith(words)
    )
    return PlacedForm(written(usage.form.words), () if is_person else tuple(kept))


def _weight(form: PlacedForm, name: str, document: Document, archive: Archive) -> tuple[int, float, bool]:
    is_preferred = folded_phrase(form.text) == folded_phrase(name)
    return len(form.mentions), archive.evidence_for((form.text,), besides=document).weight, is_preferred
