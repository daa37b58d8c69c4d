"""Whatever happens to the bytes of a file, reading it ends, and raises nothing."""

import gzip
import io

import pyarrow as pa
import pytest
import zstandard
from hypothesis import given, settings
from hypothesis import strategies as st
from pyarrow import parquet

from audit.model.report import Failure
from audit.text.manuscript import Manuscript
from tests.intake.reads import results, tar_of, write, zip_of

HTTP = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>The port was closed on Monday.</p>"
RECORD = (
    b"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://a.example/1\r\nContent-Type: application/http\r\n"
)
RECORD += b"Content-Length: %d\r\n\r\n%b\r\n\r\n" % (len(HTTP), HTTP)
ROWS = b'text,id,url\n"The ""port""\nwas closed.",1,https://a.example/1\nIt opened.,2,\n'


def _parquet() -> bytes:
    made = io.BytesIO()
    parquet.write_table(pa.table({"text": [f"Article {number}." for number in range(30)]}), made, row_group_size=10)
    return made.getvalue()


SOUND = {
    "a.csv": ROWS,
    "a.json": b'{"articles": [{"text": "First.", "id": 1}, {"text": "Second.", "of": [1.5, {"a": null}]}]}',
    "a.parquet": _parquet(),
    "a.warc": RECORD * 3,
    "a.warc.gz": gzip.compress(RECORD) * 3,
    "a.zip": zip_of({"a.txt": b"First.", "b.csv": ROWS}),
    "a.tar": tar_of({"a.txt": b"First.", "b" * 150 + ".csv": ROWS}),
    "a.tar.gz": gzip.compress(tar_of({"a.txt": b"First.", "b.csv": ROWS})),
    "a.jsonl.zst": zstandard.compress(b'{"text": "First."}\n' * 9),
}
INSERTED = [b"", b"\0" * 8, b"\xff" * 8, b"\r\n\r\n", b"WARC/1.0\r\n", b"9" * 20, b'"', b"\x1f\x8b\x08"]


@settings(max_examples=300)
@given(
    name=st.sampled_from(sorted(SOUND)),
    damage=st.lists(st.tuples(st.integers(0, 12_000), st.integers(0, 40), st.sampled_from(INSERTED)), max_size=5),
)
def test_damage_is_never_more_than_failures(
    tmp_path_factory: pytest.TempPathFactory, name: str, damage: list[tuple[int, int, bytes]]
) -> None:
    data = bytearray(SOUND[name])
    for place, length, inserted in damage:
        start = place % (len(data) or 1)
        data[start : start + length] = inserted
    found = results(write(tmp_path_factory.getbasetemp(), name, bytes(data)))
    assert all(isinstance(item, (Manuscript, Failure)) for item in found)
    assert all("\n" not in item.reason for item in found if isinstance(item, Failure))
