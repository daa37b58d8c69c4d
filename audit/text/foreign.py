"""Passages in another language inside an English article."""

import re
from collections.abc import Iterable, Iterator, Set

from audit.model.scope import Region, Scope
from audit.model.span import Span
from audit.text.function_words import ENGLISH, OTHERS
from audit.text.words import WORD

_FEWEST_WORDS = 4
_FEWEST_KNOWN = 3
# Four words of a script with spaces, or six signs of one without. Compiled only where such a script occurs.
_OTHER_SCRIPT = (
    "(?<![\u0370-\u1fff])[\u0370-\u1fff]++(?:[\\s\\d.,;:!?\"'\u2010-\u203a\u00ab\u00bb()/-]++[\u0370-\u1fff]++){3,}"
    "|[\u3040-\ua4cf\uac00-\ud7af\u3000-\u303f]{6,}"
)
# First bytes in UTF-8 of U+0340 to U+1FFF and of U+3000 onwards; curly quotation marks are U+20xx.
_LEADING_BYTES = bytes((*range(0xCD, 0xE2), *range(0xE3, 0xEF)))
_CLAUSE = re.compile(r"[^.!?;:()\"\u201c\u201d\u201e\u00ab\u00bb\n]+")
# Names are full of these: "Rio de la Plata", "Ministerio de la Defensa", "Van der Bellen".
_PARTICLES = frozenset(
    """a al am an as at au da das de dei del della delle den der des di do dos du e ed el en es et i in is il la las le
    les lo los me na o os on per pro se si so te to un van von y zu zum zur was war will die also man by be no not are
    his him her our can most at had has do over under she he go net""".split()
)
_KNOWN = {
    code: frozenset(word for word in words if len(word) > 1 or not word.isascii()) - ENGLISH
    for code, words in OTHERS.items()
}
_TELLING = {code: words - _PARTICLES for code, words in _KNOWN.items()}
_TELLING_ANY: frozenset[str] = frozenset().union(*_TELLING.values())


def foreign_passages(prose: str, blocks: Iterable[Region], distinct_words: Set[str]) -> Iterator[Span]:
    """Yield runs of at least four words in another script or language; `distinct_words` are those of `prose`."""
    if _goes_beyond_latin(prose):
        yield from (Span(*found.span()) for found in re.finditer(_OTHER_SCRIPT, prose))
    met = _TELLING_ANY.intersection(distinct_words)
    codes = [code for code, words in _TELLING.items() if len(words & met) > 1] if len(met) > 1 else []
    if not codes:
        return
    lowered = {word.lower() for word in distinct_words}
    spoken = [_TELLING[code] & lowered for code in codes]
    for block in blocks:
        if block.scope is not Scope.CODE and _may_be_foreign(block.span.of(prose).lower(), spoken):
            for clause in _CLAUSE.finditer(prose, block.span.start, block.span.end):
                yield from _foreign_runs(prose, clause.span(), codes)


def _may_be_foreign(text: str, spoken: Iterable[Set[str]]) -> bool:
    """Tell cheaply whether two telling words of one language may occur."""
    return any(sum(map(text.__contains__, words)) > 1 for words in spoken)


def _goes_beyond_latin(prose: str) -> bool:
    if prose.isascii():
        return False
    data = prose.encode("utf-8", "surrogatepass")
    return len(data.translate(None, _LEADING_BYTES)) < len(data)


def _foreign_runs(prose: str, clause: tuple[int, int], codes: list[str]) -> Iterator[Span]:
    """Yield the stretches of a clause between English function words that hold enough words of one language."""
    run: list[re.Match[str]] = []
    for found in WORD.finditer(prose, *clause):
        if found.group().lower() in ENGLISH and not _also_foreign(found.group().lower(), codes):
            yield from _passage(run, codes)
            run = []
        else:
            run.append(found)
    yield from _passage(run, codes)


def _also_foreign(word: str, codes: list[str]) -> bool:
    return any(word in OTHERS[code] for code in codes)


def _passage(run: list[re.Match[str]], codes: list[str]) -> Iterator[Span]:
    if len(run) < _FEWEST_WORDS:
        return
    words = [found.group().lower() for found in run]
    for code in codes:
        known = [index for index, word in enumerate(words) if word in _KNOWN[code]]
        telling = {words[index] for index in known if words[index] in _TELLING[code]}
        if len(known) >= _FEWEST_KNOWN and len(telling) > 1 and len(known) * 4 >= len(run):
            yield Span(run[0].start(), run[-1].end())
            return
