"""Surnames of public figures as another language writes them, without a first name: "Prigoschin said"."""

from functools import lru_cache
from typing import NamedTuple

from audit.gazetteer.gazetteer import Gazetteer
from audit.lexicons.vocabulary import Vocabulary
from audit.names.candidates import Candidate, printed
from audit.names.evidence import written
from audit.names.mentions import Usage
from audit.names.places import geography
from audit.names.scene import Scene
from audit.names.wording import of_figure
from audit.orthography.fold import fold, folded_phrase
from audit.orthography.key import key
from audit.orthography.romanization import foreign_usage

# Zipf frequency up to which a form is nobody's in English copy: poutine is a dish.
_MOST_COMMON = 2.0

# The commonest surnames of Russia, Ukraine and Belarus, which emigrants and athletes bear: no figure is meant by them.
_COMMON = frozenset(
    """alekseev alexeev andreev andreyev antonov baranov belov belyaev bogdanov bondarenko boyko egorov fedorov filippov
    fyodorov grigoriev ilyin ivanov kalinin karpov kiselev kovalchuk kovalenko kovalev kozlov kravchenko kravchuk krylov
    kuzmin kuznetsov lebedev makarov maksimov marchenko maximov melnik melnyk mikhailov moroz morozov nikitin nikolaev
    novik novikov orlov pavlov petrenko petrov polyakov popov romanov rudenko savchenko semenov semyonov sergeev
    sergeyev shevchenko shevchuk sidorov smirnov sokolov solovyov stepanov tarasov titov tkachenko tkachuk vasiliev
    vasilyev vinogradov volkov vorobyov voronov yakovlev yegorov zaitsev zakharov zaytsev""".split()
)

# Forms of which is remembered whose they are.
_REMEMBERED = 20_000


class _Figure(NamedTuple):
    """A figure whose surname is `right`; a usage of romanization ("German") makes the form of its Cyrillic spelling."""

    bearer: int
    number: int
    right: str
    native: str
    usage: str


def foreign_figure(suspect: Usage, gazetteer: Gazetteer, vocabulary: Vocabulary) -> tuple[Candidate, str] | None:
    """Return the figure meant by a suspect and the evidence, unless another first name stands before it."""
    folded = suspect.form.folded
    figures = _figures(folded, gazetteer) if vocabulary.zipf(folded) <= _MOST_COMMON else ()
    if not figures:
        return None
    scene = Scene(suspect, geography(suspect.document, gazetteer, vocabulary), gazetteer, vocabulary)
    meant = next((one for one in figures if _may_be_called(scene.given_name, one, gazetteer)), None)
    if meant is None or suspect.after:
        return None
    near, name = gazetteer.neighbour(folded, meant.number), printed(meant.right, gazetteer.bearers.name(meant.bearer))
    candidate = Candidate(
        meant.right, meant.right, meant.number, meant.bearer, name, name, near.edits, near.sounds, is_variant=True
    )
    form = written(suspect.form.words)
    evidence = f"{form} is how {meant.usage} writes {meant.native}. {of_figure(meant.bearer, gazetteer.bearers)}"
    return candidate, evidence


@lru_cache(maxsize=_REMEMBERED)
def _figures(folded: str, gazetteer: Gazetteer) -> tuple[_Figure, ...]:
    """Return the figures whose surname another language writes so, those of today first, then the best known."""
    bearers = gazetteer.bearers
    found = [
        _Figure(bearer, number, gazetteer.form(number), native, usage)
        for number in _surnames_near(folded, gazetteer)
        if gazetteer.form(number) not in _COMMON
        for bearer in gazetteer.bearers_of(number)
        if bearers.is_figure(bearer) and bearers.is_cyrillic(bearer)
        for native, usage in _foreign_surnames(folded, bearer, gazetteer)
    ]
    return tuple(sorted(found, key=lambda one: (bearers.is_of_history(one.bearer), -gazetteer.fame(one.number), one)))


def _surnames_near(folded: str, gazetteer: Gazetteer) -> set[int]:
    """Return the numbers of surnames that sound alike, and of those of which sources have it as another spelling."""
    named = (gazetteer.bearers.name(bearer) for bearer, _ in gazetteer.meanings(folded))
    known = (gazetteer.number(folded_phrase(name)) for name in named)
    return {*gazetteer.surnames_near(folded), *(number for number in known if number is not None)}


def _foreign_surnames(folded: str, bearer: int, gazetteer: Gazetteer) -> list[tuple[str, str]]:
    surnames = dict.fromkeys(native.split()[-1] for native in gazetteer.bearers.entry(bearer).native)
    return [(surname, usage) for surname in surnames if (usage := foreign_usage(folded, surname))]


def _may_be_called(given: str, figure: _Figure, gazetteer: Gazetteer) -> bool:
    """Tell whether a folded first name is the figure's, in whichever spelling, or there is none."""
    names = gazetteer.bearers.name(figure.bearer), *gazetteer.bearers.entry(figure.bearer).native
    firsts = [name.split()[0] for name in names]
    return not given or key(given) == key(fold(firsts[0])) or any(foreign_usage(given, one) for one in firsts[1:])
