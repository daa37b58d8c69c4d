"""Find two words written as one: "ofthe"."""

from collections.abc import Iterator

from audit.lexicons.formation import Formation, parts_of
from audit.lexicons.fragments import torn_at
from audit.lexicons.joins import Division, divide
from audit.lexicons.lexicons import Lexicons
from audit.lexicons.surroundings import surroundings
from audit.lexicons.verdicts import judge
from audit.model.match import Match, Suggestion
from audit.model.span import Span
from audit.text.context import Context
from audit.text.document import Document


def joined_words(
    document: Document,
    context: Context,
    *,
    least_chance: float = 0.9,
    least_chance_of_compound: float = 0.97,
    least_letters: int = 5,
) -> Iterator[Match]:
    """Yield unlisted words in lower case that are two words with the blank lost, to be divided.

    Chances are between 0 and 1; `least_chance_of_compound` holds where neither part is a function word, so that the
    whole might be a new compound.
    """
    found = []
    for word in context.lexicons.vocabulary.unlisted(document.distinct_words):
        if len(word) >= least_letters and word.isascii() and word.isalpha() and word.islower():
            found += _divided(document, context.lexicons, word, least_chance, least_chance_of_compound)
    yield from sorted(found, key=lambda match: match.span)


def _divided(
    document: Document, lexicons: Lexicons, word: str, least: float, least_of_compound: float
) -> Iterator[Match]:
    spans = document.spans_of(word)
    for span in spans:
        division = _division(document.prose, span, lexicons, word)
        if division is None or division.chance < (least if division.is_plain else least_of_compound):
            continue
        # A word that comes again and may be a compound is a term of the trade: "rightsholders".
        if division.is_plain or (len(spans) == 1 and not _has_affix(word, lexicons)):
            yield _match(span, division)


def _division(prose: str, span: Span, lexicons: Lexicons, word: str) -> Division | None:
    if any(torn_at(prose, span, lexicons)):
        return None
    place = surroundings(prose, span.start, span.end)
    verdict = judge(word, place, lexicons)
    return divide(word, place, lexicons, slip=verdict.chance if verdict else 0.0)


def _has_affix(word: str, lexicons: Lexicons) -> bool:
    parts = parts_of(word, lexicons.vocabulary)
    return parts is not None and parts.kind is not Formation.COMPOUND


def _match(span: Span, division: Division) -> Match:
    suggestion = Suggestion(f"{division.first} {division.second}", "spelling")
    evidence = f"No dictionary has it as one word; “{division.first}” and “{division.second}” are both words."
    return Match(span, (suggestion,), confidence=round(division.chance, 2), evidence=(evidence,))
