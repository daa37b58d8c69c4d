"""Which files a corpus on Spark is read from, in the order of a run on one machine."""

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from itertools import groupby
from typing import NamedTuple

from audit.intake.kinds import ENDINGS
from audit.intake.own_output import OwnOutput
from audit.model.report import Failure
from audit.spark.files import Files, address_of, is_address
from audit.text.inputs import STANDARD_INPUT, files_by_path

# Numbers of articles that one file may have.
PLACES = 1 << 32
_UNSEEN = ("_", ".")


class _Found(NamedTuple):
    given: str
    name: str
    address: str
    size: int
    changed: int


@dataclass(frozen=True, slots=True)
class Input:
    """A file, the path that stands for it, what its articles are called after, and the number of the first of them.

    `beside` as in `Shard`.
    """

    given: str
    name: str
    address: str
    size: int
    changed: int
    first: int
    beside: bool


@dataclass(frozen=True, slots=True)
class Listing:
    """The files of a corpus, and those that could not be found, by their numbers."""

    inputs: Sequence[Input]
    failures: Sequence[tuple[int, Failure]]

    @property
    def size(self) -> int:
        return sum(one.size for one in self.inputs)

    @property
    def name(self) -> str:
        """A hash of what was listed: names, sizes and times of files."""
        return sha256(repr((self.inputs, self.failures)).encode("utf-8", "surrogatepass")).hexdigest()[:32]


def listing_of(files: Files, paths: Sequence[str], beside: Sequence[str], exclude: Sequence[str]) -> Listing:
    """Return the files that paths, globs and addresses stand for."""
    inputs: list[Input] = []
    failures: list[tuple[int, Failure]] = []
    for is_beside, given in ((False, paths), (True, beside)):
        for found in _files_of(files, given, exclude):
            first = (len(inputs) + len(failures)) * PLACES
            if isinstance(found, Failure):
                failures.append((first, found))
            else:
                inputs.append(Input(*found, first, is_beside))
    return Listing(inputs, failures)


def _files_of(files: Files, paths: Sequence[str], exclude: Sequence[str]) -> Iterator[_Found | Failure]:
    for elsewhere, some in groupby(paths, key=is_address):
        if elsewhere:
            for path in some:
                yield from _elsewhere(files, path)
        else:
            own = OwnOutput()
            for given, found in files_by_path(some, exclude=exclude, endings=ENDINGS):
                if isinstance(found, Failure):
                    yield found
                elif found == given or not own.has(found, given):
                    yield _here(given, found)


def _elsewhere(files: Files, path: str) -> Iterator[_Found | Failure]:
    found = [one for one in files.meant(path) if one.address.lower().endswith(ENDINGS)]
    shown = [one for one in found if not os.path.basename(one.address).startswith(_UNSEEN)]
    if not shown:
        yield Failure(path, "no file to audit there")
    for one in sorted(shown):
        yield _Found(path, one.address, one.address, one.size, one.changed)


def _here(given: str, path: str) -> _Found | Failure:
    if path == STANDARD_INPUT:
        return Failure(path, "a corpus is read more than once; write it to a file first")
    if os.path.basename(path).startswith(_UNSEEN):
        return Failure(path, "Spark passes over names that begin with _ or .; give the file another")
    try:
        status = os.stat(path)
        path.encode()
    except OSError as error:
        return Failure(path, f"cannot be read: {error.strerror or error}")
    except UnicodeEncodeError:
        return Failure(path, "Spark cannot read a file whose name is not UTF-8; give it another")
    return _Found(given, path, address_of(path), status.st_size, status.st_mtime_ns)
