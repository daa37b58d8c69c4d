"""`audit apply` as an editor uses it: corrected copy from decisions, and what is remembered of them."""

import json
from pathlib import Path

import pytest

from audit.decisions.decisions_file import decisions_text
from audit.model.decision import FindingDecision
from tests.cli.test_check import run
from tests.decisions.articles import ACCEPT, REJECT, accepted, by_word, decided, file_of, judged
from tests.suppression.articles import OLD

TEXT = "\n\n".join(OLD[:4]) + "\n"
FALSE_ALARM = FindingDecision(REJECT, reason='so in the "minutes" of 1911')


def project(folder: Path, text: str = TEXT, **decisions: FindingDecision) -> None:
    """Write an article and decisions on it by word; without any every first suggestion is accepted."""
    (folder / "a.txt").write_text(text, encoding="utf-8", newline="")
    document = judged(text.removeprefix("\ufeff"))
    file = file_of(decided(document, by_word(**decisions) if decisions else accepted), author="dk")
    (folder / "decisions.json").write_text(decisions_text(file), encoding="utf-8")


def apply(folder: Path, *arguments: str, code: int = 0) -> tuple[str, str]:
    done = run(folder, "apply", "decisions.json", *arguments)
    assert done.returncode == code, done.stderr.decode()
    return done.stdout.decode(), done.stderr.decode()


def test_what_is_accepted_is_written_where_it_is_asked_for(tmp_path: Path) -> None:
    project(tmp_path)
    expected = TEXT.replace("goverment", "government").replace("ther ", "their ").replace("acording", "according")
    expected = expected.replace("the the", "the").replace("beleive", "believe")
    assert apply(tmp_path) == (expected, "audit: a.txt: 5 changed\n")
    told, _ = apply(tmp_path, "--diff")
    assert told.startswith("--- a/a.txt\n+++ b/a.txt\n")
    assert (tmp_path / "a.txt").read_text() == TEXT
    apply(tmp_path, "--output", "out")
    assert (tmp_path / "out" / "a.txt").read_text() == expected
    apply(tmp_path, "--in-place")
    assert (tmp_path / "a.txt").read_text() == expected


def test_the_same_decisions_once_more_change_nothing(tmp_path: Path) -> None:
    project(tmp_path)
    apply(tmp_path, "--in-place")
    once = (tmp_path / "a.txt").read_bytes()
    assert apply(tmp_path, "--in-place") == ("", "audit: a.txt: 5 as decided already\n")
    assert (tmp_path / "a.txt").read_bytes() == once


def test_byte_order_mark_and_line_ends_stay(tmp_path: Path) -> None:
    project(tmp_path, "\ufeff" + TEXT.replace("\n", "\r\n"))
    apply(tmp_path, "--in-place")
    data = (tmp_path / "a.txt").read_bytes()
    assert data.startswith(b"\xef\xbb\xbfThe government of")
    assert data.count(b"\r\n") == data.count(b"\n") == 7


def test_what_finds_no_place_is_told_and_the_rest_put_in(tmp_path: Path) -> None:
    project(tmp_path)
    (tmp_path / "a.txt").write_text(TEXT.replace(OLD[0], "The mayor resigned."))
    told = apply(tmp_path, "--in-place", code=1)[1]
    assert told.splitlines() == [
        "audit: a.txt: 4 changed, 1 left for a person",
        "audit: a.txt: not put in: goverment → government (misspelled-word): "
        "its words no longer stand among those that were around them",
    ]
    assert "according" in (tmp_path / "a.txt").read_text()


def test_an_article_that_is_not_there_is_asked_for(tmp_path: Path) -> None:
    project(tmp_path)
    (tmp_path / "drafts").mkdir()
    (tmp_path / "a.txt").rename(tmp_path / "drafts" / "b.txt")
    told = apply(tmp_path, code=2)[1]
    assert told == (
        "audit: a.txt: not corrected: none of the articles is it, by name or by text; name its file after DECISIONS\n"
    )
    assert "5 changed" in apply(tmp_path, "drafts", "--in-place")[1]


