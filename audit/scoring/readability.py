"""How hard a text reads, by textstat; the one file that wraps it.

textstat wants to download a pronouncing dictionary for the syllables of English words. It is given ours instead, so
that it works with the network off and loads nothing.
"""

import re
from collections.abc import Callable, Sequence
from importlib import import_module

from audit.model.report import Readability
from audit.model.span import Span

SyllableCount = Callable[[str], int | None]

_SENTENCE_END = re.compile(r"[.!?]")
_DASH = re.compile("[\N{EN DASH}\N{EM DASH}]")
# Where textstat 0.7.13 keeps the function that fetches the dictionary.
_DICTIONARY_USERS = (
    "textstat.backend.utils._get_cmudict",
    "textstat.backend.utils",
    "textstat.backend.counts._count_syllables",
)


def readability(prose: str, sentences: Sequence[Span], syllables: SyllableCount) -> Readability | None:
    """Return the readability of a text, or None where it has no sentence.

    `syllables` counts those of a lower-case word, or returns None where it does not know the word; textstat then goes
    by hyphenation. Sentences of one or two words are counted with their neighbour, as textstat does.
    """
    text = _marked_sentences(prose, sentences)
    if not text:
        return None
    _give_syllables(syllables)
    textstat = import_module("textstat")
    return Readability(
        flesch_reading_ease=float(textstat.flesch_reading_ease(text)),
        flesch_kincaid_grade=float(textstat.flesch_kincaid_grade(text)),
        gunning_fog=float(textstat.gunning_fog(text)),
        words_per_sentence=float(textstat.words_per_sentence(text)),
    )


def _marked_sentences(prose: str, sentences: Sequence[Span]) -> str:
    """Write each sentence with exactly one full stop: textstat would end one in "D.C." and in "a.m."."""
    plain = (_SENTENCE_END.sub("", _textstat_marks(span.of(prose))) for span in sentences)
    return " ".join(f"{sentence.strip()}." for sentence in plain if any(map(str.isalnum, sentence)))


def _textstat_marks(text: str) -> str:
    """Write the marks that textstat understands: it drops a curly apostrophe and joins words about a dash."""
    return _DASH.sub(" ", text.replace("\N{RIGHT SINGLE QUOTATION MARK}", "'"))


class _Pronunciations:
    """Our syllable counts in the shape of the dictionary that textstat expects."""

    def __init__(self, syllables: SyllableCount) -> None:
        self._syllables = syllables

    def __getitem__(self, word: str) -> list[list[str]]:
        """Return one pronunciation, whose sounds are syllables alone. Raises KeyError where the word is unknown."""
        count = self._syllables(word)
        if count is None:
            raise KeyError(word)
        return [["AH0"] * count]


def _give_syllables(syllables: SyllableCount) -> None:
    pronunciations = _Pronunciations(syllables)
    for module in _DICTIONARY_USERS:
        vars(import_module(module))["get_cmudict"] = lambda lang: pronunciations
