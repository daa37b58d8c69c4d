"""Articles in zip and tar archives, friendly and not."""

import bz2
import gzip
import io
import lzma
import tarfile
from collections.abc import Callable
from pathlib import Path

import pytest
import zstandard

from tests.intake.reads import manuscripts, results, tar_of, told, write, zip_of

MEMBERS = {
    "b/first.txt": b"First.",
    "a.jsonl": b'{"id": "one", "text": "Second."}\n{broken\n',
    "c.csv.gz": gzip.compress(b"text,id\nThird.,three\n"),
    "picture.png": b"\x89PNG",
    ".hidden.txt": b"Hidden.",
    "__MACOSX/._first.txt": b"\0",
}
PACKED = {".tar": bytes, ".tar.gz": gzip.compress, ".tgz": gzip.compress, ".tar.bz2": bz2.compress}
PACKED |= {".tar.xz": lzma.compress, ".tar.zst": zstandard.compress}


@pytest.mark.parametrize(("ending", "pack"), PACKED.items(), ids=PACKED)
def test_members_of_a_tar_are_read_in_their_order(tmp_path: Path, ending: str, pack: Callable[[bytes], bytes]) -> None:
    path = write(tmp_path, "x" + ending, pack(tar_of(MEMBERS)))
    first, second, broken, third = told(path)
    assert (first, second, third) == ("First.", "Second.", "Third.")
    assert broken.startswith(f"! x{ending}!/a.jsonl:2: not a line of JSON")


def test_members_of_a_zip_are_called_by_both_names(tmp_path: Path) -> None:
    path = write(tmp_path, "x.zip", zip_of({"b/first.txt": b"First.", "b/a.md": b"Second."}))
    assert [article.name for article in manuscripts(path)] == [f"{path}!/b/first.txt", f"{path}!/b/a.md"]


def test_an_archive_may_lie_in_an_archive_but_no_deeper(tmp_path: Path) -> None:
    inner = zip_of({"in.txt": b"Inner.", "deep.tar": tar_of({"deep.txt": b"Deep."})})
    path = write(tmp_path, "x.tar.gz", gzip.compress(tar_of({"y.zip": inner, "z.txt": b"After."})))
    inside, refused, after = told(path)
    assert (inside, after) == ("Inner.", "After.")
    assert refused == "! x.tar.gz!/y.zip!/deep.tar: an archive in an archive in an archive; unpack the outermost"


@pytest.mark.parametrize("pack", [zip_of, tar_of], ids=["zip", "tar"])
def test_names_that_lead_out_of_an_archive_are_refused(
    tmp_path: Path, pack: Callable[[dict[str, bytes]], bytes]
) -> None:
    ending = ".zip" if pack is zip_of else ".tar"
    names = ("../up.txt", "a/../../up.txt", "/etc/x.txt", "C:\\x.txt", "sound.txt")
    *refused, sound = told(write(tmp_path, "x" + ending, pack(dict.fromkeys(names, b"Sound."))))
    assert sound == "Sound."
    assert len(refused) == 4
    assert all("a name that leads out of the archive" in one for one in refused)


@pytest.mark.parametrize(
    "kind",
    [tarfile.SYMTYPE, tarfile.LNKTYPE, tarfile.CHRTYPE, tarfile.FIFOTYPE],
    ids=["link", "hard", "device", "pipe"],
)
def test_what_is_no_file_in_a_tar_is_told_and_not_followed(tmp_path: Path, kind: bytes) -> None:
    secret = write(tmp_path, "secret.txt", "Secret.")
    made = io.BytesIO()
    with tarfile.open(fileobj=made, mode="w") as archive:
        member = tarfile.TarInfo("a.txt")
        member.type, member.linkname = kind, secret
        archive.addfile(member)
    path = write(tmp_path, "x.tar", made.getvalue() + tar_of({"b.txt": b"Sound."}))
    made_whole = write(tmp_path, "y.tar", made.getvalue()[:512] + tar_of({"b.txt": b"Sound."}))
    assert told(path) == ["! x.tar!/a.txt: a link or a device, not a file; pack what it stands for"]
    assert told(made_whole)[1:] == ["Sound."]


BOMB = b"a" * (130 << 20)


