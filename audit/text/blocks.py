"""What part each paragraph plays: headline, caption, boilerplate or body."""

from collections.abc import Iterator

from audit.model.scope import Region, Scope
from audit.text.furniture import scope_of_line

_LONGEST_HEADLINE = 160
_SHORTEST_BODY = 60
_LOOK_AHEAD = 5
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


def _following(prose: str, blocks: list[Region], index: int) -> Iterator[str]:
    for block in blocks[index + 1 : index + 1 + _LOOK_AHEAD]:
        yield block.span.of(prose)


def _is_body(text: str) -> bool:
    return len(text) >= _SHORTEST_BODY and text.rstrip(_CLOSERS).endswith(_ENDS)
