"""Fit the model of known names: `python tools/make_candidate_model.py FOLDER` writes `audit/names/fit_weights.py`.

FOLDER holds sets of sound articles as JSONL of {"doc", "text"}; `SOUND` names those used. Three kinds of questions are
asked of them: names that no source has, names whose bearers are hidden from the gazetteer, and names that are given a
slip wherever they stand. Only for the last is there a right candidate. Nothing of the texts is kept but the weights.
"""

import json
import random
import sys
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import chain
from math import exp
from pathlib import Path
from typing import Any

from damage_names import damaged
from logistic import Choice, dot, fit
from make_name_model import document_of
from reliability import Judged, print_reliability

from audit.gazetteer.entry import Kind
from audit.gazetteer.gazetteer import shipped_gazetteer
from audit.gazetteer.tables import read_rows
from audit.lexicons.lexicons import shipped_lexicons
from audit.names.candidates import Candidate, candidates, names_near
from audit.names.fit import FEATURES, features
from audit.names.forms import form_of
from audit.names.mentions import Usage, usages
from audit.names.places import geography
from audit.names.scene import Scene
from audit.names.standing import is_known
from audit.names.suspects import suspects
from audit.orthography.fold import fold, folded_phrase
from audit.orthography.round_trips import is_telling, round_trips
from audit.text.capitals import capitalised_forms
from audit.text.document import Document

# Sets, and how many names of an article are hidden and given slips.
SOUND = {"clean_news": (3, 6), "clean_refs_ruuk": (8, 16), "native_news": (3, 4)}
# Times that names are drawn to be given slips; each draw counts for its share.
DRAWS = 3

# Articles of a set of which all kinds of questions are asked, and those of which only the first is.
MOST, MOST_SOUND = 600, 2000
SOUND_WEIGHT, HIDDEN_WEIGHT, SLIP_WEIGHT = 1.0, 0.3, 0.4 / DRAWS

# Names of Western persons are spelt in many ways, so that of their unknown forms fewer are slips.
WESTERN_WEIGHT = 0.08 / DRAWS

# Of the slips those that are nonstandard forms, and those that lose up to three letters at the end.
VARIANTS, CUTS = 0.3, 0.25
# Of foreign names those that go through Cyrillic letters and back: Gamilton.
ROUND_TRIPS = 0.3
# Of Slavic names those that keep the ending of a case.
CASES, CASE_ENDINGS = 0.2, ("a", "u", "om", "ym", "oy", "em", "y", "e", "i", "omu", "ogo")
SEED = 11
FOLDS = 5
RIDGE = 2.0

# Sound texts hold true faults as well: a name that a first fit holds for one is left out of the second.
DOUBTED = 0.9

_VOCABULARY = shipped_lexicons().vocabulary
_GAZETTEER = shipped_gazetteer()
_DATA = Path(__file__).parent.parent / "data"
_TARGET = Path(__file__).parent.parent / "audit" / "names" / "fit_weights.py"
_HEAD = '''"""Weights of the model of known names; made by tools/make_candidate_model.py, not by hand.

Log-odds for one unit of each feature of `audit.names.fit`, against the chance that no known name is meant.
"""

from typing import Final

WEIGHTS: Final = {
'''
_JUDGED = """
# Judged: no annotated archive was at hand. Log-odds for each doubling of the articles that have the known name, over
# what its frequency lets expect, and against each doubling of those that have the suspect.
WEIGHT_OF_ARTICLES: Final = 0.7

# Judged: damage in the training data does not come in crowds. What each other slip of the article adds to the log-odds,
# all of them at most, and what is taken off in an article that has none.
DAMAGE, MOST_DAMAGE, SOUNDNESS = 0.3, 0.9, 0.25
"""

Question = tuple[str, Choice]


