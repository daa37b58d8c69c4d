"""Names of several words as an article writes them: what may be asked of an archive beside single words."""

import re
from collections.abc import Iterator, Sequence

from audit.orthography.fold import bare

# Small words inside names: Bank of England, Rostov-on-Don, Rio de Janeiro.
_LINKS = "of|for|on|in|to|at|and|with|by|the|de|du|des|da|do|dos|del|della|di|la|le|les|el|al|en|van|von|der|den"
# A capital, with what French and Italian put before it, and with the point of an abbreviation: J., St.
_CAPITALISED = (
    r"(?:[a-zA-Z]{1,2}['\u2019])?[A-Z\u00c0-\u00d6\u00d8-\u00de\u0100-\u017f\u0386-\u03ab\u0400-\u042f]"
    r"[\w\u0300-\u036f]*(?:['\u2019][^\W\d_]+)*(?:(?<=\b[A-Z])\.|(?<=\bSt)\.)?"
)
_JOINT = r"[ \xa0-]"
_STEP = rf"{_JOINT}(?:(?:(?:{_LINKS}){_JOINT}){{1,2}}|&[ \xa0])?"
_RUN = re.compile(rf"(?<![\w'\u2019]){_CAPITALISED}(?:{_STEP}{_CAPITALISED})+")
_WORD = re.compile(_CAPITALISED)


def names_of_several_words(prose: str) -> set[str]:
    """Return every two and three capitalised words side by side, and all that stand together, without a possessive.

    Words with a hyphen between them count as one; a possessive ends a name, and "The" begins none.
    """
    found: set[str] = set()
    for run in _RUN.finditer(prose):
        text = run.group()
        for units in _without_possessive_inside(text, list(_units(text))):
            for many in {2, 3, max(2, len(units))}:
                ends = zip(units, units[many - 1 :], strict=False)
                found.update(bare(text[first[0] : last[1]]) for first, last in ends)
            found.update(bare(text[start:end]) for start, end in units if "-" in text[start:end])
    return found


def _units(text: str) -> Iterator[tuple[int, int]]:
    """Yield the places of the capitalised words of a run, of those with hyphens between them one."""
    start, end = -1, -1
    for word in _WORD.finditer(text):
        if start >= 0 and "-" not in text[end : word.start()]:
            yield start, end
            start = -1
        if start < 0 and word.group() == "The":
            continue
        start, end = (word.start() if start < 0 else start), word.end()
    if start >= 0:
        yield start, end


def _without_possessive_inside(text: str, units: Sequence[tuple[int, int]]) -> Iterator[Sequence[tuple[int, int]]]:
    first = 0
    for at, (start, end) in enumerate(units):
        if bare(text[start:end]) != text[start:end] or at == len(units) - 1:
            yield units[first : at + 1]
            first = at + 1
