"""Plain text as a layout: the prose is the text itself."""

from audit.model.scope import Region, Scope
from audit.text.layout import Layout
from audit.text.paragraphs import paragraphs_in


def plain_layout(text: str) -> Layout:
    """Return the paragraphs of plain text, all of them body."""
    return Layout(text, tuple(Region(span, Scope.BODY) for span in paragraphs_in(text)))
