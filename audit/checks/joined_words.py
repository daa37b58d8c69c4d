"""Find two words written as one: "ofthe"."""

from collections.abc import Iterator

from audit.lexicons.formation import Formation, is_agent_noun, parts_of
from audit.lexicons.fragments import torn_at
from audit.lexicons.joins import Division, divide, is_divisible
from audit.lexicons.lexicons import Lexicons
from audit.lexicons.species import names_species
from audit.lexicons.surroundings import stands_in_code, surroundings
from audit.lexicons.verdicts import judge
from audit.model.match import Match, Suggestion
from audit.model.span import Span
from audit.text.context import Context
from audit.text.document import Document

# Function words in which no name ends; behind a word that is not listed, only the longer ones are sure.
_NO_ENDINGS_OF_NAMES = frozenset(
    "and that this their said says also was has had were have been being does would could should might must "
    "cannot which what whose when where because although since until with from about into after before between "
    "against during without within through toward towards upon among amid despite still both each every just many "
    "much already".split()
)
_ENDINGS = tuple(sorted(_NO_ENDINGS_OF_NAMES))
_LONGER = 5


def joined_words(
    document: Document,
    context: Context,
    *,
    least_chance: float = 0.9,
    least_chance_of_compound: float = 0.97,
    least_letters: int = 5,
    most_letters: int = 40,
    least_letters_before: int = 3,
    chance_of_capitalised: float = 0.9,
) -> Iterator[Match]:
    """Yield unlisted words that are two words with the blank lost, to be divided.

    Chances are between 0 and 1; `least_chance_of_compound` holds where neither part is a function word, so that the
    whole might be a new compound. A word with a capital, attested nowhere, is divided before a function word that ends
    no name, unless what stands before it is a known name: names are the business of another check.
    """
    found: list[Match] = []
    for word in context.lexicons.vocabulary.unlisted(document.distinct_words):
        if not least_letters <= len(word) <= most_letters or not word.isascii() or not word.isalpha():
            continue
        if word.islower() and is_divisible(word, context.lexicons.vocabulary):
            found += _divided(document, context.lexicons, word, least_chance, least_chance_of_compound)
        elif word[0].isupper() and word[1:].islower():
            found += _divided_capitalised(document, context.lexicons, word, least_letters_before, chance_of_capitalised)
    yield from sorted(found, key=lambda match: match.span)


def _divided(
    document: Document, lexicons: Lexicons, word: str, least: float, least_of_compound: float
) -> Iterator[Match]:
    spans = [span for span in document.spans_of(word) if not stands_in_code(document.prose, span.start, span.end)]
    division = _division(document.prose, spans[0], lexicons, word) if spans else None
    if division is None or division.chance < (least if division.is_plain else least_of_compound):
        return
    # "fermentor" is no "ferment or".
    if division.second == "or" and is_agent_noun(word, lexicons.vocabulary):
        return
    # A word that comes again and may be a compound is a term of the trade: "rightsholders".
    if division.is_plain or (len(spans) == 1 and not _has_affix(word, lexicons)):
        yield from (_match(span, division) for span in spans)


def _division(prose: str, span: Span, lexicons: Lexicons, word: str) -> Division | None:
    """Return how the word at its first place may be divided, unless it is a piece of a torn one."""
    if any(torn_at(prose, span, lexicons)):
        return None
    place = surroundings(prose, span.start, span.end)
    verdict = judge(word, place, lexicons)
    division = divide(word, place, lexicons, slip=verdict.chance if verdict else 0.0)
    # "Salvinia molesta" is a plant.
    is_species = division and len(division.second) == 1 and names_species(word, place.before, lexicons.vocabulary)
    return None if is_species else division


def _divided_capitalised(
    document: Document, lexicons: Lexicons, word: str, least_letters: int, chance: float
) -> Iterator[Match]:
    if not word.endswith(_ENDINGS):
        return
    second = next((word[cut:] for cut in range(least_letters, len(word)) if word[cut:] in _NO_ENDINGS_OF_NAMES), "")
    first = word.removesuffix(second)
    vocabulary = lexicons.vocabulary
    if not second or vocabulary.zipf(word) or vocabulary.is_name(first):
        return
    spans = document.spans_of(word)
    if len(spans) == 1 and (vocabulary.is_listed(first) or len(second) >= _LONGER):
        yield _match(spans[0], Division(first, second, chance, is_plain=True))


def _has_affix(word: str, lexicons: Lexicons) -> bool:
    parts = parts_of(word, lexicons.vocabulary)
    return parts is not None and parts.kind is not Formation.COMPOUND


def _match(span: Span, division: Division) -> Match:
    suggestion = Suggestion(f"{division.first} {division.second}", "spelling")
    evidence = f"No dictionary has it as one word; “{division.first}” and “{division.second}” are both words."
    return Match(span, (suggestion,), confidence=round(division.chance, 2), evidence=(evidence,))
