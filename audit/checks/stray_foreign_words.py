"""Find words of another language left in Latin letters: "The zarplata was not paid", "the neue Regierung"."""

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from audit.lexicons.foreign_vocabulary import ForeignWord
from audit.lexicons.vocabulary import Vocabulary
from audit.model.match import Match
from audit.model.span import Span
from audit.text.context import Context
from audit.text.document import Document
from audit.text.function_words import OTHERS
from audit.text.mentioned_words import is_mentioned
from audit.text.words import WORD

_NAMES = {
    "cs": "Czech",
    "de": "German",
    "es": "Spanish",
    "fr": "French",
    "it": "Italian",
    "nl": "Dutch",
    "pl": "Polish",
    "pt": "Portuguese",
    "ro": "Romanian",
    "ru": "Russian",
    "sv": "Swedish",
    "tr": "Turkish",
    "uk": "Ukrainian",
}
_BLANKS = (" ", "\N{NO-BREAK SPACE}")
_JOINTS = ("-", "/", ".", "@", "_", "&")
_LAST = re.compile(r"[^\W\d_]+(?=[ \u00a0]\Z)")
# Code points in which a neighbouring word is looked for.
_BESIDE = 30


@dataclass(frozen=True, slots=True)
class _Run:
    """Words of one language one behind the other, and what the first of them is."""

    span: Span
    first: ForeignWord
    words: int


def stray_foreign_words(
    document: Document, context: Context, *, shortest_alone: int = 5, loans: Collection[str] = ()
) -> Iterator[Match]:
    """Yield runs of unlisted words in lower case that are common in one other language.

    A word that stands alone has at least `shortest_alone` letters. Beside a name it may be part of it; a word that the
    article explains or puts between marks was chosen, and `loans` are English too.
    """
    known = _known(document, context, loans)
    end = 0
    for span in sorted(span for word in known for span in document.spans_of(word)):
        if span.start < end:
            continue
        run = max((_run(document, span, meaning, known) for meaning in known[span.of(document.prose)]), key=_likelihood)
        end = run.span.end
        is_long = run.words > 1 or end - span.start >= shortest_alone
        if is_long and not _is_in_name(document, run, context.lexicons.vocabulary):
            yield Match(run.span, evidence=(_evidence(document, run),))


def _known(document: Document, context: Context, loans: Collection[str]) -> dict[str, tuple[ForeignWord, ...]]:
    """Return word → what it may be, of those that the article uses without a word about them and that are no names."""
    lexicons = context.lexicons
    unlisted = lexicons.vocabulary.unlisted(document.distinct_words)
    met = {word: lexicons.foreign.meanings(word) for word in unlisted if word.islower() and word.isalpha()}
    return {
        word: meanings
        for word, meanings in met.items()
        if meanings and word not in loans and not context.gazetteer.meanings(word) and not is_mentioned(document, word)
    }


def _run(document: Document, span: Span, first: ForeignWord, known: Mapping[str, tuple[ForeignWord, ...]]) -> _Run:
    """Return the words from there on that are of the first one's language, function words between them included."""
    words, end, last = 1, span.end, span.end
    for found in WORD.finditer(document.prose, span.end, document.sentence_at(span.start).end):
        if document.prose[last : found.start()] not in _BLANKS:
            break
        last = found.end()
        if any(meaning.language == first.language for meaning in known.get(found.group(), ())):
            words, end = words + 1, last
        elif found.group() not in OTHERS[first.language]:
            break
    return _Run(Span(span.start, end), first, words)


def _likelihood(run: _Run) -> tuple[int, bool, str]:
    """Rank by length, then Cyrillic languages first: news is translated from these more often than from Polish."""
    return run.span.end, bool(run.first.original), run.first.language


def _is_in_name(document: Document, run: _Run, vocabulary: Vocabulary) -> bool:
    """Tell whether a capitalised word that no dictionary has, or a hyphen, stands beside the run."""
    prose = document.prose
    before, after = (
        prose[max(0, run.span.start - _BESIDE) : run.span.start],
        prose[run.span.end : run.span.end + _BESIDE],
    )
    if before.endswith(_JOINTS) or after.startswith(_JOINTS):
        return True
    left, right = _LAST.search(before), WORD.match(after, 1)
    beside = [found.group() for found in (left, None if run.first.original else right) if found]
    return any(word[0].isupper() and not vocabulary.is_everybodys(word.lower()) for word in beside)


def _evidence(document: Document, run: _Run) -> str:
    text = run.span.of(document.prose)
    if run.first.original and run.words == 1:
        return f"{text} is {_NAMES[run.first.language]} \u201c{run.first.original}\u201d in Latin letters."
    return f"{text} is {_NAMES[run.first.language]}."
