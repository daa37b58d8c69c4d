"""The scope of a place, found from its paragraph alone, is the one found from the whole article."""

from hypothesis import given
from hypothesis import strategies as st

from audit.text.reading import document_from_text

PIECES = [
    "\u201cWe stay",
    "\u201d",
    '"',
    "he said.",
    "\n",
    "\n\n",
    "See https://example.org/a now.",
    "It\u2019s late.",
    "\u2018no\u2019",
]


@given(st.lists(st.sampled_from(PIECES), max_size=30).map(" ".join))
def test_a_place_has_the_scope_that_the_whole_article_gives_it(text: str) -> None:
    document = document_from_text(text, name="article")
    for offset in range(len(document.prose)):
        inside = [region.scope for region in document.regions if region.span.start <= offset < region.span.end]
        expected = inside[0] if inside else document.block_at(offset).scope if document.blocks else "body"
        assert document.scope_at(offset) == expected
