"""Find names of products and firms in letters of the wrong case: "Youtube", "facebook"."""

from collections.abc import Collection, Iterator, Mapping
from typing import Any, Final

from audit.model.match import Match, Suggestion
from audit.text.context import Context
from audit.text.document import Document

# What stands beside a name in an address, a handle or a tag.
_TECHNICAL: Final = "@#/_.\\-"


def miscased_brands(document: Document, context: Context, *, brands: Collection[str]) -> Iterator[Match]:
    """Yield such forms of `brands`, but none in capitals throughout."""
    right = {brand.lower(): brand for brand in brands}
    wrong = [word for word in document.distinct_words if word.lower() in right and not word.isupper()]
    spans = [(span, right[word.lower()]) for word in wrong if word not in brands for span in document.spans_of(word)]
    for span, brand in sorted(spans):
        around = document.prose[max(0, span.start - 1) : span.start] + document.prose[span.end : span.end + 2].rstrip()
        # "youtube." ends a sentence, "youtube.com" does not.
        if not any(mark in _TECHNICAL for mark in around.removesuffix(".")):
            yield Match(span, (Suggestion(brand, "rule"),))


def anchors(options: Mapping[str, Any]) -> Collection[str]:
    """Return the brands in small letters."""
    return [brand.lower() for brand in options["brands"]]
