"""HTML as a layout: what a browser shows, and where in the file it stands."""

import html
import re
from collections import Counter
from html.parser import HTMLParser

from audit.model.scope import Scope
from audit.text.layout import Layout
from audit.text.layout_builder import LayoutBuilder

_BLOCKS = frozenset(
    """address article aside body br button caption center dd details dialog div dl dt fieldset figure form h1 h2 h3 h4
    h5 h6 header hr html legend li main menu ol option p section summary table tbody td tfoot th thead tr ul""".split()
)
_SCOPES = {
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), Scope.HEADLINE),
    **dict.fromkeys(("figcaption", "caption"), Scope.CAPTION),
    "blockquote": Scope.QUOTATION,
    "pre": Scope.CODE,
}
_INLINE_SCOPES = {"q": Scope.QUOTATION, "code": Scope.CODE, "kbd": Scope.CODE, "samp": Scope.CODE}
# What markup itself sets apart from the article is no residue in it.
_DROPPED = frozenset(
    """audio canvas datalist footer head iframe map math nav noscript object script select style svg template textarea
    video""".split()
)
# Whoever forgets to close what is dropped must not lose the article.
_ARTICLE_BEGINS = frozenset(("article", "body", "main"))
_ENTITY = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});?")
_NO_TAG = re.compile("<(?![A-Za-z/!?])")
# Closes whatever a file leaves open, so that the parser never searches to the end of the file in vain.
_CLOSING = "'\">-->"


def html_layout(text: str, *, offset: int = 0) -> Layout:
    """Return the readable text of HTML, however broken; `offset` is where `text` begins in its file."""
    reader = _Reader(text, offset)
    # Entities are decoded here, from the file: the parser loses its way at "&#;". To it, "&" and "+" are the same, and
    # so is "<" where no tag begins, which it would take its time over.
    reader.feed(_NO_TAG.sub("+", text.replace("&", "+")) + _CLOSING)
    reader.close()
    reader.builder.end_block(reader.scope())
    return reader.builder.layout(title=" ".join("".join(reader.title).split()))


class _Reader(HTMLParser):
    def __init__(self, text: str, offset: int) -> None:
        super().__init__(convert_charrefs=False)
        self.builder = LayoutBuilder()
        self.title: list[str] = []
        self._text = text
        self._offset = offset
        self._line_starts = [0, *(found.end() for found in re.finditer("\n", text))]
        self._open: list[tuple[str, int]] = []
        self._depth: Counter[str] = Counter()
        self._scopes = [Scope.BODY]
        self._dropping = ""
        self._in_title = False

    def scope(self) -> Scope:
        """Return the scope of the paragraph under way."""
        return self._scopes[-1]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begin a paragraph, a scope or what is not shown."""
        if tag == "title":
            self._in_title = not self.title
        if self._dropping:
            if tag in _ARTICLE_BEGINS:
                self._close(self._dropping)
                self._dropping = ""
            elif tag != self._dropping:
                return
        if tag in _DROPPED:
            self._dropping = tag
        if tag in _BLOCKS or tag in _SCOPES or tag in _DROPPED - {"script", "style"}:
            self.builder.end_block(self.scope())
        if tag in _SCOPES or tag in _INLINE_SCOPES or tag in _DROPPED:
            self._open.append((tag, self.builder.place()))
            self._depth[tag] += 1
            self._scopes += [_SCOPES[tag]] if tag in _SCOPES else []

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Treat `<br/>` as `<br>`, and any other as the browser does: as an opening tag."""
        self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        """End a paragraph, a scope or what is not shown; an end without a beginning means nothing."""
        if tag == "title":
            self._in_title = False
        if self._dropping and tag != self._dropping:
            return
        if tag in _BLOCKS or tag in _SCOPES:
            self.builder.end_block(self.scope())
        self._close(tag)
        if self._dropping and not self._depth[self._dropping]:
            self._dropping = ""

    def handle_data(self, data: str) -> None:
        """Add text, its entities decoded."""
        start = self._place()
        text = self._text[start : start + len(data)]
        if self._in_title:
            self.title.append(html.unescape(text))
        elif not self._dropping:
            self._write(text, start)

    def handle_comment(self, data: str) -> None:
        """Keep what speaks to the auditor, wherever it stands."""
        start = self._place()
        if self._text.startswith("<!--", start):
            self.builder.note(self._text[start + 4 : start + 4 + len(data)], self._offset + start)

    def parse_marked_section(self, i: int, report: bool = True) -> int:
        """Skip `<![…>` as browsers do, where the library would raise."""
        return self.parse_bogus_comment(i, report=False)

    def _write(self, text: str, start: int) -> None:
        done = 0
        for entity in _ENTITY.finditer(text) if "&" in text else ():
            decoded = html.unescape(entity.group())
            if decoded != entity.group():
                self._add(text[done : entity.start()], start + done)
                self.builder.write_exactly(decoded, self._offset + start + entity.start(), len(entity.group()))
                done = entity.end()
        self._add(text[done:], start + done)

    def _add(self, text: str, start: int) -> None:
        if self._depth["pre"]:
            self.builder.write_exactly(text, self._offset + start)
        else:
            self.builder.write(text, self._offset + start)

    def _close(self, tag: str) -> None:
        """Close the innermost element of this name and what is open inside it."""
        while self._depth[tag]:
            name, place = self._open.pop()
            self._depth[name] -= 1
            if name in _SCOPES:
                self._scopes.pop()
            if name in _INLINE_SCOPES:
                self.builder.mark(place, _INLINE_SCOPES[name])
            if name == tag:
                return

    def _place(self) -> int:
        line, column = self.getpos()
        return self._line_starts[line - 1] + column if line <= len(self._line_starts) else len(self._text)
