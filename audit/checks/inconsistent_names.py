"""Find a name that the same article spells in two ways."""

from collections.abc import Iterator

from audit.gazetteer.entry import Kind
from audit.model.match import Match, Reference, Suggestion
from audit.names.entities import entity_at
from audit.names.evidence import evidence_of, written
from audit.names.known_names import identifications
from audit.names.mentions import Mention
from audit.names.verdicts import Verdict, verdicts
from audit.names.wording import as_loud_as
from audit.orthography.fold import fold
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
    known = _known_names(document, context) if chosen else {}
    for verdict in chosen:
        evidence = evidence_of(verdict, vocabulary, context.gazetteer)
        kept = tuple(Reference("", mention.span) for mention in verdict.candidate.mentions[:most_related])
        names = _names(verdict, known, context)
        mentions = _of_one_bearer(verdict, document, context)
        matches += [_match(document, mention, verdict, names, evidence, kept) for mention in mentions]
    yield from sorted(matches, key=lambda match: match.span)


def _of_one_bearer(verdict: Verdict, document: Document, context: Context) -> list[Mention]:
    """Return the mentions of the form to give up, where one bearer has both forms without those of others: Ben Jonson.

    Another bearer has a first name of one's own, and is nowhere called by the form to keep.
    """
    named = {mention: entity_at(mention.span, document, context) for mention in verdict.suspect.mentions}
    both = {entity for entity in named.values() if entity and any(entity.places_of(verdict.candidate.form.folded))}
    others = {one for one in named.values() if one and one not in both and one.kind is Kind.PERSON and " " in one.name}
    return [mention for mention, entity in named.items() if not both or entity not in others]


def _known_names(document: Document, context: Context) -> dict[str, str]:
    """Return folded form → known name that it is taken for on evidence."""
    found = identifications(document, context.gazetteer, context.lexicons.vocabulary, context.archive)
    return {one.suspect.form.folded: one.candidates[0].name for one in found if one.supports}


def _names(verdict: Verdict, known: dict[str, str], context: Context) -> tuple[tuple[str, str], ...]:
    """Return what to write, and where that is from: a known name first where it is meant by the form to keep too."""
    origin = "archive" if any(verdict.elsewhere) else "article"
    kept = (written(verdict.candidate.form.words), origin)
    folded = verdict.candidate.form.folded
    name = known.get(folded, "")
    if not name or context.gazetteer.is_standard(folded) or fold(name) == folded:
        return (kept,)
    return (name, "gazetteer"), kept


def _match(
    document: Document,
    mention: Mention,
    verdict: Verdict,
    names: tuple[tuple[str, str], ...],
    evidence: tuple[str, ...],
    kept: tuple[Reference, ...],
) -> Match:
    found = mention.span.of(document.prose)
    suggestions = tuple(Suggestion(as_loud_as(found, name), origin) for name, origin in names)
    return Match(mention.span, suggestions, confidence=verdict.confidence, evidence=evidence, related=kept)
