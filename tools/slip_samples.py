"""Slips in their sentences, to measure the spelling model on: annotated ones, and known ones planted in sound news."""

import json
import random
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from audit.lexicons.surroundings import Surroundings, surroundings
from audit.lexicons.vocabulary import Vocabulary, fold
from audit.text.words import WORD

SOUND_SETS = ("clean_news", "clean_refs_ruuk", "native_news")
# For each word that people misspell: so many of its misspellings, the most frequent first, and so many at random.
_MOST_FREQUENT, _AT_RANDOM = 2, 1
# Plantings of each contraction without its apostrophe.
_CONTRACTIONS = 10


@dataclass(frozen=True, slots=True)
class Sample:
    """An unlisted word in its place; `meant` holds the right words, none where the word is sound."""

    word: str
    place: Surroundings
    meant: frozenset[str]
    document: str


def annotated(folder: Path, vocabulary: Vocabulary) -> list[Sample]:
    """Return the misspellings marked in `misspell_context` that are no words."""
    found = []
    for article in articles(folder, "misspell_context"):
        for span in article["spans"]:
            word = article["text"][span["start"] : span["end"]]
            if "nonword" in span["category"] and not vocabulary.is_listed(word):
                meant = frozenset(text.lower() for text in span["suggestions"])
                place = surroundings(article["text"], span["start"], span["end"])
                found.append(Sample(fold(word), place, meant, article["doc"]))
    return found


def sound(folder: Path, vocabulary: Vocabulary) -> list[Sample]:
    """Return the unlisted words in lower case of articles taken as sound, each once an article."""
    found = []
    for name in SOUND_SETS:
        for article in articles(folder, name):
            first = {match.group(): match for match in reversed(list(WORD.finditer(article["text"])))}
            for word in vocabulary.unlisted(first.keys()):
                if word.islower() and len(word) > 2 and word.isascii() and word.replace("'", "").isalpha():
                    place = surroundings(article["text"], *first[word].span())
                    found.append(Sample(fold(word), place, frozenset(), article["doc"]))
    return found


def planted(folder: Path, vocabulary: Vocabulary) -> list[Sample]:
    """Return misspellings that codespell lists, each put in place of the right word somewhere in sound news."""
    chance = random.Random(1)
    slips = _known_slips(vocabulary)
    found = []
    for meant, places in sorted(_places(folder, slips).items()):
        ranked = sorted(slips[meant], key=lambda slip: (-vocabulary.zipf(slip), slip))
        chosen = dict.fromkeys(ranked[:_MOST_FREQUENT] + chance.sample(ranked, _AT_RANDOM))
        times = _CONTRACTIONS if "'" in meant else 1
        for slip in chosen:
            for place, document in chance.choices(places, k=times):
                found.append(Sample(slip, place, frozenset({meant}), document))
    return found


def articles(folder: Path, name: str) -> Iterator[Mapping[str, Any]]:
    """Yield the records of one set."""
    with (folder / f"{name}.jsonl").open(encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def _known_slips(vocabulary: Vocabulary) -> dict[str, list[str]]:
    spec = find_spec("codespell_lib")
    if spec is None or not spec.origin:
        raise SystemExit("needs codespell")
    slips = defaultdict(list)
    for line in (Path(spec.origin).parent / "data" / "dictionary.txt").read_text(encoding="utf-8").splitlines():
        slip, _, meant = line.partition("->")
        is_one_word = slip.isascii() and slip.isalpha() and slip.islower() and not {",", " "} & set(meant)
        if is_one_word and not vocabulary.is_listed(slip):
            slips[meant].append(slip)
    return slips


def _places(folder: Path, slips: Mapping[str, Sequence[str]]) -> dict[str, list[tuple[Surroundings, str]]]:
    places: defaultdict[str, list[tuple[Surroundings, str]]] = defaultdict(list)
    for article in articles(folder, "native_news"):
        for match in WORD.finditer(article["text"]):
            if match.group() in slips and len(places[match.group()]) < 50:
                places[match.group()].append((surroundings(article["text"], *match.span()), article["doc"]))
    return places
