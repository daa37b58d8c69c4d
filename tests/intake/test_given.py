"""Tables and archives given to `audit check`."""

from pathlib import Path

from tests.cli.test_check import run
from tests.intake.reads import tar_of, write, zip_of

FAULTY = "Mr. Prugozhin spoke on Monday. Yevgeny Prigozhin is the head of Wagner, the ministry said."


def _said(folder: Path, *arguments: str) -> tuple[int, str, str]:
    done = run(folder, "check", "--select", "misspelled-name", "--no-cache", *arguments)
    return done.returncode, done.stdout.decode(), done.stderr.decode()


def test_a_row_of_a_table_is_an_article(tmp_path: Path) -> None:
    write(tmp_path, "a.csv", f'id,summary,text\nfirst,"{FAULTY}",Sound.\n')
    code, said, _ = _said(tmp_path, "a.csv", "--column", "text=summary", "--format", "github")
    assert code == 1
    assert "file=a.csv,line=2" in said
    assert "Prugozhin → Prigozhin: first:" in said


def test_tables_and_archives_stand_beside_articles_where_they_are_given(tmp_path: Path) -> None:
    write(tmp_path, "a.txt", "Sound words.")
    write(tmp_path, "b.zip", zip_of({"in.txt": FAULTY.encode()}))
    write(tmp_path, "c.tar", tar_of({"in.txt": b"Sound words."}))
    code, said, _ = _said(tmp_path, "a.txt", "b.zip", "c.tar")
    assert code == 1
    assert "b.zip!/in.txt\n" in said
    assert "in 3 documents" in said


def test_tables_in_a_folder_are_passed_over(tmp_path: Path) -> None:
    write(tmp_path, "news/a.txt", "Sound words.")
    write(tmp_path, "news/prices.csv", "day,price\nMonday,3\n")
    assert _said(tmp_path, "news")[0] == 0


def test_a_column_that_is_not_there_is_told(tmp_path: Path) -> None:
    write(tmp_path, "a.csv", "id,words\n1,Sound.\n")
    code, _, told = _said(tmp_path, "a.csv", "--column", "text=body")
    assert code == 2
    assert 'a.csv: could not audit: no column "body" for --column text=body; there are id, words' in told


def test_members_of_archives_are_not_corrected_in_place(tmp_path: Path) -> None:
    path = Path(write(tmp_path, "b.zip", zip_of({"in.txt": FAULTY.encode()})))
    before = path.read_bytes()
    done = run(tmp_path, "fix", "--in-place", "b.zip")
    assert done.returncode == 2
    assert b"holds records" in done.stderr
    assert path.read_bytes() == before
