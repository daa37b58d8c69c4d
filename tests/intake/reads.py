"""What tests of inputs share: to write a file, to read it, to show what came."""

import io
import tarfile
import zipfile
from collections.abc import Collection
from pathlib import Path

from audit.intake.reading import read_corpus
from audit.model.report import Failure
from audit.text.columns import columns_of
from audit.text.manuscript import Manuscript

SHORT = 100_000


def write(folder: Path, name: str, data: bytes | str) -> str:
    """Write a file and return its path."""
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return str(path)


def results(
    *paths: str, columns: Collection[str] = (), max_size: int = SHORT, exclude: Collection[str] = ()
) -> list[Manuscript | Failure]:
    """Return all that is read of some paths."""
    return list(read_corpus(paths, columns=columns_of(columns), max_size=max_size, exclude=exclude))


def manuscripts(*paths: str, columns: Collection[str] = ()) -> list[Manuscript]:
    """Return the articles of some paths, none of which may fail."""
    found = results(*paths, columns=columns)
    assert [item for item in found if isinstance(item, Failure)] == []
    return [item for item in found if isinstance(item, Manuscript)]


def told(path: str, columns: Collection[str] = ()) -> list[str]:
    """Return the text of each article of a file, and "! name: reason" for each failure, its folder left out."""
    folder = f"{Path(path).parent}/"
    return [
        f"! {item.doc.removeprefix(folder)}: {item.reason}" if isinstance(item, Failure) else item.text
        for item in results(path, columns=columns)
    ]


def zip_of(members: dict[str, bytes]) -> bytes:
    """Return a zip archive."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return made.getvalue()


def tar_of(members: dict[str, bytes]) -> bytes:
    """Return a tar archive."""
    made = io.BytesIO()
    with tarfile.open(fileobj=made, mode="w") as archive:
        for name, data in members.items():
            member = tarfile.TarInfo(name)
            member.size = len(data)
            archive.addfile(member, io.BytesIO(data))
    return made.getvalue()
