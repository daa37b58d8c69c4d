"""A report in the formats that people and programs read; each is loaded when it is asked for."""

from collections.abc import Callable
from importlib import import_module
from typing import cast

from audit.model.report import Report

# Format → its module, whose `render(report)` returns the whole output.
RENDERERS = {
    "checkstyle": "audit.renderers.checkstyle",
    "csv": "audit.renderers.csv",
    "github": "audit.renderers.github",
    "gitlab": "audit.renderers.gitlab",
    "html": "audit.renderers.html",
    "json": "audit.renderers.json",
    "jsonl": "audit.renderers.jsonl",
    "junit": "audit.renderers.junit",
    "markdown": "audit.renderers.markdown",
    "rdjson": "audit.renderers.rdjson",
    "rdjsonl": "audit.renderers.rdjsonl",
    "sarif": "audit.renderers.sarif",
    "text": "audit.renderers.text",
    "webannotation": "audit.renderers.webannotation",
}

# The article itself with what is proposed, for an editor to work in → its module, likewise.
COPIES = {
    "criticmarkup": "audit.renderers.criticmarkup",
    "docx": "audit.renderers.docx",
    "its": "audit.renderers.its",
}

# Formats that show how hard a text reads, which costs more to find out than all the rest.
SHOWS_READABILITY = frozenset({"html", "json", "markdown"})


def renderer(name: str) -> Callable[[Report], str]:
    """Load the renderer of a format. Raises KeyError where there is none of that name."""
    return cast(Callable[[Report], str], import_module(RENDERERS[name]).render)


def rendered(name: str, report: Report) -> bytes:
    """Return a report, or the articles as marked copies, as the bytes of a file. Raises KeyError likewise."""
    made = import_module((RENDERERS | COPIES)[name]).render(report)
    return made if isinstance(made, bytes) else cast(str, made).encode("utf-8", "surrogatepass")
