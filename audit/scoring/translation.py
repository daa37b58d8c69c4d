"""Whether a document reads like a translation: the weights of the signs in it, summed up."""

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Final

from audit.model.span import Span
from audit.model.translation import FAMILIES, Sign, Translation
from audit.scoring.words import evaluated_words
from audit.text.document import Document
from audit.text.phrases import places_of_phrase

# Of 2,144 native news articles 3 reach it, of machine translations from Russian and Ukrainian four in five.
LEAST_SCORE: Final = 2.0
# Score per 100 words: of 57 machine translations 33 reach it, of human translations of the same articles 12.
LEAST_DENSITY: Final = 2.0
# From this confidence on a finding of a rule that needs signs stands without them: no English, whoever wrote it.
SURE_WITHOUT_SIGNS: Final = 0.93
_REPEATED: Final = (1.0, 1.5, 2.0)  # a sign met once, twice, three times or more
# So much of the score, shared out among the families that have a sign, must be of one to name it.
_LEAST_SHARE: Final = 0.6


def translation(document: Document, rows: Iterable[Mapping[str, str]]) -> Translation:
    """Weigh the phrases among `rows` that stand in a document; each is a sign, however often it is met."""
    families: Counter[str] = Counter()
    spans: set[Span] = set()
    score, met = 0.0, 0
    for row in rows:
        places = {Span(*found.span("fault")) for found in places_of_phrase(document, row)}
        if places:
            weight = float(row["weight"]) * _REPEATED[min(len(places), len(_REPEATED)) - 1]
            score, met = score + weight, met + 1
            families.update(_shares(weight, row.get("languages", "").split()))
            spans |= places
    source = max(families, key=lambda family: families[family], default="")
    # One sign alone would vouch for itself.
    if met < 2 or score < LEAST_SCORE or families[source] < _LEAST_SHARE * score:
        source = ""
    signs = tuple(_sign(document, span) for span in sorted(spans))
    is_likely = score >= LEAST_SCORE
    is_dense = is_likely and 100 * score >= LEAST_DENSITY * evaluated_words(document)
    return Translation(round(score, 2), is_likely, is_dense, source, FAMILIES.get(source, ()), signs)


def _shares(weight: float, languages: Iterable[str]) -> dict[str, float]:
    mine = [family for family, codes in FAMILIES.items() if not set(codes).isdisjoint(languages)]
    return {family: weight / len(mine) for family in mine}


def _sign(document: Document, span: Span) -> Sign:
    place = document.positions.to_text(span)
    return Sign(place, span.of(document.prose))
