"""Fit the name model: `python tools/make_name_model.py FOLDER` writes `audit/names/weights.py`.

FOLDER holds sets of annotated articles as JSONL of {"id", "doc", "text", "spans"}; `SOUND` and `MARKED` name those
used. Slips put into names of the sound sets, and the marked slips, are what the models must find; every other pair of
near forms is what they must leave alone. Nothing of the texts is kept but the weights.
"""

import json
import random
import re
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from math import exp, log
from pathlib import Path
from typing import Any

from damage_names import damaged
from logistic import Choice, dot, fit
from reliability import Judged, print_reliability

from audit.gazetteer.gazetteer import shipped_gazetteer
from audit.lexicons.lexicons import shipped_lexicons
from audit.model.scope import Region, Scope
from audit.model.span import Span
from audit.names.features import FIRST_WRONG, ONE_NAME, first_wrong_features, one_name_features
from audit.names.readings import readings
from audit.orthography.fold import fold
from audit.text.capitals import capitalised_forms
from audit.text.document import Document

SOUND = ("clean_news", "clean_refs_ruuk", "native_news")
MARKED = ("names_injected",)
SOUND_WEIGHT, MARKED_WEIGHT, DAMAGED_WEIGHT = 1.0, 2.0, 0.15
COPIES = 5
SEED = 7
FOLDS = 5
RIDGE = 1.0

# Sound texts hold true faults as well: a pair that a first fit holds for one is left out of the second.
DOUBTED = 0.7

# How often a slip spares the mentions with a given name.
CARE = 0.8

_GIVEN_NAME = re.compile(r"[A-Z][a-z]+ \Z")
_VOCABULARY = shipped_lexicons().vocabulary
_GAZETTEER = shipped_gazetteer()
_TARGET = Path(__file__).parent.parent / "audit" / "names" / "weights.py"
_HEAD = '''"""Weights of the name models; made by tools/make_name_model.py, not by hand.

Log-odds for one unit of each feature of `audit.names.features`.
"""

from typing import Final
'''


@dataclass(frozen=True, slots=True)
class Row:
    """A question about a pair of forms: its features, the answer, and the article it comes from."""

    values: tuple[float, ...]
    answer: bool
    doc: str
    weight: float


@dataclass(frozen=True, slots=True)
class Rows:
    """The questions for both models."""

    one_name: list[Row]
    first_wrong: list[Row]


def main(folder: Path) -> None:
    """Fit both models, print how well the folds do, and write the table."""
    rows = _rows(folder)
    first = _fit(rows.one_name)
    kept = [row for row in rows.one_name if row.answer or row.weight != SOUND_WEIGHT or _chance(first, row) < DOUBTED]
    text = _HEAD
    for title, names, questions in (("ONE_NAME", ONE_NAME, kept), ("FIRST_WRONG", FIRST_WRONG, rows.first_wrong)):
        print(f"{title}: {len(questions)} questions, {sum(row.answer for row in questions)} answered with yes")
        _report(questions)
        lines = (f'    "{name}": {weight:.3f},\n' for name, weight in zip(names, _fit(questions), strict=True))
        text += f"\n{title}_WEIGHTS: Final = {{\n{''.join(lines)}}}\n"
    _TARGET.write_text(text)


def _rows(folder: Path) -> Rows:
    chance, rows = random.Random(SEED), Rows([], [])
    for name in MARKED:
        for item in items(folder, name):
            slips = {
                (fold(item["text"][s["start"] : s["end"]]), fold(x)) for s in item["spans"] for x in s["suggestions"]
            }
            _add_article(rows, item["text"], slips, item["doc"], MARKED_WEIGHT)
    for name in SOUND:
        for item in items(folder, name):
            _add_article(rows, item["text"], set(), item["doc"], SOUND_WEIGHT)
            for _ in range(COPIES):
                text, slips = _with_slips(item["text"], chance)
                _add_article(rows, text, slips, item["doc"], DAMAGED_WEIGHT)
    return rows


def items(folder: Path, name: str) -> Iterator[dict[str, Any]]:
    """Yield the records of one set."""
    with (folder / f"{name}.jsonl").open(encoding="utf-8") as stream:
        yield from map(json.loads, stream)


