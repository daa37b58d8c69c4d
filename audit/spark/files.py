"""Files wherever Hadoop reaches: of this machine, HDFS, S3 and others, by their addresses."""

import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from pyspark.sql import SparkSession

_ADDRESS = re.compile("[A-Za-z][A-Za-z0-9+.-]+:/")


class Found(NamedTuple):
    """A file: its address, bytes, and when it was changed, in milliseconds."""

    address: str
    size: int
    changed: int


def is_address(path: str) -> bool:
    """Tell whether a path says which file system it is of, as hdfs:, s3a: or file: do."""
    return bool(_ADDRESS.match(path))


def address_of(path: str) -> str:
    """Return the address of a path; one without is of this machine."""
    return path if is_address(path) else f"file:{os.path.abspath(path)}"


def local_path(path: str) -> Path | None:
    """Return the path on this machine, None for one of another file system."""
    if not is_address(path):
        return Path(path)
    return Path(re.sub("^file:/+", "/", path)) if path.startswith("file:") else None


class Files:
    """The file systems that Spark knows; each address says which of them."""

    def __init__(self, spark: "SparkSession") -> None:
        context: Any = spark.sparkContext
        self._java: Any = context._jvm
        self._conf: Any = context._jsc.hadoopConfiguration()

    def exists(self, address: str) -> bool:
        path, system = self._at(address)
        return bool(system.exists(path))

    def read(self, address: str) -> bytes:
        """Return the bytes of a file."""
        path, system = self._at(address)
        stream = system.open(path)
        try:
            return bytes(self._java.org.apache.commons.io.IOUtils.toByteArray(stream))
        finally:
            stream.close()

    def write(self, address: str, content: bytes) -> None:
        """Write a file that is there whole or, for a moment between the former one and this one, not at all."""
        unfinished = f"{address}.unfinished"
        path, system = self._at(unfinished)
        stream = system.create(path, True)
        stream.write(bytearray(content))
        stream.close()
        self.delete(address)
        self.rename(unfinished, address)

    def claim(self, address: str, content: bytes) -> bool:
        """Write a file that is not there; return whether it was not."""
        from py4j.protocol import Py4JJavaError

        path, system = self._at(address)
        try:
            stream = system.create(path, False)
        except Py4JJavaError:
            if system.exists(path):
                return False
            raise
        stream.write(bytearray(content))
        stream.close()
        return True

    def delete(self, address: str) -> None:
        """Delete a file, or a folder with all that is in it, if it is there."""
        path, system = self._at(address)
        system.delete(path, True)

    def rename(self, address: str, other: str) -> None:
        """Give a file or folder another address, where there is none."""
        path, system = self._at(address)
        system.rename(path, self._path(other))

    def upload(self, here: Path, address: str) -> None:
        """Copy a file of this machine."""
        path, system = self._at(address)
        system.copyFromLocalFile(False, True, self._path(f"file:{here.absolute()}"), path)

    def download(self, address: str, here: Path) -> None:
        """Copy a file or a folder to this machine."""
        path, system = self._at(address)
        system.copyToLocalFile(False, path, self._path(f"file:{here.absolute()}"), True)

    def meant(self, address: str) -> Iterator[Found]:
        """Yield the files that an address or a glob means, those of folders too, as Hadoop lists them."""
        path, system = self._at(address)
        for status in system.globStatus(path) or ():
            if status.isFile():
                yield _found(status)
                continue
            below = system.listFiles(status.getPath(), True)
            while below.hasNext():
                yield _found(below.next())

    def _at(self, address: str) -> tuple[Any, Any]:
        path = self._path(address)
        return path, path.getFileSystem(self._conf)

    def _path(self, address: str) -> Any:
        return self._java.org.apache.hadoop.fs.Path(address)


def _found(status: Any) -> Found:
    return Found(status.getPath().toString(), status.getLen(), status.getModificationTime())
