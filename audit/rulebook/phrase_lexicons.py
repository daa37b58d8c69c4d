"""Lexicons of phrases: one faulty phrase a line, with what to write instead, what it copies and its own examples."""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from itertools import chain, pairwise, product
from pathlib import Path
from typing import Any, Final

from audit.model.nearest import hint
from audit.model.translation import LANGUAGES
from audit.resources import rules_folder
from audit.rulebook.errors import RuleFileError
from audit.rulebook.phrases import Phrase, part_of, phrase_of, template_of
from audit.text.anchors import anchors_of, rarest
from audit.text.expressions import compiled

COLUMNS: Final = ("phrase", "instead", "chance", "weight", "languages", "why", "unless", "bad", "good")
_TOP_LEVEL: Final = re.compile(r"(?:[^ {]|\{(?:[^{}]|\{[^{}]*\})*\})+")
_OPTIONAL: Final = re.compile(r"\[([^]]*)\]")
_MOST_OPTIONAL: Final = 4
# Below this chance a phrase is no finding; it only tells, with its weight, that a text reads like a translation.
LEAST_CHANCE: Final = 0.7
# A lexicon of such phrases alone, which no rule names.
WEAK_SIGNS: Final = "weak-signs"


def read_phrases(path: Path) -> tuple[dict[str, Any], list[str], list[str]]:
    """Return the options that a lexicon gives to the check `phrases`, and its bad and good examples.

    Raises `RuleFileError` naming the line that cannot be used.
    """
    rows: list[dict[str, str]] = []
    bad: list[str] = []
    good: list[str] = []
    index: dict[str, list[int]] = {}
    for cells, row, anchors in _phrases(path):
        if float(cells["chance"]) < LEAST_CHANCE:
            continue
        for anchor in sorted(anchors):
            index.setdefault(anchor, []).append(len(rows))
        rows.append(row)
        bad += _examples(cells["bad"])
        good += _examples(cells["good"])
    return {"rows": rows, "index": index}, bad, good


def read_signs(path: Path) -> Iterator[tuple[dict[str, str], frozenset[str]]]:
    """Yield the phrases of a lexicon that tell of translation, each with words one of which it cannot lack.

    Raises `RuleFileError` naming the line that cannot be used.
    """
    for cells, row, anchors in _phrases(path):
        if float(cells["weight"]):
            kept = ("regex", "before", "after", "beside", "languages")
            yield {name: row[name] for name in kept if name in row} | {"weight": cells["weight"]}, anchors


def _phrases(path: Path) -> Iterator[tuple[dict[str, str], dict[str, str], frozenset[str]]]:
    """Yield the cells of each line, the row for the check and words one of which no match can lack."""
    classes = _classes(_file_of_classes(path.parent))
    for number, cells in _lines(path):
        try:
            row, anchors = _row(cells, classes)
        except ValueError as reason:
            raise RuleFileError(path, f"line {number}: {reason}") from None
        yield cells, row, anchors


def _lines(path: Path) -> Iterator[tuple[int, dict[str, str]]]:
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except OSError as reason:
        raise RuleFileError(path, f"cannot be read ({reason.strerror})") from None
    for number, line in enumerate(lines, 1):
        if line and not line.startswith("#"):
            cells = line.split("\t")
            if len(cells) != len(COLUMNS):
                raise RuleFileError(path, f"line {number}: has {len(cells)} columns, not {', '.join(COLUMNS)}")
            yield number, dict(zip(COLUMNS, map(str.strip, cells), strict=True))


