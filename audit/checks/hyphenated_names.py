"""Find names of places whose words are joined by hyphens that English copy does not have: Buenos-Aires."""

import re
from collections.abc import Iterator
from typing import Final

from audit.gazetteer.entry import Kind, is_well_known
from audit.gazetteer.gazetteer import Gazetteer
from audit.lexicons.vocabulary import Vocabulary
from audit.model.match import Match, Suggestion
from audit.model.span import Span
from audit.names.support import description
from audit.orthography.fold import folded_phrase
from audit.text.context import Context
from audit.text.document import Document

# What must occur for this check to find anything, as an expression of RE2.
TRACE: Final = r"\pL-\p{Lu}"

_ENGLISH: Final = frozenset("and by in of on the under upon".split())
# The Arabic article is joined or not: El-Geneina.
_ARTICLES: Final = frozenset("al ad an ar as ash az ed el er es".split())
_JOINED: Final = re.compile(r"(?<![\w-])[^\W\d_a-z][^\W\d_]+(?:-[^\W\d_]+)*-[^\W\d_a-z][^\W\d_]+(?![\w-])")


def hyphenated_names(document: Document, context: Context, *, confidence: float = 0.9) -> Iterator[Match]:
    """Yield a well-known place of several words, written with hyphens between them, which nobody called so has.

    English words may have hyphens: North-West, Newcastle-upon-Tyne.
    """
    vocabulary, bearers = context.lexicons.vocabulary, context.gazetteer.bearers
    for found in _JOINED.finditer(document.prose):
        written = found.group()
        bearer = None if _may_have_hyphens(written.split("-"), vocabulary) else _bearer(written, context.gazetteer)
        if bearer is not None:
            right = Suggestion(written.replace("-", " "), "gazetteer")
            evidence = (f"{description(bearer, bearers)}.",)
            yield Match(Span(*found.span()), (right,), confidence=confidence, evidence=evidence)


def _may_have_hyphens(words: list[str], vocabulary: Vocabulary) -> bool:
    are_english = all(vocabulary.in_dictionary(word.lower()) for word in words)
    return are_english or not _ENGLISH.isdisjoint(words) or words[0].lower() in _ARTICLES


def _bearer(written: str, gazetteer: Gazetteer) -> int | None:
    """Return the best known place that is called so, if it is known well enough and none has a hyphen in its name."""
    folded, bearers = folded_phrase(written), gazetteer.bearers
    called = gazetteer.bearers_called(folded)
    if not called or bearers.kind(called[0]) is not Kind.PLACE or any("-" in bearers.name(one) for one in called):
        return None
    is_known = is_well_known(bearers.type(called[0]), bearers.populations[called[0]])
    return called[0] if is_known and folded_phrase(bearers.name(called[0])) == folded else None
