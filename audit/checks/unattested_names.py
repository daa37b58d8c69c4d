"""Find a name that no source has where a known one is near and fits the article."""

from collections.abc import Iterator

from audit.model.match import Match, Suggestion
from audit.model.place import PlaceOnMap
from audit.model.span import Span
from audit.names.candidates import Candidate
from audit.names.entities import entity_at
from audit.names.known_names import Identification, identifications
from audit.names.maps import places_on_map
from audit.names.places import geography
from audit.names.scene import Scene
from audit.names.wording import as_loud_as
from audit.text.context import Context
from audit.text.document import Document


def unattested_names(
    document: Document,
    context: Context,
    *,
    variants: bool = False,
    least_chance: float = 0.27,
    least_chance_weak: float = 0.6,
) -> Iterator[Match]:
    """Yield each mention of the name, to be replaced by the known one; silence where nothing but likeness speaks.

    With `variants`, names that sources list as nonstandard forms of the known one (Zaporizhia), otherwise names that
    none has (Kremmina). `least_chance` (0-1) is the chance that a known name is meant; `least_chance_weak` that where
    only fame speaks for it, or it is a name of persons, who spell one name in many ways.
    """
    found = identifications(document, context.gazetteer, context.lexicons.vocabulary, context.archive)
    chosen = [
        one
        for one in found
        if one.supports
        and one.chance >= (least_chance_weak if one.is_weak else least_chance)
        and one.candidates[0].is_variant == variants
    ]
    matches = [match for one in chosen for match in _matches(document, one, context)]
    yield from sorted(matches, key=lambda match: match.span)


def _matches(document: Document, found: Identification, context: Context) -> Iterator[Match]:
    vocabulary = context.lexicons.vocabulary
    named = geography(document, context.gazetteer, vocabulary)
    places = places_on_map(found.candidates[0], Scene(found.suspect, named, context.gazetteer, vocabulary))
    for mention in found.suspect.mentions:
        yield _match(document, mention.span, found, places, context)


def _match(
    document: Document, span: Span, found: Identification, places: tuple[PlaceOnMap, ...], context: Context
) -> Match:
    written = span.of(document.prose)
    names = dict.fromkeys(name for candidate in found.candidates for name in _names(candidate))
    texts = (as_loud_as(written, name) for name in names)
    suggestions = tuple(Suggestion(text, "gazetteer") for text in texts if text != written)
    bearer = entity_at(span, document, context)
    related = bearer.named_without(found.suspect.form.folded) if bearer else ()
    return Match(span, suggestions, confidence=found.chance, evidence=found.evidence, related=related, places=places)


def _names(candidate: Candidate) -> tuple[str, ...]:
    """Return the known form, and the preferred one where that is another word."""
    return (candidate.name,) if candidate.is_phrase else (candidate.name, candidate.whole)
