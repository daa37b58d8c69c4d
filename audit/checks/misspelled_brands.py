"""Find misspelt names of newspapers, platforms and companies: "the Kommersand newspaper", "Facebbok"."""

from collections.abc import Iterator

from audit.lexicons.vocabulary import Vocabulary
from audit.model.match import Match, Suggestion
from audit.names.brand_slips import BrandSlip, brand_slips
from audit.names.confidences import MISSPELLED_BRANDS, MISSPELLED_BRANDS_BESIDE
from audit.names.wording import as_loud_as
from audit.orthography.distance import edit_distance
from audit.text.context import Context
from audit.text.document import Document


def misspelled_brands(
    document: Document,
    context: Context,
    *,
    shortest: int = 5,
    shortest_famous: int = 6,
    least_famous: float = 2.2,
    most_frequent: float = 1.5,
    confidence: float = MISSPELLED_BRANDS,
    confidence_beside: float = MISSPELLED_BRANDS_BESIDE,
) -> Iterator[Match]:
    """Yield each mention of a word that is one letter away from, or sounds like, a name of `shortest` letters or more.

    A word beside it says what bears it (`confidence_beside`, 0-1); without such a word (`confidence`) the name has
    `shortest_famous` letters and a Zipf frequency of `least_famous`, and the misspelt word stands without another name,
    has at most `most_frequent` and the same first letter.
    """
    vocabulary = context.lexicons.vocabulary
    slips = [
        slip
        for slip in brand_slips(document, context.gazetteer, vocabulary, shortest=shortest)
        if slip.word
        or (len(slip.brand.name) >= shortest_famous and _is_famous(slip, vocabulary, least_famous, most_frequent))
    ]
    matches = [
        _match(slip, number, confidence_beside if slip.word else confidence)
        for slip in slips
        for number in range(len(slip.usage.spans))
    ]
    yield from sorted(matches, key=lambda match: match.span)


def _is_famous(slip: BrandSlip, vocabulary: Vocabulary, least: float, most: float) -> bool:
    usage = slip.usage
    is_alone = (
        usage.form.folded[0] == slip.brand.folded[0]
        and not usage.before
        and not usage.after
        and (usage.stands_inside_sentence or not vocabulary.zipf(usage.form.folded))
    )
    return is_alone and vocabulary.zipf(slip.brand.folded) >= least and vocabulary.zipf(usage.form.folded) <= most


def _match(slip: BrandSlip, number: int, confidence: float) -> Match:
    brand, mention = slip.brand, slip.usage.mentions[number]
    name = as_loud_as(mention.span.of(slip.usage.document.prose), brand.name)
    near = "one letter away" if edit_distance(slip.usage.form.folded, brand.folded) == 1 else "of the same sound"
    who = "Hardly anybody" if slip.is_borne else "No source"
    evidence = [f"{who} has this name; {near} is {brand.name}, the {brand.sort}."]
    if slip.word:
        evidence.append(f"The word \u201c{slip.word}\u201d stands beside it.")
    return Match(
        mention.span,
        (Suggestion(name, "gazetteer"),),
        confidence=confidence,
        evidence=tuple(evidence),
    )
