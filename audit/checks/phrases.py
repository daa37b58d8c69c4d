"""Find phrases that a lexicon lists, each a fixed expression with gaps, inflected words and conditions around it."""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import cache
from typing import Any, Final

from audit.model.match import Match, Suggestion
from audit.model.scope import Scope
from audit.model.span import Span
from audit.text.context import Context
from audit.text.document import Document
from audit.text.expressions import Found
from audit.text.indefinite_articles import article_before
from audit.text.inflections import inflected_like
from audit.text.phrases import places_of_phrase

_INFLECTED: Final = re.compile(r"\{(=?@?[\w-]+)\}")
_ARTICLE: Final = re.compile(r"(?<!\w)(?P<article>[Aa]n?) \Z")


def phrases(
    document: Document,
    context: Context,
    *,
    lexicon: str,
    rows: Sequence[Mapping[str, str]],
    index: Mapping[str, Sequence[int]],
    quoted: float = 0.75,
    known_source: float = 0.5,
) -> Iterator[Match]:
    """Yield the phrases of a lexicon, which the rulebook reads into `rows` and, by anchors they cannot lack, `index`.

    In a quotation the chance of a fault is multiplied by `quoted`: the words may be the speaker's. Where the text is
    known to come from a language that has the model of the phrase, the chance that it is none is by `known_source`.
    """
    met = {number for word in index.keys() & context.anchors_in(document) for number in index[word]}
    found = [one for number in met for one in _matches(document, rows[number], quoted, known_source)]
    yield from sorted(found, key=lambda match: match.span)


def anchors(options: Mapping[str, Any]) -> Collection[str]:
    """Return the anchors of which every phrase has one."""
    return tuple(options["index"])


def _matches(document: Document, row: Mapping[str, str], quoted: float, known_source: float) -> Iterator[Match]:
    for found in places_of_phrase(document, row):
        span = Span(*found.span("fault"))
        reach, suggestions = _with_article(document, span, tuple(_suggestions(document, found, row)))
        yield Match(
            reach,
            suggestions,
            confidence=_chance(document, span, row, quoted, known_source),
            evidence=_evidence(row),
        )


def _with_article(
    document: Document, span: Span, suggestions: tuple[Suggestion, ...]
) -> tuple[Span, tuple[Suggestion, ...]]:
    """Take in the article before the span where the first suggestion wants the other: "an exposition", a show."""
    found = _ARTICLE.search(document.prose, max(0, span.start - 4), span.start)
    if not (found and suggestions) or article_before(found["article"], suggestions[0].text) == found["article"]:
        return span, suggestions
    whole = (f"{article_before(found['article'], one.text)} {one.text}" for one in suggestions)
    return Span(found.start(), span.end), tuple(Suggestion(text, "rule") for text in whole)


def _suggestions(document: Document, found: Found, row: Mapping[str, str]) -> Iterator[Suggestion]:
    if "instead" not in row:
        return
    capital = found.group("fault")[0].isupper() and document.starts_sentence(found.span("fault")[0])
    for template in row["instead"].split("\n"):
        text = _INFLECTED.sub(lambda lemma: _inflected(lemma[1], found, row), found.expand(template))
        yield Suggestion(text[:1].upper() + text[1:] if capital else text, "rule")


def _inflected(lemma: str, found: Found, row: Mapping[str, str]) -> str:
    name = lemma.lstrip("=@")
    if name != lemma:
        met, partners = found.group(name.replace("-", "_")), _partners(row["partners"])
        partner = partners.get(met) or partners[met.lower()]
        if lemma.startswith("="):
            return partner
        lemma = partner
    start, end = found.span("verb")
    return inflected_like(
        lemma, found.text[start:end].lower(), row["model"], before=found.text[max(0, start - 30) : start]
    )


def _chance(document: Document, span: Span, row: Mapping[str, str], quoted: float, known_source: float) -> float:
    chance = float(row["chance"])
    if document.source_language[:2].lower() in row.get("languages", "").split():
        chance = 1 - (1 - chance) * known_source
    return chance * quoted if document.scope_at(span.start) is Scope.QUOTATION else chance


def _evidence(row: Mapping[str, str]) -> tuple[str, ...]:
    """Return why the phrase is a fault: the words of another language that it copies, or a sentence of its own."""
    why = row.get("why", "")
    return (why if why.endswith(".") else f"It copies {why}.",) if why else ()


@cache
def _partners(listed: str) -> Mapping[str, str]:
    return dict(pair.split("=") for pair in listed.split(", "))
