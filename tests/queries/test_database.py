"""Questions read the tables of a corpus, and nothing else; they write nothing."""

from pathlib import Path

import pytest

from audit.model.errors import AuditError
from audit.queries.database import Tables, open_tables
from tests.queries.corpora import sample, write_corpus


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    return sample(tmp_path / "news [2026]*'")


def asked(corpus: Path, sql: str) -> list[dict[str, object]]:
    with open_tables(corpus) as tables:
        return list(tables.rows(sql))


@pytest.mark.parametrize(
    "sql",
    [
        "SELECT count(*) AS number FROM findings;",
        "-- how many?\nSELECT count(*) AS number FROM findings; -- that many;\n",
        "WITH found AS (FROM findings) SELECT count(*) AS number FROM found",
        "FROM findings SELECT count(*) AS number",
    ],
)
def test_a_question_is_answered_however_it_is_written(corpus: Path, sql: str) -> None:
    assert asked(corpus, sql) == [{"number": 5}]


def test_tables_can_be_described_and_rows_keep_their_order(corpus: Path) -> None:
    assert {row["name"] for row in asked(corpus, "SHOW TABLES")} >= {"documents", "findings", "forms", "names"}
    rows = asked(corpus, "SELECT doc FROM documents ORDER BY words DESC, doc")
    assert [row["doc"] for row in rows] == ["port.txt", "bridge.txt", "fair.txt", "lost.txt"]


@pytest.mark.parametrize(
    "sql",
    [
        "COPY findings TO '{inside}'",
        "WITH x AS (COPY findings TO '{inside}') SELECT * FROM x",
        "FROM query('WITH x AS (COPY findings TO ''{inside}'') SELECT * FROM x')",
        "SELECT 1; COPY findings TO '{inside}'",
        "SELECT 1) TO '{inside}'",
        "EXPORT DATABASE '{inside}'",
        "ATTACH '{inside}' AS other",
        "CREATE TABLE t AS SELECT 1",
        "DROP VIEW findings",
        "SET memory_limit = '9GB'",
        "CALL enable_logging(storage = 'file')",
        "INSTALL httpfs",
        "",
    ],
)
def test_what_writes_is_refused(corpus: Path, sql: str) -> None:
    inside = corpus / "findings" / "part-99999.parquet"
    before = sorted(corpus.rglob("*"))
    with pytest.raises(AuditError):
        asked(corpus, sql.format(inside=str(inside).replace("'", "''")))
    assert sorted(corpus.rglob("*")) == before


@pytest.mark.parametrize(
    "sql",
    [
        "FROM read_text('{outside}')",
        "FROM read_csv('{outside}')",
        "FROM '{outside}'",
        "FROM glob('{folder}/*')",
        "FROM read_text('{corpus}/findings/../../secret.csv')",
        "FROM read_parquet('https://example.com/a.parquet')",
        "FROM secret",
        "SELECT getenv('HOME')",
    ],
)
def test_nothing_else_can_be_read(corpus: Path, tmp_path: Path, sql: str) -> None:
    outside = tmp_path / "secret.csv"
    outside.write_text("word\nplum\n")
    names = {"outside": outside, "folder": tmp_path, "corpus": corpus}
    with pytest.raises(AuditError):
        asked(corpus, sql.format(**{name: str(path).replace("'", "''") for name, path in names.items()}))


def test_a_question_that_needs_more_memory_than_it_may_goes_to_disk(corpus: Path) -> None:
    with open_tables(corpus, memory="200MB") as tables:
        first = next(tables.rows("SELECT md5(i::VARCHAR) || repeat('x', 100) AS a FROM range(3000000) t(i) ORDER BY a"))
    assert first["a"].endswith("x")


def test_what_goes_wrong_is_one_line(corpus: Path) -> None:
    with pytest.raises(AuditError) as caught:
        asked(corpus, "SELECT dox\nFROM findings")
    assert str(caught.value).startswith('corpus query: Referenced column "dox" not found')
    assert "\n" not in str(caught.value)


def test_an_error_while_rows_are_read_is_one_line_too(corpus: Path) -> None:
    with pytest.raises(AuditError, match="Could not convert string 'Drugozhin'"):
        asked(corpus, "SELECT text::INTEGER FROM findings")


def test_a_part_that_is_damaged_is_named(corpus: Path) -> None:
    (corpus / "findings" / "part-00000.parquet").write_bytes(b"PAR1 and no more")
    with pytest.raises(AuditError, match=r"part-00000\.parquet"), open_tables(corpus):
        pass


def test_half_a_corpus_is_refused(tmp_path: Path) -> None:
    write_corpus(tmp_path, [], finished=False)
    with pytest.raises(AuditError, match="has not ended; `audit corpus run` again"), open_tables(tmp_path):
        pass


def test_an_empty_corpus_has_its_tables(tmp_path: Path) -> None:
    write_corpus(tmp_path, [])
    with open_tables(tmp_path) as tables:
        assert _counts(tables) == [0, 0, 0, 0]


def _counts(tables: Tables) -> list[int]:
    return [
        next(tables.rows(f"SELECT count(*) AS n FROM {name}"))["n"] for name in "documents findings forms names".split()
    ]
