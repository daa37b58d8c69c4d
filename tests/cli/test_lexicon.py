"""`audit lexicon` as an editor uses it."""

from pathlib import Path

import pytest
from typer.testing import CliRunner

from audit.cli import lexicon
from audit.cli.app import app
from audit.model.errors import AuditError

HEAD = "decision\tform\tuse\tkind\tarticle\tnote\n"


@pytest.fixture(autouse=True)
def newsroom(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of a project whose house lexicon lies in `house`; the user's own settings are out of sight."""
    (tmp_path / "audit.toml").write_text('[lexicon]\nhouse = "house/lexicon.tsv"\n')
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*arguments: str) -> str:
    result = CliRunner().invoke(app, ("lexicon", *arguments), catch_exceptions=False)
    assert result.exit_code == 0, result.output
    return result.output


def project(folder: Path) -> str:
    return (folder / "audit-lexicon.tsv").read_text()


def test_decisions_are_written_sorted_and_said(newsroom: Path) -> None:
    assert run("reject", "Odessa", "--use", "Odesa", "--note", "since 2022") == (
        "added in audit-lexicon.tsv: reject Odessa, write Odesa (since 2022)\n"
    )
    assert run("add", "Bilka", "--kind", "place") == "added in audit-lexicon.tsv: add Bilka, a place\n"
    assert run("accept", " Chicken   Kiev ") == "added in audit-lexicon.tsv: accept Chicken Kiev\n"
    assert project(newsroom) == (
        f"{HEAD}add\tBilka\t\tplace\naccept\tChicken Kiev\nreject\tOdessa\tOdesa\t\t\tsince 2022\n"
    )


def test_saying_it_again_changes_nothing(newsroom: Path) -> None:
    run("reject", "Odessa", "--use", "Odesa", "--note", "since 2022")
    before = project(newsroom)
    assert run("reject", "Odessa") == ("audit-lexicon.tsv has it already: reject Odessa, write Odesa (since 2022)\n")
    assert project(newsroom) == before


def test_the_last_decision_holds(newsroom: Path) -> None:
    run("reject", "Odessa", "--use", "Odesa")
    assert run("accept", "Odessa") == ("changed in audit-lexicon.tsv: accept Odessa; was: reject Odessa, write Odesa\n")
    assert project(newsroom) == f"{HEAD}accept\tOdessa\n"


def test_an_article_is_named_from_the_project_on(newsroom: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (newsroom / "drafts").mkdir()
    (newsroom / "drafts" / "a[1].txt").write_text("Odessa.")
    monkeypatch.chdir(newsroom / "drafts")
    run("accept", "Odessa", "--article", "a[1].txt")
    assert project(newsroom) == f"{HEAD}accept\tOdessa\t\t\tdrafts/a[[]1].txt\n"
    run("reject", "Odessa")
    run("add", "Bilka", "--house")
    report = CliRunner().invoke(app, ("check", "a[1].txt"))
    assert report.exit_code == 0, report.output


def test_it_is_said_where_a_nearer_layer_decides_otherwise(newsroom: Path) -> None:
    run("reject", "Odessa", "--use", "Odesa")
    assert run("accept", "Odessa", "--house").splitlines() == [
        "added in house/lexicon.tsv: accept Odessa",
        "but here the project lexicon holds, line 2: reject Odessa, write Odesa",
    ]


def test_decisions_are_taken_back_and_listed(newsroom: Path) -> None:
    assert run("list") == "no decisions yet; `audit lexicon add NAME` makes the first\n"
    run("add", "Bilka", "--house")
    run("accept", "Lvov")
    run("accept", "Lvov", "--article", "a.txt")
    assert run("list").splitlines() == [
        "house lexicon, house/lexicon.tsv",
        "  add Bilka",
        "project lexicon, audit-lexicon.tsv",
        "  accept Lvov",
        "  accept Lvov, in a.txt",
    ]
    assert run("remove", "Lvov") == "removed from audit-lexicon.tsv: Lvov\n"
    assert run("remove", "Lvov", "--article", "a.txt") == "removed from audit-lexicon.tsv: Lvov\n"
    assert run("remove", "Bilka", "--house") == "removed from house/lexicon.tsv: Bilka\n"
    assert project(newsroom) == HEAD


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("remove", "Lvov"), "audit-lexicon.tsv: has no decision on Lvov; did you mean 'Lvow'?"),
        (("remove", "Lvow", "--article", "a.txt"), "no decision on Lvow for a.txt; there is none"),
        (("add", "?!"), "lexicon add: '?!' has no word in it"),
        (("reject", "Lvov", "--use", "Lvov"), "cannot be used instead of itself"),
        (("add", "Lv\N{SOFT HYPHEN}ov"), "invisible character"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, tuple) else "",
)
def test_what_cannot_be_is_one_line(arguments: tuple[str, ...], said: str) -> None:
    run("accept", "Lvow")
    with pytest.raises(AuditError) as caught:
        run(*arguments)
    assert said in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_broken_file_is_not_written_over(newsroom: Path) -> None:
    (newsroom / "audit-lexicon.tsv").write_text("acept\tLvov\n")
    with pytest.raises(AuditError, match="line 1: unknown decision 'acept'"):
        run("accept", "Lvov")
    assert project(newsroom) == "acept\tLvov\n"


