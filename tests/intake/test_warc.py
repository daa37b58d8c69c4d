"""Pages in WARC files, whole and damaged."""

import gzip
from collections.abc import Callable
from pathlib import Path

import pytest
import zstandard

from audit.model.report import Origin
from tests.intake.reads import manuscripts, told, write, zip_of

TEXT = "The council of Port Ann met on Monday to speak about the bridge, which has been closed since March."


def _response(number: int, body: bytes, *, headers: str = "", kind: str = "text/html", status: int = 200) -> bytes:
    return f"HTTP/1.1 {status} OK\r\nContent-Type: {kind}\r\n{headers}\r\n".encode() + body


def _record(number: int, block: bytes, *, length: object = None, kind: str = "response") -> bytes:
    header = (
        f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: https://www.port.example/{number}\r\n"
        f"Content-Type: application/http\r\nContent-Length: {len(block) if length is None else length}\r\n"
    )
    return header.encode() + b"\r\n" + block + b"\r\n\r\n"


def _page(number: int, **options: object) -> bytes:
    return _record(number, _response(number, f"<p>Page {number}. {TEXT}</p>".encode()), **options)


def _pages(found: list[str]) -> list[str]:
    return [one.partition(".")[0] if one.startswith("Page") else one for one in found]


@pytest.mark.parametrize(
    ("ending", "pack"),
    [
        pytest.param(".warc", bytes, id="plain"),
        pytest.param(".warc.gz", gzip.compress, id="gzip"),
        pytest.param(".warc.zst", zstandard.compress, id="zstandard"),
    ],
)
def test_pages_are_read_and_called_by_their_address(
    tmp_path: Path, ending: str, pack: Callable[[bytes], bytes]
) -> None:
    info = _record(0, b"software: none\r\n", kind="warcinfo")
    path = write(tmp_path, "a" + ending, b"".join(pack(one) for one in (info, _page(1), _page(2))))
    first, second = manuscripts(path)
    assert (first.name, first.text, first.outlet) == ("https://www.port.example/1", f"Page 1. {TEXT}", "port.example")
    assert second.origin == Origin(path, 3)


def test_pages_are_unpacked_as_they_were_sent(tmp_path: Path) -> None:
    text = f"<p>Page 1. {TEXT}</p>".encode()
    sent = (
        _response(1, gzip.compress(text), headers="Content-Encoding: gzip\r\n"),
        _response(1, b"%x\r\n%b\r\n0\r\n\r\n" % (len(text), text), headers="Transfer-Encoding: chunked\r\n"),
        _response(1, "<p>Zürich</p>".encode("iso-8859-2"), kind="text/html; charset=iso-8859-2"),
        _response(1, b"Plain words.", kind="text/plain"),
    )
    path = write(tmp_path, "a.warc", b"".join(_record(1, block) for block in sent))
    assert told(path) == [f"Page 1. {TEXT}", f"Page 1. {TEXT}", "Zürich", "Plain words."]


def test_what_is_no_page_is_passed_over(tmp_path: Path) -> None:
    others = (
        _record(1, _response(1, b"\xff\xd8", kind="image/jpeg")),
        _record(2, _response(2, b"<p>Gone</p>", status=404)),
        _record(3, b"GET / HTTP/1.1\r\n\r\n", kind="request"),
    )
    assert told(write(tmp_path, "a.warc", b"".join(others))) == [
        "! a.warc: no page in this WARC file: none was sent as HTML or plain text"
    ]


LENGTHS = {"too-long": 5000, "too-short": 60, "negative": -5, "no-number": "many", "beyond-all-measure": 10**15}


@pytest.mark.parametrize("length", LENGTHS.values(), ids=LENGTHS)
def test_a_wrong_length_costs_one_record(tmp_path: Path, length: object) -> None:
    path = write(tmp_path, "a.warc", _page(1) + _page(2, length=length) + b"".join(_page(n) for n in (3, 4)))
    first, failure, *rest = _pages(told(path))
    assert (first, rest) == ("Page 1", ["Page 3", "Page 4"])
    assert failure.startswith("! a.warc:2: ")


@pytest.mark.parametrize("missing", [6, 80, 180, 250])
def test_a_file_cut_off_is_told_at_its_last_record(tmp_path: Path, missing: int) -> None:
    path = write(tmp_path, "a.warc", _page(1) + _page(2)[:-missing])
    first, failure = _pages(told(path))
    assert first == "Page 1"
    assert failure.startswith("! a.warc")


def test_damage_in_a_packed_record_costs_that_record(tmp_path: Path) -> None:
    packed = [gzip.compress(_page(number)) for number in (1, 2, 3)]
    packed[1] = packed[1][:40] + b"\0" * 20 + packed[1][60:]
    first, failure, last = _pages(told(write(tmp_path, "a.warc.gz", b"".join(packed))))
    assert (first, last) == ("Page 1", "Page 3")
    assert failure.startswith("! a.warc.gz: damaged after record 1, what follows was read")


def test_members_that_are_not_packed_alike_are_found_again(tmp_path: Path) -> None:
    path = write(tmp_path, "a.warc.gz", gzip.compress(_page(1)) + _page(2) + gzip.compress(_page(3)))
    found = _pages(told(path))
    assert (found[0], found[-1]) == ("Page 1", "Page 3")
    assert len(found) > 2


def test_a_record_that_unpacks_without_end_is_passed_over(tmp_path: Path) -> None:
    huge = _record(2, _response(2, b"a" * (50 << 20)))
    packed = b"".join(gzip.compress(one, 1) for one in (_page(1), huge, _page(3)))
    first, failure, last = _pages(told(write(tmp_path, "a.warc.gz", packed)))
    assert (first, last) == ("Page 1", "Page 3")
    assert failure == "! a.warc.gz:2: over 100,000 bytes in one document; raise --max-size to audit it"


@pytest.mark.parametrize("data", [b"words " * 500, b"WARC/1.0\r\n" * 5000, b""], ids=["words", "beginnings", "empty"])
def test_what_is_no_warc_is_told_in_one_line(tmp_path: Path, data: bytes) -> None:
    (failure,) = told(write(tmp_path, "a.warc", data))
    assert failure.startswith("! a.warc: no")


def test_a_warc_in_an_archive_is_read_too(tmp_path: Path) -> None:
    assert _pages(told(write(tmp_path, "a.zip", zip_of({"b.warc": _page(1) + _page(2)})))) == ["Page 1", "Page 2"]
