"""Names of organizations with a slip in one word: "Internatonal Atomic Energy Agency", "Untied Nations"."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import chain
from typing import Final, NamedTuple

from editdistpy import damerau_osa

from audit.gazetteer.gazetteer import Gazetteer
from audit.gazetteer.organization_words import is_content, singular
from audit.gazetteer.organizations import WORD, NameForm, Organizations
from audit.gazetteer.sounds import readings
from audit.lexicons.sieve import Sieve
from audit.lexicons.vocabulary import Vocabulary
from audit.model.span import Span
from audit.names.mentions import ROLES
from audit.names.organizations import in_spelling_of
from audit.orthography.fold import fold
from audit.orthography.key import key
from audit.text.document import Document
from audit.text.function_words import ENGLISH

_SHORTEST: Final = 4
# Letters from which two may be wrong.
_LONG: Final = 7
# Words that say something; of two no more than an unknown one, or a rare one, may be a slip: "Untied Nations".
_FEW: Final = 2
_RARE: Final = 3.0
# Letters from which a common word is none of the name's with "of" in it: Counsel of Europe.
_LONG_WORD: Final = 6
_WORD_BEFORE: Final = re.compile(r"([^\W\d_][\w.'\u2019-]*)[ \u00a0]\Z")
_GOES_ON: Final = re.compile(r"[ \u00a0](?:(?:of|for|de|van|und)\b|[^\W\d_a-z])")
_REACH: Final = 32
_FAR: Final = 120
_REMEMBERED: Final = 5_000
# Letters in which the varieties of English differ in such names, escaped, and what finds both.
_VARIETIES: Final = (
    (re.compile(r"\b([Cc]o)(?:\\-)?(?=oper)"), r"\1-?"),
    (re.compile("i[sz](?=ation|ed\\b)"), "i[sz]"),
    (re.compile(r"\bCent(?:er|re)\b"), "Cent(?:er|re)"),
    (re.compile("efen[cs]e"), "efen[cs]e"),
    (re.compile("abou?r"), "abou?r"),
    (re.compile(r"rogram(?:me)?\b"), "rogram(?:me)?"),
)


class OrganizationSlip(NamedTuple):
    """A word of a document, and the one that the name has there; `is_word`: dictionaries or sources have it."""

    span: Span
    right: str
    form: NameForm
    is_word: bool


class _Near(NamedTuple):
    """A form that has a word near a given one: its number, the range of that word in its text, and a word beside it."""

    number: int
    start: int
    end: int
    beside: str


def organization_slips(
    document: Document, gazetteer: Gazetteer, vocabulary: Vocabulary, *, variety: str
) -> list[OrganizationSlip]:
    """Return the slips in reading order, each as the longest name that stands around it has the word."""
    organizations, found = gazetteer.organizations, list[OrganizationSlip]()
    for word in _sieve(gazetteer).of(document.raised_words):
        is_word = vocabulary.in_dictionary(word.lower()) or gazetteer.is_standard(fold(word))
        places = chain.from_iterable(_places(one, organizations) for one in words_near(word, organizations))
        near = [place for place in places if place.beside in document.distinct_words]
        for span in document.places_of(word) if near else ():
            forms = (_form_around(document.prose, span, one, organizations) for one in near)
            fitting = [form for form in forms if form and _is_likely(word, is_word, form[0], vocabulary)]
            if fitting and (not is_word or all(_stands_alone(document.prose, place) for _, place, _ in fitting)):
                form, _, right = max(fitting, key=lambda one: (len(one[0].text), one[0].text))
                found.append(OrganizationSlip(span, in_spelling_of(right, word, variety), form, is_word))
    return sorted(found)


def _form_around(
    prose: str, span: Span, near: _Near, organizations: Organizations
) -> tuple[NameForm, Span, str] | None:
    """Return the name whose other words stand around a word, its range, and the word it has there."""
    form = organizations.form(near.number)
    before = _spellings(form.text[: near.start], is_end=True).search(prose[max(0, span.start - _FAR) : span.start])
    behind = _spellings(form.text[near.end :], is_end=False).match(prose, span.end) if before else None
    if not before or not behind:
        return None
    return form, Span(span.start - len(before.group()), behind.end()), form.text[near.start : near.end]


@lru_cache(maxsize=_REMEMBERED)
def _spellings(part: str, *, is_end: bool) -> re.Pattern[str]:
    """Return what finds the part of a name before a word (`is_end`) or behind it, in either variety of English."""
    found = re.escape(part)
    for letters, either in _VARIETIES:
        found = letters.sub(either, found)
    return re.compile(rf"(?<![^\W_]){found}\Z" if is_end else rf"{found}(?![^\W_])")


def _is_likely(word: str, is_word: bool, form: NameForm, vocabulary: Vocabulary) -> bool:
    if not is_word:
        return True
    is_short = sum(map(is_content, form.terms)) <= _FEW
    is_rare = vocabulary.in_dictionary(word.lower()) and vocabulary.zipf(word.lower()) < _RARE
    is_told = len(form.text.split()) > _FEW and len(word) >= _LONG_WORD
    return not form.organization.is_common and (is_rare or is_told or not is_short)


def _stands_alone(prose: str, place: Span) -> bool:
    """Tell whether the words on either side are no part of another name."""
    before = _WORD_BEFORE.search(prose[max(0, place.start - _REACH) : place.start])
    is_part = before is not None and before[1][0].isupper() and fold(before[1]) not in ENGLISH | ROLES
    return not is_part and _GOES_ON.match(prose, place.end) is None


@lru_cache(maxsize=1)
def _sieve(gazetteer: Gazetteer) -> Sieve:
    return Sieve(lambda word: word[0].isupper() and not word.isupper() and words_near(word, gazetteer.organizations))


@lru_cache(maxsize=_REMEMBERED)
def words_near(word: str, organizations: Organizations) -> Sequence[str]:
    """Return the folded words of names that are a letter away from a given one, or sound so, which none has."""
    known, folded = organizations.words, fold(word)
    alike = _spelt_alike(folded, organizations) if len(folded) >= _SHORTEST and folded not in known else []
    if not alike or singular(word) in known:
        return ()
    return [one for one in alike if singular(one) != singular(word)]


def _spelt_alike(folded: str, organizations: Organizations) -> list[str]:
    """Return the words of names that a slip may have made into a folded one: one letter wrong, of long ones two.

    Those that sound as it does, however they are spelt, among them.
    """
    sized, size = _by_edge(organizations), len(folded)
    sizes = range(size - 2, size + 3) if size >= _LONG else range(size - 1, size + 2)
    likely = {one for edge in _edges(folded) for length in sizes for one in sized.get((edge, length), ())}
    spelt = {one for one in likely if damerau_osa.distance(folded, one, _most_edits(folded, one)) > 0}
    return sorted(spelt.union(*(_by_key(organizations).get(sounds, ()) for sounds in readings(folded))))


def _most_edits(word: str, right: str) -> int:
    return 2 if len(right) >= _LONG and word[0] == right[0] and word[-1] == right[-1] else 1


@lru_cache(maxsize=_REMEMBERED)
def _places(word: str, organizations: Organizations) -> Sequence[_Near]:
    """Return where names have a folded word."""
    found: list[_Near] = []
    for number in organizations.words[word]:
        words = list(WORD.finditer(organizations.form(number).text))
        for one in words:
            if fold(one.group()) == word:
                beside = max((other.group() for other in words if other is not one), key=len)
                found.append(_Near(number, *one.span(), beside))
    return found


@lru_cache(maxsize=1)
def _by_edge(organizations: Organizations) -> Mapping[tuple[str, int], Sequence[str]]:
    """Return an edge of the words and their length → the words."""
    found: defaultdict[tuple[str, int], list[str]] = defaultdict(list)
    for word in organizations.words:
        for edge in _edges(word) if len(word) >= _SHORTEST else ():
            found[edge, len(word)].append(word)
    return found


@lru_cache(maxsize=1)
def _by_key(organizations: Organizations) -> Mapping[str, Sequence[str]]:
    """Return how the words of names sound → the words."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for word in organizations.words:
        found[key(word)].append(word)
    return found


def _edges(word: str) -> tuple[str, str, str]:
    """Return the first letters, the last ones and the outermost; a slip leaves one of these as it is."""
    return word[:2], f"-{word[-2:]}", f"{word[0]}-{word[-1]}"