def test_of_several_articles_one_can_be_chosen(tmp_path: Path) -> None:
    project(tmp_path)
    others = decided(judged(f"{OLD[5]}\n", name="b.txt"), accepted)
    (tmp_path / "b.txt").write_text(f"{OLD[5]}\n")
    (tmp_path / "decisions.json").write_text(decisions_text(file_of(decided(judged(TEXT), accepted), others)))
    corrected, told = apply(tmp_path, "b.txt")
    assert corrected == OLD[5].replace("goverment", "government").replace("recieved", "received") + "\n"
    assert told.splitlines()[-1] == "audit: b.txt: 2 changed"
    apply(tmp_path, "missing.txt", code=2)
    assert apply(tmp_path, code=2)[1].startswith("audit: 2 articles: say where they go")


def test_records_are_refused_in_one_line(tmp_path: Path) -> None:
    project(tmp_path)
    (tmp_path / "a.txt").rename(tmp_path / "b.txt")
    (tmp_path / "a.jsonl").write_text(json.dumps({"id": "a.txt", "text": TEXT}) + "\n")
    (line,) = apply(tmp_path, "a.jsonl", "--in-place", code=2)[1].splitlines()
    assert line.startswith("audit: a.jsonl: not corrected: holds records")


def test_rejections_are_remembered_only_when_asked_for(tmp_path: Path) -> None:
    project(tmp_path, ther=FALSE_ALARM, acording=FindingDecision(ACCEPT, "according"))
    assert "1 rejected finding will be found again; --remember" in apply(tmp_path)[1]
    assert not (tmp_path / "audit-ignore.toml").exists()
    told = apply(tmp_path, "--in-place", "--remember")[1]
    assert "audit: audit-ignore.toml: 1 suppression added" in told
    assert (tmp_path / "audit-ignore.toml").read_text() == (
        '[[ignore]]\nfile = "a.txt"\nrule = "linguistic-conventions/misspelled-word"\ntext = "ther"\n'
        'reason = "so in the \\"minutes\\" of 1911"\nauthor = "dk"\n'
    )
    found = run(tmp_path, "check", "a.txt", "--format", "jsonl", "--strict-suppressions").stdout.decode()
    assert [json.loads(line)["text"] for line in found.splitlines()] == ["goverment", "the the", "beleive"]
    before = (tmp_path / "audit-ignore.toml").read_bytes()
    apply(tmp_path, "--in-place", "--remember")
    assert (tmp_path / "audit-ignore.toml").read_bytes() == before


def test_of_two_alike_of_which_one_is_rejected_that_one_is_remembered(tmp_path: Path) -> None:
    text = f"{OLD[0]}\n\n{OLD[5]}\n"
    (tmp_path / "a.txt").write_text(text)
    document = judged(text)
    first = document.findings[0].id
    file = decided(document, lambda finding: FALSE_ALARM if finding.id == first else None)
    (tmp_path / "decisions.json").write_text(decisions_text(file_of(file)))
    apply(tmp_path, "--remember")
    assert f'id = "{first}"' in (tmp_path / "audit-ignore.toml").read_text()
    found = run(tmp_path, "check", "a.txt", "--format", "jsonl").stdout.decode()
    assert [json.loads(line)["line"] for line in found.splitlines()] == [3, 3]


def test_a_name_never_to_be_flagged_again_goes_to_the_house_lexicon(tmp_path: Path) -> None:
    project(tmp_path, ther=FindingDecision(REJECT, reason="a village", never_again=True))
    told = apply(tmp_path, "--remember")[1]
    assert "audit: added in audit-lexicon.tsv: accept ther (a village (dk))" in told
    assert "accept\tther\t\t\t\ta village (dk)\n" in (tmp_path / "audit-lexicon.tsv").read_text()
    assert not (tmp_path / "audit-ignore.toml").exists()
    assert "has it already" in apply(tmp_path, "--remember")[1]


@pytest.mark.parametrize(
    ("arguments", "reason"),
    [
        (("--diff", "--remember"), "--diff and --remember: one changes nothing"),
        (("--diff", "--in-place"), "--diff and --in-place: only one of them"),
    ],
)
def test_what_contradicts_itself_is_refused(tmp_path: Path, arguments: tuple[str, ...], reason: str) -> None:
    project(tmp_path)
    assert apply(tmp_path, *arguments, code=2)[1].startswith(f"audit: {reason}")
