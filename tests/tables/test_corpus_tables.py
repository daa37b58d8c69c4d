"""Parts of tables are there whole or not at all, and hold what was put in."""

from pathlib import Path

import pytest

from audit.model.errors import AuditError
from audit.tables.manifest import Counts, Hashes, Manifest, Part, read_manifest, write_manifest
from audit.tables.parts import batches, part_file, part_files, table_of, write_part
from audit.tables.rows import DocumentRow, FindingRow, FormRow, NameRow, ReferenceCell, SuggestionCell
from audit.tables.schemas import DOCUMENTS, FINDINGS, FORMS, NAMES, SCHEMAS

FINDING = FindingRow(
    "a.txt", 4, 13, "Prugozhin", "linguistic-conventions/misspelled-name", "audit", "linguistic-conventions/spelling",
    "misspelling", "major", 0.97, "This is spelt otherwise.", (SuggestionCell("Prigozhin", "article"),), "suggest",
    ("Spelt Prigozhin twice.",), (ReferenceCell("a.txt", 30, 39),), "body", "0123456789abcdef", 1, 5, "Mr. ", " said.",
    True, "counted", 5000,
)  # fmt: skip


def test_a_part_holds_its_rows(tmp_path: Path) -> None:
    write_part(tmp_path, FINDINGS, 0, [FINDING])
    (row,) = [row for batch in batches(tmp_path, FINDINGS) for row in batch.to_pylist()]
    assert row["suggestions"] == [{"text": "Prigozhin", "origin": "article"}]
    assert row["related"] == [{"doc": "a.txt", "start": 30, "end": 39}]
    assert (row["text"], row["counts"], row["penalty"]) == ("Prugozhin", True, 5000)


@pytest.mark.parametrize(
    ("table", "kind"), [(FINDINGS, FindingRow), (DOCUMENTS, DocumentRow), (FORMS, FormRow), (NAMES, NameRow)]
)
def test_a_schema_has_the_fields_of_its_rows(table: str, kind: type) -> None:
    assert SCHEMAS[table].names == list(kind.__dataclass_fields__)


def test_text_that_no_file_can_hold_is_written_all_the_same() -> None:
    table = table_of(SCHEMAS[DOCUMENTS], [DocumentRow("\udcff.txt")])
    assert table["doc"].to_pylist() == ["?.txt"]


def test_parts_come_in_order_of_their_numbers(tmp_path: Path) -> None:
    for number in (100_000, 2, 10):
        write_part(tmp_path, DOCUMENTS, number, [DocumentRow(str(number))])
    assert part_files(tmp_path, DOCUMENTS) == [part_file(tmp_path, DOCUMENTS, one) for one in (2, 10, 100_000)]
    assert [one.name for one in (tmp_path / DOCUMENTS).iterdir() if one.name.startswith(".")] == []


def test_a_table_that_is_not_there_says_what_makes_it(tmp_path: Path) -> None:
    with pytest.raises(AuditError, match="audit corpus run"):
        part_files(tmp_path, FORMS)
    with pytest.raises(AuditError, match="audit corpus run"):
        read_manifest(tmp_path)


def test_a_manifest_is_read_as_it_was_written(tmp_path: Path) -> None:
    hashes = Hashes("aa", "bb", "cc")
    manifest = Manifest(
        "1.0", {"profile": "news"}, hashes, Counts(1, 1, words=9), (Part("documents/part-00000.parquet", 1, "dd"),)
    )
    write_manifest(tmp_path, manifest)
    assert read_manifest(tmp_path) == manifest
