"""Some paragraphs of a text with markup as a text of their own, which keeps what the markup says of them."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from audit.model.scope import Region
from audit.model.span import Span
from audit.text.comments import Comment
from audit.text.layout import Layout


def excerpt(layout: Layout, kept: Sequence[int]) -> Layout:
    """Return the paragraphs of these indexes, in reading order, a line each; its file is its prose."""
    parts = [layout.blocks[index] for index in kept]
    starts = [0]
    for part in parts:
        starts.append(starts[-1] + len(part.span) + 1)
    return Layout(
        prose="\n".join(part.span.of(layout.prose) for part in parts),
        blocks=tuple(
            Region(Span(start, start + len(part.span)), part.scope) for part, start in zip(parts, starts, strict=False)
        ),
        marked=tuple(sorted(_marked(layout, parts, starts))),
        title=layout.title,
        comments=tuple(_comments(layout, kept, starts)),
    )


def _marked(layout: Layout, parts: Sequence[Region], starts: Sequence[int]) -> Iterator[Region]:
    """Yield what the markup sets apart inside these paragraphs."""
    for part, start in zip(parts, starts, strict=False):
        moved = start - part.span.start
        for region in layout.marked:
            first, last = max(region.span.start, part.span.start), min(region.span.end, part.span.end)
            if first < last:
                yield Region(Span(first + moved, last + moved), region.scope)


def _comments(layout: Layout, kept: Sequence[int], starts: Sequence[int]) -> Iterator[Comment]:
    """Yield the comments; one in a paragraph that is left out stands before the next that is kept."""
    for comment in layout.comments:
        block = bisect_left(kept, comment.block)
        inside = comment.inside and comment.block in kept[block : block + 1]
        yield Comment(comment.text, max(0, starts[block] - 1), block, inside)
