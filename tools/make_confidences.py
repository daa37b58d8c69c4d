"""Measure the confidences of name rules without a model: `python tools/make_confidences.py FOLDER`.

Writes `audit/names/confidences.py`. FOLDER holds the sets that `make_name_model.py` reads, and those of `OPEN`. What a
check finds in sound articles is false, what it finds of annotated faults and of slips planted in sound articles is
true. Each number begins with a judgement that is worth a few findings, so that few findings move it little.
"""

import random
import re
import sys
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from damage_names import damaged
from make_name_model import MARKED, SOUND, document_of, items
from reliability import Judged, print_reliability

from audit.checks.catalogue import CHECKS
from audit.lexicons.lexicons import shipped_lexicons
from audit.model.span import Span
from audit.rulebook.rulebook import Choice, open_rulebook
from audit.text.archive import Archive
from audit.text.capitals import capitalised_forms
from audit.text.context import Context
from audit.text.document import Document

# Sets of which only the marked faults are known.
OPEN: Final = ("names_mt_real",)
SOUND_WEIGHT, MARKED_WEIGHT, PLANTED_WEIGHT = 1.0, 1.0, 0.15
# Names of an article that get a slip wherever they stand, and places where one loses the blank behind it.
SLIPS, RUN_ONS = 4, 1
SEED = 3
FOLDS = 5

# Check → option → what was judged before anything was counted, worth `WORTH` findings.
JUDGED: Final[Mapping[str, Mapping[str, float]]] = {
    "leftover_cases": {"confidence": 0.9, "confidence_after_name": 0.65},
    "misspelled_brands": {"confidence": 0.7, "confidence_beside": 0.9},
    "misspelled_endings": {"confidence": 0.85},
    "misspelled_figures": {"confidence": 0.95, "confidence_name": 0.85},
    "misspelled_officeholders": {"confidence": 0.9, "confidence_name": 0.75},
    "misspelled_phrases": {"confidence": 0.85},
    "run_on_names": {"confidence_in_article": 0.95, "confidence_listed": 0.8},
    "unrecorded_names": {"confidence": 0.7, "confidence_full_name": 0.9},
}
WORTH = 4.0
# Fewer findings prove nothing.
LEAST = 1.0
# Nothing is quite sure.
MOST = 0.99

_RUN_ON = re.compile(r"\b([A-Z][a-z]{3,}) (?=[a-z]{4,}\b)")
_VOCABULARY = shipped_lexicons().vocabulary
_TARGET = Path(__file__).parent.parent / "audit" / "names" / "confidences.py"
_HEAD = '''"""Confidences (0-1) of name rules without a model; made by tools/make_confidences.py, not by hand.

Each is that of one option of a check; behind it what it was measured on, in weighed findings, and what was judged.
"""

from typing import Final

'''

Kind = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Seen:
    """A finding of one kind in an article: whether it is true, and how much it counts."""

    kind: Kind
    doc: str
    is_true: bool
    weight: float


def main(folder: Path) -> None:
    """Count, print how far the numbers hold out of fold, and write the table."""
    seen = [*_in_sound(folder), *_in_marked(folder)]
    _report(seen)
    by_kind: dict[Kind, list[Seen]] = defaultdict(list)
    for one in seen:
        by_kind[one.kind].append(one)
    kinds = [(check, option) for check, options in JUDGED.items() for option in options]
    _TARGET.write_text(_HEAD + "".join(_line(kind, by_kind[kind]) for kind in kinds))


def _in_sound(folder: Path) -> Iterator[Seen]:
    for name in SOUND:
        texts = [*items(folder, name)]
        documents = [document_of(item["text"]) for item in texts]
        context = Context(shipped_lexicons(), archive=Archive(tuple(documents)))
        for item, document in zip(texts, documents, strict=True):
            for kind, _ in _matches(document, context):
                yield Seen(kind, item["doc"], is_true=False, weight=SOUND_WEIGHT)
            planted, places = _planted(document, random.Random(f"{SEED} {item['doc']}"))
            for kind, span in _matches(planted, context):
                if any(map(span.overlaps, places)):
                    yield Seen(kind, item["doc"], is_true=True, weight=PLANTED_WEIGHT)


