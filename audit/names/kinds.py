"""What bears a name in an article: a person, a place or an organization, by the name itself and the words beside it."""

import re
from collections.abc import Sequence
from typing import Final

from audit.gazetteer.entry import SETTLEMENTS, Kind
from audit.gazetteer.gazetteer import Gazetteer
from audit.lexicons.vocabulary import Vocabulary
from audit.names.company import type_words_beside
from audit.names.dividing import is_land
from audit.names.mentions import PARTICLES
from audit.names.name_words import CALLED, has_head, without_junior
from audit.names.namings import Naming, as_written
from audit.names.persons import is_borne_by_persons, is_surname_of_figure
from audit.names.places import CITY
from audit.names.townspeople import city_of_people
from audit.orthography.fold import fold, folded_phrase
from audit.text.document import Document

_LONGEST_ACRONYM: Final = 6
_MOST_OF_PERSON: Final = 3
_LED: Final = re.compile(
    r"[ \xa0](?:boss|captain|CEO|chair|chairman|chairwoman|chief|coach|commander|defender|director|driver|editor"
    r"|(?:co-?)?founder|goalkeeper|head|leader|manager|midfielder|owner|president|striker|winger)[ \xa0][^\W\d_a-z]"
)

# "The Wagner boss said"; of those at the top of one thing alone, for a coach may be a player's.
_LED_BY_ONE: Final = re.compile(
    r"[ \xa0](?:boss|CEO|chairman|chairwoman|chief|(?:co-?)?founder|leader|owner)\b(?! of\b)"
)

# Peoples without a state of their own, told with the places as those of states are: "Chechen leader Kadyrov".
_PEOPLES: Final = frozenset(
    "abkhaz abkhazian basque catalan chechen corsican cossack crimean dagestani druze flemish hutu ingush inuit"
    " kashmiri kurdish maori ossetian pashtun quebecois rohingya roma sami scottish sikh tatar tibetan tutsi uighur"
    " uyghur welsh yazidi".split()
)


def kind_of(group: Sequence[Naming], document: Document, gazetteer: Gazetteer, vocabulary: Vocabulary) -> Kind | None:
    """Return what the places of one name tell of its bearer, the surest first, or None."""
    forms = list(dict.fromkeys(as_written(document.prose, naming) for naming in group))
    if any(_is_person(naming, as_written(document.prose, naming), gazetteer) for naming in group):
        return Kind.PERSON
    if any(_is_organization(form, gazetteer) for form in forms):
        return Kind.ORGANIZATION
    longest = max(form.count(" ") for form in forms)
    if any(fold(form) in _PEOPLES or city_of_people(folded_phrase(form), gazetteer) for form in forms):
        return Kind.PLACE
    if any(_is_well_known_place(form, gazetteer) for form in forms if form.count(" ") == longest):
        return Kind.PLACE
    return (
        (Kind.PERSON if any(_is_of_pair(naming, document.prose, gazetteer) for naming in group) else None)
        or _told(group, document, gazetteer, strong=True)
        or (Kind.ORGANIZATION if any(_is_led(naming, document.prose) for naming in group) else None)
        or (Kind.PERSON if any(_is_full_name(form, gazetteer, vocabulary) for form in forms) else None)
        or (Kind.PERSON if any(_is_surname(form, gazetteer, vocabulary) for form in forms) else None)
        or _told(group, document, gazetteer, strong=False)
        or _kind_of_word(forms, gazetteer, vocabulary)
        or (Kind.ORGANIZATION if any(map(_is_acronym, forms)) else None)
        # "Trump said"
        or (Kind.PERSON if all(is_surname_of_figure(fold(form), gazetteer) for form in forms) else None)
    )


def _is_person(naming: Naming, form: str, gazetteer: Gazetteer) -> bool:
    """Tell whether a title stands before the name, or a public figure is called so in full."""
    if naming.title and not _is_organization(form, gazetteer):
        return fold(naming.title.split()[-1]) in CALLED or is_borne_by_persons(naming.words[-1], gazetteer)
    return len(naming.words) > 1 and any(
        gazetteer.bearers.is_figure(bearer) for bearer in gazetteer.bearers_called(folded_phrase(form))
    )


def _is_of_pair(naming: Naming, prose: str, gazetteer: Gazetteer) -> bool:
    """Tell whether a public figure's surname is joined to another name by a hyphen: "the Trump-Xi summit"."""
    is_joined = "-" in (prose[naming.span.start - 1 : naming.span.start], prose[naming.span.end : naming.span.end + 1])
    folded = " ".join(naming.words)
    return is_joined and is_surname_of_figure(folded, gazetteer) and not is_land(folded, gazetteer)