def _row(cells: Mapping[str, str], classes: Mapping[str, Mapping[str, str]]) -> tuple[dict[str, str], frozenset[str]]:
    phrase = phrase_of(cells["phrase"], classes)
    compiled(phrase.regex)
    anchors = _anchors(cells["phrase"], classes)
    if not anchors:
        raise ValueError("the phrase needs a word that no match can lack")
    if float(cells["chance"]) >= LEAST_CHANCE and not (cells["bad"] and cells["good"]):
        raise ValueError("a phrase needs a bad example and a good one")
    if not 0 < float(cells["chance"]) <= 1 or float(cells["weight"]) < 0:
        raise ValueError("chance lies between 0 and 1, weight is 0 or more")
    unknown = [code for code in cells["languages"].split() if code not in LANGUAGES]
    if unknown:
        raise ValueError(f"no language has the code {unknown[0]!r}; {hint(unknown[0], LANGUAGES)}")
    row = {
        "regex": phrase.regex,
        "model": phrase.model,
        "instead": "\n".join(_templates(cells["instead"], phrase)),
        "chance": cells["chance"],
        "languages": cells["languages"],
        "why": cells["why"],
        "partners": ", ".join(_partners(phrase, classes)),
        **_conditions(cells["unless"], classes),
    }
    # An empty suggestion is one: it deletes.
    return {name: value for name, value in row.items() if value or (name == "instead" and cells[name])}, anchors


def _anchors(text: str, classes: Mapping[str, Mapping[str, str]]) -> frozenset[str]:
    """Return anchors one of which every match must contain, of each wording the rarest; none where one has none."""
    found = [_anchors_of_wording(wording, classes) for wording in _wordings(re.sub("[<>^]", " ", text))]
    return frozenset(chain.from_iterable(found)) if all(found) else frozenset()


def _wordings(text: str) -> list[str]:
    """Return a phrase with and without each part that may be missing; of more than a few a gap stands for these."""
    pieces = _OPTIONAL.split(text)
    if len(pieces) > 2 * _MOST_OPTIONAL:
        return [_OPTIONAL.sub(" ..2 ", text)]
    choices = product(*((piece, "") if number % 2 else (piece,) for number, piece in enumerate(pieces)))
    return [" ".join("".join(chosen).split()) for chosen in choices]


def _anchors_of_wording(text: str, classes: Mapping[str, Mapping[str, str]]) -> frozenset[str]:
    """Return the rarest anchors of all parts, and of any two neighbours; a gap parts what stands beside it."""
    parts = _TOP_LEVEL.findall(text)
    stretches = (*parts, *map(" ".join, pairwise(parts)))
    demanded = (anchors_of(part_of(stretch, classes), whole_words=True) for stretch in stretches)
    return rarest(filter(None, demanded)) or frozenset()


def _partners(phrase: Phrase, classes: Mapping[str, Mapping[str, str]]) -> Iterator[str]:
    """Yield `word=partner` for the words of the phrase's classes that have one."""
    for name, words in classes.items():
        if name.replace("-", "_") in phrase.groups:
            yield from (f"{word}={partner}" for word, partner in words.items() if partner)


def _templates(instead: str, phrase: Phrase) -> list[str]:
    if not instead:
        return []
    return ["" if one == "-" else template_of(one, phrase) for one in instead.split(" / ")]


def _conditions(unless: str, classes: Mapping[str, Mapping[str, str]]) -> dict[str, str]:
    """Return what must not stand before the fault, after it, or in its sentence; "_" is the fault."""
    parts: dict[str, list[str]] = {"before": [], "after": [], "beside": []}
    for one in filter(None, map(str.strip, unless.split(";"))):
        side = "before" if one.endswith("_") else "after" if one.startswith("_") else "beside"
        parts[side].append(part_of(one.strip("_").strip(), classes))
    frames = {"before": r"(?:^|\W)(?:{})\W$", "after": r"\W(?:{})(?:\W|$)", "beside": r"(?:^|\W)(?:{})(?:\W|$)"}
    return {side: frames[side].replace("{}", "|".join(regexes)) for side, regexes in parts.items() if regexes}


def _examples(cell: str) -> list[str]:
    return list(filter(None, cell.split(" || ")))


def _file_of_classes(folder: Path) -> Path:
    """Return the classes of a folder of lexicons, or where it has none those that come with the rules."""
    own = folder / "word-classes.tsv"
    return own if own.is_file() else rules_folder() / "lexicons" / own.name


@cache
def _classes(path: Path) -> Mapping[str, Mapping[str, str]]:
    """Return classes of words: name → word → the verb or noun that goes with it, which may be empty."""
    classes: dict[str, dict[str, str]] = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            name, words = line.split("\t")
            pairs = (word.partition("=") for word in words.split(", "))
            classes.setdefault(name, {}).update({word: partner for word, _, partner in pairs})
    return classes
