"""A report as a folder of web pages: an index, and a page for each article."""

import re
from collections.abc import Iterator
from dataclasses import replace

from audit.model.report import Report
from audit.renderers.html import render_index, render_page

_UNFIT = re.compile(r"[^\w.-]+")


def render_folder(report: Report) -> Iterator[tuple[str, str]]:
    """Yield the name of each file in the folder, with slashes, and its content; the index comes last."""
    addresses = [f"articles/{_file_name(number, one.doc)}" for number, one in enumerate(report.documents, start=1)]
    for document, address in zip(report.documents, addresses, strict=True):
        alone = replace(report, documents=(document,), failures=(), notices=(), score=document.score)
        yield address, render_page(replace(alone, confirmed=document.confirmed), home="../index.html")
    yield "index.html", render_index(report, addresses)


def _file_name(number: int, doc: str) -> str:
    """Return "0012-front.md.html", which every system can store and no two articles share."""
    words = _UNFIT.sub("-", doc.rpartition("/")[2]).strip("-.")
    return f"{number:04}-{words[:60] or 'article'}.html".encode("ascii", "ignore").decode()
