"""Find a name that no source has where a known one is near and fits the article."""

import re
from collections.abc import Iterator

from audit.model.match import Match, Suggestion
from audit.model.place import PlaceOnMap
from audit.model.span import Span
from audit.names.candidates import Candidate
from audit.names.entities import entity_at
from audit.names.known_names import Identification, identifications
from audit.names.maps import places_on_map
from audit.names.mentions import Mention
from audit.names.places import geography
from audit.names.scene import Scene
from audit.names.wording import as_loud_as
from audit.orthography.fold import fold
from audit.orthography.key import key
from audit.text.context import Context
from audit.text.document import Document

_BEHIND = re.compile(r"[ \xa0][^\W\d_]\w*")
_BEFORE = re.compile(r"[^\W\d_]\w*[ \xa0]\Z")
_REACH = 32


def unattested_names(
    document: Document,
    context: Context,
    *,
    variants: bool = False,
    least_chance: float = 0.27,
    least_chance_weak: float = 0.6,
) -> Iterator[Match]:
    """Yield each mention of the name, to be replaced by the known one; silence where nothing but likeness speaks.

    With `variants`, names that sources list as nonstandard forms of the known one (Zaporizhia) or as those of others,
    far off (Bogata), otherwise names that none has (Kremmina). `least_chance` (0-1) is the chance that a known name is
    meant; `least_chance_weak` that where only fame speaks for it, or it is a name of persons, who spell one name in
    many ways.
    """
    found = identifications(document, context.gazetteer, context.lexicons.vocabulary, context.archive)
    chosen = [
        one
        for one in found
        if one.supports
        and one.chance >= (least_chance_weak if one.is_weak else least_chance)
        and _is_listed(one, context) == variants
    ]
    matches = [match for one in chosen for match in _matches(document, one, context)]
    yield from sorted(matches, key=lambda match: match.span)


def _is_listed(found: Identification, context: Context) -> bool:
    return found.candidates[0].is_variant or context.gazetteer.is_standard(found.suspect.form.folded)


def _matches(document: Document, found: Identification, context: Context) -> Iterator[Match]:
    vocabulary = context.lexicons.vocabulary
    named = geography(document, context.gazetteer, vocabulary)
    places = places_on_map(found.candidates[0], Scene(found.suspect, named, context.gazetteer, vocabulary))
    for mention in found.suspect.mentions:
        span = _with_neighbour(mention, found.candidates[0], document.prose)
        yield _match(document, span, found, places, context)


def _with_neighbour(mention: Mention, candidate: Candidate, prose: str) -> Span:
    """Return the place of a name, with a word beside it that is to be written otherwise too: Tschassiw Jar."""
    first, _, last = candidate.form.partition(" ")
    start, end = mention.span.start, mention.span.end
    behind, before = _BEHIND.match(prose, end), _BEFORE.search(prose[max(0, start - _REACH) : start])
    if candidate.word == first and behind and _is_respelt(mention.after, last):
        return Span(start, behind.end())
    if candidate.word == last and before and _is_respelt(mention.before, first):
        return Span(start - len(before.group()), end)
    return mention.span


def _is_respelt(written: str, word: str) -> bool:
    return written != word and key(written) == key(word)


def _match(
    document: Document, span: Span, found: Identification, places: tuple[PlaceOnMap, ...], context: Context
) -> Match:
    written = span.of(document.prose)
    is_whole = " " in written.strip()
    names = dict.fromkeys(name for candidate in found.candidates for name in _names(candidate, is_whole=is_whole))
    texts = (as_loud_as(written, name) for name in names)
    suggestions = tuple(Suggestion(text, "gazetteer") for text in texts if text != written)
    bearer = entity_at(span, document, context)
    related = bearer.named_without(found.suspect.form.folded) if bearer else ()
    return Match(span, suggestions, confidence=found.chance, evidence=found.evidence, related=related, places=places)


def _names(candidate: Candidate, *, is_whole: bool) -> tuple[str, ...]:
    """Return the known form, and the preferred one where that is another word; of phrases the word of that, or all."""
    if not candidate.is_phrase:
        return () if is_whole else (candidate.name, candidate.whole)
    if is_whole:
        return (candidate.whole,)
    words, known = candidate.whole.split(), candidate.form.split()
    at = known.index(candidate.word)
    is_same = [fold(word) for word in words[:at] + words[at + 1 :]] == known[:at] + known[at + 1 :]
    return (words[at] if is_same and len(words) == len(known) else candidate.name,)
