"""Articles that are a file each."""

from collections.abc import Iterator

from audit.intake.sources import Source, Wishes
from audit.model.report import Failure
from audit.text.encoding import NotTextError, decode
from audit.text.inputs import too_large
from audit.text.manuscript import Manuscript


def article_in(source: Source, wishes: Wishes, *, format: str) -> Iterator[Manuscript | Failure]:
    """Yield the article of a file; `format` is "txt", "md" or "page", of which the main text is taken."""
    data = source.stream.read(wishes.max_size + 1)
    yield manuscript_from(data, source.name, format=format, max_size=wishes.max_size)


def manuscript_from(data: bytes, name: str, *, format: str, max_size: int, charset: str = "") -> Manuscript | Failure:
    """Return the article in `data`, or why there is none; `charset` is what a server said of them."""
    if len(data) > max_size:
        return Failure(name, too_large(max_size))
    try:
        decoded = decode(data, may_declare=format == "page" or data.startswith(b"<?xml"), charset=charset)
    except NotTextError as error:
        return Failure(name, str(error))
    notices = (decoded.notice,) if decoded.notice else ()
    if format == "page":
        from audit.intake.pages import article_of_page

        return article_of_page(decoded.text, name, encoding=decoded.encoding, notices=notices)
    return Manuscript(name, decoded.text, format, encoding=decoded.encoding, notices=notices)
