"""The article of a web page, apart from what stands around it."""

import logging
import re
from collections import Counter
from dataclasses import dataclass, replace

from audit.intake.markup import Markup
from audit.intake.packages import needed
from audit.model.report import Failure
from audit.model.scope import Scope
from audit.text.excerpts import excerpt
from audit.text.hypertext import html_layout
from audit.text.manuscript import Manuscript

# The library keeps a tree of the page and goes over it many times.
_MOST_TAGS = 50_000
# What the library leaves of an article counts only if it is one; shorter texts are menus as often as news.
_SHORTEST_ARTICLE = 80
# A paragraph so long is known again inside a longer line; a shorter one must be a line of its own.
_TELLING = 20
# So many runs of three words a paragraph must have to be known by half of them.
_FEWEST_THREES = 4
# If less of the main text is found again on the page, one of both readers has lost its way.
_LEAST_FOUND = 0.6
_PAGE = re.compile("<(?:html|body|head)\\b", re.IGNORECASE)
_TITLE = '//meta[@property="og:title"]/@content'
_OUTLET = '//meta[@property="og:site_name"]/@content'
_WORD = re.compile(r"\w+")
_UNTELLING = re.compile(r"[\W_]+")


def article_of(markup: Markup) -> Manuscript | Failure:
    """Return what is read as HTML as plain text: of a page its article, of what is no whole page all that is shown."""
    record = markup.record
    is_page = markup.is_page or _PAGE.search(record.text)
    found = _article_of_page(record) if is_page else _shown(record)
    if isinstance(found, Failure):
        return replace(found, origin=record.origin)
    return replace(
        record,
        text=found.text,
        format=found.format,
        title=record.title or found.title,
        date=record.date or found.date,
        outlet=record.outlet or found.outlet or markup.outlet,
        notices=found.notices,
        apart=found.apart,
        layout=found.layout,
    )


def _shown(record: Manuscript) -> Manuscript:
    """Return all that a piece of a page shows."""
    layout = html_layout(record.text)
    whole = excerpt(layout, range(len(layout.blocks)))
    return replace(record, text=whole.prose, format="txt", layout=whole)


@dataclass(frozen=True, slots=True)
class _Main:
    """What the library takes for the article, and what the page says of it."""

    text: str = ""
    title: str = ""
    date: str = ""
    outlet: str = ""


def _article_of_page(page: Manuscript) -> Manuscript | Failure:
    """Return the article of a page as plain text, what else is shown there as `apart`.

    The library says which paragraphs are the article; what stands in them is read from the page itself, so that no
    blank or mark is lost.
    """
    layout, notices = html_layout(page.text), page.notices
    if not layout.prose.strip():
        return Failure(page.name, "no text on this page")
    main = _main(page.text)
    blocks = [(block.span.of(layout.prose), block.scope) for block in layout.blocks]
    kept = _kept(blocks, main.text, _bare(main.title or layout.title))
    if not kept:
        notices = (*notices, "no article was told from the rest of the page; all of it was audited")
        kept = list(range(len(blocks)))
    article = set(kept)
    headings = [blocks[index][0] for index in kept if blocks[index][1] is Scope.HEADLINE]
    article_alone = excerpt(layout, kept)
    return Manuscript(
        page.name,
        article_alone.prose,
        title=main.title or (headings or [layout.title])[0],
        date=main.date,
        outlet=main.outlet,
        notices=notices,
        apart="\n".join(block for index, (block, _) in enumerate(blocks) if index not in article),
        layout=article_alone,
    )


def _main(text: str) -> _Main:
    if text.count("<") > _MOST_TAGS:
        return _Main()
    with needed("Pages of the web"):
        from htmldate import find_date
        from trafilatura import bare_extraction, load_html
    for name in ("trafilatura", "htmldate"):
        # Else what it thinks of broken pages goes to standard error.
        logging.getLogger(name).setLevel(logging.CRITICAL)
    tree = load_html(text)
    if tree is None:
        return _Main()
    # What the library finds out of these itself takes longer than the article.
    date = find_date(tree, extensive_search=False, original_date=True) or ""
    title, outlet = (" ".join("".join(tree.xpath(path)[:1]).split()) for path in (_TITLE, _OUTLET))
    found = bare_extraction(tree, include_comments=False)
    return _Main("" if found is None or isinstance(found, dict) else found.text or "", title, date, outlet)


def _kept(blocks: list[tuple[str, Scope]], text: str, title: str) -> list[int]:
    """Return which paragraphs are the article: those of the main text, captions among them, the headline before."""
    lines = {_bare(line) for line in text.splitlines()} - {""}
    whole = "\n".join(sorted(lines))
    if len(whole) < _SHORTEST_ARTICLE:
        return []
    bare = [_bare(block) for block, _ in blocks]
    threes = _threes(text)
    among = {index for index, (block, _) in enumerate(blocks) if _is_of(block, bare[index], lines, whole, threes)}
    times = Counter(bare)
    # What stands on the page twice is the article's where its neighbour is: a list of what is read most has headlines.
    kept = [index for index in sorted(among) if times[bare[index]] == 1 or not among.isdisjoint((index - 1, index + 1))]
    if sum(len(bare[index]) for index in kept) < _LEAST_FOUND * len(whole):
        return []
    kept = [*_headline(blocks, bare, kept, title), *kept]
    # Which the library leaves out.
    captions = {index for index in range(kept[0], kept[-1]) if blocks[index][1] is Scope.CAPTION}
    return sorted(captions.union(kept))


def _is_of(block: str, bare: str, lines: set[str], whole: str, threes: set[tuple[str, ...]]) -> bool:
    """Tell whether a paragraph is of the main text, of which the library may leave out a word: a date, a mark."""
    if bare in lines or (len(bare) >= _TELLING and bare in whole):
        return True
    own = _threes(block)
    return len(own) >= _FEWEST_THREES and len(own & threes) > len(own) / 2


def _threes(text: str) -> set[tuple[str, ...]]:
    words = _WORD.findall(text)
    return set(zip(words, words[1:], words[2:], strict=False))


def _headline(blocks: list[tuple[str, Scope]], bare: list[str], kept: list[int], title: str) -> list[int]:
    """Return the line before the article that says its title, else the last heading, unless the article has it."""
    if any(_says(bare[index], title) for index in kept):
        return []
    before = range(kept[0])
    if said := [index for index in before if _says(bare[index], title)]:
        return said[-1:]
    headings = [index for index in before if blocks[index][1] is Scope.HEADLINE]
    return [] if blocks[kept[0]][1] is Scope.HEADLINE else headings[-1:]


def _says(line: str, title: str) -> bool:
    """Tell whether a line is the title, or all of it but the name of the site."""
    return line != "" and (line == title or (len(line) >= _TELLING and title.startswith(line)))


def _bare(text: str) -> str:
    """Return letters and digits alone: libraries put blanks, bullets and bars of their own."""
    return _UNTELLING.sub("", text)
