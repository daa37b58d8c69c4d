"""Whether our own evidence speaks for a word that an engine does not know."""

from difflib import SequenceMatcher
from typing import Final

from audit.engines.client import Hit
from audit.lexicons.lexicons import Lexicons
from audit.lexicons.surroundings import surroundings
from audit.lexicons.verdicts import judge
from audit.lexicons.vocabulary import fold
from audit.model.span import Span

# Its rules that know no more of a word than that it stands in no list.
_SPELLERS: Final = "MORFOLOGIK_RULE_"
_SMALL_START: Final = "UPPERCASE_SENTENCE_START"
# Of a slip our own rule is as sure as this or says so itself; below, an engine's word is not enough either.
_LEAST_CHANCE: Final = 0.1
# From this Zipf frequency on, what is in no dictionary is an abbreviation, or another language's word: "des", "von".
_IN_USE: Final = 3.0
# From this one on a word is known to most readers.
_KNOWN: Final = 2.5
# Share of letters, in their order, that a word has in common with what was meant.
_LIKE: Final = 0.72


def is_vouched_for(prose: str, span: Span, hit: Hit, lexicons: Lexicons) -> bool:
    """Tell whether a word that an engine does not know, or wants to begin with a capital, is to stand all the same.

    A word with a capital may be a name: of these only our own rules speak, by their evidence.
    """
    if hit.rule == _SMALL_START:
        # Titles have such marks: the play Who is Sylvia? by Edward Albee.
        return prose[: span.start].rstrip(" ").endswith(("?", "!"))
    if not hit.rule.startswith(_SPELLERS):
        return False
    word = span.of(prose)
    if not word.islower() or not word.replace("-", "").replace("'", "").isalpha():
        return True
    if lexicons.vocabulary.is_listed(word) or lexicons.vocabulary.is_listed(word.replace("-", "")):
        return True
    # Who writes it again means it.
    if lexicons.vocabulary.zipf(word) >= _IN_USE or prose.count(word) > 1:
        return True
    if hit.suggestions and hit.suggestions[0] == f"{word.removesuffix('ys')}ies":
        return False
    verdict = judge(fold(word), surroundings(prose, span.start, span.end), lexicons)
    if verdict is None:
        return not _is_far_slip(word, hit, lexicons)
    return verdict.chance < _LEAST_CHANCE


def _is_far_slip(word: str, hit: Hit, lexicons: Lexicons) -> bool:
    """Tell whether a word used nowhere is like a known one, though with more slips than we look for: imidiatly."""
    if not hit.suggestions or lexicons.vocabulary.zipf(word):
        return False
    meant = hit.suggestions[0]
    if meant.replace("-", "") == word.replace("-", ""):
        return False
    return lexicons.vocabulary.zipf(meant) >= _KNOWN and SequenceMatcher(None, word, meant).ratio() >= _LIKE
