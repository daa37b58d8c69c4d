"""Words that are nearly the name of a newspaper, a platform or a company, and what in the article speaks for it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from audit.gazetteer.brands import Brand
from audit.gazetteer.entry import Kind
from audit.gazetteer.gazetteer import Gazetteer
from audit.lexicons.sieve import Sieve
from audit.lexicons.vocabulary import Vocabulary
from audit.names.forms import form_of
from audit.names.mentions import ROLES, Mention, Usage, usages
from audit.names.standing import is_known, is_trifling
from audit.names.suspects import suspects
from audit.orthography.fold import fold
from audit.text.capitals import capitalised_forms
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
_BEHIND: Final = re.compile(r"(?:['\u2019]s)?(?:, (?:the|an?)(?: [A-Z][a-z]+)?)?(?: [a-z]+){1,2}")
_REACH: Final = 40


@dataclass(frozen=True, slots=True)
class BrandSlip:
    """A word of a document, `usage`, and the brand that is meant; `word` beside it says its sort, or is "".

    `is_borne`: hardly anybody has the name as written.
    """

    usage: Usage
    brand: Brand
    word: str
    is_borne: bool


def brand_slips(
    document: Document, gazetteer: Gazetteer, vocabulary: Vocabulary, *, shortest: int
) -> Iterator[BrandSlip]:
    """Yield words without another reading: no name that a source has, and near to one brand of `shortest` letters.

    A name that hardly anybody has will do where a word beside it tells of the brand.
    """
    brands, unknown = gazetteer.organizations.brands, suspects(document, gazetteer, vocabulary)
    for usage in (*unknown, *_borne(document, gazetteer, vocabulary)):
        folded = usage.form.folded
        near = brands.near(folded) if len(folded) >= shortest and not brands.is_known(folded) else []
        told = [(brand, _word_beside(usage, brand)) for brand in near if len(brand.folded) >= shortest]
        is_person = any(mention.before in ROLES for mention in usage.mentions)
        is_borne = usage not in unknown
        if is_borne and any(_is_elsewhere(folded, brand, gazetteer) for brand, _ in told):
            continue
        if len(told) == 1 and not is_person and (told[0][1] or not is_borne):
            yield BrandSlip(usage, *told[0], is_borne)


def _borne(document: Document, gazetteer: Gazetteer, vocabulary: Vocabulary) -> list[Usage]:
    """Return the use of forms near a brand that hardly anybody else bears: Tojota."""
    spellings = capitalised_forms(document.distinct_words)
    forms = [form_of(one, spellings[one]) for one in sorted(_trifling(gazetteer, vocabulary).of(spellings.keys()))]
    used = usages(document, forms) if forms else {}
    return [used[form.folded] for form in forms if used[form.folded].count]


@lru_cache(maxsize=1)
def _trifling(gazetteer: Gazetteer, vocabulary: Vocabulary) -> Sieve:
    return Sieve(lambda folded: _is_near_brand(folded, gazetteer) and _is_borne(folded, gazetteer, vocabulary))


def _is_near_brand(folded: str, gazetteer: Gazetteer) -> bool:
    brands = gazetteer.organizations.brands
    return bool(brands.near(folded)) and not brands.is_known(folded)


def _is_elsewhere(folded: str, brand: Brand, gazetteer: Gazetteer) -> bool:
    """Tell whether another language has the form for a place that is not called as the brand: Bayern, not Tojota."""
    bearers = gazetteer.bearers
    places = (one for one, _ in gazetteer.meanings(folded) if bearers.kind(one) is Kind.PLACE)
    return any(fold(bearers.name(one)) not in (folded, brand.folded) for one in places)


def _is_borne(folded: str, gazetteer: Gazetteer, vocabulary: Vocabulary) -> bool:
    return is_known(folded, gazetteer, vocabulary) and is_trifling(folded, gazetteer, vocabulary)


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
