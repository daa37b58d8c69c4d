"""Words that are nearly the name of a newspaper, a platform or a company, and what in the article speaks for it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from audit.gazetteer.brands import Brand
from audit.gazetteer.gazetteer import Gazetteer
from audit.lexicons.vocabulary import Vocabulary
from audit.names.mentions import ROLES, Mention, Usage
from audit.names.suspects import suspects
from audit.text.document import Document

# Words beside a name that say what bears it; that of media behind it, where no other name stands before.
_REPORTED: Final = frozenset({"reported", "reports"})
_OF_MEDIA: Final = frozenset({"agency", "broadcaster", "newspaper"})
_WORDS_OF_MEDIA: Final = (
    "newspaper newspapers daily weekly magazine tabloid journal editor publication outlet journalist"
)
_WORDS_OF_FIRMS: Final = (
    "company companies firm group maker giant corporation shares manufacturer producer retailer group"
)
_WORDS: Final = {
    "newspaper": frozenset(_WORDS_OF_MEDIA.split()),
    "agency": frozenset("agency agencies wire service regulator watchdog".split()),
    "broadcaster": frozenset("broadcaster channel network television tv station".split()),
    "platform": frozenset("platform app website site users user messenger account post posted video network".split()),
    "company": frozenset(_WORDS_OF_FIRMS.split()),
    "bank": frozenset("bank banks lender".split()),
    "carmaker": frozenset(f"carmaker car cars model vehicle vehicles {_WORDS_OF_FIRMS}".split()),
}
_BEFORE: Final = re.compile(r"(?:[a-z]+,? ){1,3}(?:The |Der |Die |Le |La )?\Z")
_BEHIND: Final = re.compile(r"(?:['\u2019]s)?(?: [a-z]+){1,2}")
_REACH: Final = 40


@dataclass(frozen=True, slots=True)
class BrandSlip:
    """A word of a document, `usage`, and the brand that is meant; `word` beside it says its sort, or is ""."""

    usage: Usage
    brand: Brand
    word: str


def brand_slips(
    document: Document, gazetteer: Gazetteer, vocabulary: Vocabulary, *, shortest: int
) -> Iterator[BrandSlip]:
    """Yield words without another reading: no name that a source has, and near to one brand of `shortest` letters."""
    brands = gazetteer.organizations.brands
    for usage in suspects(document, gazetteer, vocabulary):
        folded = usage.form.folded
        near = brands.near(folded) if len(folded) >= shortest and not brands.is_known(folded) else []
        told = [(brand, _word_beside(usage, brand)) for brand in near if len(brand.folded) >= shortest]
        if len(told) == 1 and not any(mention.before in ROLES for mention in usage.mentions):
            yield BrandSlip(usage, *told[0])


def _word_beside(usage: Usage, brand: Brand) -> str:
    words = (word for mention in usage.mentions for word in _neighbours(usage.document.prose, mention))
    is_source = brand.sort in _OF_MEDIA and not usage.before
    wanted = _WORDS[brand.sort] | (_REPORTED if is_source else frozenset())
    return next((word for word in words if word in wanted), "")


def _neighbours(prose: str, mention: Mention) -> list[str]:
    """Return the words in lower case around a mention, those before it first."""
    before = _BEFORE.search(prose[max(0, mention.span.start - _REACH) : mention.span.start])
    behind = _BEHIND.match(prose, mention.span.end)
    return re.findall(r"\b[a-z]+", " ".join(found.group() for found in (before, behind) if found))
