"""What commands read beside the words of their options: the language of articles, and articles that are evidence."""

from collections.abc import Callable, Iterable, Iterator, Sequence

from audit.config import Settings
from audit.model.errors import AuditError
from audit.model.report import Failure
from audit.text.manuscript import Manuscript

Item = Manuscript | Failure


def evidence(
    paths: Sequence[str], settings: Settings, read: Callable[[Sequence[str]], Iterable[Item]]
) -> Iterator[Manuscript]:
    """Yield the articles of these paths and of the settings that are evidence only, as `read` reads them.

    Raises `AuditError` where one cannot be read.
    """
    for key, given in (("--archive", paths), ("archive of the settings:", settings.archive)):
        for item in read(given) if given else ():
            if isinstance(item, Failure):
                raise AuditError(f"{key} {item.doc}: {item.reason}")
            yield item
