"""The views of a document, and how its regions lie."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from audit.model.scope import Region, Scope
from audit.model.span import Span
from audit.text.reading import document_from_text
from audit.text.regions import flattened
from audit.text.words import WORD, distinct_and_running

REGIONS = st.lists(
    st.builds(
        lambda start, length, scope: Region(Span(start, start + length), scope),
        st.integers(0, 30),
        st.integers(0, 12),
        st.sampled_from(Scope),
    ),
    max_size=8,
)


@given(st.text(st.sampled_from("ab Z9_'’-.,é\u0301\u0308ї\N{GRINNING FACE}\n½²“”\ud800"), max_size=60) | st.text())
def test_the_fast_count_of_words_is_the_plain_one(prose: str) -> None:
    words = WORD.findall(prose)
    found = distinct_and_running(prose)
    assert (found.distinct, found.running) == ({word for word in words if not word[0].isdigit()}, len(words))
    assert found.odd >= {word for word in found.distinct if not word.isalpha()}


@given(REGIONS)
def test_flattened_regions_do_not_overlap_and_cover_the_same_letters(regions: list[Region]) -> None:
    flat = flattened(regions)
    covered = [offset for region in flat for offset in range(region.span.start, region.span.end)]
    assert covered == sorted(set(covered))
    assert set(covered) == {offset for region in regions for offset in range(region.span.start, region.span.end)}


def test_the_innermost_scope_wins() -> None:
    text = 'The mayor wrote "see https://example.org/x now" and left.'
    document = document_from_text(text, name="x")
    scopes = {word: document.scope_at(text.index(word)) for word in ("mayor", "see", "example", "now", "left")}
    assert scopes == {
        "mayor": Scope.BODY,
        "see": Scope.QUOTATION,
        "example": Scope.URL,
        "now": Scope.QUOTATION,
        "left": Scope.BODY,
    }


@pytest.mark.parametrize(
    ("text", "address"),
    [
        pytest.param("See https://example.org/a_b?c=d.", "https://example.org/a_b?c=d", id="web"),
        pytest.param("See (www.example.org), he said.", "www.example.org", id="www"),
        pytest.param("Write to press.office@port-ann.example, he said.", "press.office@port-ann.example", id="mail"),
        pytest.param("He wrote as @port_ann today.", "@port_ann", id="handle"),
        pytest.param("See pic.example.com/AbC today.", "pic.example.com/AbC", id="bare"),
        pytest.param("He and/or she paid 5/8 of it @ noon.", None, id="none"),
    ],
)
def test_addresses_end_before_the_punctuation_after_them(text: str, address: str | None) -> None:
    regions = document_from_text(text, name="x").regions
    assert [region.span.of(text) for region in regions if region.scope is Scope.URL] == ([address] if address else [])


@pytest.mark.parametrize(
    ("text", "passage"),
    [
        pytest.param("He said: Порт закрыли после шторма. They left.", "Порт закрыли после шторма", id="cyrillic"),
        pytest.param("The sign 港口今天关闭了 hung there.", "港口今天关闭了", id="chinese"),
        pytest.param(
            "He said that der Hafen bleibt nach dem Sturm noch geschlossen, and left.",
            "der Hafen bleibt nach dem Sturm noch geschlossen",
            id="german",
        ),
        pytest.param("The town of Київ Львів was named.", None, id="two-names"),
        pytest.param("The Ministerio de la Defensa de los Estados said so.", None, id="name-of-an-office"),
        pytest.param(
            "Charles de la Croix met Ludwig van der Berg in Rio de la Plata.", None, id="names-with-particles"
        ),
        pytest.param("The mayor left the town.", None, id="english"),
    ],
)
def test_passages_in_another_language_are_foreign(text: str, passage: str | None) -> None:
    regions = document_from_text(text, name="x").regions
    assert [region.span.of(text) for region in regions if region.scope is Scope.FOREIGN] == (
        [passage] if passage else []
    )


def test_a_word_is_found_only_as_a_whole() -> None:
    document = document_from_text("Ann, Anna, Ann's and Mary-Ann; t and don't.", name="x")
    assert [span.start for span in document.spans_of("Ann")] == [0, 26]
    assert [span.start for span in document.spans_of("t")] == [31]


def test_an_offset_between_two_paragraphs_belongs_to_the_one_before() -> None:
    document = document_from_text("One here.\n\nTwo there.", name="x")
    assert document.block_at(10) == document.blocks[0]
    assert document.block_at(11) == document.blocks[1]


def test_offsets_count_code_points_past_emoji_and_combining_marks() -> None:
    text = "\N{GRINNING FACE} e\u0301te\u0301 in Kyiv."
    (span,) = document_from_text(text, name="x").spans_of("Kyiv")
    assert span.of(text) == "Kyiv"
