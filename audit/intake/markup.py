"""What is read as HTML, before the article in it is told, which takes longer than all else that reading does."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace

from audit.model.report import Failure, Origin
from audit.text.manuscript import Manuscript


@dataclass(frozen=True, slots=True)
class Markup:
    """A manuscript of HTML as it came: `is_page` if it is known to be a whole page, not a piece of one.

    The article is of this `outlet` where neither the record nor the page names another.
    """

    record: Manuscript
    is_page: bool = False
    outlet: str = ""

    @property
    def origin(self) -> Origin | None:
        return self.record.origin

    def of(self, origin: Origin) -> "Markup":
        """Return it as coming from this place."""
        return replace(self, record=replace(self.record, origin=origin))

    def article(self) -> Manuscript | Failure:
        """Return the article in it as plain text."""
        from audit.intake.pages import article_of

        return article_of(self)


Item = Manuscript | Failure
Raw = Item | Markup
# How pages become articles: here, or in other processes.
Parse = Callable[[Iterable[Raw]], Iterator[Item]]


def parsed(items: Iterable[Raw]) -> Iterator[Item]:
    """Yield the items, of pages their articles."""
    for item in items:
        yield item.article() if isinstance(item, Markup) else item
