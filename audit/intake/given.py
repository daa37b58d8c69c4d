"""Files given to a command that reads them as they are: those of a corpus among them are read as such."""

import os
from collections.abc import Collection, Iterable, Iterator
from itertools import groupby

from audit.intake.kinds import Kind, form_of
from audit.model.report import Failure
from audit.text.columns import USUAL_COLUMNS, Columns
from audit.text.document import Document
from audit.text.inputs import ENDINGS
from audit.text.manuscript import Manuscript
from audit.text.reading import MAX_SIZE, document_of, read_manuscripts

_ONE_ARTICLE = frozenset((Kind.TEXT, Kind.MARKDOWN, Kind.PAGE))


def read_given(
    paths: Iterable[str],
    *,
    columns: Columns = USUAL_COLUMNS,
    max_size: int = MAX_SIZE,
    exclude: Collection[str] = (),
) -> Iterator[Manuscript | Failure]:
    """Yield what `read_manuscripts` yields, and the articles of tables, archives and WARC files that are given.

    In a folder such files are passed over: a table beside articles is seldom one of articles.
    """
    for is_corpus, group in groupby(paths, key=_is_corpus):
        if is_corpus:
            from audit.intake.reading import read_corpus

            yield from read_corpus(group, columns=columns, max_size=max_size, exclude=exclude)
        else:
            yield from read_manuscripts(group, columns=columns, max_size=max_size, exclude=exclude)


def documents_given(
    paths: Iterable[str], *, max_size: int = MAX_SIZE, exclude: Collection[str] = ()
) -> Iterator[Document | Failure]:
    """Yield the documents of what `read_given` yields."""
    for item in read_given(paths, max_size=max_size, exclude=exclude):
        yield item if isinstance(item, Failure) else document_of(item)


def _is_corpus(path: str) -> bool:
    form = form_of(path)
    if form is None or path.lower().endswith(ENDINGS) or os.path.isdir(path):
        return False
    return bool(form.packing) or form.kind not in _ONE_ARTICLE
