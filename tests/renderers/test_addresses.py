"""What documents are called by programs that name the files of a repository."""

from pathlib import Path
from urllib.parse import unquote_to_bytes

import pytest

from audit.renderers.addresses import repository_path, uri


@pytest.mark.parametrize(
    ("doc", "path", "reference"),
    [
        ("news/a.txt", "news/a.txt", "news/a.txt"),
        ("./news//a.txt", "news/a.txt", "news/a.txt"),
        ("news\\left\\a.txt", "news/left/a.txt", "news/left/a.txt"),
        ("a day.txt", "a day.txt", "a%20day.txt"),
        ("naïve/день.md", "naïve/день.md", "na%C3%AFve/%D0%B4%D0%B5%D0%BD%D1%8C.md"),
        ("50%#1?.txt", "50%#1?.txt", "50%25%231%3F.txt"),
        ("wire.jsonl:12", "wire.jsonl:12", "wire.jsonl%3A12"),
        ("../a.txt", "../a.txt", "../a.txt"),
        ("/srv/a b.txt", "/srv/a b.txt", "file:///srv/a%20b.txt"),
        ("C:\\news\\a b.txt", "C:/news/a b.txt", "file:///C:/news/a%20b.txt"),
        ("\\\\server\\news\\a.txt", "//server/news/a.txt", "file://server/news/a.txt"),
        ("https://example.org//a?b=c d", "https://example.org//a?b=c d", "https://example.org//a?b=c%20d"),
        ("-", "stdin", "stdin"),
    ],
)
def test_a_document_has_a_path_and_an_address(doc: str, path: str, reference: str) -> None:
    assert (repository_path(doc), uri(doc)) == (path, reference)


def test_a_file_below_the_working_folder_is_named_from_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert repository_path(str(tmp_path / "news" / "a.txt")) == "news/a.txt"
    assert uri(str(tmp_path.parent / "a.txt")).startswith("file:///")


def test_a_name_that_is_no_utf_8_keeps_its_bytes() -> None:
    assert unquote_to_bytes(uri(b"caf\xe9.txt".decode("utf-8", "surrogateescape"))) == b"caf\xe9.txt"
