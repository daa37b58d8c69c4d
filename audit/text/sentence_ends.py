"""Whether a stop ends a sentence, judged by the words on either side of it."""

import re
from functools import cache

from audit.model.span import Span
from audit.resources import rules_folder
from audit.text.reporting import VERBS

_OPENERS = frozenset(
    """A After All Also Although An And Another Any As At Because Before Both But By Despite During Each Earlier Even
    Every Few For From He Her Here His How However I If In Instead It Its Just Later Like Many Meanwhile More
    Most My Nor Not Nobody Now Of On Once Only Or Other Others Our People She Since So Some Still Such That The Their
    Then There These They This Those Though Thus To Today Together Unless Until We What When Where Whether Which
    While Who Why With Without Yet You Your""".split()
)
_MONTHS = (
    "January February March April May June July August September October November December "
    "Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec"
)
# "“Why?” Deputy Minister Ivan Malyar asked": the quotation is the object of a verb that follows its speaker.
_SPEAKER = re.compile(rf"\s+(?:[^\W\d_][\w.'\u2019-]*\s+){{1,5}}(?:{VERBS})\b")
_BEFORE = re.compile(r"[\w.'\u2019&-]+\Z")
_AFTER = re.compile(r"[\s\"'\u201c\u201d\u2018\u00ab\u201e([\u2013\u2014-]*")
_WORD = re.compile(r"[^\W\d_][\w'\u2019]*")
# "U.S", "a.m", "Ph.D", "J": what stands before the stop in question.
_LETTERS = re.compile(r"(?:[^\W\d_]{1,2}\.)+[^\W\d_]{1,3}|[^\W\d_]")
_QUOTES = frozenset("\"'\u201d\u2019\u00bb\u201c")
_REACH = 60


def ends_sentence(prose: str, block: Span, start: int, end: int) -> bool:
    """Tell whether the marks `prose[start:end]`, a stop and what closes over it, end a sentence of the paragraph."""
    following = _AFTER.match(prose, end, min(block.end, end + _REACH))
    at = following.end() if following else end
    if at >= block.end:
        return True
    marks, next_word = prose[start:end], _word_at(prose, at, block.end)
    if not any(character.isalnum() for character in prose[max(block.start, start - _REACH) : start]):
        return False
    if not prose[end].isspace() and not _is_glued(prose, block, start, next_word):
        return False
    if _QUOTES.intersection(marks) and _is_attributed(prose, marks, end, block.end):
        return False
    if marks.startswith("..") or "\u2026" in marks:
        return not prose[at].islower() and next_word != "I"
    if not marks.startswith("."):
        return not prose[at].islower()
    if _QUOTES.intersection(marks) and prose[at].islower():
        return False
    return _stop_ends(prose, block, start, at, next_word)


def _is_attributed(prose: str, marks: str, end: int, limit: int) -> bool:
    return marks[0] in "!?" and _SPEAKER.match(prose, end, min(limit, end + 2 * _REACH)) is not None


def _is_glued(prose: str, block: Span, start: int, next_word: str) -> bool:
    """Tell whether two sentences lack the blank between them: "country.Russia", not "Gazeta.Ru" or "Booking.com"."""
    before = _word_before(prose, block.start, start)
    return len(before) > 2 and before.isalpha() and before.islower() and (len(next_word) > 3 or next_word in _OPENERS)


def _stop_ends(prose: str, block: Span, start: int, at: int, next_word: str) -> bool:
    """Judge a single full stop by the word before it."""
    before = _word_before(prose, block.start, start)
    if before.isdigit():
        return not _is_ordinal(prose, block, start, before, next_word)
    opens = next_word in _OPENERS and not _is_initial(prose, at, next_word)
    if _LETTERS.fullmatch(before):
        return _kinds().get(before) != "more" and opens
    match _kinds().get(before):
        case "name" | "more":
            return False
        case "number":
            return not prose[at].isdigit()
        case "either":
            return opens
    return True


def _word_before(prose: str, limit: int, start: int) -> str:
    found = _BEFORE.search(prose[max(limit, start - _REACH) : start])
    return found.group().rpartition("-")[2].lstrip("'\u2019") if found else ""


def _word_at(prose: str, at: int, limit: int) -> str:
    found = _WORD.match(prose, at, limit)
    return found.group().replace("\u2019", "'").partition("'")[0] if found else ""


def _is_initial(prose: str, at: int, word: str) -> bool:
    """Tell whether a letter that looks like a word is an initial: "J. A. Smith"."""
    return len(word) == 1 and prose[at + 1 : at + 2] == "."


def _is_ordinal(prose: str, block: Span, start: int, digits: str, next_word: str) -> bool:
    """Tell whether a number with a stop counts a list ("1. Kyiv") or a day as in German ("24. February")."""
    if start - len(digits) == block.start:
        return len(digits) <= 2
    return len(digits) <= 2 and int(digits) <= 31 and next_word in _MONTHS.split()


@cache
def _kinds() -> dict[str, str]:
    lines = (rules_folder() / "lexicons" / "abbreviations.txt").read_text(encoding="utf-8").splitlines()
    return dict(line.split("\t") for line in lines if line and not line.startswith("#"))
