"""Articles that are a file each."""

from collections.abc import Iterator

from audit.intake.sources import Source, Wishes
from audit.model.report import Failure
from audit.text.manuscript import Manuscript
from audit.text.reading import manuscript_from


def article_in(source: Source, wishes: Wishes, *, format: str) -> Iterator[Manuscript | Failure]:
    """Yield the article of a file; `format` is "txt", "md" or "html", of which the main text is taken."""
    data = source.stream.read(wishes.max_size + 1)
    yield article_from(data, source.name, format=format, max_size=wishes.max_size)


def article_from(data: bytes, name: str, *, format: str, max_size: int, charset: str = "") -> Manuscript | Failure:
    """Return what `manuscript_from` returns, and of a page of HTML its main text."""
    read = manuscript_from(data, name, format=format, max_size=max_size, charset=charset)
    if isinstance(read, Failure) or format != "html":
        return read
    from audit.intake.pages import article_of_page

    return article_of_page(read.text, name, encoding=read.encoding, notices=read.notices)
