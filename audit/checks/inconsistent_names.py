"""Find a name that the same article spells in two ways."""

from collections.abc import Iterator

from audit.model.match import Match, Reference, Suggestion
from audit.names.evidence import evidence_of, written
from audit.names.mentions import Mention
from audit.names.verdicts import Verdict, verdicts
from audit.text.context import Context
from audit.text.document import Document


def inconsistent_names(
    document: Document,
    context: Context,
    *,
    variants: bool = False,
    least_chance: float = 0.4,
    most_related: int = 20,
) -> Iterator[Match]:
    """Yield each mention of the form to give up, to be replaced by the form to keep.

    With `variants`, names in two accepted spellings (Zelensky, Zelenskyy), otherwise slips (Prugozhin beside
    Prigozhin). `least_chance` (0-1) is the chance that the two are one name, whichever is right;
    `most_related` bounds how many places of the form to keep are named.
    """
    vocabulary = context.lexicons.vocabulary
    chosen = [
        verdict
        for verdict in verdicts(document, vocabulary, context.gazetteer, context.archive)
        if verdict.is_variant == variants and verdict.one_name >= least_chance
    ]
    matches = []
    for verdict in chosen:
        evidence = evidence_of(verdict, vocabulary)
        kept = tuple(Reference("", mention.span) for mention in verdict.candidate.mentions[:most_related])
        matches += [_match(document, mention, verdict, evidence, kept) for mention in verdict.suspect.mentions]
    yield from sorted(matches, key=lambda match: match.span)


def _match(
    document: Document, mention: Mention, verdict: Verdict, evidence: tuple[str, ...], kept: tuple[Reference, ...]
) -> Match:
    found, name = mention.span.of(document.prose), written(verdict.candidate.form.words)
    origin = "archive" if any(verdict.elsewhere) else "article"
    suggestion = Suggestion(name.upper() if found.isupper() else name, origin)
    return Match(mention.span, (suggestion,), confidence=verdict.confidence, evidence=evidence, related=kept)