def _is_organization(form: str, gazetteer: Gazetteer) -> bool:
    words = form.replace("-", " ").split()
    if len(words) > 1 and has_head(map(fold, words)):
        return True
    organizations = gazetteer.organizations
    if len(words) == 1 and is_land(fold(form), gazetteer):
        return False
    if organizations.brands.is_known(fold(form)):
        return True
    is_acronym = _is_acronym(form) and bool(organizations.forms_with_acronym(form))
    return is_acronym or organizations.is_known(token.term for token in organizations.tokens(form))


def _is_acronym(form: str) -> bool:
    return form.isupper() and form.isalpha() and 1 < len(form) <= _LONGEST_ACRONYM


def _is_well_known_place(form: str, gazetteer: Gazetteer) -> bool:
    """Tell whether a country, a region, a water or a city is called so before anything else."""
    bearers = gazetteer.bearers
    called = gazetteer.bearers_called(folded_phrase(form))
    if not called or bearers.kind(called[0]) is not Kind.PLACE:
        return False
    places = [bearer for bearer in called if bearers.kind(bearer) is Kind.PLACE]
    # Dictionaries have words that are places of no told size: the village of Putin.
    told = [one for one in places if bearers.type(one) or not is_surname_of_figure(fold(form), gazetteer)]
    is_well_known = any(bearers.type(one) not in SETTLEMENTS or bearers.populations[one] >= CITY for one in told)
    return is_well_known or " " in form or "-" in form


def _told(group: Sequence[Naming], document: Document, gazetteer: Gazetteer, *, strong: bool) -> Kind | None:
    """Return what the words beside the name say; who says and arrives may be an organization as well."""
    is_short = all(_is_acronym(as_written(document.prose, naming)) for naming in group)
    is_borne = any(is_borne_by_persons(naming.words[-1], gazetteer) for naming in group)
    words = (word for naming in group for word in type_words_beside(document.prose, naming.span))
    for word in words:
        is_likely = word.kind is Kind.ORGANIZATION or not is_short
        if word.is_strong is strong and is_likely and (word.kind is not Kind.PERSON or is_borne):
            return word.kind
    return None


def _is_led(naming: Naming, prose: str) -> bool:
    """Tell whether who is at its top is named behind a name: "Wagner boss Prigozhin"."""
    if len(naming.words) >= _MOST_OF_PERSON:
        return False
    start, end = naming.span.start, naming.span.end
    is_of_one = prose[max(0, start - 4) : start].lower() == "the " and _LED_BY_ONE.match(prose, end)
    return bool(is_of_one or _LED.match(prose, end))


def _is_full_name(form: str, gazetteer: Gazetteer, vocabulary: Vocabulary) -> bool:
    """Tell whether a first name or initials stand before a word that is no common one."""
    if " " in form and form[1:2] == ".":
        return True
    if folded_phrase(form).split()[-1].rstrip(".") in {"jr", "sr"}:
        return True
    words = [word for word in without_junior(folded_phrase(form).split()) if word not in PARTICLES and len(word) > 1]
    if not 1 < len(words) <= _MOST_OF_PERSON or vocabulary.in_dictionary(words[-1]):
        return False
    # Bayer Leverkusen
    if _is_well_known_place(words[-1], gazetteer) and not is_borne_by_persons(words[-1], gazetteer):
        return False
    is_common = vocabulary.in_dictionary(words[0]) and not vocabulary.in_dictionary(words[0].capitalize())
    return not is_common and is_borne_by_persons(words[0], gazetteer)


def _is_surname(form: str, gazetteer: Gazetteer, vocabulary: Vocabulary) -> bool:
    """Tell whether public figures have a form as surname, and English has no such word: Biden, but not Shell."""
    is_acronym = _is_acronym(form) and bool(gazetteer.organizations.forms_with_acronym(form))
    is_word = vocabulary.in_dictionary(form.lower()) or is_acronym
    return not is_word and is_surname_of_figure(fold(form), gazetteer)


def _kind_of_word(forms: Sequence[str], gazetteer: Gazetteer, vocabulary: Vocabulary) -> Kind | None:
    """Return what the gazetteer has under the forms; where a person and a small place are called so, the person."""
    for form in forms:
        if not vocabulary.in_dictionary(form.lower()) and not _is_acronym(form):
            kinds = [gazetteer.bearers.kind(bearer) for bearer in gazetteer.bearers_called(folded_phrase(form))]
            if kinds:
                return Kind.PERSON if Kind.PERSON in kinds else kinds[0]
    return None
