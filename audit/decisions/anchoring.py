"""Where in an article each decided finding stands: by its offsets, or by the words around where the article moved."""

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from audit.decisions.decisions_file import DecidedDocument, DecidedFinding
from audit.decisions.places import NO_FIT, Place, places, stands_nowhere
from audit.model.span import Span
from audit.text.document import Document
from audit.text.vicinity import vicinity

_GONE = "its words no longer stand among those that were around them"


@dataclass(slots=True)
class Anchored:
    """Where decisions stand in the prose; those whose replacement stands there; those refused, and why.

    `taken` are the places of both.
    """

    placed: list[tuple[DecidedFinding, Span]] = field(default_factory=list)
    mended: list[DecidedFinding] = field(default_factory=list)
    refused: list[tuple[DecidedFinding, str]] = field(default_factory=list)
    taken: list[tuple[DecidedFinding, Span]] = field(default_factory=list)


def anchored(document: Document, decided: DecidedDocument) -> Anchored:
    """Return where every decision stands; never at one of several places that fit alike.

    Of decisions that write the same on the same words one is enough.
    """
    decisions = tuple({(one.start, one.end, one.replacement): one for one in decided.decisions}.values())
    if text_hash(document.text) == decided.sha256:
        # What was decided on an earlier state of the article may be kept beside.
        here = [one for one in decisions if _stands_at_offsets(one, document)]
        result = _by_offsets(document, here)
        ids = {one.id for one in here}
        rest = [one for one in decisions if one.id not in ids]
        return _by_words_around(document, rest, decisions, result) if rest else result
    if text_hash(_before_replacement(document.text, decisions)) == decided.sha256:
        return Anchored(mended=[one for one in decisions if one.replacement is not None])
    return _by_words_around(document, decisions, decisions, Anchored())


def text_hash(text: str) -> str:
    """Return the hash of a text as findings of a document have it."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def _stands_at_offsets(decided: DecidedFinding, document: Document) -> bool:
    span = Span(decided.start, decided.end)
    if span.of(document.text) != decided.text or decided.end > len(document.text):
        return False
    shown = document.positions.to_prose(span)
    around = vicinity(document.prose, document.block_at(shown.start).span, shown)
    return (decided.before, decided.after) in (around, ("", ""))


def _by_offsets(document: Document, decisions: Iterable[DecidedFinding]) -> Anchored:
    result = Anchored()
    for one in decisions:
        span = Span(one.start, one.end)
        shown = document.positions.to_prose(span)
        if document.positions.to_text(shown) == span:
            result.placed.append((one, shown))
            result.taken.append((one, shown))
        else:
            result.refused.append((one, "markup stands at its edge; mend it by hand"))
    return result


def _before_replacement(text: str, decisions: Iterable[DecidedFinding]) -> str:
    """Return the text before every replacement was put in, if that is what happened to it."""
    parts, done, moved = [], 0, 0
    for one in sorted(decisions, key=lambda one: (one.start, one.end)):
        start = one.start + moved
        if one.replacement is None or start < done:
            continue
        end = start + len(one.replacement)
        if text[start:end] != one.replacement:
            return ""
        parts += [text[done:start], one.text]
        done, moved = end, moved + len(one.replacement) - len(one.text)
    return "".join([*parts, text[done:]])


def _by_words_around(
    document: Document, decisions: Sequence[DecidedFinding], beside: Sequence[DecidedFinding], result: Anchored
) -> Anchored:
    """Add to a result where decisions stand; `beside` are all of the document."""
    clusters: dict[tuple[str, str | None], list[DecidedFinding]] = defaultdict(list)
    for one in sorted(decisions, key=lambda one: one.start):
        clusters[one.text, one.replacement].append(one)
    found = [({one.id: places(one, document, beside) for one in group}, group) for group in clusters.values()]
    # Whose words around are best kept is placed first, and nobody else there.
    found.sort(key=lambda pair: max((one.fit for at in pair[0].values() for one in at), default=NO_FIT), reverse=True)
    for standing, group in found:
        _place_cluster(group, standing, document, result)
    return result


def _place_cluster(
    cluster: Sequence[DecidedFinding], standing: Mapping[str, list[Place]], document: Document, result: Anchored
) -> None:
    """Place decisions that write the same on the same words: all at once, or else those with the same words around."""
    union = sorted({place for one in cluster for place in standing[one.id]}, key=lambda place: place.fit, reverse=True)
    if len(_apart(_free(union, cluster, result))) <= len(cluster):
        _place(cluster, union, standing, document, result)
        return
    alike = defaultdict(list)
    for one in cluster:
        alike[one.before, one.after].append(one)
    groups = sorted(alike.values(), key=lambda group: max((p.fit for p in standing[group[0].id]), default=NO_FIT))
    for group in reversed(groups):
        _place(group, standing[group[0].id], standing, document, result)


def _place(
    group: Sequence[DecidedFinding],
    fitting: Iterable[Place],
    standing: Mapping[str, list[Place]],
    document: Document,
    result: Anchored,
) -> None:
    """Place decisions of which each may have any of the places."""
    at = sorted(_apart(_free(fitting, group, result)), key=lambda place: place.span)
    if len(at) > len(group):
        result.refused += [(one, f"{len(at)} places are too much alike; mend it by hand") for one in group]
        return
    matched = _matched(group, at, standing)
    for one, place in matched:
        result.taken.append((one, place.span))
        if place.is_mended:
            result.mended.append(one)
        else:
            result.placed.append((one, place.span))
    rest = [one for one in group if not any(one is placed for placed, _ in matched)]
    if group[0].replacement == "" and stands_nowhere(group[0], document):
        result.mended += rest
    else:
        result.refused += [(one, _GONE) for one in rest]


def _matched(
    group: Sequence[DecidedFinding], at: Sequence[Place], standing: Mapping[str, list[Place]]
) -> list[tuple[DecidedFinding, Place]]:
    """Return which decision has which place: in their order, or where places are fewer those whose words fit best."""
    if len(at) == len(group):
        return list(zip(group, at, strict=True))
    here = {place.span: place for place in at}
    fits = [(place.fit, index, place.span) for index, one in enumerate(group) for place in standing[one.id]]
    matched: dict[int, Place] = {}
    for _, index, span in sorted(fits, key=lambda fit: fit[0], reverse=True):
        if index not in matched and span in here:
            matched[index] = here.pop(span)
    return [(group[index], place) for index, place in sorted(matched.items())]


def _free(fitting: Iterable[Place], group: Iterable[DecidedFinding], result: Anchored) -> list[Place]:
    return [place for place in fitting if not _is_taken(place.span, group, result.taken)]


def _apart(free: Sequence[Place]) -> list[Place]:
    """Return the places without those that overlap a better one."""
    apart: list[Place] = []
    for place in free:
        if not any(place.span.overlaps(other.span) for other in apart):
            apart.append(place)
    return apart


def _is_taken(span: Span, group: Iterable[DecidedFinding], taken: Iterable[tuple[DecidedFinding, Span]]) -> bool:
    """Tell whether a decision on other words stands at a place."""
    return any(
        (span.overlaps(at) or span == at) and not any(_overlap(one, other) for one in group) for other, at in taken
    )


def _overlap(one: DecidedFinding, other: DecidedFinding) -> bool:
    return one.start < other.end and other.start < one.end