def _in_marked(folder: Path) -> Iterator[Seen]:
    context = Context(shipped_lexicons())
    for name in (*MARKED, *OPEN):
        for item in items(folder, name):
            faults = [Span(one["start"], one["end"]) for one in item["spans"]]
            for kind, span in _matches(document_of(item["text"]), context):
                is_true = any(map(span.overlaps, faults))
                if is_true or name not in OPEN:
                    yield Seen(kind, item["doc"], is_true, MARKED_WEIGHT)


def _matches(document: Document, context: Context) -> Iterator[tuple[Kind, Span]]:
    """Yield what the checks find; each option gets a number of its own, by which its findings are told."""
    for check, judged in JUDGED.items():
        numbers = {number / 100: option for number, option in enumerate(judged, 1)}
        options = {**_options(check), **{option: number for number, option in numbers.items()}}
        for match in CHECKS[check].function(document, context, **options):
            yield (check, numbers[match.confidence or 0.0]), match.span


def _options(check: str) -> Mapping[str, Any]:
    rules = (rule for rule in open_rulebook(Choice()).all_rules() if rule.check == check)
    return next(rules).options


def _planted(document: Document, chance: random.Random) -> tuple[Document, list[Span]]:
    """Return the article with slips in some names, and where they stand."""
    prose = document.prose
    words = sorted(min(spelt) for spelt in capitalised_forms(document.distinct_words).values())
    names = [word for word in words if word.isascii() and word.isalpha() and word.istitle()]
    changes = {
        span: wrong
        for name in chance.sample(names, min(SLIPS, len(names)))
        if (wrong := damaged(name, chance)) != name
        for span in document.spans_of(name)
    }
    joints = [Span(found.start(), found.end()) for found in _RUN_ON.finditer(prose)]
    for joint in chance.sample(joints, min(RUN_ONS, len(joints))):
        if not any(map(joint.overlaps, changes)):
            changes[joint] = joint.of(prose).rstrip()
    return _changed(prose, changes)


def _changed(prose: str, changes: Mapping[Span, str]) -> tuple[Document, list[Span]]:
    text, end, places = "", 0, []
    for span, wrong in sorted(changes.items()):
        text += prose[end : span.start]
        places.append(Span(len(text), len(text) + len(wrong)))
        text, end = text + wrong, span.end
    return document_of(text + prose[end:]), places


def _line(kind: Kind, seen: Sequence[Seen]) -> str:
    check, option = kind
    name = (check + option.removeprefix("confidence")).upper()
    right, wrong = _weights(seen)
    measured = f"{right:.1f} true, {wrong:.1f} false" if right + wrong >= LEAST else "judged"
    return f"{name}: Final = {_confidence(kind, seen):.2f}  # {measured}; judged {JUDGED[check][option]}\n"


def _confidence(kind: Kind, seen: Sequence[Seen]) -> float:
    judged = JUDGED[kind[0]][kind[1]]
    right, wrong = _weights(seen)
    if right + wrong < LEAST:
        return judged
    return min(MOST, (right + WORTH * judged) / (right + wrong + WORTH))


def _weights(seen: Sequence[Seen]) -> tuple[float, float]:
    return sum(one.weight for one in seen if one.is_true), sum(one.weight for one in seen if not one.is_true)


def _report(seen: Sequence[Seen]) -> None:
    """Print the table of reliability, each number measured on the other folds; the folds are of articles."""
    docs = sorted({one.doc for one in seen})
    random.Random(1).shuffle(docs)
    fold_of = {doc: number % FOLDS for number, doc in enumerate(docs)}
    folds = []
    for number in range(FOLDS):
        others = [one for one in seen if fold_of[one.doc] != number]
        folds.append([_judged(one, others) for one in seen if fold_of[one.doc] == number])
    print_reliability(folds)


def _judged(one: Seen, others: Sequence[Seen]) -> Judged:
    alike = [other for other in others if other.kind == one.kind]
    return Judged(_confidence(one.kind, alike), one.is_true, one.weight)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
