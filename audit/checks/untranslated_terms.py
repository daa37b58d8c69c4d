"""Find terms and acronyms of other languages for which English has a word: "genplan", "the KFH"."""

from collections.abc import Collection, Iterator, Mapping
from typing import Any

from audit.model.match import Match, Suggestion
from audit.model.span import Span
from audit.names.wording import with_article
from audit.text.context import Context
from audit.text.document import Document
from audit.text.mentioned_words import is_mentioned

_ARTICLES = ("a ", "an ", "A ", "An ")


def untranslated_terms(
    document: Document,
    context: Context,
    *,
    terms: Mapping[str, str],
    lands: Collection[str] = (),
    explain: bool = False,
) -> Iterator[Match]:
    """Yield terms, to be replaced by what `terms` has for them, in the plural too.

    A term in lower case stands for itself alone, "Genplan" for "genplan" too, "KFH" for itself. Passed over is what
    the article speaks of or explains. Where `lands` are given, the article has to name one of them. With `explain` a
    term that comes again is yielded once, to be explained there: "peasant farm (KFH)".
    """
    if lands and document.distinct_words.isdisjoint(lands):
        return
    matches: list[Match] = []
    for term, instead in terms.items():
        met = [form for form in _forms(term) if form in document.distinct_words]
        if met and not any(is_mentioned(document, form) for form in met):
            places = sorted(span for form in met for span in document.spans_of(form))
            again = f" ({term})" if explain and len(places) > 1 else ""
            told = places[:1] if again else places
            several = _plural(instead)
            matches += [_match(document, one, (instead if len(one) == len(term) else several) + again) for one in told]
    yield from sorted(matches, key=lambda match: match.span)


def anchors(options: Mapping[str, Any]) -> Collection[str] | None:
    """Return the words one of which must occur."""
    return sorted({form.lower() for term in options["terms"] for form in _forms(term)})


def _forms(term: str) -> tuple[str, ...]:
    singular = (term,) if term.islower() or term.isupper() or term[1:] != term[1:].lower() else (term, term.lower())
    return (*singular, *(f"{one}s" for one in singular))


def _plural(phrase: str) -> str:
    if phrase.endswith(("s", "sh", "ch", "x")):
        return f"{phrase}es"
    return f"{phrase[:-1]}ies" if phrase.endswith("y") and phrase[-2] not in "aeiou" else f"{phrase}s"


def _match(document: Document, span: Span, instead: str) -> Match:
    """Return the match, with the article before it where that changes, and a capital where a sentence begins."""
    if document.starts_sentence(span.start) and span.of(document.prose)[0].isupper():
        return Match(span, (Suggestion(instead[0].upper() + instead[1:], "rule"),))
    before = document.prose[max(0, span.start - 4) : span.start]
    article = next((one for one in _ARTICLES if before == one or before.endswith(f" {one}")), "")
    right = with_article(instead)
    if not article or right == article.lower() + instead:
        return Match(span, (Suggestion(instead, "rule"),))
    return Match(Span(span.start - len(article), span.end), (Suggestion(article[0] + right[1:], "rule"),))
