"""Stretches inside paragraphs with a scope of their own, laid flat."""

from collections.abc import Iterable, Iterator, Set

from audit.model.scope import Region, Scope
from audit.model.span import Span
from audit.text.addresses import addresses_in
from audit.text.foreign import foreign_passages
from audit.text.furniture import residue_in

# The later stands inside the earlier where both claim a letter.
_INWARDS = (
    Scope.BODY,
    Scope.HEADLINE,
    Scope.CAPTION,
    Scope.QUOTATION,
    Scope.FOREIGN,
    Scope.BOILERPLATE,
    Scope.CODE,
    Scope.URL,
)
_RANK = {scope: rank for rank, scope in enumerate(_INWARDS)}


def foreign_matter(prose: str, blocks: tuple[Region, ...], distinct_words: Set[str]) -> Iterator[Region]:
    """Yield what is no English prose of the article: addresses, foreign passages, residue inside paragraphs."""
    yield from (Region(span, Scope.URL) for span in addresses_in(prose))
    # A line of page furniture is to go, in whatever language.
    furniture = [block.span for block in blocks if block.scope is Scope.BOILERPLATE]
    for span in foreign_passages(prose, blocks, distinct_words):
        if not any(line.start <= span.start < line.end for line in furniture):
            yield Region(span, Scope.FOREIGN)
    yield from residue_in(prose, blocks, distinct_words)


def quoted(prose: str, blocks: tuple[Region, ...]) -> Iterator[Region]:
    """Yield the quotations of all paragraphs but code."""
    from audit.text.quotations import quotations_in

    paragraphs = (block.span for block in blocks if block.scope is not Scope.CODE)
    return (Region(span, Scope.QUOTATION) for span in quotations_in(prose, paragraphs))


def flattened(regions: Iterable[Region]) -> tuple[Region, ...]:
    """Return regions in reading order of which no two overlap; the innermost scope wins, n log n."""
    edges = sorted(
        edge
        for region in regions
        if region.span.start < region.span.end
        for edge in ((region.span.start, 1, _RANK[region.scope]), (region.span.end, -1, _RANK[region.scope]))
    )
    depth = [0] * len(_INWARDS)
    flat: list[Region] = []
    since = 0
    for offset, step, rank in edges:
        top = next((_INWARDS[index] for index in reversed(range(len(depth))) if depth[index]), None)
        if top and since < offset:
            _append(flat, Region(Span(since, offset), top))
        depth[rank] += step
        since = offset
    return tuple(flat)


def _append(flat: list[Region], region: Region) -> None:
    """Add a region, as one with the last where the two are of one scope and touch."""
    if flat and flat[-1].scope is region.scope and flat[-1].span.end == region.span.start:
        flat[-1] = Region(Span(flat[-1].span.start, region.span.end), region.scope)
    else:
        flat.append(region)
