"""Find a name joined to the word beside it: Norwegianfishermen, inMoscow."""

import re
from collections.abc import Collection, Iterator

from audit.gazetteer.entry import Kind
from audit.gazetteer.gazetteer import Gazetteer
from audit.model.match import Match, Suggestion
from audit.model.span import Span
from audit.names.confidences import RUN_ON_NAMES_IN_ARTICLE, RUN_ON_NAMES_LISTED
from audit.names.forms import form_of
from audit.names.mentions import usages
from audit.names.run_ons import Parts, Splitter
from audit.orthography.fold import bare, fold
from audit.text.context import Context
from audit.text.document import Document

_SHORTEST = 6
_NEXT_WORD = re.compile(r"\s+(\w+)")
# Beside them stands no word of the language: names of sites and accounts, tags.
_CODE_MARKS = tuple("@#/\\_&=+.~")


def run_on_names(
    document: Document,
    context: Context,
    *,
    least_zipf: float = 3.3,
    least_zipf_short: float = 6.0,
    least_zipf_name: float = 3.5,
    most_zipf_joined: float = 2.6,
    endings: Collection[str] = (),
    directions: Collection[str] = (),
    confidence_in_article: float = RUN_ON_NAMES_IN_ARTICLE,
    confidence_listed: float = RUN_ON_NAMES_LISTED,
) -> Iterator[Match]:
    """Yield an unlisted word that a name and a common word make up, to be replaced by both.

    A name counts if the article has it by itself; or, before a word of three letters or more, if dictionaries list it
    at a Zipf frequency of `least_zipf_name`, or it is a place in a country that the article names. The common word has
    `least_zipf`, up to three letters `least_zipf_short`, and is none of the `endings` that names are made with; the
    whole has at most `most_zipf_joined`.
    `directions` end no name before "of", be the name known or not: "Avdiivkasouth of Bakhmut".
    """
    vocabulary = context.lexicons.vocabulary
    split = Splitter(
        document, vocabulary, context.gazetteer, least_zipf, least_zipf_short, least_zipf_name, frozenset(endings)
    )
    matches: list[Match] = []
    endings_before_of = tuple(directions)
    for word in vocabulary.unlisted(document.distinct_words):
        if len(word) < _SHORTEST or word.islower() or vocabulary.zipf(word) > most_zipf_joined:
            continue
        if context.gazetteer.is_standard(fold(word)):
            continue
        parts = split.parts(bare(word))
        if parts and not parts.in_article and _is_surname(word, parts, document, context.gazetteer):
            continue
        if parts or word.endswith(endings_before_of):
            confidence = confidence_in_article if parts and parts.in_article else confidence_listed
            for span in _plain_places(document, word):
                found = parts or _before_direction(document, word, span, directions)
                matches += [_match(document, span, found, confidence)] if found else []
    yield from sorted(matches, key=lambda match: match.span)


def _is_surname(word: str, parts: Parts, document: Document, gazetteer: Gazetteer) -> bool:
    """Tell whether the word stands behind a first name: "Ann Myerscough", but not "Joe Bidenwarned"."""
    folded = fold(word)
    before = usages(document, [form_of(folded, [word])])[folded].before.values()
    kind = gazetteer.bearers.kind
    persons = [name for name in before if any(kind(one) is Kind.PERSON for one, _ in gazetteer.meanings(name))]
    return any(not gazetteer.is_standard(f"{name} {fold(parts.first)}") for name in persons)


def _before_direction(document: Document, word: str, span: Span, directions: Collection[str]) -> Parts | None:
    following = _NEXT_WORD.match(document.prose, span.end)
    if not following or following[1] != "of" or not word[0].isupper():
        return None
    ways = (Parts(word.removesuffix(end), end, in_article=False) for end in directions if word.endswith(end))
    # "southwest" before "west".
    long_enough = (parts for parts in ways if len(parts.first) >= _SHORTEST - 2)
    return max(long_enough, key=lambda parts: len(parts.second), default=None)


def _plain_places(document: Document, word: str) -> Iterator[Span]:
    prose = document.prose
    for span in document.spans_of(word):
        after = prose[span.end : span.end + 2]
        is_code = after[:1] in _CODE_MARKS and after[1:].strip()
        if not is_code and prose[span.start - 1 : span.start] not in (*_CODE_MARKS, "-"):
            yield Span(span.start, span.start + len(bare(word)))


def _match(document: Document, span: Span, parts: Parts, confidence: float) -> Match:
    name = parts.first if parts.first[0].isupper() else parts.second
    evidence = f"{name} stands by itself elsewhere in this article." if parts.in_article else ""
    suggestion = Suggestion(f"{parts.first} {parts.second}", "article" if parts.in_article else "rule")
    return Match(span, (suggestion,), confidence=confidence, evidence=(evidence,) if evidence else ())
