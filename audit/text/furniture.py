"""What stands around an article and is not of it: captions, credits, site and feed residue."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Set
from dataclasses import dataclass
from functools import cache, cached_property

from audit.model.scope import Region, Scope
from audit.model.span import Span
from audit.resources import rules_folder

_LONGEST_LINE = 220
# As far as a passage inside a paragraph may reach from its start or end.
_REACH = 400
_FIRST = re.compile(r"\W*(\w+)")
_AFTER_LAST_WORD = ".:;!?\u2026\u00bb>\u2192\u203a)]\"'\u201d\u2019 "
_TRAIL = r"[\s.:;!?\u2026\u00bb>\u2192\u203a)\]]*"
_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)[a-z]*\.?"
_MONTH_DAY = rf"\d{{1,2}}(?:st|nd|rd|th)? {_MONTH}|{_MONTH} \d{{1,2}}"
_DAY = rf"(?:\w+day,? )?(?:{_MONTH_DAY})(?:,? \d{{4}})?"
_SECTIONS = """
    home|world|news|politics|business|sports?|opinion|culture|tech(?:nology)?|science|economy|europe|asia|africa|
    americas?|us|uk|health|lifestyle|travel|videos?|photos|society|war|ukraine|russia|markets|finance|climate|life|arts|
    entertainment|local|national|international|latest|live|more|weather|podcasts?"""
_AGENCIES = """ap(?: photo)?|afp|reuters|getty(?: images)?|epa(?:-efe)?|efe|tass|shutterstock|bloomberg|
    anadolu(?: agency)?|xinhua|upi|dpa|pa(?: wire| media)?|unsplash|alamy|ansa|zuma(?: press)?|sputnik|
    ria(?: novosti)?|images"""
_PLATFORMS = """facebook|twitter|x|instagram|telegram|whats ?app|youtube|google news|linked ?in|tik ?tok|viber|threads|
    social media|flipboard|signal|mastodon|bluesky"""
_OUTLETS = """dw|bbc(?: news| russian| ukrainian)?|cnn|reuters|tass|ria(?: novosti)?|interfax|unian|ukrinform|rbc|rt|nv|
    ukrainska pravda|euronews|meduza|kommersant|izvestia|gazeta\\.ru|lenta\\.ru|ap(?: news)?|afp|xinhua|al jazeera|
    france ?24|rfi|rfe/rl|suspilne|deutsche welle|spiegel|le monde|el pa\u00eds|tvn24|polsat news|anadolu(?: agency)?|
    trt(?: world)?|yahoo news|msn|sky news|the guardian|fox news|nbc news|abc news|cbs news|newsweek|politico"""
_MACROS = {
    "{month}": _MONTH,
    "{date}": rf"{_DAY}|\d{{1,4}}[-./]\d{{1,2}}[-./]\d{{1,4}}",
    "{time}": r"\d{1,2}[:.]\d\d(?: ?[ap]\.?m\.?)?",
    "{name}": r"[A-Z\u00c0-\u00de][\w.&'\u2019-]*(?: (?:of |the |and |for )?[A-Z\u00c0-\u00de&][\w.&'\u2019-]*){0,5}",
    "{sections}": "(?:" + re.sub(r"\n +", "", _SECTIONS) + r")\b",
    "{agency}": re.sub(r"\n +", "", _AGENCIES),
    "{url}": r"(?:https?://|www\.)\S+",
    "{outlet}": re.sub(r"\n +", "", _OUTLETS),
    "{platform}": re.sub(r"\n +", "", _PLATFORMS),
}


@dataclass(frozen=True)
class _Entry:
    """A line of the lexicon; its expression is compiled only when one of its keys has been met."""

    scope: Scope
    place: str
    keys: tuple[str, ...]
    pattern: str

    @cached_property
    def expression(self) -> re.Pattern[str]:
        pattern = self.pattern
        for macro, meaning in _MACROS.items():
            pattern = pattern.replace(macro, f"(?:{meaning})")
        return re.compile(f"(?:{pattern}){_TRAIL if self.place == 'line' else ''}", re.IGNORECASE)


def scope_of_line(line: str) -> Scope:
    """Return the scope that a paragraph's own words give it; body where they say nothing."""
    first = _FIRST.match(line) if len(line) <= _LONGEST_LINE else None
    if first:
        by_word = _lines()
        for key in {first[1].casefold(): None, _last_word(line): None}:
            for entry in by_word.get(key, ()):
                # With and without a bullet or bracket before the first word.
                if entry.expression.fullmatch(line) or entry.expression.fullmatch(line, first.start(1)):
                    return entry.scope
    return Scope.BODY


