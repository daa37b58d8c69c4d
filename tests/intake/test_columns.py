"""Which column holds what."""

import pytest

from audit.model.errors import AuditError
from audit.text.columns import Columns, columns_of


def test_usual_names_are_found_in_any_case_and_order() -> None:
    found = Columns().among(["ID", "Published_At", "Headline", "Body"])
    assert (found["doc"], found["date"], found["title"], found["text"]) == (
        ("ID",),
        ("Published_At",),
        ("Headline",),
        ("Body",),
    )


def test_what_is_said_counts_and_takes_a_column_from_what_is_guessed() -> None:
    found = columns_of(["text=summary", "outlet=source"]).among(["summary", "text", "source"])
    assert (found["text"], found["outlet"], found["source"]) == (("summary",), ("source",), ())


def test_an_article_of_a_table_without_names_is_called_by_its_address() -> None:
    assert Columns().of_table(["text", "link"]).doc == "link"
    assert Columns().of_table(["text", "link", "id"]).doc == ""


@pytest.mark.parametrize("option", ["body", "text=", "words=body"])
def test_an_option_that_says_nothing_is_refused_with_the_keys_there_are(option: str) -> None:
    with pytest.raises(AuditError, match="KEY is one of text, doc, title"):
        columns_of([option])
