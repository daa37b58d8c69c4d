"""People of history whom one word names, in another language's spelling: Tutanchamun, Konfuzius."""

import re
from collections.abc import Iterator
from functools import lru_cache

from audit.gazetteer.gazetteer import Gazetteer
from audit.lexicons.sieve import Sieve
from audit.model.span import Span
from audit.names.figures import FigureSlip
from audit.orthography.fold import bare, fold
from audit.text.document import Document

# Beside another name it may be somebody's surname: "Maria Tizian", "Tizian Weber".
_NAME_BEFORE = re.compile(r"[A-Z][\w'\u2019]*[ \xa0-]\Z")
_NAME_AFTER = re.compile(r"[ \xa0-][A-Z]")
_REACH = 32
_SHORTEST = 5


def single_names(document: Document, gazetteer: Gazetteer) -> Iterator[FigureSlip]:
    """Yield the mentions of such names, in the order of the words."""
    for written in sorted(_known_names(gazetteer).of(document.raised_words)):
        bearer = _bearer(written, gazetteer)
        if bearer is not None:
            folded, right = fold(written), gazetteer.bearers.name(bearer)
            for span in document.spans_of(written):
                if not _has_name_beside(document.prose, span):
                    name = Span(span.start, span.start + len(bare(written)))
                    yield FigureSlip(name, "", folded, right, bearer, is_listed=True)


@lru_cache(maxsize=1)
def _known_names(gazetteer: Gazetteer) -> Sieve:
    return Sieve(lambda word: _bearer(word, gazetteer) is not None)


def _bearer(written: str, gazetteer: Gazetteer) -> int | None:
    """Return the figure of history of whom alone a capitalised word is a nonstandard name, if there is one."""
    if not written[0].isupper() or len(written) < _SHORTEST:
        return None
    folded = fold(written)
    meanings = gazetteer.meanings(folded)
    if len(meanings) != 1 or gazetteer.is_standard(folded) or not gazetteer.bearers.is_of_history(meanings[0][0]):
        return None
    return meanings[0][0]


def _has_name_beside(prose: str, span: Span) -> bool:
    before = prose[max(0, span.start - _REACH) : span.start]
    return _NAME_BEFORE.search(before) is not None or _NAME_AFTER.match(prose, span.end) is not None