def residue_in(prose: str, blocks: Iterable[Region], distinct_words: Set[str]) -> Iterator[Region]:
    """Yield the passages inside paragraphs that are no part of the article; `distinct_words` are those of `prose`."""
    met = _met(prose, distinct_words)
    for block in blocks if met else ():
        if block.scope is Scope.BODY or block.scope is Scope.HEADLINE:
            lowered = block.span.of(prose).lower()
            for entry in met:
                if any(key in lowered for key in entry.keys):
                    yield from _passages(prose, block.span, entry)


@cache
def furniture_words() -> frozenset[str]:
    """Return lower-case words of which every boilerplate paragraph or passage holds at least one."""
    return frozenset(_lines()).union(word.lower() for word in _passages_by_word())


def _last_word(line: str) -> str:
    last = line[-40:].rstrip(_AFTER_LAST_WORD)
    word = last.rpartition(" ")[2]
    if word.isalnum():
        return word.casefold()
    start = len(last)
    while start and (last[start - 1].isalnum() or last[start - 1] == "_"):
        start -= 1
    return last[start:].casefold()


def _passages(prose: str, block: Span, entry: _Entry) -> Iterator[Region]:
    expression = entry.expression
    if entry.place == "start":
        found = expression.match(prose, block.start, block.end)
        if found and found.end() < block.end:
            yield Region(Span(*found.span()), entry.scope)
    elif entry.place == "end":
        for found in expression.finditer(prose, max(block.start, block.end - _REACH), block.end):
            if not prose[found.end() : block.end].strip(" .!)\u00a0"):
                yield Region(Span(found.start(), block.end), entry.scope)
    else:
        for found in expression.finditer(prose, block.start, block.end):
            yield Region(Span(*found.span()), entry.scope)


def _met(prose: str, distinct_words: Set[str]) -> list[_Entry]:
    """Return the entries one of whose keys stands in the prose: first by a word of it, then by the whole."""
    by_word = _passages_by_word()
    words = by_word.keys() & distinct_words
    if not words:
        return []
    lowered = prose.lower()
    met = {entry for word in words for key, entry in by_word[word] if key in lowered}
    return sorted(met, key=_passage_entries().index)


@cache
def _passages_by_word() -> dict[str, list[tuple[str, _Entry]]]:
    by_word: dict[str, list[tuple[str, _Entry]]] = defaultdict(list)
    for entry in _passage_entries():
        for key in entry.keys:
            word = max((word for word in key.split() if word.isalpha()), key=len)
            for spelling in (word, word.capitalize(), word.upper()):
                by_word[spelling].append((key, entry))
    return dict(by_word)


@cache
def _lines() -> dict[str, list[_Entry]]:
    by_word: dict[str, list[_Entry]] = defaultdict(list)
    for entry in _entries():
        if entry.place == "line":
            for key in entry.keys:
                by_word[key].append(entry)
    return dict(by_word)


@cache
def _passage_entries() -> tuple[_Entry, ...]:
    return tuple(entry for entry in _entries() if entry.place != "line")


@cache
def _entries() -> tuple[_Entry, ...]:
    text = (rules_folder() / "lexicons" / "furniture.tsv").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in text.splitlines() if line and not line.startswith("#"))
    return tuple(
        _Entry(Scope(scope), place, tuple(keys.split(", ")), pattern) for scope, place, keys, pattern, *_ in rows
    )