def main(folder: Path) -> None:
    """Fit the model, print how well the folds do, and write the table."""
    questions = [question for name in SOUND for question in _questions_of_set(folder, name)]
    first = _fit(questions)
    kept = [(doc, choice) for doc, choice in questions if not _is_doubted(first, choice)]
    print(f"{len(questions)} questions, {len(questions) - len(kept)} left out as true faults")
    _report(kept)
    lines = (f'    "{name}": {weight:.3f},\n' for name, weight in zip(FEATURES, _fit(kept), strict=True))
    _TARGET.write_text(f"{_HEAD}{''.join(lines)}}}\n{_JUDGED}")


def _items(folder: Path, name: str) -> list[dict[str, Any]]:
    with (folder / f"{name}.jsonl").open(encoding="utf-8") as stream:
        items = [json.loads(line) for line in stream]
    return random.Random(SEED).sample(items, min(MOST_SOUND, len(items)))


def _questions_of_set(folder: Path, name: str) -> Iterator[Question]:
    for number, item in enumerate(_items(folder, name)):
        document = document_of(item["text"])
        for suspect in suspects(document, _GAZETTEER, _VOCABULARY):
            yield from _question(item["doc"], suspect, "", SOUND_WEIGHT)
        if number < MOST:
            yield from _questions_with_answers(document, item["doc"], *SOUND[name])


def _questions_with_answers(document: Document, doc: str, hidden_names: int, slips: int) -> Iterator[Question]:
    chance = random.Random(doc)
    names = sorted(form for form in capitalised_forms(document.distinct_words).items() if _is_name(*form))
    for folded, words in chance.sample(names, min(hidden_names, len(names))):
        form = form_of(folded, words)
        hidden = frozenset(bearer for bearer, _ in _GAZETTEER.meanings(folded))
        yield from _question(doc, usages(document, [form])[folded], "", HIDDEN_WEIGHT, hidden)
    draws = (chance.sample(names, min(slips, len(names))) for _ in range(DRAWS))
    for folded, words in chain.from_iterable(draws):
        wrong = _wrong(folded, min(words), chance)
        if fold(wrong) != folded and not is_known(fold(wrong), _GAZETTEER, _VOCABULARY):
            yield from _slip(doc, _with_slip(document, words, wrong), fold(wrong), folded)


def _wrong(folded: str, name: str, chance: random.Random) -> str:
    if _is_slavic(folded) and chance.random() < CASES:
        return name.rstrip("aeiouy") + chance.choice(CASE_ENDINGS)
    trips = _round_trips(folded)
    if trips and chance.random() < ROUND_TRIPS:
        return chance.choice(trips).capitalize()
    variants = _nonstandard_forms().get(folded)
    if variants and chance.random() < VARIANTS:
        return chance.choice(variants)
    if len(name) > 7 and chance.random() < CUTS:
        return name[: -chance.randint(1, 3)]
    return damaged(name, chance)


def _is_slavic(folded: str) -> bool:
    return any(map(_GAZETTEER.bearers.is_cyrillic, _GAZETTEER.bearers_called(folded)))


def _round_trips(folded: str) -> list[str]:
    """Return what the build made of the Cyrillic spellings of a name, without forms that tell nothing."""
    bearers = _GAZETTEER.bearers_called(folded)
    made = {form for bearer in bearers for form in round_trips(_GAZETTEER.bearers.entry(bearer).native)}
    return sorted(form for form in made if is_telling(form) and _GAZETTEER.is_nonstandard(form) and form.isalpha())


@cache
def _nonstandard_forms() -> dict[str, list[str]]:
    """Return preferred form, folded → single nonstandard forms of places and of Slavic persons that none bears."""
    found: dict[str, list[str]] = {}
    for row in read_rows(_DATA):
        if row.kind is Kind.PLACE or row.is_cyrillic:
            forms = [form for form in row.nonstandard if form.isascii() and form.isalpha() and form.istitle()]
            found.setdefault(folded_phrase(row.name), []).extend(forms)
    return {name: sorted(forms) for name, forms in found.items() if forms}


def _slip(doc: str, document: Document, wrong: str, right: str) -> Iterator[Question]:
    for suspect in suspects(document, _GAZETTEER, _VOCABULARY):
        if suspect.form.folded == wrong:
            yield from _question(doc, suspect, right, SLIP_WEIGHT)


