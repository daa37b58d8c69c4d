"""Compare the words of a phrase with the names of organizations that news knows."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import combinations

from audit.gazetteer.organization_words import Term, Token, head, is_content, is_head, kind
from audit.gazetteer.organizations import ANY_COUNTRY, NameForm, Organizations
from audit.lexicons.vocabulary import Vocabulary
from audit.names.mentions import TITLES

# Share of a word that only its synonym says.
_SYNONYM = 0.85
# A word counts the more the rarer it is: Zipf frequency below this, and at least one.
_COMMONEST = 8.0
_WEIGHT_OF_COUNTRY = 3.0
# Below it two names have no more in common than two of one kind mostly have.
_LEAST_SCORE = 0.5
# The Council on Foreign Relations is likelier meant than the German one.
_UNSAID_COUNTRY = 0.03
_LONGEST = 14
_REMEMBERED = 10_000

_UNITS_OF_OTHERS = frozenset("university college school faculty".split())
_OF = frozenset("of for on de du des".split())
_ROLES = TITLES | frozenset(
    "analyst author chair chief correspondent expert fellow head member researcher spokesman spokeswoman".split()
)
# Heads that are people: translations change "Doctors" to "Physicians".
_PEOPLE = ("doctor", "journalist")
_UNIONS = frozenset("united nation european union".split())


@dataclass(frozen=True, slots=True)
class Likeness:
    """A part of a phrase, by code points, that is like a name; `score` 0-1, 1 where all words are the name's.

    `words` counts what both have in common; `lacks` and `adds` count the words of the name that the phrase has not, and
    the other way round. `has_head`: the word for the sort of organization is the name's own. `is_alike_built`: that
    word comes first in both, or in neither. `has_its_words`: none is a synonym. `is_listed`: the phrase is a known
    translation of the name.
    """

    form: NameForm
    start: int
    end: int
    score: float
    words: int
    lacks: int = 0
    adds: int = 0
    has_head: bool = True
    is_alike_built: bool = True
    has_its_words: bool = True
    is_listed: bool = False

    @property
    def is_whole(self) -> bool:
        """Tell whether both have the same words or synonyms of them, and no other."""
        return not self.lacks and not self.adds


@lru_cache(maxsize=_REMEMBERED)
def likenesses(phrase: str, organizations: Organizations, vocabulary: Vocabulary) -> tuple[Likeness, ...]:
    """Return the names that parts of a phrase resemble, none for parts that are names themselves; the likest first."""
    tokens = organizations.tokens(phrase)[:_LONGEST]
    known = _known(tokens, organizations)
    found = list(_calques(tokens, organizations))
    senses = frozenset(token.term.sense for token in tokens)
    for place, token in enumerate(tokens):
        if is_head(token.term) and place not in known:
            for form in organizations.forms_of_kind(kind(token.term)):
                if 2 * len(form.senses & senses) >= len(form.senses):
                    found += _compared(tokens, place, form, vocabulary)
    return tuple(sorted(found, key=_rank))


def _rank(likeness: Likeness) -> tuple[float, int, int, bool, bool, str]:
    form = likeness.form
    return (
        -likeness.score,
        likeness.lacks,
        -likeness.words,
        not likeness.is_alike_built,
        not form.is_official,
        form.text,
    )


def _known(tokens: Sequence[Token], organizations: Organizations) -> set[int]:
    """Return the places that known names take."""
    places: set[int] = set()
    for first, end in combinations(range(len(tokens) + 1), 2):
        terms = [token.term for token in tokens[first:end]]
        is_short = sum(map(is_content, terms)) <= 2
        # "National Council" is a name, but not in "National Council of Anything".
        if organizations.is_known(terms) and not (is_short and _goes_on(tokens, end)):
            places.update(range(first, end))
    return places


def _goes_on(tokens: Sequence[Token], end: int) -> bool:
    follows = tokens[end : end + 2]
    return len(follows) == 2 and follows[0].term.word in _OF and not follows[1].term.country


def _calques(tokens: Sequence[Token], organizations: Organizations) -> Iterator[Likeness]:
    for first, end in combinations(range(len(tokens) + 1), 2):
        form = organizations.calqued(token.term for token in tokens[first:end])
        if form:
            yield Likeness(form, tokens[first].start, tokens[end - 1].end, 1.0, end - first, is_listed=True)


@dataclass(frozen=True)
class _Pairing:
    """The words of a phrase around a head, and which words of a name say the same: place there → place in the name."""

    tokens: Sequence[Token]
    form: NameForm
    pairs: Mapping[int, int]

    @cached_property
    def first(self) -> int:
        """The first place; a word before it that stands in for one of the name's belongs to it."""
        first = min(self.pairs)
        return first - 1 if self.lacked and first and _is_plain(self.tokens[first - 1]) else first

    @cached_property
    def last(self) -> int:
        last = max(self.pairs)
        follows = self.tokens[last + 1 : last + 2]
        return last + 1 if self.lacked and follows and _is_plain(follows[0]) else last

    @cached_property
    def terms(self) -> tuple[Term, ...]:
        return tuple(token.term for token in self.tokens[self.first : self.last + 1])

    @cached_property
    def added(self) -> list[Term]:
        """The words that the name has not."""
        inside = enumerate(self.terms, self.first)
        return [term for at, term in inside if at not in self.pairs and _is_apart(term, self.form)]

    @cached_property
    def lacked(self) -> list[Term]:
        """The words that only the name has."""
        return [term for term in self._unpaired if _is_apart(term, self.form)]

    @property
    def leaves_country_unsaid(self) -> bool:
        return any(_is_at_home(term, self.form) for term in self._unpaired)

    @cached_property
    def common(self) -> list[tuple[Term, Term]]:
        return [(self.tokens[at].term, self.form.terms[there]) for at, there in self.pairs.items()]

    @property
    def _unpaired(self) -> list[Term]:
        return [term for at, term in enumerate(self.form.terms) if at not in self.pairs.values()]


