"""Markdown as a layout: what it renders to, and where in the file it stands."""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator
from functools import cache
from itertools import accumulate

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

from audit.model.scope import Scope
from audit.text.hypertext import html_layout
from audit.text.layout import Layout
from audit.text.layout_builder import LayoutBuilder

_InlineRule = Callable[[StateInline, bool], bool]

# What a token's `meta` holds: its place in the content of its paragraph, and how much of that shows as it.
_AT, _LENGTH = "at", "length"
_SHOWN = frozenset(("text", "text_special", "code_inline", "softbreak"))
_LINE_END = re.compile(r"\r\n?|\n")
# Metadata between two lines of hyphens at the very start, as publishing tools write it.
_FRONT_MATTER = re.compile(r"---[ \t]*\r?\n(?:.{0,2000}\r?\n){0,200}?(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)")
_TITLE = re.compile(r"^title\s*:\s*(['\"]?)(.*?)\1\s*$", re.MULTILINE)


def markdown_layout(text: str) -> Layout:
    """Return the readable text of Markdown (CommonMark with tables)."""
    front = _FRONT_MATTER.match(text)
    start = front.end() if front else 0
    title = _TITLE.search(front.group()) if front else None
    builder = LayoutBuilder()
    lines = _Lines(text, start)
    depth = {"blockquote": 0, "heading": 0, "table": 0}
    for token in _parser().parse(text[start:]):
        name = token.type.removesuffix("_open").removesuffix("_close")
        if name in depth:
            depth[name] += token.nesting
        _add(builder, token, lines, _scope(depth), in_row=depth["table"] > 0)
    return builder.layout(title=title[2] if title else "")


class _Lines:
    """The lines of a file, for the way from a token's content back to them."""

    def __init__(self, text: str, start: int) -> None:
        ends = [found.span() for found in _LINE_END.finditer(text, start)]
        self.text = text
        self.starts = [start, *(end for _, end in ends)]
        self.stops = [*(stop for stop, _ in ends), len(text)]
        self._searched: dict[int, int] = {}

    def places(self, content: str, first: int, *, in_row: bool = False) -> Iterator[tuple[int, int]]:
        """Yield for each line of content where it stands, and how long it is there, from a line of the file on.

        Content stands at the end of its line, after quotation and list marks; the cells of a row one after another.
        """
        for number, line in enumerate(content.split("\n"), first):
            start, stop = self.starts[number], self.stops[number]
            at = self._next_cell(line, number) if in_row else self.text.rfind(line, start, stop)
            # A tab was expanded or a pipe unescaped: the line as a whole is the best that can be said.
            yield (start, stop - start) if at < 0 else (at, len(line))

    def _next_cell(self, cell: str, number: int) -> int:
        at = self.text.find(cell, self._searched.get(number, self.starts[number]), self.stops[number])
        if at >= 0:
            self._searched[number] = at + len(cell)
        return at


def _scope(depth: dict[str, int]) -> Scope:
    if depth["blockquote"]:
        return Scope.QUOTATION
    return Scope.HEADLINE if depth["heading"] else Scope.BODY


def _add(builder: LayoutBuilder, token: Token, lines: _Lines, scope: Scope, *, in_row: bool) -> None:
    if token.map is None:
        return
    if token.type == "inline":
        places = list(lines.places(token.content, token.map[0], in_row=in_row))
        _add_inline(builder, token, places)
        builder.end_block(scope)
    elif token.type in ("fence", "code_block") and token.content:
        first = token.map[0] + (token.type == "fence")
        code = token.content.removesuffix("\n")
        for line, (start, length) in zip(code.split("\n"), lines.places(code, first), strict=True):
            builder.write_exactly(line, start, length)
            builder.end_block(Scope.CODE)
    elif token.type == "html_block":
        start, stop = lines.starts[token.map[0]], lines.stops[token.map[1] - 1]
        builder.append(html_layout(lines.text[start:stop], offset=start))


def _add_inline(builder: LayoutBuilder, token: Token, places: list[tuple[int, int]]) -> None:
    """Add the text of a paragraph; `places` says where each line of its content stands."""
    lengths = [len(line) + 1 for line in token.content.split("\n")]
    begins = list(accumulate(lengths, initial=0))
    for child in token.children or ():
        is_comment = child.type == "html_inline" and child.content.startswith("<!--")
        if not child.content or not (is_comment or child.type in _SHOWN):
            continue
        at: int = child.meta[_AT]
        line = bisect_right(begins, at) - 1
        start, length = places[line]
        if is_comment:
            builder.note(child.content[4:-3], start + at - begins[line])
        elif length == lengths[line] - 1:
            _write(builder, child, start + at - begins[line], child.meta[_LENGTH])
        else:
            _write(builder, child, start, length)


def _write(builder: LayoutBuilder, token: Token, raw_start: int, raw_length: int) -> None:
    place = builder.place()
    if raw_length == len(token.content):
        builder.write(token.content, raw_start)
    else:
        builder.write_exactly(token.content, raw_start, raw_length)
    if token.type == "code_inline":
        builder.mark(place, Scope.CODE)


@cache
def _parser() -> MarkdownIt:
    """Return a parser whose inline tokens know where they stand in the content of their paragraph."""
    parser = MarkdownIt("commonmark").enable("table").disable(["text_join", "fragments_join"])
    ruler = parser.inline.ruler
    for name, rule in zip(ruler.get_active_rules(), list(ruler.getRules("")), strict=True):
        ruler.at(name, _traced(rule))
    ruler.push("literal", _traced(_literal))
    return parser


def _literal(state: StateInline, silent: bool) -> bool:
    """Take one character as it stands, after all other rules have declined it."""
    if not silent:
        state.pending += state.src[state.pos]
    state.pos += 1
    return True


def _traced(rule: _InlineRule) -> _InlineRule:
    def run(state: StateInline, silent: bool) -> bool:
        start, before = state.pos, len(state.tokens)
        if not rule(state, silent):
            return False
        if not silent:
            if state.pending:
                state.pushPending()
            _locate(state, start, state.tokens[before:])
        return True

    return run


def _locate(state: StateInline, start: int, tokens: list[Token]) -> None:
    """Note where the tokens of one rule stand, those of rules inside it apart."""
    for token in tokens:
        if _AT in token.meta:
            continue
        if token.type == "softbreak":
            token.content = " "
        at = start
        if token.content and token.type != "text_special":
            found = state.src.find(token.content, start, state.pos)
            at = start if found < 0 else found
        exact = state.src.startswith(token.content, at) or token.type == "softbreak"
        token.meta |= {_AT: at, _LENGTH: len(token.content) if exact else state.pos - start}
        if token.type == "text" and len(tokens) > 1:
            start = at + len(token.content)
