"""Find a mark with a word right behind it where a blank belongs."""

import re
from collections.abc import Collection, Iterator
from typing import Final

from audit.model.match import Match, Suggestion
from audit.model.span import Span
from audit.text.context import Context
from audit.text.document import Document

# What must occur for this check to find anything, as an expression of RE2.
TRACE: Final = r"[\w)\]'\"\x{80}-\x{10FFFF}][,.;:!?]\x{201C}?[A-Za-z\x{AA}-\x{1FFF}\x{2C00}-\x{10FFFF}]"

# The mark comes first, for it is rarer than what stands before it.
_MARK: Final = re.compile(r"[,.;:!?](?=\u201c?[^\W\d_])(?<=[\w)\]'\"\u2019\u201d].)")
_BEFORE: Final = re.compile(r"(?P<word>\w[\w'\u2019]*)?[)\]'\"\u2019\u201d]*\Z")
_AFTER: Final = re.compile(r"\u201c?(?P<word>[^\W\d_][\w'\u2019]*)")
# An address, a path, a handle, an assignment or a character reference.
_TECHNICAL: Final = re.compile(r"://|www\.|[@/\\_=<>]|&#?\w+;|\.\w+\.\w")
_REACH: Final = 60


def missing_spaces(
    document: Document,
    context: Context,
    *,
    domains: Collection[str] = ("com", "org", "net", "tv", "ru", "ua", "uk", "de", "me", "io", "info", "news"),
    openers: Collection[str] = ("the", "this", "that", "he", "she", "they", "we", "but", "and", "according"),
) -> Iterator[Match]:
    """Yield both words with the mark between them, to be replaced by the same with a blank behind the mark.

    `domains` are endings of web addresses; a stop before a small letter counts only before one of `openers`.
    """
    prose, end = document.prose, 0
    for found in _MARK.finditer(prose):
        before = _BEFORE.search(prose[max(end, found.start() - _REACH) : found.start()])
        after = _AFTER.match(prose, found.end())
        assert before and after
        left, right = before["word"] or "", after["word"]
        if _is_technical(prose, found.start()) or not _parts(context, left, found.group(), right):
            continue
        if found.group() == "." and not _parts_sentences(context, left, right, domains, openers):
            continue
        start, end = found.start() - len(before.group()), after.end()
        opening = right[0].upper() + right[1:] if found.group() == "." else right
        text = f"{prose[start : found.end()]} {after.group().removesuffix(right)}{opening}"
        yield Match(Span(start, end), (Suggestion(text, "rule"),))


def _is_technical(prose: str, offset: int) -> bool:
    """Tell whether the stretch without blanks around `offset` is an address, a path or code."""
    before = prose[max(0, offset - _REACH) : offset].split()[-1:]
    after = prose[offset : offset + _REACH].split(maxsplit=1)[:1]
    return _TECHNICAL.search("".join(before + after)) is not None


def _parts(context: Context, left: str, mark: str, right: str) -> bool:
    """Tell whether the mark parts two words rather than two letters, as in "A,B", or parts of a name."""
    if not left:
        return True
    if len(left) < 2 or (len(right) < 2 and right not in ("a", "A", "I")):
        return False
    if mark in ":!?":
        known = context.lexicons.vocabulary.is_listed
        return len(left) > 2 and left.islower() and known(left) and known(right)
    return True


def _parts_sentences(
    context: Context, left: str, right: str, domains: Collection[str], openers: Collection[str]
) -> bool:
    """Tell whether a stop between the two words ends a sentence rather than shortens or addresses something."""
    folded = right.lower()
    if right[0].islower():
        return folded in openers and context.lexicons.vocabulary.is_listed(left)
    if left[-1:].islower() and left[0].islower():
        return not (right.isupper() and folded in domains)
    if left.isdigit() or not left:
        return right[1:].islower()
    return right[1:].islower() and folded not in domains and _is_ordinary(context, folded)


def _is_ordinary(context: Context, word: str) -> bool:
    vocabulary = context.lexicons.vocabulary
    return len(word) > 1 and vocabulary.in_dictionary(word) and vocabulary.zipf(word) >= 4.0