@pytest.mark.parametrize(
    ("name", "data"),
    [
        pytest.param("x.zip", lambda: zip_of({"a.txt": b"Sound.", "b.jsonl": BOMB, "c.txt": b"After."}), id="zip"),
        pytest.param("x.tgz", lambda: gzip.compress(tar_of({"a.txt": b"Sound.", "b.jsonl": BOMB}), 1), id="tar"),
        pytest.param(
            "x.tar.zst", lambda: zstandard.compress(tar_of({"a.txt": b"Sound.", "b.csv": BOMB})), id="zstandard"
        ),
        pytest.param(
            "x.zip",
            lambda: zip_of({"a.txt": b"Sound.", "in.zip": zip_of({"b.jsonl": BOMB})}),
            id="nested",
        ),
        pytest.param("x.jsonl.gz", lambda: gzip.compress(b'{"text": "Sound."}\n' + BOMB), id="one-line"),
    ],
)
def test_a_bomb_is_put_out_in_one_line(tmp_path: Path, name: str, data: Callable[[], bytes]) -> None:
    path = write(tmp_path, name, data())
    sound, failure = told(path)
    assert sound == "Sound."
    assert failure.startswith(f"! {name}: unpacks to over 200 times its size")


def test_a_long_article_in_an_archive_costs_nothing_but_itself(tmp_path: Path) -> None:
    path = write(tmp_path, "x.zip", zip_of({"a.txt": b"a" * 10_000_000, "b.txt": b"After."}))
    failure, after = told(path)
    assert "over 100,000 bytes" in failure
    assert after == "After."


def test_a_name_made_to_fill_memory_is_refused(tmp_path: Path) -> None:
    member = tarfile.TarInfo("././@LongLink")
    member.type, member.size = tarfile.GNUTYPE_LONGNAME, 10**10
    (failure,) = told(write(tmp_path, "x.tar", member.tobuf(tarfile.GNU_FORMAT) + b"a" * 5000))
    assert "10,000,000,000 bytes for the name of a member" in failure


CUT = {
    "cut.tar": (tar_of(MEMBERS)[:700], ["First.", "! cut.tar: damaged or cut off"]),
    "cut.tar.gz": (gzip.compress(tar_of(MEMBERS))[:-30], None),
    "cut.tar.zst": (zstandard.compress(tar_of(MEMBERS))[:-3], None),
    "no.tar": (b"words " * 500, ["! no.tar: damaged or cut off"]),
    "no.zip": (zip_of(MEMBERS)[:-30], ["! no.zip: not a whole zip archive"]),
    "empty.zip": (zip_of({"a.png": b""}), ["! empty.zip: no file to audit in this archive"]),
}


@pytest.mark.parametrize(("name", "data", "wanted"), [(name, *case) for name, case in CUT.items()], ids=CUT)
def test_what_is_damaged_is_told_in_one_line_after_what_can_be_read(
    tmp_path: Path, name: str, data: bytes, wanted: list[str] | None
) -> None:
    found = told(write(tmp_path, name, data))
    assert found[-1].startswith(f"! {name}")
    if wanted:
        assert len(found) == len(wanted)
        assert all(one.startswith(start) for one, start in zip(found, wanted, strict=True))


def test_damage_between_members_is_no_end(tmp_path: Path) -> None:
    data = bytearray(tar_of({"a.txt": b"First.", "b.txt": b"Second."}))
    data[1024:1100] = b"junk" * 19
    first, failure = told(write(tmp_path, "x.tar", bytes(data)))
    assert (first, failure) == (
        "First.",
        "! x.tar: damaged, the rest was left out: not a member where one should begin",
    )


def test_a_member_that_needs_a_password_is_told(tmp_path: Path) -> None:
    data = bytearray(zip_of({"a.txt": b"Secret.", "b.txt": b"Sound."}))
    data[6] |= 1
    data[data.index(b"PK\x01\x02") + 8] |= 1
    failure, sound = told(write(tmp_path, "x.zip", bytes(data)))
    assert "password" in failure
    assert sound == "Sound."


def test_the_order_is_that_of_the_archive(tmp_path: Path) -> None:
    path = write(tmp_path, "x.zip", zip_of({f"{name}.txt": name.encode() for name in "cab"}))
    assert [getattr(item, "text", "") for item in results(path)] == ["c", "a", "b"]
