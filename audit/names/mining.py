"""What one article of an archive shows of names: forms, names of several words, acronyms and who bears them."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from audit.gazetteer.entry import LANDS, Kind
from audit.gazetteer.gazetteer import Gazetteer
from audit.gazetteer.organization_senses import HEADS
from audit.lexicons.vocabulary import Vocabulary
from audit.model.scope import Scope
from audit.names.candidates import is_known
from audit.names.company import type_words
from audit.names.forms import Form
from audit.names.mentions import ROLES, TITLES, Usage, usages
from audit.names.persons import is_borne_by_persons
from audit.orthography.fold import bare, fold
from audit.orthography.key import keys
from audit.text.capitals import capitalised_forms
from audit.text.document import Document

# Where running text stands: a headline has capitals of its own.
_RUNNING = frozenset({Scope.BODY, Scope.CAPTION, Scope.QUOTATION})
# From as many inhabitants on a word is a place before it is anybody's first name: London.
_CITY = 100_000
_MOST_WORDS = 6
_MOST_OF_PERSON = 3
_LONGEST = 80  # code points of a form

# Words that make a name one of an organization, beside those by which known organizations are compared.
_HEADS = HEADS | frozenset(
    """
    university universities college school academy exchange hospital museum trust club airline airlines airways holdings
    police ministry television radio newspaper theatre theater orchestra church
    """.split()
)

_WORD = r"[^\W\d_a-z]\w*(?:['\u2019](?!s\b)\w+)*"
# Between two words of a name; the last four only in one of an organization.
_PARTICLES = "al|bin|d[aeiu]|de[lnr]|el|ibn|l[ae]|v[ao]n|of|for|the|and"
_LINKS = frozenset({"of", "for", "the"})
_PHRASE = re.compile(rf"(?<![\w'\u2019-]){_WORD}(?:[ \xa0-](?:(?:{_PARTICLES})[ \xa0-]){{0,2}}{_WORD})+")
_BETWEEN = re.compile(r"[ \xa0-]")
_LINK = re.compile(r"[ \xa0](?:of|for)[ \xa0](?:the[ \xa0])?|[ \xa0]the[ \xa0]")
_AND = re.compile(r"[ \xa0]and[ \xa0](?:the[ \xa0])?")
# "Department of Trade and Industry" is one name, "Food and Drug Administration" cannot be told from two.
_ONE_NAME = re.compile(r"(?:\S+[ \xa0]){0,2}(\S+)[ \xa0](?:of|for)[ \xa0]")
_BRACKETED = re.compile(r"[ \xa0]\(([A-Z][A-Za-z]{1,7})\)")
_REACH = 100  # code points before a bracket in which the name may stand
_ENDS = ".!?:;\u2026"
_SHORTEST_PART = 2
# More places are called after saints than articles speak of any.
_SAINTS = frozenset({"st", "saint"})
_CALLED = ROLES - _SAINTS


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
    for block in document.blocks:
        if block.scope in _RUNNING:
            text = block.span.of(document.prose)
            for found in _PHRASE.finditer(text):
                starts = text[: found.start()].rstrip(" \xa0\"'\u201c\u2018(")[-1:] in ("", *_ENDS)
                for name in _parts(found.group()):
                    yield from _name(name, gazetteer, vocabulary, starts=starts and found.group().startswith(name))
            yield from _acronyms(text)


def _parts(phrase: str) -> list[str]:
    """Return the names in a phrase: one that is parted by "of" and "for" only if it is an organization's."""
    front = _ONE_NAME.match(phrase)
    if front and _has_head(front[1]):
        return [phrase]
    parts = _AND.split(phrase)
    if len(parts) > 1:
        return [name for part in parts if not _has_head(part) for name in _LINK.split(part)]
    return [phrase] if _has_head(phrase) else _LINK.split(phrase)


def _has_head(phrase: str) -> bool:
    return not _HEADS.isdisjoint(map(str.lower, _BETWEEN.split(phrase)))


def _name(phrase: str, gazetteer: Gazetteer, vocabulary: Vocabulary, *, starts: bool) -> Iterator[Sighting]:
    """Yield the name in a phrase of capitalised words, what the bearer is called before it left out."""
    words, is_titled = _without_titles(_BETWEEN.split(phrase))
    is_organization = _has_head(" ".join(words))
    if not _SHORTEST_PART <= len(words) <= _MOST_WORDS or all(map(str.isupper, words)):
        return
    # At the start of a sentence any word has a capital; elsewhere the name stands without it.
    if starts and not is_titled and vocabulary.in_dictionary(words[0].lower()):
        return
    if not is_organization and all(vocabulary.in_dictionary(word.lower()) for word in words):
        return
    if fold(words[-1]) in _CALLED and not (is_organization or _is_given_name(words[0], gazetteer, vocabulary)):
        return
    form = _tail(phrase, len(words))
    if is_organization:
        yield Sighting(form, Kind.ORGANIZATION)
    else:
        is_person = is_titled or _is_full_name(words, gazetteer, vocabulary)
        yield Sighting(form, Kind.PERSON if is_person and len(words) <= _MOST_OF_PERSON else None)


def _without_titles(words: list[str]) -> tuple[list[str], bool]:
    """Return the words behind the last role among them, if it is not the last word, and whether there was one."""
    roles = [at for at, word in enumerate(words[:-1]) if fold(word) in _CALLED]
    rest = words[roles[-1] + 1 :] if roles else words
    while rest and fold(rest[0]) in TITLES - _SAINTS:
        rest = rest[1:]
    return rest, bool(roles)


def _tail(phrase: str, words: int) -> str:
    """Return the last words of a phrase as they are written, hyphens and all."""
    gaps = [found.end() for found in _BETWEEN.finditer(phrase)]
    return " ".join(phrase[[0, *gaps][-words] :].split())


def _is_full_name(words: Sequence[str], gazetteer: Gazetteer, vocabulary: Vocabulary) -> bool:
    """Tell whether a first name stands before what can only be a name, no cup and no valley."""
    is_surname = not vocabulary.in_dictionary(words[-1].lower()) and not _is_place(words[-1], gazetteer)
    return is_surname and _is_given_name(words[0], gazetteer, vocabulary)


def _is_given_name(word: str, gazetteer: Gazetteer, vocabulary: Vocabulary) -> bool:
    """Tell whether people are called so, and neither a city nor anything ordinary is."""
    if vocabulary.in_dictionary(word.lower()) or _is_place(word, gazetteer):
        return False
    return is_borne_by_persons(fold(word), gazetteer)


def _is_place(word: str, gazetteer: Gazetteer) -> bool:
    bearers = gazetteer.bearers
    called = gazetteer.bearers_called(fold(word))
    return any(bearers.type(bearer) in LANDS or bearers.populations[bearer] >= _CITY for bearer in called)


def _acronyms(text: str) -> Iterator[Sighting]:
    for found in _BRACKETED.finditer(text):
        if sum(map(str.isupper, found[1])) >= _SHORTEST_PART:
            name = expansion_of(found[1], text[max(0, found.start() - _REACH) : found.start()])
            if " " in name:
                yield Sighting(name, Kind.ORGANIZATION, found[1])
