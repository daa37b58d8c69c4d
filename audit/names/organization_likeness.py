"""Compare the words of a phrase with the names of organizations that news knows."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import chain

from audit.gazetteer.organization_words import Term, Token, head, is_content, is_head, kind
from audit.gazetteer.organizations import NameForm, Organizations
from audit.lexicons.vocabulary import Vocabulary
from audit.names.organization_bounds import OF, ROLES, UNIONS, ends_before, is_at_home, stands_alone
from audit.names.organization_listed import known_ranges, listed, slips
from audit.names.organization_model import Likeness

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

# Heads that are people: translations change "Doctors" to "Physicians".
_PEOPLE = ("doctor", "journalist")


@lru_cache(maxsize=_REMEMBERED)
def likenesses(phrase: str, organizations: Organizations, vocabulary: Vocabulary) -> tuple[Likeness, ...]:
    """Return the names that parts of a phrase resemble, none for parts that are names themselves; the likest first."""
    tokens = organizations.tokens(phrase)[:_LONGEST]
    ranges = known_ranges(tokens, organizations)
    known = {place for places in ranges for place in places}
    found = [*listed(tokens, organizations), *slips(tokens, ranges, organizations)]
    senses = frozenset(token.term.sense for token in tokens)
    for place, token in enumerate(tokens):
        if is_head(token.term) and place not in known:
            for form in organizations.forms_of_kind(kind(token.term), senses):
                found += _compared(tokens, place, form, vocabulary)
    return tuple(sorted(_widest(found), key=_rank))


def _widest(found: Sequence[Likeness]) -> Iterator[Likeness]:
    """Yield likenesses without those inside another one to the whole name of the same organization."""
    for one in found:
        around = (other for other in found if other.is_whole and other.start <= one.start and one.end <= other.end)
        if not any(_is_wider(other, one) for other in around):
            yield one


def _is_wider(other: Likeness, one: Likeness) -> bool:
    is_longer = other.end - other.start > one.end - one.start
    return is_longer and other.form.organization == one.form.organization


@lru_cache(maxsize=_REMEMBERED)
def likenesses_by_acronym(
    phrase: str, acronym: str, organizations: Organizations, vocabulary: Vocabulary
) -> tuple[Likeness, ...]:
    """Return the names of the organizations with this acronym that the end of a phrase resembles, of whatever kind."""
    tokens = organizations.tokens(phrase)[-_LONGEST:]
    if any(places.stop == len(tokens) for places in known_ranges(tokens, organizations)):
        return ()
    forms = organizations.forms_with_acronym(acronym)
    pairings = [_Pairing(tokens, form, _pairs_of_any_kind(tokens, form)) for form in forms]
    fitting = [one for one in pairings if len(one.pairs) > 1 and one.last == len(tokens) - 1 and _begins(one)]
    return tuple(sorted(chain.from_iterable(_likeness(one, vocabulary) for one in fitting), key=_rank))


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
    def is_reordered(self) -> bool:
        """Tell whether these are the words of the name and no others, as in another language's order: Bank Central."""
        return sorted(self.terms) == sorted(self.form.terms) and len(self.terms) > 2

    @property
    def leaves_country_unsaid(self) -> bool:
        return any(is_at_home(term, self.form) for term in self._unpaired)

    @cached_property
    def common(self) -> list[tuple[Term, Term]]:
        return [(self.tokens[at].term, self.form.terms[there]) for at, there in self.pairs.items()]

    @property
    def _unpaired(self) -> list[Term]:
        return [term for at, term in enumerate(self.form.terms) if at not in self.pairs.values()]


def _compared(tokens: Sequence[Token], place: int, form: NameForm, vocabulary: Vocabulary) -> Iterator[Likeness]:
    """Yield the likeness of the words around the head at `place` to a name, if there is any."""
    found = _Pairing(tokens, form, _pairs(tokens, place, form))
    if len(found.pairs) < 2 or not (head(found.terms) == place - found.first or found.is_reordered):
        return
    if not stands_alone(tokens, found.first, found.last, form) or _says_the_same(found.terms, form):
        return
    yield from _likeness(found, vocabulary)


def _likeness(found: _Pairing, vocabulary: Vocabulary) -> Iterator[Likeness]:
    score, form = _score(found, vocabulary), found.form
    place = next((at for at, there in found.pairs.items() if there == form.head), None)
    # Another nation's body is another body.
    if score >= _LEAST_SCORE and not any(term.country for term in (*found.added, *found.lacked)):
        yield Likeness(
            form,
            found.tokens[found.first].start,
            found.tokens[found.last].end,
            score,
            len(found.pairs),
            len(found.lacked),
            len(found.added),
            has_head=place is not None and _has_head(found.tokens[place].term, form),
            is_alike_built=(place == found.first) == (form.head == 0),
            has_its_words=all(mine.stem == theirs.stem for mine, theirs in found.common),
        )


def _begins(found: _Pairing) -> bool:
    before = found.tokens[found.first - 1 : found.first]
    return not before or (is_content(before[0].term) and ends_before(found.tokens, found.first, found.form))


def _pairs_of_any_kind(tokens: Sequence[Token], form: NameForm) -> dict[int, int]:
    pairs = _pairs(tokens, len(tokens), form)
    del pairs[len(tokens)]
    head = form.terms[form.head]
    same = [at for at, token in enumerate(tokens) if at not in pairs and _may_be_head(token.term, head)]
    return pairs | ({same[0]: form.head} if same else {})


def _may_be_head(term: Term, head: Term) -> bool:
    return term.sense == head.sense or (is_head(term) and is_head(head) and kind(term) == kind(head))


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
    is_other = token.term.country or token.is_possessive or token.term.word in ROLES | UNIONS
    return is_content(token.term) and not is_other


def _is_apart(term: Term, form: NameForm) -> bool:
    return is_content(term) and not is_at_home(term, form)


def _says_the_same(terms: Sequence[Term], form: NameForm) -> bool:
    """Tell whether both differ only in whether and how the country is said, or are "Ministry of X" and "X Ministry"."""
    mine, theirs = ([term.word for term in name if not is_at_home(term, form)] for name in (terms, form.terms))
    if _trimmed(mine) == _trimmed(theirs):
        return True
    return kind(form.terms[form.head]) == "department" and _contents(terms, form) == _contents(form.terms, form)


def _trimmed(words: Sequence[str]) -> list[str]:
    kept = list(words)
    while kept and kept[-1] in OF:
        kept.pop()
    return kept


def _contents(terms: Sequence[Term], form: NameForm) -> list[str]:
    return sorted(term.word for term in terms if _is_apart(term, form))
