"""A maintainer's week: the command line as CI calls it, day after day, on a repository of 300 articles.

Each day is a fixture that changes the repository and runs the audit, upon the day before; tests look at its runs.
"""

import json
import re
import textwrap
from pathlib import Path
from urllib.parse import unquote

import pytest

from audit.renderers import RENDERERS
from tests.house_rule import RULE
from tests.week.places import PLACES
from tests.week.repository import Repository, Run

ARTICLES = 300
ERROR = "The goverment of the district promised to answer within a week."


@pytest.fixture(scope="module")
def repository(tmp_path_factory: pytest.TempPathFactory) -> Repository:
    folder = tmp_path_factory.mktemp("week") / "repository"
    folder.mkdir()
    return Repository(folder, ARTICLES)


@pytest.fixture(scope="module")
def first(repository: Repository) -> Run:
    return repository.check()


def test_the_first_run_finds_the_faults_that_were_put_in_and_nothing_else(repository: Repository, first: Run) -> None:
    assert sorted(first.findings) == sorted(repository.faults)
    assert len(repository.faults) > ARTICLES / 10
    assert first.code == 1


@pytest.fixture(scope="module")
def unchanged(repository: Repository, first: Run) -> Run:
    return repository.check()


def test_where_nothing_changed_no_rule_runs(first: Run, unchanged: Run) -> None:
    assert first.cost[:2] == (ARTICLES, 0)
    assert unchanged.cost == (0, ARTICLES, 0)
    assert unchanged.output == first.output


@pytest.fixture(scope="module")
def known(repository: Repository, unchanged: Run) -> Run:
    repository.audit("baseline", "articles")
    (repository.folder / "audit.toml").write_text('baseline = "audit-baseline.json"\n')
    repository.commit()
    return repository.check()


def test_after_a_baseline_nothing_is_left_to_do(known: Run) -> None:
    assert (known.code, known.findings) == (0, [])
    assert known.cost == (0, ARTICLES, 0)


@pytest.fixture(scope="module")
def new_error(repository: Repository, known: Run) -> Path:
    """Return an article with one error more."""
    article = repository.any_article(".md", faulty=False)
    repository.git("checkout", "-qb", "draft")
    article.write_text(f"{article.read_text()}\n{ERROR}\n")
    repository.commit()
    return article


@pytest.fixture(scope="module")
def tuesday(repository: Repository, new_error: Path) -> Run:
    return repository.check()


def test_one_new_error_is_the_only_finding(repository: Repository, new_error: Path, tuesday: Run) -> None:
    assert (tuesday.code, tuesday.findings) == (1, [(repository.name(new_error), "goverment")])
    judged, recalled, _ = tuesday.cost
    assert judged + recalled == ARTICLES
    assert judged < ARTICLES / 10


def test_against_the_branch_it_left_only_that_article_is_audited(repository: Repository, tuesday: Run) -> None:
    since = repository.check("--since", "main")
    assert (since.code, since.findings) == (1, tuesday.findings)
    assert len(since.report["documents"]) == 1
    assert repository.check("--changed").report["documents"] == []


def file_of(name: str) -> str:
    return "page.html" if name == "html" else name


@pytest.fixture(scope="module")
def in_each_format(repository: Repository, tuesday: Run) -> Path:
    """Return a folder with the report in each format, in files of their names; a page, not a folder of pages."""
    folder = repository.folder.parent / "reports"
    asked = [part for name in RENDERERS for part in ("--format", name, "--output", str(folder / file_of(name)))]
    assert repository.audit("check", "articles", *asked).code == 1
    return folder


@pytest.mark.parametrize("name", sorted(RENDERERS.keys() - {"webannotation"}))
def test_the_new_error_alone_is_annotated(
    name: str, repository: Repository, new_error: Path, in_each_format: Path
) -> None:
    line = new_error.read_text().split("\n").index(ERROR) + 1
    written = (in_each_format / file_of(name)).read_text(encoding="utf-8")
    assert PLACES[name](written) == [(repository.name(new_error), line)]


def test_the_new_error_alone_has_a_web_annotation(
    repository: Repository, new_error: Path, in_each_format: Path
) -> None:
    (item,) = json.loads((in_each_format / "webannotation").read_text(encoding="utf-8"))["first"]["items"]
    (position,) = [one for one in item["target"]["selector"] if one["type"] == "TextPositionSelector"]
    assert unquote(item["target"]["source"]) == repository.name(new_error)
    assert new_error.read_text()[position["start"] : position["end"]] == "goverment"


@pytest.fixture(scope="module")
def wrapped_anew(repository: Repository, tuesday: Run) -> Run:
    article = repository.any_article(".txt", faulty=True)
    paragraphs = re.split(r"\s*\n\s*\n", article.read_text())
    article.write_text("\n\n".join(textwrap.fill(paragraph, 50) for paragraph in paragraphs) + "\n")
    repository.commit()
    return repository.check()


def test_a_file_wrapped_anew_adds_nothing(tuesday: Run, wrapped_anew: Run) -> None:
    assert wrapped_anew.cost[0] > 0
    assert wrapped_anew.findings == tuesday.findings


@pytest.fixture(scope="module")
def broken(repository: Repository, wrapped_anew: Run) -> tuple[Path, Run]:
    """Return an article that was damaged for one run, and that run."""
    article = repository.any_article(".html", faulty=False)
    sound = article.read_bytes()
    article.write_bytes(sound[:200] + bytes(100))
    run = repository.check()
    article.write_bytes(sound)
    return article, run


def test_a_broken_file_leaves_two_and_the_rest_is_audited(
    repository: Repository, broken: tuple[Path, Run], tuesday: Run
) -> None:
    article, run = broken
    assert run.code == 2
    assert f"audit: {repository.name(article)}: could not audit: binary data, not text\n" in run.said
    assert len(run.report["documents"]) == ARTICLES - 1
    assert run.findings == tuesday.findings


@pytest.fixture(scope="module")
def suppressed(repository: Repository, new_error: Path, broken: tuple[Path, Run]) -> Run:
    comment = "<!-- audit: ignore misspelled-word so in the minutes -->"
    new_error.write_text(new_error.read_text().replace(ERROR, f"{comment}\n{ERROR}"))
    repository.commit()
    return repository.check("--strict-suppressions")


def test_a_suppressed_finding_lets_the_run_pass(suppressed: Run, known: Run) -> None:
    assert (suppressed.code, suppressed.findings) == (0, [])
    assert suppressed.report["summary"]["suppressed"] == known.report["summary"]["suppressed"] + 1


@pytest.fixture(scope="module")
def with_rule(repository: Repository, suppressed: Run) -> dict[str, Run]:
    """Return the runs under a rule of the house about two words, one after the other."""
    rule = repository.folder / "house-rules" / "style" / "house-word.toml"
    rule.parent.mkdir(parents=True)
    with (repository.folder / "audit.toml").open("a") as settings:
        settings.write('rules = "house-rules"\n')
    runs = {}
    for word in ("generator", "accordion"):
        rule.write_text(RULE.replace("WORD", word))
        runs[word] = repository.check()
    return runs


def test_when_a_rule_changes_only_its_findings_move(with_rule: dict[str, Run], suppressed: Run) -> None:
    for word, run in with_rule.items():
        assert {text for _, text in run.findings} == {word}
        assert run.all_of(other_than="style/house-word") == suppressed.all_of(other_than="style/house-word")