def test_a_house_lexicon_that_is_named_and_missing_stops_the_audit(newsroom: Path) -> None:
    (newsroom / "a.txt").write_text("The minister left.\n")
    with pytest.raises(AuditError, match=r"lexicon\.tsv: no such file"):
        CliRunner().invoke(app, ("check", "a.txt"), catch_exceptions=False)


def test_every_command_says_what_it_does() -> None:
    assert {command.name for command in lexicon.app.registered_commands} >= {"add", "accept", "reject", "list", "why"}
    assert all(command.callback and command.callback.__doc__ for command in lexicon.app.registered_commands)


def test_all_that_is_known_is_told_layer_by_layer(newsroom: Path) -> None:
    run("accept", "Kremina", "--house", "--note", "a river port")
    run("reject", "Kremina", "--use", "Kreminna")
    said = run("why", "Kremina")
    labels = [line[2:18].strip() for line in said.splitlines()[1:]]
    assert list(filter(None, labels)) == [
        "project lexicon",
        "house lexicon",
        "gazetteer",
        "nearest names",
        "romanization",
        "dictionary",
    ]
    assert "reject Kremina, write Kreminna; audit-lexicon.tsv, line 2\n" in said
    assert "accept Kremina (a river port); house/lexicon.tsv, line 2; outdone by the project lexicon\n" in said
    assert "nonstandard form of Kreminna: town, Luhansk Oblast, UA, 49.0" in said
    assert "Кремінна" in said
    assert "Kreminna, 1 letter apart" in said
    assert "no regular rendering of Кремінна" in said
    assert "Kremina: not listed" in said
    assert "a regular English rendering of Кремінна\n" in run("why", "Kreminna")


def test_an_article_is_asked_what_it_says_and_why(newsroom: Path) -> None:
    run("add", "Bilka", "--house")
    (newsroom / "a.txt").write_text(
        "Fighting at the front\n\nRussian troops shelled Svatove and Kremina on Monday, officials in Ukraine said.\n"
    )
    flagged = run("why", "Kremina", "--article", "a.txt")
    assert "1 mention, line 3\n" in flagged
    assert "line 3: Kremina → Kreminna, terminology/nonstandard-name\n" in flagged
    silent = run("why", "Svatove", "--article", "a.txt")
    assert "known as a preferred form of Svatove\n" in silent
    assert "the article has no other form near it\n" in silent
    assert "mentions         none\n" in run("why", "Kyiv", "--article", "a.txt")
    run("accept", "Kremina", "--article", "a.txt")
    accepted = run("why", "Kremina", "--article", "a.txt")
    assert "not flagged      the project lexicon says so: accept Kremina, in a.txt, line 2\n" in accepted
    assert "otherwise line 3: Kremina → Kreminna, terminology/nonstandard-name\n" in accepted


def test_a_rule_that_is_switched_off_is_named(newsroom: Path) -> None:
    run("add", "Bilka", "--house")
    (newsroom / "audit.toml").write_text('ignore = ["linguistic-conventions/misspelled-word"]\n')
    (newsroom / "a.txt").write_text("Officials in Ukraine spoke of Svatove at length on Monday.\n")
    assert "linguistic-conventions/misspelled-word: switched off here\n" in run("why", "Svatove", "--article", "a.txt")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [(("why", "..."), "has no word in it"), (("why", "Kyiv", "--article", "none.txt"), "no such file")],
    ids=["no word", "no file"],
)
def test_what_cannot_be_asked_is_said(arguments: tuple[str, ...], said: str) -> None:
    run("add", "Bilka", "--house")
    with pytest.raises(AuditError, match=said):
        run(*arguments)
