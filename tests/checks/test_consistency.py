"""Laws of consistency and of dates that examples of rules cannot state."""

from dataclasses import replace

import pytest

from audit.checks.mistaken_weekdays import mistaken_weekdays
from audit.lexicons.lexicons import shipped_lexicons
from audit.text.context import Context
from audit.text.reading import document_from_text

CONTEXT = Context(shipped_lexicons())


@pytest.mark.parametrize(
    ("published", "right"), [("2024-05-06", ["Saturday"]), ("2023-05-06", ["Thursday"]), ("2024-12-01", []), ("", [])]
)
def test_a_date_without_a_year_is_the_nearest_to_the_article(published: str, right: list[str]) -> None:
    document = replace(document_from_text("The mine was closed on Friday, 4 May.", name="a"), date=published)
    assert [match.suggestions[0].text for match in mistaken_weekdays(document, CONTEXT)] == right
