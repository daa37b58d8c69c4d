"""Articles that are a file each."""

from collections.abc import Iterator

from audit.intake.markup import Markup, Raw
from audit.intake.sources import Source, Wishes
from audit.model.report import Failure
from audit.text.reading import manuscript_from


def article_in(source: Source, wishes: Wishes, *, format: str) -> Iterator[Raw]:
    """Yield the article of a file; `format` is "txt", "md" or "html"."""
    data = source.stream.read(wishes.max_size + 1)
    yield article_from(data, source.name, format=format, max_size=wishes.max_size)


def article_from(data: bytes, name: str, *, format: str, max_size: int, charset: str = "") -> Raw:
    """Return what `manuscript_from` returns, of HTML as a page."""
    read = manuscript_from(data, name, format=format, max_size=max_size, charset=charset)
    return read if isinstance(read, Failure) or format != "html" else Markup(read, is_page=True)