def _compared(tokens: Sequence[Token], place: int, form: NameForm, vocabulary: Vocabulary) -> Iterator[Likeness]:
    """Yield the likeness of the words around the head at `place` to a name, if there is any."""
    found = _Pairing(tokens, form, _pairs(tokens, place, form))
    if len(found.pairs) < 2 or head(found.terms) != place - found.first:
        return
    if not _stands_alone(tokens, found.first, found.last, form) or _says_the_same(found.terms, form):
        return
    score = _score(found, vocabulary)
    # Another nation's body is another body.
    if score >= _LEAST_SCORE and not any(term.country for term in (*found.added, *found.lacked)):
        yield Likeness(
            form,
            tokens[found.first].start,
            tokens[found.last].end,
            score,
            len(found.pairs),
            len(found.lacked),
            len(found.added),
            has_head=_has_head(tokens[place].term, form),
            is_alike_built=(place == found.first) == (form.head == 0),
            has_its_words=all(mine.stem == theirs.stem for mine, theirs in found.common),
        )


def _pairs(tokens: Sequence[Token], place: int, form: NameForm) -> dict[int, int]:
    """Return places of the phrase → places of the name that say the same; of several the nearest to the head."""
    pairs = {place: form.head}
    for there, term in enumerate(form.terms):
        if is_content(term) and there != form.head:
            same = [at for at, token in enumerate(tokens) if at not in pairs and token.term.sense == term.sense]
            if same:
                at = min(same, key=lambda at: (tokens[at].term.stem != term.stem, abs(at - place)))
                pairs[at] = there
    return pairs


def _score(found: _Pairing, vocabulary: Vocabulary) -> float:
    common = sum(
        _weight(mine, vocabulary) * (1.0 if mine.stem == theirs.stem else _SYNONYM) for mine, theirs in found.common
    )
    whole = sum(_weight(mine, vocabulary) for mine, _ in found.common)
    apart = sum(_weight(term, vocabulary) for term in (*found.added, *found.lacked))
    return common / (whole + apart) - _UNSAID_COUNTRY * found.leaves_country_unsaid


def _weight(term: Term, vocabulary: Vocabulary) -> float:
    return _WEIGHT_OF_COUNTRY if term.country else max(1.0, _COMMONEST - vocabulary.zipf(term.word))


def _has_head(mine: Term, form: NameForm) -> bool:
    theirs = form.terms[form.head]
    return mine.stem == theirs.stem or kind(theirs) in _PEOPLE


def _is_plain(token: Token) -> bool:
    is_other = token.term.country or token.is_possessive or token.term.word in _ROLES | _UNIONS
    return is_content(token.term) and not is_other


def _is_apart(term: Term, form: NameForm) -> bool:
    return is_content(term) and not _is_at_home(term, form)


def _is_at_home(term: Term, form: NameForm) -> bool:
    """Tell whether the word is the organization's own country, which may be said or not."""
    return bool(term.country) and form.organization.country in (term.country, ANY_COUNTRY)


def _says_the_same(terms: Sequence[Term], form: NameForm) -> bool:
    """Tell whether both differ only in whether and how the country is said, or are "Ministry of X" and "X Ministry"."""
    mine, theirs = ([term.word for term in name if not _is_at_home(term, form)] for name in (terms, form.terms))
    if _trimmed(mine) == _trimmed(theirs):
        return True
    return kind(form.terms[form.head]) == "department" and _contents(terms, form) == _contents(form.terms, form)


def _trimmed(words: Sequence[str]) -> list[str]:
    kept = list(words)
    while kept and kept[-1] in _OF:
        kept.pop()
    return kept


def _contents(terms: Sequence[Term], form: NameForm) -> list[str]:
    return sorted(term.word for term in terms if _is_apart(term, form))


def _stands_alone(tokens: Sequence[Token], first: int, last: int, form: NameForm) -> bool:
    """Tell whether the words on either side can be no part of the name."""
    return _ends_before(tokens, first, form) and _ends_behind(tokens, last, form)


def _ends_before(tokens: Sequence[Token], first: int, form: NameForm) -> bool:
    if first == 0:
        return True
    before = tokens[first - 1]
    if before.term.country:
        return _is_at_home(before.term, form)
    if before.term.word == "and":
        return any(is_head(token.term) for token in tokens[: first - 1])
    is_union = before.term.word in _UNIONS and not form.organization.country
    return before.is_possessive or not is_content(before.term) or before.term.word in _ROLES or is_union


def _ends_behind(tokens: Sequence[Token], last: int, form: NameForm) -> bool:
    following = tokens[last + 1 :]
    if not following or tokens[last].is_possessive:
        return True
    word, rest = following[0].term, [token.term for token in following[1:]]
    if is_content(word):
        return _is_at_home(word, form) or word.word in _ROLES
    if word.word == "and":
        return any(is_head(term) or term.country for term in rest)
    if rest and rest[0].country:
        return _is_at_home(rest[0], form) or (not form.organization.country and word.word not in _OF)
    return word.word not in _OF and _UNITS_OF_OTHERS.isdisjoint(term.word for term in rest)
