"""Find a word or a phrase written twice in a row."""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import lru_cache
from operator import itemgetter
from typing import Final

from audit.model.at_hand import AT_HAND
from audit.model.match import Match, Suggestion
from audit.model.span import Span
from audit.text.context import Context
from audit.text.document import Document

# Small letters, and a blank for every mark: words of ASCII compare equal wherever they stand.
_FOLDED: Final = bytes(
    ord(character.lower()) if character.isalnum() or character in "'-" or code > 127 else ord(" ")
    for code, character in ((code, chr(code)) for code in range(256))
)
# What `str.split` parts words at, beside the space.
_OTHER_BLANKS: Final = (
    "\t\n\v\f\r\x1c\x1d\x1e\x1f\x85\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a"
    "\u2028\u2029\u202f\u205f\u3000"
)
_LONGEST_WORD: Final = 30


def repetitions(
    document: Document,
    context: Context,
    *,
    shortest: int = 1,
    longest: int = 1,
    allowed: Collection[str] = (),
    unless_before: Mapping[str, Collection[str]] | None = None,
    joints: Collection[str] = (),
    leads: Collection[str] = (),
    makers: Collection[str] = (),
    rare: float = 3.0,
    marks: str = "",
) -> Iterator[Match]:
    """Yield all copies of a phrase of `shortest` to `longest` words, to be replaced by one.

    Nothing but blanks may stand between the copies, or one of `marks`, where given, and blanks. `allowed` are phrases,
    in small letters, that may be said twice, but not before the words that `unless_before` gives them: "that that the".
    A phrase of two words may end in one of `joints`: "coast to coast to the port", or begin with one of `leads`:
    "searched and searched and searched". Behind `makers` the second says what the first is: "makes a home a home".
    A single word below the Zipf frequency `rare` behind a name is half the name of a species: "Pan troglodytes".
    """
    phrases = {phrase for size in range(shortest, longest + 1) for phrase in _phrases(document.prose, size)}
    # Most copies have a mark between them, which costs less to see here than with an expression of their own.
    plain = _plain(document.prose).translate(str.maketrans("", "", marks)) if phrases else ""
    matches: list[Match] = []
    for phrase in phrases:
        limits = (unless_before or {}).get(phrase, ())
        if (phrase not in allowed or limits) and f"{phrase} {phrase}" in plain:
            matches += _copies(document, phrase, joints, frozenset(limits), marks)
    for match in sorted(matches, key=lambda match: match.span):
        first, *others = match.suggestions[0].text.lower().split()
        before = _last_word(document, match.span.start)
        is_species = not others and before.istitle() and context.lexicons.vocabulary.zipf(first) < rare
        if not (first in leads or before.lower() in makers or is_species):
            yield match


def _last_word(document: Document, offset: int) -> str:
    before = document.prose[max(0, offset - _LONGEST_WORD) : offset].split()
    return before[-1] if before else ""


@lru_cache(maxsize=AT_HAND)
def _folded_words(prose: str) -> tuple[Sequence[bytes], int]:
    """Return the words, and a number of their first letters, a byte each."""
    words = prose.encode("utf-8", "surrogatepass").translate(_FOLDED).split()
    return words, int.from_bytes(bytes(map(itemgetter(0), words)), "little")


@lru_cache(maxsize=AT_HAND)
def _plain(prose: str) -> str:
    """Return the prose in small letters, with a single space for every run of blanks."""
    plain = prose.lower()
    for blank in _OTHER_BLANKS:
        plain = plain.replace(blank, " ")
    while "  " in plain:
        plain = plain.replace("  ", " ")
    return plain


# Two rules ask for phrases of the same sizes.
@lru_cache(maxsize=16 * AT_HAND)
def _phrases(prose: str, size: int) -> frozenset[str]:
    words, letters = _folded_words(prose)
    return frozenset(_repeated(words, letters, size))


def _repeated(words: Sequence[bytes], letters: int, size: int) -> Iterator[str]:
    """Yield the phrases of `size` words that stand twice in a row, marks and case left aside."""
    for index in _likely(letters, len(words), size):
        if words[index] != words[index + size]:
            continue
        start = end = index
        while start and start > index - size and words[start - 1] == words[start - 1 + size]:
            start -= 1
        while end + size < len(words) and end < index + size and words[end] == words[end + size]:
            end += 1
        phrase = words[start : start + size]
        if end - start >= size and not _has_period(phrase):
            yield b" ".join(phrase).decode("utf-8", "replace")


def _likely(letters: int, length: int, size: int) -> Iterator[int]:
    """Yield the indices of words that may lie in a phrase of `size` said twice: of each phrase at least one.

    All first letters are compared at once with those `size` words further on. Of `size` neighbouring words one has an
    index that `size` divides, and no other is asked for.
    """
    differences = (letters ^ (letters >> 8 * size)).to_bytes(length, "little")[: max(0, length - size)]
    none = bytes(size)
    start = differences.find(none)
    while start >= 0:
        index = -(-start // size) * size
        yield index
        start = differences.find(none, index + 1)


def _has_period(phrase: Sequence[bytes]) -> bool:
    """Tell whether the phrase is itself a repetition of a shorter one."""
    size = len(phrase)
    return any(size % part == 0 and phrase[part:] == phrase[:-part] for part in range(1, size))


def _copies(
    document: Document, phrase: str, joints: Collection[str], before: frozenset[str], marks: str
) -> Iterator[Match]:
    """Yield the places where the copies stand beside one another; any of `before`, if given, must follow."""
    words = phrase.split()
    once = r"[^\S\n]+".join(map(re.escape, words))
    mark = f"[{re.escape(marks)}]" if marks else ""
    pattern = re.compile(rf"(?<![\w'\u2019-])({once})(?:{mark}\s+{once})+(?![\w'\u2019&-])", re.IGNORECASE)
    for found in pattern.finditer(document.prose):
        following = document.prose[found.end() : found.end() + 20].split()[:1]
        if _is_slip(document, found, words, joints) and (not before or before.intersection(following)):
            yield Match(Span(*found.span()), (Suggestion(found[1], "rule"),))


def _is_slip(document: Document, found: re.Match[str], words: Sequence[str], joints: Collection[str]) -> bool:
    if "\n" in found.group() and document.block_at(found.start()) != document.block_at(found.end() - 1):
        return False
    if not all(word.replace("'", "").replace("-", "").isalpha() for word in words):
        return False
    first, last = found[1], found.group()[-len(found[1]) :]
    # "law lord Lord Bingham", "told us US troops": two words. At a sentence's start only the first has a capital.
    if last not in (first, first[0].lower() + first[1:]):
        return False
    # "Duran Duran", "New York New York", "for Measure for Measure": a name.
    if all(part[0].isupper() or (len(words) == 2 and part in joints) for part in found.group().split()):
        return False
    return not (len(words) == 2 and words[1] in joints)
