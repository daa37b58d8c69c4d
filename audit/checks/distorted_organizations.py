"""Find names of organizations put together anew by a translation: "Institute for War Studies"."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from audit.model.match import Match, Suggestion
from audit.names.organization_evidence import evidence_of
from audit.names.organizations import Distortion, Readings, in_spelling_of
from audit.names.wording import as_loud_as
from audit.text.context import Context
from audit.text.document import Document

# Two names as like as this are equally good readings.
_TIE = 0.02
# What the name or the acronym elsewhere is worth beside likeness.
_WEIGHT_OF_EVIDENCE = 0.3
# What its country is worth, and that the phrase is listed.
_WEIGHT_OF_COUNTRY = 0.1
_WEIGHT_OF_LIST = 0.1


@dataclass(frozen=True, slots=True)
class _Limits:
    alike: float
    alike_with_acronym: float
    alike_with_name: float
    words: int


def distorted_organizations(
    document: Document,
    context: Context,
    *,
    least_alike: float = 0.85,
    least_alike_with_acronym: float = 0.5,
    least_alike_with_name: float = 0.7,
    least_words: int = 3,
) -> Iterator[Match]:
    """Yield each phrase that is nearly the name of an organization and is itself no known name, to be replaced by it.

    Likeness (0-1) is the share of words in common, rare words counting more. Without other evidence the phrase has all
    words of the name, or synonyms of them, and no others: at least `least_words` and a likeness of `least_alike`. With
    the organization's acronym right beside it `least_alike_with_acronym` is enough; with its name or its acronym
    elsewhere `least_alike_with_name`, where one word stands for another.
    """
    limits = _Limits(least_alike, least_alike_with_acronym, least_alike_with_name, least_words)
    readings = Readings(document, context.archive, context.gazetteer.organizations, context.lexicons.vocabulary)
    end = 0
    for _, found in groupby(readings.distortions(), key=lambda reading: reading.phrase):
        for reading in _chosen([reading for reading in found if _is_sure(reading, limits)]):
            if reading.span.start >= end and _name(document, context, reading) != reading.span.of(document.prose):
                end = reading.span.end
                yield _match(document, context, reading)


def _is_sure(reading: Distortion, limits: _Limits) -> bool:
    likeness, facts = reading.likeness, reading.facts
    if likeness.is_listed or likeness.is_slip:
        return True
    if facts.acronym_beside:
        return likeness.score >= limits.alike_with_acronym
    if likeness.is_whole and likeness.score >= limits.alike:
        # "Bureau" for "Agency" besides what else is changed leaves little of a name.
        if not likeness.has_head:
            return likeness.words > limits.words
        return likeness.words >= limits.words - facts.name_or_acronym
    is_exchanged = likeness.lacks == likeness.adds == 1
    return is_exchanged and facts.name_or_acronym and likeness.score >= limits.alike_with_name


def _chosen(readings: list[Distortion]) -> list[Distortion]:
    """Return the best reading of each part of a phrase, in reading order; none where two are as good."""
    chosen: list[Distortion] = []
    for reading in sorted(readings, key=_rank, reverse=True):
        if not any(reading.span.start < one.span.end and one.span.start < reading.span.end for one in chosen):
            chosen.append(reading)
    return sorted((one for one in chosen if not _is_tied(one, readings)), key=lambda one: one.span)


def _rank(reading: Distortion) -> float:
    likeness, facts = reading.likeness, reading.facts
    # The German Council on Foreign Relations is no likelier for Germany's being named: it would say so itself.
    says_country = any(term.country for term in likeness.form.terms)
    is_near = facts.country_named and not says_country
    evidence = _WEIGHT_OF_EVIDENCE * facts.name_or_acronym + _WEIGHT_OF_COUNTRY * is_near
    return likeness.score + evidence + _WEIGHT_OF_LIST * likeness.is_listed


def _is_tied(chosen: Distortion, readings: list[Distortion]) -> bool:
    organization = chosen.likeness.form.organization
    return any(
        other.likeness.form.organization != organization
        and other.span == chosen.span
        and _rank(chosen) - _rank(other) < _TIE
        for other in readings
    )


def _match(document: Document, context: Context, reading: Distortion) -> Match:
    suggestion = Suggestion(_name(document, context, reading), "gazetteer")
    return Match(reading.span, (suggestion,), confidence=_confidence(reading), evidence=evidence_of(reading))


def _name(document: Document, context: Context, reading: Distortion) -> str:
    found = reading.span.of(document.prose)
    name = in_spelling_of(reading.likeness.form.text, found, context.variety)
    return as_loud_as(found, name)


def _confidence(reading: Distortion) -> float:
    """Return a judgement (0-1) of how sure the reading is."""
    if reading.facts.acronym_beside or reading.likeness.is_listed:
        return 0.95
    if reading.facts.name_or_acronym:
        return 0.9
    return 0.8 if reading.facts.country_named else 0.7
