"""Files are written whole or not at all, and keep what is not text."""

import stat
from pathlib import Path

import pytest

from audit.corrections.writing import encoded, rewrite, write_whole
from audit.model.errors import AuditError
from audit.text.encoding import encode

FAULTY = "The pr\u00e9fet said \u201cnon\u201d .\r\n\r\nIt rained.\n"
SOUND = FAULTY.replace(" .", ".")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16-le", "utf-16-be", "utf-32-le", "cp1252"])
def test_a_file_keeps_its_encoding_mark_line_ends_and_permissions(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(encode(FAULTY, encoding))
    path.chmod(0o640)
    rewrite(path, SOUND, read=FAULTY, encoding=encoding)
    assert path.read_bytes() == encode(SOUND, encoding)
    assert stat.S_IMODE(path.stat().st_mode) == 0o640
    assert [one.name for one in tmp_path.iterdir()] == ["a.txt"]


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(FAULTY, newline="")
    (tmp_path / "link.txt").symlink_to("a.txt")
    rewrite(tmp_path / "link.txt", SOUND, read=FAULTY, encoding="utf-8")
    assert (tmp_path / "link.txt").is_symlink()
    assert (tmp_path / "a.txt").read_bytes() == SOUND.encode()


def test_a_file_that_changed_since_it_was_read_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("Another hand was here.\n")
    with pytest.raises(AuditError, match=r"a\.txt: has changed since it was read"):
        rewrite(path, SOUND, read=FAULTY, encoding="utf-8")
    assert path.read_text() == "Another hand was here.\n"


def test_a_sign_that_the_encoding_lacks_is_named(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(FAULTY.encode("cp1252"))
    with pytest.raises(AuditError, match=r"cp1252 has no U\+010C, which would be written; save the file as UTF-8"):
        rewrite(path, "\u010ceske Budejovice", read=FAULTY, encoding="cp1252")
    assert path.read_bytes() == FAULTY.encode("cp1252")


def test_bytes_that_would_be_read_as_another_text_are_not_written() -> None:
    with pytest.raises(AuditError, match="would not be read again as cp1252"):
        encoded(Path("a.txt"), "Pr\u00c3\u00a9fet", "cp1252")


def test_a_folder_that_is_missing_is_made_and_a_file_in_its_way_is_named(tmp_path: Path) -> None:
    write_whole(tmp_path / "out" / "a.txt", b"It rained.\n")
    assert (tmp_path / "out" / "a.txt").read_bytes() == b"It rained.\n"
    with pytest.raises(AuditError, match="cannot be written"):
        write_whole(tmp_path / "out" / "a.txt" / "b.txt", b"")
