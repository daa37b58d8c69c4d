"""The article of a web page, apart from what stands around it."""

import logging
import re
from collections import Counter
from dataclasses import dataclass

from audit.intake.packages import needed
from audit.model.report import Failure
from audit.model.scope import Scope
from audit.text.hypertext import html_layout
from audit.text.manuscript import Manuscript

# The library keeps a tree of the page and goes over it many times.
_MOST_TAGS = 50_000
# What the library leaves of an article counts only if it is one; shorter texts are menus as often as news.
_SHORTEST_ARTICLE = 80
# A paragraph so long is known again inside a longer line; a shorter one must be a line of its own.
_TELLING = 20
_UNTELLING = re.compile(r"[\W_]+")


@dataclass(frozen=True, slots=True)
class _Main:
    """What the library takes for the article, and what the page says of it."""

    text: str = ""
    title: str = ""
    date: str = ""
    outlet: str = ""


def article_of_page(text: str, name: str, *, encoding: str, notices: tuple[str, ...]) -> Manuscript | Failure:
    """Return the article of a page as plain text, what else is shown there as `apart`.

    The library says which paragraphs are the article; what stands in them is read from the page itself, so that no
    blank or mark is lost.
    """
    layout = html_layout(text)
    if not layout.prose.strip():
        return Failure(name, "no text on this page")
    main = _main(text)
    blocks = [(block.span.of(layout.prose), block.scope) for block in layout.blocks]
    kept = _kept(blocks, main)
    if not kept:
        notices = (*notices, "no article was told from the rest of the page; all of it was audited")
        kept = list(range(len(blocks)))
    article = set(kept)
    return Manuscript(
        name,
        "\n".join(blocks[index][0] for index in kept),
        title=main.title or layout.title,
        date=main.date,
        outlet=main.outlet,
        encoding=encoding,
        notices=notices,
        apart="\n".join(block for index, (block, _) in enumerate(blocks) if index not in article),
    )


def _main(text: str) -> _Main:
    if text.count("<") > _MOST_TAGS:
        return _Main()
    with needed("Pages of the web"):
        from trafilatura import bare_extraction
    for name in ("trafilatura", "htmldate"):
        # Else what it thinks of broken pages goes to standard error.
        logging.getLogger(name).setLevel(logging.CRITICAL)
    found = bare_extraction(
        text,
        include_comments=False,
        with_metadata=True,
        date_extraction_params={"extensive_search": False, "original_date": True},
    )
    if found is None or isinstance(found, dict):
        return _Main()
    return _Main(found.text or "", found.title or "", found.date or "", found.sitename or "")


def _kept(blocks: list[tuple[str, Scope]], main: _Main) -> list[int]:
    """Return which paragraphs are the article: those of the main text, and the headline before them."""
    lines = {_bare(line) for line in main.text.splitlines()} - {""}
    whole = "\n".join(sorted(lines))
    if len(whole) < _SHORTEST_ARTICLE:
        return []
    bare = [_bare(block) for block, _ in blocks]
    among = {index for index, block in enumerate(bare) if block in lines or (len(block) >= _TELLING and block in whole)}
    times = Counter(bare)
    # What stands on the page twice is the article's where its neighbour is: a list of what is read most has headlines.
    kept = [index for index in sorted(among) if times[bare[index]] == 1 or not among.isdisjoint((index - 1, index + 1))]
    return [*_headline(blocks, bare, kept, _bare(main.title)), *kept] if kept else []


def _headline(blocks: list[tuple[str, Scope]], bare: list[str], kept: list[int], title: str) -> list[int]:
    """Return the line before the article that says its title, else the last heading, unless the article has it."""
    if title in (bare[index] for index in kept):
        return []
    said = [index for index in range(kept[0]) if title and bare[index] == title]
    if said or blocks[kept[0]][1] is Scope.HEADLINE:
        return said[-1:]
    return [index for index in range(kept[0]) if blocks[index][1] is Scope.HEADLINE][-1:]


def _bare(text: str) -> str:
    """Return letters and digits alone: libraries put blanks, bullets and bars of their own."""
    return _UNTELLING.sub("", text)