def _add_article(rows: Rows, text: str, slips: set[tuple[str, str]], doc: str, weight: float) -> None:
    """Ask about each pair; in a damaged text only of pairs that a slip has part in."""
    touched = {form for slip in slips for form in slip}
    for pair, first, second in readings(document_of(text), _VOCABULARY, _GAZETTEER):
        names = pair.first.folded, pair.second.folded
        if slips and touched.isdisjoint(names):
            continue
        is_slip = names in slips or names[::-1] in slips
        rows.one_name.append(Row(one_name_features(pair, first, second, _VOCABULARY, _GAZETTEER), is_slip, doc, weight))
        if is_slip:
            rows.first_wrong.append(
                Row(first_wrong_features(pair, first, second, _VOCABULARY, _GAZETTEER), names in slips, doc, weight)
            )


def document_of(text: str) -> Document:
    """Return a text as a document of paragraphs."""
    blocks, start = [], 0
    for line in text.split("\n"):
        if line.strip():
            blocks.append(Region(Span(start, start + len(line)), Scope.BODY))
        start += len(line) + 1
    return Document("", text, text, tuple(blocks))


def _with_slips(text: str, chance: random.Random) -> tuple[str, set[tuple[str, str]]]:
    """Return the text with slips in up to two names that it holds more than once."""
    document = document_of(text)
    forms = capitalised_forms(document.distinct_words)
    words = sorted(min(spelt) for spelt in forms.values())
    places = {word: document.spans_of(word) for word in words if word.isascii() and word.isalpha() and word.istitle()}
    names = [word for word, spans in places.items() if len(spans) > 1 and not _is_common(word)]
    slips: set[tuple[str, str]] = set()
    changes: list[tuple[Span, str]] = []
    for name in chance.sample(names, min(2, len(names))):
        wrong = damaged(name, chance)
        if fold(wrong) not in forms:
            spans = _oblique(text, places[name], chance)
            count = 1 if chance.random() < 0.7 else max(1, len(spans) // 2)
            changes += [(span, wrong) for span in spans[:count]]
            slips.add((fold(wrong), fold(name)))
    for span, wrong in sorted(changes, reverse=True):
        text = text[: span.start] + wrong + text[span.end :]
    return text, slips


def _oblique(text: str, spans: Sequence[Span], chance: random.Random) -> list[Span]:
    """Return the places in the order in which slips are likely: a full name is copied with more care than a surname."""
    shuffled = chance.sample(spans, len(spans))
    if chance.random() < CARE:
        shuffled.sort(key=lambda span: bool(_GIVEN_NAME.search(text[max(0, span.start - 20) : span.start])))
    return shuffled


def _is_common(word: str) -> bool:
    return _VOCABULARY.in_dictionary(word.lower())


def _report(rows: Sequence[Row]) -> None:
    """Print the table of reliability, out of fold; the folds are of articles."""
    docs = sorted({row.doc for row in rows})
    random.Random(1).shuffle(docs)
    fold_of = {doc: number % FOLDS for number, doc in enumerate(docs)}
    folds: list[list[Judged]] = []
    for number in range(FOLDS):
        weights = _fit([row for row in rows if fold_of[row.doc] != number])
        folds.append([Judged(_chance(weights, row), row.answer) for row in rows if fold_of[row.doc] == number])
    judged = [*chain.from_iterable(folds)]
    print(f"log loss {-sum(log(one.chance if one.is_true else 1 - one.chance) for one in judged) / len(judged):.4f}")
    print_reliability(folds)


def _fit(rows: Sequence[Row]) -> list[float]:
    """Return the weights of a ridge logistic regression: of each question "yes" is weighed against nothing."""
    nothing = (0.0,) * len(rows[0].values)
    return fit([Choice((row.values, nothing), (row.answer, not row.answer), row.weight) for row in rows], ridge=RIDGE)


def _chance(weights: Sequence[float], row: Row) -> float:
    return 1 / (1 + exp(-max(-30.0, min(30.0, dot(weights, row.values)))))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
