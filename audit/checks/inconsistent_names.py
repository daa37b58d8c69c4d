"""Find a name that the same article spells in two ways."""

from collections.abc import Collection, Iterator

from audit.gazetteer.entry import Kind
from audit.model.match import Match, Reference, Suggestion
from audit.names.archive_usage import Knowledge
from audit.names.entities import entity_at
from audit.names.evidence import evidence_of, times, written
from audit.names.known_names import identifications
from audit.names.mentions import Mention
from audit.names.mixed_forms import MixedForms, mixed_forms
from audit.names.namesakes import shared_places
from audit.names.verdicts import Verdict, verdicts
from audit.names.wording import as_loud_as, with_capitals
from audit.orthography.fold import fold
from audit.text.context import Context
from audit.text.document import Document

# From this chance on a form is taken for a known name though the article keeps to it.
_SURE = 0.5


def inconsistent_names(
    document: Document,
    context: Context,
    *,
    variants: bool = False,
    least_chance: float = 0.4,
    most_related: int = 20,
    confidence_of_places: float = 0.8,
    unless_behind: Collection[str] = (),
    least_apart: int = 30,
    least_inhabitants: int = 50_000,
) -> Iterator[Match]:
    """Yield each mention of the form to give up, to be replaced by the form to keep.

    With `variants`, names in two accepted spellings (Zelensky, Zelenskyy; Kiev, Kyiv), otherwise slips (Prugozhin
    beside Prigozhin). `least_chance` (0-1) is the chance that the two are one name, whichever is right;
    `most_related` bounds how many places of the form to keep are named. Of places, mentions behind a word of
    `unless_behind` do not count, nor forms fewer than `least_apart` code points apart, nor a form that is first of all
    the name of another place with `least_inhabitants`.
    """
    vocabulary = context.lexicons.vocabulary
    chosen = [
        verdict
        for verdict in verdicts(document, vocabulary, context.gazetteer, context.archive)
        if verdict.is_variant == variants and verdict.one_name >= least_chance and not _is_of_place(verdict, context)
    ]
    matches = []
    known = _known_names(document, context) if chosen else {}
    for verdict in chosen:
        evidence = evidence_of(verdict, vocabulary, context.gazetteer)
        kept = tuple(Reference("", mention.span) for mention in verdict.candidate.mentions[:most_related])
        names = _names(verdict, known, context)
        mentions = _of_one_bearer(verdict, document, context)
        matches += [_match(document, mention, verdict, names, evidence, kept) for mention in mentions]
    if variants:
        knowledge = Knowledge(context.gazetteer, vocabulary)
        found = mixed_forms(
            document,
            knowledge,
            context.archive,
            unless_behind=unless_behind,
            least_apart=least_apart,
            least_inhabitants=least_inhabitants,
        )
        matches += [one for mixed in found for one in _of_place(document, mixed, confidence_of_places, most_related)]
    yield from sorted(matches, key=lambda match: match.span)


def _is_of_place(verdict: Verdict, context: Context) -> bool:
    """Tell whether both forms are accepted for a place, whose mentions are looked at more closely."""
    forms = verdict.suspect.form.folded, verdict.candidate.form.folded
    return verdict.is_variant and bool(shared_places(*forms, context.gazetteer))


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
    return {one.suspect.form.folded: one.candidates[0].name for one in found if one.supports and one.chance >= _SURE}


def _names(verdict: Verdict, known: dict[str, str], context: Context) -> tuple[tuple[str, str], ...]:
    """Return what to write, and where that is from: a known name first where it is meant by the form to keep too."""
    origin = "archive" if any(verdict.elsewhere) else "article"
    folded, form = verdict.candidate.form.folded, written(verdict.candidate.form.words)
    # A dateline, BAMAKO, is no reason to shout.
    kept = (with_capitals(form.lower()) if form.isupper() and form.isalpha() else form, origin)
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


def _of_place(document: Document, mixed: MixedForms, confidence: float, most_related: int) -> Iterator[Match]:
    given_up, kept = mixed.given_up, mixed.kept
    counts = f"{given_up.text} {times(len(given_up.mentions))} and {kept.text} {times(len(kept.mentions))}"
    evidence = (f"Spelt {counts} in this article.", "Both forms are accepted.")
    related = tuple(Reference("", mention.span) for mention in kept.mentions[:most_related])
    for mention in given_up.mentions:
        usual = as_loud_as(mention.span.of(document.prose), kept.text)
        yield Match(mention.span, (Suggestion(usual, "article"),), (), confidence, evidence, related)
