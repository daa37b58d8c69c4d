"""Find gaps of a template that nobody filled: "{{name}}", "%s", "[object Object]"."""

import re
from collections.abc import Iterator
from typing import Final

from audit.model.match import Match
from audit.model.span import Span
from audit.text.context import Context
from audit.text.document import Document

# What stands in square brackets where something else was to stand.
_GAPS: Final = "NAME|DATE|TITLE|CITY|PLACE|NUMBER|LINK|PHOTO|IMAGE|QUOTE|ADDRESS|PLACEHOLDER|TBC|TBD"
# What must occur for this check to find anything, as an expression of RE2.
TRACE: Final = (
    r"\{\{|\$\{|%\(|%[sd]|%[0-9]\$|\{[A-Za-z_0-9]{1,30}\}|\[object |(?i:lorem ipsum)|<%|\[(?i:insert|your|enter) "
    rf"|(?:{_GAPS})\]|TK ?TK"
)

_PLACEHOLDER: Final = re.compile(
    r"\{\{[^{}\n]{0,80}\}\}|\$\{[\w.]{1,60}\}|%\(\w{1,40}\)[sd]|(?<![\w%])%(?:\d\$)?[sd](?!\w)|\{[A-Za-z_]\w{0,29}\}"
    r"|\{\d\}|\[object Object\]|\b[Ll]orem [Ii]psum\b|<%=?[^%<>\n]{1,80}%>"
    rf"|\[(?:[A-Z]{{2,12}} ){{0,2}}(?:{_GAPS})\]|\bTK ?TK\b"
    r"|\[(?:INSERT|YOUR|ENTER|[Ii]nsert|[Yy]our|[Ee]nter) [\w ]{2,40}\]"
)


def leftover_placeholders(document: Document, context: Context) -> Iterator[Match]:
    """Yield placeholders; what belongs there nobody knows but the writer."""
    for found in _PLACEHOLDER.finditer(document.prose):
        yield Match(Span(*found.span()))
