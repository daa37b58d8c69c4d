"""What part each paragraph plays: headline, caption, boilerplate or body."""

from collections import defaultdict
from collections.abc import Iterator

from audit.model.scope import Region, Scope
from audit.text.furniture import scope_of_line

_LONGEST_HEADLINE = 160
_SHORTEST_BODY = 60
_LOOK_AHEAD = 5
_LONGEST_LABEL = 40
_STOPS = ".,;:\u2026"
_CLOSERS = "\"'\u201d\u2019\u00bb)] "
_ENDS = (".", "!", "?", "\u2026")


def scoped_blocks(prose: str, blocks: tuple[Region, ...], *, title: str = "") -> tuple[Region, ...]:
    """Give body paragraphs the scope that their words show; a scope from markup stays."""
    scoped = [_scoped(prose, block) for block in blocks]
    if not any(block.scope is Scope.HEADLINE for block in scoped):
        first = next((index for index, block in enumerate(scoped) if block.scope is Scope.BODY), None)
        if first is not None and _is_headline(prose, scoped, first, title):
            scoped[first] = Region(scoped[first].span, Scope.HEADLINE)
    for index in _labels(prose, scoped):
        scoped[index] = Region(scoped[index].span, Scope.BOILERPLATE)
    return tuple(scoped)


def _scoped(prose: str, block: Region) -> Region:
    if block.scope is not Scope.BODY:
        return block
    scope = scope_of_line(prose[block.span.start : block.span.end])
    return block if scope is Scope.BODY else Region(block.span, scope)


def _is_headline(prose: str, blocks: list[Region], index: int, title: str) -> bool:
    line = blocks[index].span.of(prose)
    if title and line == title.strip():
        return True
    if len(line) > _LONGEST_HEADLINE or line.rstrip(_CLOSERS).endswith(tuple(_STOPS)):
        return False
    return any(_is_body(text) for text in _following(prose, blocks, index))


def _labels(prose: str, blocks: list[Region]) -> list[int]:
    """Return the lines that stand several times, always beside boilerplate: the name of a newsletter or a section."""
    if not any(block.scope is Scope.BOILERPLATE for block in blocks):
        return []
    places: dict[str, list[int]] = defaultdict(list)
    for index, block in enumerate(blocks):
        line = block.span.of(prose)
        if block.scope is Scope.BODY and len(line) <= _LONGEST_LABEL and line[-1].isalnum():
            places[line].append(index)
    repeated = (indices for indices in places.values() if len(indices) > 1)
    return [index for indices in repeated if all(_is_beside(blocks, one) for one in indices) for index in indices]


def _is_beside(blocks: list[Region], index: int) -> bool:
    return any(block.scope is Scope.BOILERPLATE for block in blocks[max(0, index - 1) : index + 2])


def _following(prose: str, blocks: list[Region], index: int) -> Iterator[str]:
    for block in blocks[index + 1 : index + 1 + _LOOK_AHEAD]:
        yield block.span.of(prose)


def _is_body(text: str) -> bool:
    return len(text) >= _SHORTEST_BODY and text.rstrip(_CLOSERS).endswith(_ENDS)