def _question(
    doc: str, suspect: Usage, right: str, weight: float, hidden: frozenset[int] = frozenset()
) -> Iterator[Question]:
    document = suspect.document
    named = geography(document, _GAZETTEER, _VOCABULARY)
    found = candidates(names_near(suspect, _GAZETTEER), named, _GAZETTEER, _VOCABULARY, hidden=hidden)
    answers = [_is_right(candidate, right) for candidate in found]
    if found and any(answers) == bool(right):
        scene = Scene(suspect, named, _GAZETTEER, _VOCABULARY)
        options = [_vector(features(candidate, scene)) for candidate in found]
        meant = [candidate for candidate, answer in zip(found, answers, strict=True) if answer]
        if any(_is_western(candidate) and not candidate.spelling for candidate in meant):
            weight = WESTERN_WEIGHT
        yield doc, Choice([*options, (0.0,) * len(FEATURES)], [*answers, not right], weight)


def _is_western(candidate: Candidate) -> bool:
    bearers = _GAZETTEER.bearers
    return bearers.kind(candidate.bearer) is Kind.PERSON and not bearers.is_cyrillic(candidate.bearer)


def _vector(values: dict[str, float]) -> tuple[float, ...]:
    return tuple(float(values.get(name, 0.0)) for name in FEATURES)


def _is_right(candidate: Candidate, right: str) -> bool:
    return bool(right) and right in (candidate.word, folded_phrase(candidate.whole))


def _is_name(folded: str, words: Sequence[str]) -> bool:
    return (
        all(word.isascii() and word.isalpha() and word.istitle() for word in words)
        and not _VOCABULARY.in_dictionary(folded)
        and _GAZETTEER.is_standard(folded)
    )


def _with_slip(document: Document, words: Sequence[str], wrong: str) -> Document:
    text = document.prose
    for span in sorted((span for word in words for span in document.spans_of(word)), reverse=True):
        text = text[: span.start] + wrong + text[span.end :]
    return document_of(text)


def _fit(questions: Sequence[Question]) -> list[float]:
    return fit([choice for _, choice in questions], ridge=RIDGE)


def _is_doubted(weights: Sequence[float], choice: Choice) -> bool:
    return choice.weight == SOUND_WEIGHT and choice.right[-1] and 1 - _chances(weights, choice)[-1] > DOUBTED


def _chances(weights: Sequence[float], choice: Choice) -> list[float]:
    powers = [exp(min(30.0, dot(weights, option))) for option in choice.options]
    return [power / sum(powers) for power in powers]


def _report(questions: Sequence[Question]) -> None:
    """Print, out of fold, how many slips are mended and how many sound names are changed at several thresholds."""
    docs = sorted({doc for doc, _ in questions})
    random.Random(1).shuffle(docs)
    fold_of = {doc: number % FOLDS for number, doc in enumerate(docs)}
    folds: list[list[tuple[float, bool, Choice]]] = []
    for number in range(FOLDS):
        weights = _fit([(doc, choice) for doc, choice in questions if fold_of[doc] != number])
        inside = [choice for doc, choice in questions if fold_of[doc] == number]
        folds.append([_judged(choice, _chances(weights, choice)[:-1]) for choice in inside])
    judged = [*chain.from_iterable(folds)]
    slips = [row for row in judged if not row[2].right[-1]]
    sound = [row for row in judged if row[2].right[-1]]
    for least in (0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9):
        found = [right for chance, right, _ in slips if chance >= least]
        wrong = sum(chance >= least for chance, *_ in sound)
        print(f"{least:.1f}: slips found {len(found) / len(slips):.3f}, mended {sum(found) / len(slips):.3f}", end="; ")
        print(f"sound names changed {wrong} of {len(sound)}")
    print_reliability([[Judged(chance, right, choice.weight) for chance, right, choice in fold] for fold in folds])


def _judged(choice: Choice, chances: Sequence[float]) -> tuple[float, bool, Choice]:
    best = max(range(len(chances)), key=chances.__getitem__)
    return sum(chances), choice.right[best], choice


if __name__ == "__main__":
    main(Path(sys.argv[1]))
