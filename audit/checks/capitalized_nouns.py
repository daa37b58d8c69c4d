"""Find common nouns with a capital in mid-sentence, as German writes them: "during one Visit of the minister"."""

import re
from collections.abc import Collection, Iterator
from typing import Final

from audit.model.match import Match, Suggestion
from audit.model.span import Span
from audit.text.context import Context
from audit.text.document import Document

_DETERMINERS: Final = "an?|one|two|three|this|another|every|each|any|some|no|several|many|his|her|its|their|our|my"
_LINKS: Final = (
    "of|in|to|for|and|by|with|from|at|on|that|was|is|has|were|are|will|as|but|or|when|which|who|during|had|have"
)
_PLACES: Final = "City|Town|Village|Region|District|River|Border|Front|Capital|Port|Suburb|Island|Valley"
_PREDICATES: Final = "of|to|was|is|will|has|had|that"
# What must occur for this check to find anything, as an expression of RE2.
TRACE: Final = (
    rf" (?:{_DETERMINERS}) [A-Z][a-z]+ (?:{_LINKS}) | the (?:{_PLACES}) of [A-Z]"
    rf"|[Tt]he [A-Z][a-z]+ (?:{_PREDICATES}) "
)

# "his Trade and Investment portfolio": a capital behind the link makes a name of it all, but for "of".
_NOUN: Final = re.compile(rf"[A-Z](?<= .)[a-z]{{3,}}(?= of | (?:{_LINKS}) [^A-Z\d])")
_COUNTED: Final = re.compile(rf"[a-z] (?:{_DETERMINERS}) \Z")
_LONGEST_DETERMINER: Final = 12
_PLACED: Final = re.compile(rf" the (?P<noun>{_PLACES}) of (?P<name>[A-Z]\w+)")
_DEFINITE: Final = re.compile(rf"(?:[a-z,] the|[.!?\n] ?The) (?P<noun>[A-Z][a-z]{{3,}})(?= (?:{_PREDICATES}) [^A-Z\d])")
# "Footballer of the Year".
_NAMED: Final = re.compile(r"[A-Z][\w'\u2019-]* (?:of|for|and|to|in|on|at)\Z")
_LONGEST_NAME: Final = 30
_PREPOSITIONS: Final = ("in", "to", "near", "from", "at", "around", "outside", "of", "toward", "towards")


def capitalized_nouns(
    document: Document,
    context: Context,
    *,
    titles: Collection[str] = (),
    cities: Collection[str] = (),
    common: float = 4.0,
) -> Iterator[Match]:
    """Yield such nouns, to be replaced by the same in small letters.

    `titles` are nouns that English may write with a capital (an Act, his Cabinet), `cities` those that are called "the
    City of"; other nouns count from the Zipf frequency `common` on, behind "the" only where the article also has them
    in small letters.
    """
    prose = document.prose
    spans = [Span(*found.span()) for found in _NOUN.finditer(prose) if _is_counted(prose, found.start())]
    spans += [Span(*found.span("noun")) for found in _DEFINITE.finditer(prose) if _is_else_small(document, found)]
    spans = [span for span in spans if _is_common(context, span.of(prose), titles, common)]
    for found in _PLACED.finditer(prose):
        is_place = found["noun"].lower() in document.distinct_words and found["name"] not in cities
        if is_place and prose.endswith(_PREPOSITIONS, 0, found.start()):
            spans.append(Span(*found.span("noun")))
    for span in sorted(spans):
        yield Match(span, (Suggestion(span.of(prose).lower(), "rule"),))


def _is_counted(prose: str, start: int) -> bool:
    return _COUNTED.search(prose[max(0, start - _LONGEST_DETERMINER) : start]) is not None


def _is_else_small(document: Document, found: re.Match[str]) -> bool:
    """Tell whether the article writes the noun as often or oftener in small letters, and nowhere in a name."""
    prose, noun = document.prose, found["noun"]
    if noun.lower() not in document.distinct_words:
        return False
    if _NAMED.search(prose[max(0, found.start("noun") - _LONGEST_NAME) : found.start("noun") - len(" the ")]):
        return False
    if re.search(rf"\b(?!The )[A-Z]\w*[ -]{noun}|{noun}s?[ -][A-Z]|{noun} of [A-Z]", prose):
        return False
    return len(re.findall(rf"\b{noun.lower()}s?\b", prose)) >= len(re.findall(rf"\b{noun}s?\b", prose))


def _is_common(context: Context, noun: str, titles: Collection[str], common: float) -> bool:
    vocabulary = context.lexicons.vocabulary
    folded = noun.lower()
    if noun in titles or noun.removesuffix("s") in titles or vocabulary.is_name(noun) or vocabulary.in_dictionary(noun):
        return False
    return vocabulary.in_dictionary(folded) and vocabulary.zipf(folded) >= common
