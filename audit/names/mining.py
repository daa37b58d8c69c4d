"""What one article of an archive shows of names: forms, names of several words, acronyms and who bears them."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from audit.gazetteer.entry import LANDS, Kind
from audit.gazetteer.gazetteer import Gazetteer
from audit.lexicons.vocabulary import Vocabulary
from audit.model.scope import Scope
from audit.names.company import type_words
from audit.names.forms import Form
from audit.names.mentions import ROLES, Usage, usages
from audit.names.name_words import has_head
from audit.names.namings import as_written, namings
from audit.names.persons import is_borne_by_persons
from audit.names.places import CITY
from audit.names.standing import is_known
from audit.orthography.fold import bare, fold, folded_phrase
from audit.orthography.key import keys
from audit.text.capitals import capitalised_forms
from audit.text.document import Document

# Where running text stands: a headline has capitals of its own.
_RUNNING = frozenset({Scope.BODY, Scope.CAPTION, Scope.QUOTATION})
_MOST_WORDS = 6
_MOST_OF_PERSON = 3
_LONGEST = 80  # code points of a form

_LINKS = frozenset({"of", "for", "the"})
_BRACKETED = re.compile(r"[ \xa0]\(([A-Z][A-Za-z]{1,7})\)")
_REACH = 100  # code points before a bracket in which the name may stand
_SHORTEST_PART = 2


class Sighting(NamedTuple):
    """A form as it is written, without a possessive; what the words beside it say of its bearer, and its acronym."""

    form: str
    kind: Kind | None = None
    acronym: str = ""


def sightings(document: Document, gazetteer: Gazetteer, vocabulary: Vocabulary) -> tuple[Sighting, ...]:
    """Return what the article shows, each form once, in the order of the alphabet."""
    found: dict[str, Sighting] = {}
    for sighting in (*_words(document, gazetteer, vocabulary), *_names(document, gazetteer, vocabulary)):
        earlier = found.get(sighting.form)
        if len(sighting.form) > _LONGEST or not sighting.form.isprintable():
            continue
        if earlier is None or (earlier.kind is None and sighting.kind) or sighting.acronym:
            found[sighting.form] = sighting
    return tuple(found[form] for form in sorted(found))


def expansion_of(acronym: str, before: str) -> str:
    """Return the name at the end of a text whose capitals the acronym is made of, or "": `National Bank of Halmir`."""
    letters, words, at = acronym.upper(), before.split(), len(before.split())
    while letters and at:
        at -= 1
        if words[at][0].isupper() and words[at][0] == letters[-1]:
            letters = letters[:-1]
        elif words[at].lower() not in _LINKS | {"and", "&"}:
            return ""
    name = " ".join(words[at:])
    return name if not letters and name.replace(" ", "").replace("-", "").isalpha() else ""


def _words(document: Document, gazetteer: Gazetteer, vocabulary: Vocabulary) -> Iterator[Sighting]:
    """Yield names of one word; nothing more is asked of those that are known than that they stand there."""
    spellings = capitalised_forms(document.distinct_words)
    unknown = [folded for folded in spellings if not is_known(folded, gazetteer, vocabulary)]
    used = _usages(document, unknown, spellings)
    for folded, spelt in spellings.items():
        if folded not in used or _stands_in_running_text(used[folded]):
            kind = _kind_beside(used[folded]) if folded in used else None
            yield from (Sighting(form, kind) for form in sorted(set(map(bare, spelt))) if not form.isupper())


def _usages(document: Document, folded: Sequence[str], spellings: Mapping[str, Sequence[str]]) -> dict[str, Usage]:
    forms = [Form(one, sounds, tuple(sorted(spellings[one]))) for one, sounds in zip(folded, keys(folded), strict=True)]
    return usages(document, forms) if forms else {}


def _stands_in_running_text(usage: Usage) -> bool:
    return any(usage.document.block_at(span.start).scope in _RUNNING for span in usage.spans)


def _kind_beside(usage: Usage) -> Kind | None:
    """Return what the words beside a name say strongly; a company too says, so that only titles tell of a person."""
    strong = (word for word in type_words(usage) if word.is_strong)
    told = (word.kind for word in strong if word.kind is not Kind.PERSON or fold(word.phrase.split()[-1]) in ROLES)
    return next(told, None)


def _names(document: Document, gazetteer: Gazetteer, vocabulary: Vocabulary) -> Iterator[Sighting]:
    """Yield names of several words, what the bearer is called before it left out."""
    for naming in namings(document, gazetteer, vocabulary):
        form = as_written(document.prose, naming)
        words = folded_phrase(form).split()
        if not _SHORTEST_PART <= len(words) <= _MOST_WORDS or form.isupper():
            continue
        if document.block_at(naming.span.start).scope not in _RUNNING:
            continue
        if has_head(words):
            yield Sighting(form, Kind.ORGANIZATION)
        elif not all(map(vocabulary.in_dictionary, words)):
            is_person = bool(naming.title) or _is_full_name(words, gazetteer, vocabulary)
            yield Sighting(form, Kind.PERSON if is_person and len(words) <= _MOST_OF_PERSON else None)
    for block in document.blocks:
        if block.scope in _RUNNING:
            yield from _acronyms(block.span.of(document.prose))


def _is_full_name(words: Sequence[str], gazetteer: Gazetteer, vocabulary: Vocabulary) -> bool:
    """Tell whether a first name stands before what can only be a name, no cup and no valley."""
    is_surname = not vocabulary.in_dictionary(words[-1]) and not _is_place(words[-1], gazetteer)
    return is_surname and _is_given_name(words[0], gazetteer, vocabulary)


def _is_given_name(word: str, gazetteer: Gazetteer, vocabulary: Vocabulary) -> bool:
    """Tell whether people are called so, and neither a city nor anything ordinary is."""
    if vocabulary.in_dictionary(word) or _is_place(word, gazetteer):
        return False
    return is_borne_by_persons(word, gazetteer)


def _is_place(word: str, gazetteer: Gazetteer) -> bool:
    bearers = gazetteer.bearers
    called = gazetteer.bearers_called(word)
    return any(bearers.type(bearer) in LANDS or bearers.populations[bearer] >= CITY for bearer in called)


def _acronyms(text: str) -> Iterator[Sighting]:
    for found in _BRACKETED.finditer(text):
        if sum(map(str.isupper, found[1])) >= _SHORTEST_PART:
            name = expansion_of(found[1], text[max(0, found.start() - _REACH) : found.start()])
            if " " in name:
                yield Sighting(name, Kind.ORGANIZATION, found[1])
