"""Articles in tables of CSV and TSV."""

from pathlib import Path

import pytest

from audit.model.report import Origin
from tests.intake.reads import manuscripts, results, told, write


def test_a_row_becomes_an_article_with_what_its_columns_say(tmp_path: Path) -> None:
    table = (
        "url,title,body,published,lang_src,mt_engine\n"
        'https://www.gazette.example/a,Storm,"The port ""closed"".\nIt will open.",2024-05-01,de,nmt\n'
    )
    path = write(tmp_path, "a.csv", table)
    (article,) = manuscripts(path)
    assert (article.name, article.text) == ("https://www.gazette.example/a", 'The port "closed".\nIt will open.')
    assert (article.title, article.date, article.outlet) == ("Storm", "2024-05-01", "gazette.example")
    assert (article.source_language, article.engine, article.origin) == ("de", "nmt", Origin(path, 2))


@pytest.mark.parametrize(
    "data",
    [
        pytest.param("id;text\n1;Zürich, café\n".encode(), id="semicolons"),
        pytest.param('\ufeffid,text\r\n1,"Zürich, café"\r\n'.encode(), id="mark-and-crlf"),
        pytest.param("id|text\n1|Zürich, café".encode(), id="bars-without-last-line-end"),
        pytest.param('id,text\n1,"Zürich, café"\n'.encode("utf-16"), id="utf-16"),
        pytest.param("id;text\n1;Zürich, café\n".encode("cp1252"), id="windows-1252"),
    ],
)
def test_tables_are_read_as_programs_write_them(tmp_path: Path, data: bytes) -> None:
    (article,) = manuscripts(write(tmp_path, "a.csv", data))
    assert (article.name, article.text) == ("1", "Zürich, café")
    assert bool(article.notices) == (b"\xfc" in data and b"\0" not in data)


def test_tabs_divide_cells_whose_quotation_marks_are_their_own(tmp_path: Path) -> None:
    path = write(tmp_path, "a.tsv", 'text\tid\n"Yes," he said.\t1\n"It never closed\t2\n"a\tb"\t3\n')
    assert told(path) == ['"Yes," he said.', '"It never closed', "a\tb"]


@pytest.mark.parametrize(
    ("rows", "wanted"),
    [
        pytest.param(
            '1,"It opens\nand goes on,May\n2,Sound,May\n',
            ["! a.csv:2: quotation marks do not fit in lines 2 to 3", "Sound"],
            id="not-closed",
        ),
        pytest.param(
            '1,"He said "no" to it",May\n2,Sound,May\n',
            ["! a.csv:2: quotation marks do not fit", "Sound"],
            id="not-doubled",
        ),
        pytest.param(
            "1,One, two,May\n2,Sound,May\n", ["! a.csv:2: has 4 cells where the first", "Sound"], id="too-many-cells"
        ),
        pytest.param("1,A\0B,May\n2,Sound,May\n", ["! 1: binary data", "Sound"], id="nul"),
        pytest.param(
            "1," + "x" * 500_000 + "\n2,Sound,May\n", ["! a.csv:2: over 100,000 bytes", "Sound"], id="long-line"
        ),
        pytest.param('1,"' + "word\n" * 90_000 + '",May\n2,Sound,May\n', ["! a.csv:2: ", "Sound"], id="long-row"),
        pytest.param("\n\n,,\n2,Sound,May\n", ["Sound"], id="empty-rows"),
    ],
)
def test_a_broken_row_is_told_in_one_line_and_the_rest_is_read(tmp_path: Path, rows: str, wanted: list[str]) -> None:
    found = told(write(tmp_path, "a.csv", "id,text,day\n" + rows))
    assert len(found) == len(wanted)
    assert all(one.startswith(start) for one, start in zip(found, wanted, strict=True)), found


@pytest.mark.parametrize(
    ("table", "columns", "reason"),
    [
        pytest.param("day,words\n1,2\n", [], "say --column text=NAME, one of day, words", id="no-known-name"),
        pytest.param(
            "id,text\n1,2\n",
            ["text=body"],
            'no column "body" for --column text=body; there are id, text',
            id="wrong-name",
        ),
        pytest.param('id,"text\n1,2\n', [], "its first line is to name the columns", id="broken-header"),
        pytest.param("a" * 500_000 + "\n1\n", [], "cannot be read: longer than any row", id="endless-header"),
        pytest.param("", [], "holds no line with the names of columns", id="empty"),
    ],
)
def test_a_table_without_the_columns_is_told_once(tmp_path: Path, table: str, columns: list[str], reason: str) -> None:
    (failure,) = told(write(tmp_path, "a.csv", table), columns)
    assert failure.startswith("! a.csv: ")
    assert reason in failure


def test_lines_of_origins_are_those_of_the_file(tmp_path: Path) -> None:
    path = write(tmp_path, "a.csv", 'id,text,day\n1,"one\ntwo",May\n\n2,"open\nwords,May\n3,"three",May\n')
    assert [item.origin.line for item in results(path) if item.origin] == [2, 5, 7]
