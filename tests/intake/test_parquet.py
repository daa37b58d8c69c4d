"""Articles in tables of Parquet."""

from datetime import date
from pathlib import Path

import pyarrow as pa
import pytest
from pyarrow import parquet

from audit.model.report import Origin
from tests.intake.reads import manuscripts, results, told, write


def _table(folder: Path, columns: dict[str, object], **options: object) -> str:
    path = str(folder / "a.parquet")
    parquet.write_table(pa.table(columns), path, **options)
    return path


def test_a_row_becomes_an_article_with_what_its_columns_say(tmp_path: Path) -> None:
    columns = {"body": ["The port closed."], "url": ["https://gazette.example/a"], "date": [date(2024, 5, 1)]}
    path = _table(tmp_path, {**columns, "mt_engine": ["nmt"], "shares": [12]})
    (article,) = manuscripts(path)
    assert (article.text, article.name, article.date) == ("The port closed.", "https://gazette.example/a", "2024-05-01")
    assert (article.outlet, article.engine, article.origin) == ("gazette.example", "nmt", Origin(path, 1))


@pytest.mark.parametrize(
    "texts",
    [
        pytest.param(pa.array(["Zürich", "Kyiv"], pa.large_string()), id="large-strings"),
        pytest.param(pa.array(["Zürich", "Kyiv"]).dictionary_encode(), id="dictionary"),
        pytest.param(pa.array(["Zürich".encode(), b"Kyiv"]), id="bytes"),
        pytest.param(pa.array(["Zürich".encode("cp1252"), b"Kyiv"]).view(pa.string()), id="strings-that-are-none"),
    ],
)
def test_text_is_read_however_it_is_stored(tmp_path: Path, texts: pa.Array) -> None:
    assert told(_table(tmp_path, {"text": texts})) == ["Zürich", "Kyiv"]


def test_a_row_without_text_is_told_and_the_rest_is_read(tmp_path: Path) -> None:
    found = told(_table(tmp_path, {"text": ["One.", None, "T\0hree", "Four."]}))
    assert found == [
        "One.",
        '! a.parquet:2: not a record with a "text"',
        "! a.parquet:3: binary data, not text",
        "Four.",
    ]


def test_a_column_that_is_no_text_is_told_once(tmp_path: Path) -> None:
    (failure,) = told(_table(tmp_path, {"text": [1, 2], "words": ["One", "Two"]}))
    assert failure == "! a.parquet: text holds int64, not text; say --column text=NAME, one of text, words"


@pytest.mark.parametrize("cut", [slice(0, -20), slice(20, None), slice(0, 0)], ids=["end", "start", "all"])
def test_a_file_that_is_not_whole_is_told_in_one_line(tmp_path: Path, cut: slice) -> None:
    whole = Path(_table(tmp_path, {"text": ["One."] * 100})).read_bytes()
    (failure,) = told(write(tmp_path, "b.parquet", whole[cut]))
    assert failure.startswith("! b.parquet")
    assert "\n" not in failure


def test_a_damaged_group_of_rows_is_left_out_and_the_others_are_read(tmp_path: Path) -> None:
    path = _table(
        tmp_path,
        {"text": [f"Article {number}." for number in range(30)]},
        row_group_size=10,
        use_dictionary=False,
        write_page_checksum=True,
    )
    second = parquet.ParquetFile(path).metadata.row_group(1).column(0)
    data = bytearray(Path(path).read_bytes())
    end = second.data_page_offset + second.total_compressed_size
    data[end - 8 : end] = b"\xff" * 8
    Path(path).write_bytes(data)
    found = told(path)
    assert [one for one in found if not one.startswith("!")] == [f"Article {n}." for n in (*range(10), *range(20, 30))]
    (failure,) = (one for one in found if one.startswith("!"))
    assert "rows 11 to 20 were left out" in failure
    assert [item.origin.line for item in results(path) if item.origin][9:12] == [10, 11, 21]


@pytest.mark.parametrize(
    ("kind", "day"),
    [
        pytest.param(pa.timestamp("ns"), "2023-11-14", id="nanoseconds"),
        pytest.param(pa.timestamp("us", "Europe/Berlin"), "2023-11-14", id="zone"),
        pytest.param(pa.timestamp("us", "No/Where"), "2023-11-14", id="unknown-zone"),
    ],
)
def test_times_that_python_has_not_are_read(tmp_path: Path, kind: pa.DataType, day: str) -> None:
    moment = 1_700_000_000_123_456_789 if kind.unit == "ns" else 1_700_000_000_123_456
    (article,) = manuscripts(_table(tmp_path, {"text": ["One."], "date": pa.array([moment]).view(kind)}))
    assert article.date.startswith(day)


def test_a_text_repeated_without_end_is_a_bomb(tmp_path: Path) -> None:
    one = pa.array(["Some words. " * 8000]).dictionary_encode()
    texts = pa.DictionaryArray.from_arrays(pa.array([0] * 5000), one.dictionary)
    *sound, failure = told(_table(tmp_path, {"text": texts}, compression="zstd"))
    assert failure.startswith("! a.parquet: unpacks to over 200 times its size")
    assert len(sound) < 1500


def test_columns_of_one_name_are_no_fault(tmp_path: Path) -> None:
    path = str(tmp_path / "a.parquet")
    parquet.write_table(
        pa.Table.from_arrays([pa.array(["One."]), pa.array([1]), pa.array([2])], ["text", "n", "n"]), path
    )
    assert told(path) == ["One."]
