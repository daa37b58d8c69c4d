"""A report in the formats that people and programs read; each is loaded when it is asked for."""

from collections.abc import Callable
from importlib import import_module
from typing import cast

from audit.model.report import Report

# Format → its module, whose `render(report)` returns the whole output.
RENDERERS = {
    "html": "audit.renderers.html",
    "json": "audit.renderers.json",
    "jsonl": "audit.renderers.jsonl",
    "text": "audit.renderers.text",
}

# Formats that show how hard a text reads, which costs more to find out than all the rest.
SHOWS_READABILITY = frozenset({"html", "json", "markdown"})


def renderer(name: str) -> Callable[[Report], str]:
    """Load the renderer of a format. Raises KeyError where there is none of that name."""
    return cast(Callable[[Report], str], import_module(RENDERERS[name]).render)
