"""Which encoding is chosen, and that bytes come back as they were."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from audit.text.encoding import NotTextError, decode, encode, is_binary

SENTENCE = "The préfet of Lodève said “non” — twice."


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
def test_a_byte_order_mark_decides_and_is_no_part_of_the_text(encoding: str) -> None:
    decoded = decode(encode(SENTENCE, encoding))
    assert (decoded.text, decoded.encoding, decoded.notice) == (SENTENCE, encoding, "")


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(b"\xef\xbb\xbfPlain \xff text", id="utf-8"),
        pytest.param(b"\xff\xfeT\x00h\x00e", id="odd-utf-16"),
    ],
)
def test_a_byte_order_mark_that_lies_is_refused(data: bytes) -> None:
    with pytest.raises(NotTextError, match="save it again as UTF-8"):
        decode(data)


def test_bytes_that_are_not_utf8_are_read_as_windows_1252_with_the_first_bad_byte_named() -> None:
    decoded = decode("A fine day. The préfet left.".encode("cp1252"))
    assert decoded.text == "A fine day. The préfet left."
    assert decoded.notice == "not UTF-8 (byte 0xE9 at position 18); read as Windows-1252"


def test_a_short_text_in_windows_1252_is_never_taken_for_utf16() -> None:
    assert decode("Préfet".encode("cp1252")).text == "Préfet"


@pytest.mark.parametrize(
    "head",
    [
        pytest.param('<meta charset="koi8-r">', id="meta"),
        pytest.param('<META http-equiv=Content-Type content="text/html; charset=koi8-r">', id="http-equiv"),
        pytest.param('<?xml version="1.0" encoding="koi8-r"?>', id="xml"),
    ],
)
def test_a_declared_encoding_is_used_where_utf8_fails(head: str) -> None:
    page = f"{head}<p>Порт закрыт</p>"
    decoded = decode(page.encode("koi8-r"), may_declare=True)
    assert (decoded.text, decoded.encoding) == (page, "koi8-r")


@pytest.mark.parametrize("name", ["no-such-thing", "utf-8", "utf-16", "hex", "zip", "idna"])
def test_an_unusable_declaration_falls_back_to_windows_1252(name: str) -> None:
    data = f'<meta charset="{name}">'.encode() + b"<p>caf\xe9</p>"
    assert decode(data, may_declare=True).encoding == "cp1252"


def test_a_declaration_counts_only_where_the_format_has_one() -> None:
    assert decode(b'<meta charset="koi8-r"> \xf0\xcf', may_declare=False).encoding == "cp1252"


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(b"abc\x00def", id="nul"),
        pytest.param(b"\x01\x02\x03abcdefghij", id="controls"),
        pytest.param(b"\x89PNG\r\n\x1a\n\x00\x00", id="png"),
        pytest.param("The town".encode("utf-16-le"), id="utf-16-without-mark"),
    ],
)
def test_binary_data_is_refused(data: bytes) -> None:
    with pytest.raises(NotTextError, match="binary"):
        decode(data)


def test_tabs_line_ends_and_form_feeds_do_not_make_a_text_binary() -> None:
    assert not is_binary("\t\r\n\f" * 100)


@given(st.binary())
def test_decoding_never_fails_but_by_refusal(data: bytes) -> None:
    try:
        decoded = decode(data, may_declare=True)
    except NotTextError:
        return
    assert "\0" not in decoded.text


@given(
    st.text(st.characters(exclude_categories=("Cs", "Cc"))),
    st.sampled_from(["utf-8-sig", "utf-16-le", "utf-16-be"]),
)
def test_what_was_encoded_with_a_mark_comes_back(text: str, encoding: str) -> None:
    assert decode(encode(text, encoding)).text == text
