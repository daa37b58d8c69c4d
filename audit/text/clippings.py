"""What an archive keeps of a document: enough to ask it for names and to see who tells the same article."""

import re
from dataclasses import dataclass
from hashlib import blake2b

from audit.orthography.fold import bare, fold
from audit.orthography.key import keys
from audit.text.capitals import capitalised_forms
from audit.text.document import Document
from audit.text.name_runs import names_of_several_words

_NUMBER = re.compile(r"\d+(?:[.,:]\d+)*")
_SHORTEST_NUMBER = 2
_SHORTEST_NAME = 4
_SHORTEST_LEAD = 120  # code points
_DIGEST = 12  # bytes


@dataclass(frozen=True, slots=True)
class Clipping:
    """A document without its text, of which `digest` is a hash.

    `forms` are what an archive may be asked for, as they are written, without a possessive: the distinct capitalised
    words, and names of several. `names` are the words among them that may be names, without acronyms.
    """

    name: str
    outlet: str
    digest: bytes
    forms: frozenset[str]
    names: frozenset[str]
    traits: frozenset[str]
    lead: str


def clipping_of(document: Document) -> Clipping:
    """Return what an archive keeps of a document."""
    words = document.distinct_words
    return Clipping(
        document.name,
        document.outlet,
        digest_of(document.prose),
        frozenset(bare(word) for word in words if word[0].isupper()) | names_of_several_words(document.prose),
        frozenset(bare(word) for spelt in capitalised_forms(words).values() for word in spelt if not word.isupper()),
        traits_of(document),
        lead_of(document),
    )


def digest_of(text: str) -> bytes:
    """Return a short hash that is the same in every process."""
    return blake2b(text.encode("utf-8", "surrogatepass"), digest_size=_DIGEST).digest()


def traits_of(document: Document) -> frozenset[str]:
    """Return the numbers of a document, and the names by their sound, so that two spellings of one count as one."""
    words = document.distinct_words
    names = {fold(word) for word in words if len(word) >= _SHORTEST_NAME and word[0].isupper()} - words - {""}
    numbers = {number for number in _NUMBER.findall(document.prose) if len(number) >= _SHORTEST_NUMBER}
    return frozenset(keys(sorted(names))) | numbers


def lead_of(document: Document) -> str:
    """Return the first paragraph of more than a headline's length, which a re-posted article keeps."""
    for block in document.blocks:
        if len(block.span) > _SHORTEST_LEAD:
            return block.span.of(document.prose)
    return document.prose
