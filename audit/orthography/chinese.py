"""Chinese names in pinyin and in Wade-Giles as syllables: Mao Tse-tung and Mao Zedong are the same three.

Folded forms have neither apostrophes nor tones, so that Wade-Giles "chang" is zhang or chang. Sources: ISO 7098;
H. A. Giles, "A Chinese-English Dictionary", 1912, table of sounds.
"""

from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from typing import Final

# Finals by initial, in pinyin; u for ü.
_PINYIN: Final = """
- a ai an ang ao e ei en eng er o ou
- yi ya yao ye yan yang yin ying yo you yong yu yue yuan yun
- wu wa wo wai wei wan wang wen weng
b a ai an ang ao ei en eng i ian iao ie in ing o u
p a ai an ang ao ei en eng i ian iao ie in ing o ou u
m a ai an ang ao e ei en eng i ian iao ie in ing iu o ou u
f a an ang ei en eng o ou u
d a ai an ang ao e ei en eng i ian iao ie ing iu ong ou u uan ui un uo
t a ai an ang ao e eng i ian iao ie ing ong ou u uan ui un uo
n a ai an ang ao e ei en eng i ian iang iao ie in ing iu ong ou u uan un uo ue
l a ai an ang ao e ei eng i ia ian iang iao ie in ing iu ong ou u uan un uo ue
g a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo
k a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo
h a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo
j i ia ian iang iao ie in ing iong iu u uan ue un
q i ia ian iang iao ie in ing iong iu u uan ue un
x i ia ian iang iao ie in ing iong iu u uan ue un
zh a ai an ang ao e ei en eng i ong ou u ua uai uan uang ui un uo
ch a ai an ang ao e en eng i ong ou u ua uai uan uang ui un uo
sh a ai an ang ao e ei en eng i ou u ua uai uan uang ui un uo
r an ang ao e en eng i ong ou u ua uan ui un uo
z a ai an ang ao e ei en eng i ong ou u uan ui un uo
c a ai an ang ao e en eng i ong ou u uan ui un uo
s a ai an ang ao e en eng i ong ou u uan ui un uo
"""

_INITIALS: Final = {
    **{"b": "p", "d": "t", "g": "k", "j": "ch", "q": "ch", "x": "hs", "zh": "ch", "r": "j", "z": "ts", "c": "ts"},
    "-": "",
}
_FINALS: Final = {"ian": "ien", "ie": "ieh", "ong": "ung", "iong": "iung", "ue": "ueh", "er": "erh"}
# Syllables without initial.
_WHOLE: Final = {"ye": "yeh", "yan": "yen", "you": "yu", "yong": "yung", "yue": "yueh", "er": "erh"}
_HISSED: Final = {"z": ("tzu", "tsu", "tze"), "c": ("tzu", "tsu", "tze"), "s": ("ssu", "szu", "sze")}
_LONGEST: Final = 6


def are_same_syllables(first: str, second: str) -> bool:
    """Tell whether two folded forms, blanks or none, can be read as the same syllables, each by one scheme."""
    return not _readings(first).isdisjoint(_readings(second))


@lru_cache(maxsize=1024)
def _readings(form: str) -> frozenset[tuple[str, ...]]:
    words = form.split()
    return frozenset(_divided(words, _pinyin())) | frozenset(_divided(words, _wade_giles()))


def _divided(words: list[str], known: Mapping[str, tuple[str, ...]]) -> Iterator[tuple[str, ...]]:
    """Yield the syllables of pinyin that all the words together may be, no syllable reaching over a blank."""
    if not words:
        yield ()
        return
    word, *rest = words
    for end in range(1, min(len(word), _LONGEST) + 1):
        left = [word[end:], *rest] if word[end:] else rest
        for syllable in known.get(word[:end], ()):
            for others in _divided(left, known):
                yield (syllable, *others)


@cache
def _syllables() -> dict[str, tuple[str, str]]:
    """Return syllable of pinyin → its initial and final."""
    rows = (line.split() for line in _PINYIN.strip().splitlines())
    return {initial.strip("-") + final: (initial, final) for initial, *finals in rows for final in finals}


@cache
def _pinyin() -> dict[str, tuple[str, ...]]:
    return {syllable: (syllable,) for syllable in _syllables()}


@cache
def _wade_giles() -> dict[str, tuple[str, ...]]:
    """Return syllable of Wade-Giles → those of pinyin that it may be."""
    found: dict[str, set[str]] = {}
    for syllable, (initial, final) in _syllables().items():
        for written in _written(initial, final):
            found.setdefault(written, set()).add(syllable)
    return {written: tuple(sorted(meant)) for written, meant in found.items()}


def _written(initial: str, final: str) -> Iterator[str]:
    """Yield a syllable as Wade-Giles and its careless users have it: tung, ko or ke, kuo, chih, tzu."""
    start = _INITIALS.get(initial, initial)
    if initial == "-":
        yield _WHOLE.get(final, final)
        if final == "yi":
            yield "i"
        return
    if final == "i" and initial in _HISSED:
        yield from _HISSED[initial]
        return
    if final == "i" and initial in ("zh", "ch", "sh", "r"):
        yield start + "ih"
        return
    if (initial, final) != ("h", "e"):
        yield start + _FINALS.get(final, final)
    if final == "e" and initial in ("g", "k", "h"):
        yield start + "o"
    if final == "uo" and initial not in ("g", "k", "h", "sh"):
        yield start + "o"
    if final == "ui" and initial in ("g", "k"):
        yield start + "uei"
