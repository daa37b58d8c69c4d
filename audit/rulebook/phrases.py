r"""Phrases of lexicons, and the regular expressions they stand for.

    take~ into account      a word; a word in all its forms
    {in turn|at once} [so]  one of several; what may be missing
    NAME NUMBER YEAR        a capitalized name; a number in digits; a year
    WORD ..3                a word; up to three words
    @media                  a word of a class that `rules/lexicons/word-classes.tsv` lists
    ^ So, <in Telegram>     at the start of a sentence; only what stands in <> is the fault
    "                       any quotation mark

Words in lower case stand for capitalised ones too.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Final

from audit.text.inflections import inflections

_BLANK: Final = "[ \N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}\N{THIN SPACE}\N{FIGURE SPACE}]"
_WORD: Final = r"[\w'’-]+"
_CAPITALIZED: Final = r"\p{Lu}" + _WORD[:-1] + "*"
_SLOTS: Final = {
    "NAME": rf"{_CAPITALIZED}(?:{_BLANK}(?:(?:of|de|al|the|and){_BLANK})?{_CAPITALIZED}){{0,3}}",
    "NUMBER": r"\d+(?:[.,]\d+)*",
    "YEAR": r"(?:1[89]|20)\d\d",
    "WORD": _WORD,
}
_APOSTROPHE: Final = "['\N{RIGHT SINGLE QUOTATION MARK}]"
_QUOTES: Final = "[\"'“”‘’«»„]"
_SENTENCE_START: Final = r"(?:^|\n|[.!?…:][\"'”’»)]*" + _BLANK + ')["“‘«]?'
_PIECE: Final = re.compile(
    r"(?P<gap>\.\.(?P<most>\d))|(?P<class>@[a-z-]+)|(?P<slot>(?:NUMBER|YEAR)|(?:NAME|WORD)(?![A-Za-z]))|(?P<lemma>[A-Za-z]+)~"
    r"|(?P<word>[^\W\d_]+)|(?P<quote>\")|(?P<start>\^ )|(?P<mark>[\[\]{}<>|])|(?P<blank> )|(?P<else>.)"
)
_REFERENCE: Final = re.compile(
    r"(?P<lemma>@?[A-Za-z-]+)~|(?P<partner>@[a-z-]+)=|(?P<slot>NAME|NUMBER|YEAR|WORD)(?P<number>\d?)|(?P<class>@[a-z-]+)"
)


@dataclass(frozen=True, slots=True)
class Phrase:
    """A regular expression; its named groups are the slots and `verb`, the first inflected word, of lemma `model`."""

    regex: str
    model: str
    groups: frozenset[str]


@dataclass(slots=True)
class _State:
    classes: Mapping[str, Mapping[str, str]]
    groups: set[str] = field(default_factory=set)
    model: str = ""


def phrase_of(text: str, classes: Mapping[str, Mapping[str, str]]) -> Phrase:
    """Compile a phrase; without "<>" all of it is its group `fault`. Raises ValueError for an unknown class."""
    if "<" not in text:
        text = f"^ <{text[2:]}>" if text.startswith("^ ") else f"<{text}>"
    state = _State(classes)
    # Of two choices that begin alike the one that a word ends is meant.
    regex = _joined(text, state) + ("" if text.endswith(" ") else r"(?:\W|$)")
    return Phrase(regex, state.model, frozenset(state.groups))


def part_of(text: str, classes: Mapping[str, Mapping[str, str]]) -> str:
    """Return the regular expression of a part of a phrase, or of what must not stand beside one."""
    return re.sub(r"\(\?P<\w+>", "(?:", _joined(text, _State(classes)))


def _joined(text: str, state: _State) -> str:
    return "".join(_regex(found, state) for found in _PIECE.finditer(_with_optional_blanks(text)))


def template_of(text: str, phrase: Phrase) -> str:
    r"""Return a suggestion with `\g<name>` for slots and `{lemma}` for words to be inflected like the phrase's verb.

    `@media~` is the partner of the word met, so inflected; `@media=` the partner as it stands.

    Raises ValueError for a slot that the phrase has not.
    """
    return _REFERENCE.sub(lambda found: _filled(found, phrase), text)


def _filled(found: re.Match[str], phrase: Phrase) -> str:
    if found["lemma"]:
        return "{" + found["lemma"] + "}"
    if found["partner"]:
        return "{=" + found["partner"] + "}"
    name = (found["slot"] or found["class"][1:].replace("-", "_")).lower() + (found["number"] or "")
    if name not in phrase.groups:
        raise ValueError(f"the suggestion takes up {found.group()!r}, which the phrase has not")
    return rf"\g<{name}>"


def _with_optional_blanks(text: str) -> str:
    """Move the blank beside what may be missing into it."""
    text = re.sub(r"\[([^\]]*)\] ", r"[{\1} ]", text)
    text = re.sub(r" \[([^\]]*)\](?=>?$)", r"[ {\1}]", text)
    return re.sub(r"(\.\.\d) ", r"\1", text)


def _regex(found: re.Match[str], state: _State) -> str:
    kind = found.lastgroup if found.lastgroup != "most" else "gap"
    return _WRITERS[kind or "else"](found, state)


def _gap(found: re.Match[str], _: _State) -> str:
    return f"(?:{_WORD},?{_BLANK}){{0,{found['most']}}}"


def _class(found: re.Match[str], state: _State) -> str:
    name = found["class"][1:]
    if name not in state.classes:
        raise ValueError(f"no class of words is called {name!r}")
    words = (re.escape(word).replace(r"\ ", _BLANK) for word in sorted(state.classes[name], key=len, reverse=True))
    return _named(name.replace("-", "_"), "|".join(_any_case(word) for word in words), state)


def _slot(found: re.Match[str], state: _State) -> str:
    return _named(found["slot"].lower(), _SLOTS[found["slot"]], state)


def _lemma(found: re.Match[str], state: _State) -> str:
    forms = sorted(set(inflections(found["lemma"])), key=len, reverse=True)
    if state.model:
        return f"(?i:{'|'.join(forms)})"
    state.model = found["lemma"]
    return _named("verb", f"(?i:{'|'.join(forms)})", state)


def _mark(found: re.Match[str], _: _State) -> str:
    return {"[": "(?:", "]": ")?", "{": "(?:", "}": ")", "<": "(?P<fault>", ">": ")", "|": "|"}[found["mark"]]


def _named(name: str, regex: str, state: _State) -> str:
    """Return a group of this name, with 2, 3 … behind it where the phrase has one."""
    number = next(n for n in range(1, 10) if (name if n == 1 else f"{name}{n}") not in state.groups)
    name = name if number == 1 else f"{name}{number}"
    state.groups.add(name)
    return f"(?P<{name}>{regex})"


def _any_case(word: str) -> str:
    return f"(?i:{word})" if word == word.lower() else word


_WRITERS: Final[Mapping[str, Callable[[re.Match[str], _State], str]]] = {
    "gap": _gap,
    "class": _class,
    "slot": _slot,
    "lemma": _lemma,
    "word": lambda found, _: _any_case(found.group()),
    "quote": lambda found, _: _QUOTES,
    "start": lambda found, _: _SENTENCE_START,
    "mark": _mark,
    "blank": lambda found, _: _BLANK,
    "else": lambda found, _: _APOSTROPHE if found.group() == "'" else re.escape(found.group()),
}
