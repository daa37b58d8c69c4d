"""A run gives the same report whatever its workers, and whatever earlier runs left behind."""

import os
import shutil
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from audit.config import Overrides, Settings, settings_without_file
from audit.corpus.cache import FILE
from audit.corpus.case import Manner
from audit.corpus.running import run
from audit.corpus.statistics import Statistics
from audit.gazetteer.house import LexiconFiles
from audit.lexicons.store import MANIFEST
from audit.model.errors import AuditError
from audit.pipeline import Auditor
from audit.renderers import renderer
from audit.resources import data_folder, rules_folder
from audit.text.document import Document
from audit.text.manuscript import Manuscript
from audit.text.reading import document_of
from tests.house_rule import RULE

ARTICLES = {
    "tie.txt": "Boss Yegor Drugozhin spoke on Monday. The men of the plant listened to Drogozhin for an hour.\n",
    "other.txt": "Yegor Drugozhin has been the boss of the plant since 2019.\n",
    "third.txt": "Drugozhin left the plant on Friday, and 40 men with him.\n",
    "front.txt": "Russian troops shelled Svatove and Kremina on Monday, officials in Ukraine said.\n",
    "front.html": "<h1>Shelling</h1><p>The goverment said that Kiev was quiet.</p>\n",
    "told.md": "<!-- audit: ignore misspelled-word so said -->\nThe goverment fell.\n<!-- audit: ignore no -->\n",
    "sound.txt": "The plant in Halmirsk was closed for repairs in May, the council said.\n",
    "capital.txt": "In Kyiv the mayor of Kyiv said that the the bridge was open.\n",
}
CHANGES = [
    "Boss Yegor Drogozhin was fined in May. Drogozhin did not pay.\n",
    "The town of Odesa is quiet, and so is Kyiv.\n",
    "Nothing was said of the plant.\n",
]


def manuscripts(articles: Mapping[str, str]) -> list[Manuscript]:
    return [Manuscript(name, text, name.rpartition(".")[2]) for name, text in articles.items()]


def told(articles: Mapping[str, str], manner: Manner, given_settings: Settings | None = None) -> tuple[str, Statistics]:
    """Return the report in two formats and what it cost."""
    auditor, statistics = Auditor(given_settings or settings_without_file(Overrides())), Statistics()
    report = run(auditor, manuscripts(articles), manner, statistics=statistics)
    return renderer("json")(report) + renderer("html")(report), statistics


@pytest.mark.parametrize("workers", [2, 5])
def test_the_number_of_workers_does_not_change_a_byte(workers: int) -> None:
    assert told(ARTICLES, Manner(workers=workers))[0] == told(ARTICLES, Manner(workers=1))[0]


def test_where_nothing_changed_no_rule_runs(tmp_path: Path) -> None:
    manner = Manner(cache=tmp_path)
    first, _ = told(ARTICLES, manner)
    again, statistics = told(ARTICLES, manner)
    assert again == first == told(ARTICLES, Manner())[0]
    assert (statistics.judged, statistics.recalled) == (0, len(ARTICLES))


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(changes=st.dictionaries(st.sampled_from(sorted(ARTICLES)), st.sampled_from([*CHANGES, ""]), max_size=3))
def test_whatever_articles_change_the_report_is_as_if_nothing_were_stored(
    tmp_path: Path, changes: dict[str, str]
) -> None:
    told(ARTICLES, Manner(cache=tmp_path))
    changed = {name: text for name, text in (ARTICLES | changes).items() if text}
    assert told(changed, Manner(cache=tmp_path))[0] == told(changed, Manner())[0]


def test_only_articles_that_asked_for_what_changed_are_judged_again(tmp_path: Path) -> None:
    told(ARTICLES, Manner(cache=tmp_path))
    _, statistics = told(ARTICLES | {"other.txt": CHANGES[0]}, Manner(cache=tmp_path))
    assert statistics.judged == 3  # other.txt itself, tie.txt and third.txt, which name the same man
    _, statistics = told(ARTICLES | {"other.txt": CHANGES[0], "sound.txt": CHANGES[2]}, Manner(cache=tmp_path))
    assert statistics.judged == 1


def test_alone_and_together_are_stored_apart(tmp_path: Path) -> None:
    for alone in (False, True, False):
        assert told(ARTICLES, Manner(alone=alone, cache=tmp_path))[0] == told(ARTICLES, Manner(alone=alone))[0]


def test_other_settings_are_other_results(tmp_path: Path) -> None:
    for overrides in (Overrides(), Overrides(profile="strict"), Overrides(variety="GB"), Overrides(ignore=("style",))):
        chosen = settings_without_file(overrides)
        assert told(ARTICLES, Manner(cache=tmp_path), chosen)[0] == told(ARTICLES, Manner(), chosen)[0]


def test_a_changed_lexicon_is_seen(tmp_path: Path) -> None:
    lexicon = tmp_path / "lexicon.tsv"
    chosen = replace(settings_without_file(Overrides()), lexicon=LexiconFiles(project=lexicon))
    reports = []
    for decision in ("reject\tHalmirsk\tHalmyrsk\n", "reject\tHalmirsk\tGalmirsk\n", "accept\tKremina\n"):
        lexicon.write_text(decision)
        reports.append(told(ARTICLES, Manner(cache=tmp_path), chosen)[0])
        assert reports[-1] == told(ARTICLES, Manner(), chosen)[0]
    assert len(set(reports)) == 3


def test_a_changed_rule_is_seen(tmp_path: Path) -> None:
    rules = tmp_path / "rules"
    (rules / "style").mkdir(parents=True)
    chosen = replace(settings_without_file(Overrides()), own_rules=rules)
    reports = []
    for word in ("plant", "bridge"):
        (rules / "style" / "house-word.toml").write_text(RULE.replace("WORD", word))
        reports.append(told(ARTICLES, Manner(cache=tmp_path), chosen)[0])
        assert reports[-1] == told(ARTICLES, Manner(), chosen)[0]
    assert reports[0] != reports[1]


def test_a_new_version_judges_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    told(ARTICLES, Manner(cache=tmp_path))
    monkeypatch.setattr("audit.corpus.keys.VERSION", "99.0")
    assert told(ARTICLES, Manner(cache=tmp_path))[1].recalled == 0


@pytest.mark.parametrize("damage", ["not a database", ""])
def test_a_damaged_file_begins_anew(tmp_path: Path, damage: str) -> None:
    expected, _ = told(ARTICLES, Manner(cache=tmp_path))
    (tmp_path / FILE).write_text(damage * 500)
    assert told(ARTICLES, Manner(cache=tmp_path))[0] == expected
    told(ARTICLES, Manner(cache=tmp_path))
    assert told(ARTICLES, Manner(cache=tmp_path))[1].recalled == len(ARTICLES)


def test_a_damaged_entry_is_judged_again(tmp_path: Path) -> None:
    expected, _ = told(ARTICLES, Manner(cache=tmp_path))
    with sqlite3.connect(tmp_path / FILE) as table:
        table.execute("UPDATE results SET entry = zeroblob(40) WHERE rowid < 3")
    again, statistics = told(ARTICLES, Manner(cache=tmp_path))
    assert (again, statistics.judged) == (expected, 2)


def test_a_folder_that_cannot_be_written_is_done_without(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    assert told(ARTICLES, Manner(cache=tmp_path / "file"))[0] == told(ARTICLES, Manner())[0]


def test_a_worker_that_dies_costs_one_article(monkeypatch: pytest.MonkeyPatch) -> None:
    def look_or_die(self: Auditor, document: object, *rest: object, **options: object) -> object:
        if getattr(document, "name", "") == "front.txt":
            os.kill(os.getpid(), signal.SIGKILL)
        return genuine(self, document, *rest, **options)

    genuine: object = Auditor.look
    monkeypatch.setattr(Auditor, "look", look_or_die)
    report = run(Auditor(settings_without_file(Overrides())), manuscripts(ARTICLES), Manner(workers=2))
    assert [failure.doc for failure in report.failures] == ["front.txt"]
    assert report.failures[0].reason == "the process that audited it was ended by SIGKILL"
    assert [document.doc for document in report.documents] == [name for name in ARTICLES if name != "front.txt"]


def test_what_a_user_can_mend_is_told_from_a_worker_too(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(self: Auditor, document: object, *rest: object, **options: object) -> object:
        raise AuditError("words.marisa: is damaged")

    monkeypatch.setattr(Auditor, "look", refuse)
    with pytest.raises(AuditError, match=r"words\.marisa: is damaged"):
        run(Auditor(settings_without_file(Overrides())), manuscripts(ARTICLES), Manner(workers=2))


def test_an_article_that_ends_the_process_reading_it_costs_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    def make_or_die(manuscript: Manuscript) -> Document:
        if manuscript.name == "front.txt":
            os.kill(os.getpid(), signal.SIGKILL)
        return document_of(manuscript)

    monkeypatch.setattr("audit.corpus.making.document_of", make_or_die)
    report = run(Auditor(settings_without_file(Overrides())), manuscripts(ARTICLES), Manner(workers=2))
    assert [failure.doc for failure in report.failures] == ["front.txt"]
    assert [document.doc for document in report.documents] == [name for name in ARTICLES if name != "front.txt"]


def test_workers_that_are_spawned_find_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("audit.corpus.workers.START", "spawn")
    assert told(ARTICLES, Manner(workers=2))[0] == told(ARTICLES, Manner(workers=1))[0]


def test_names_that_are_no_text_reach_and_leave_a_worker(tmp_path: Path) -> None:
    odd = ARTICLES | {os.fsdecode(b"caf\xe9.html"): "<p>The the goverment fell.</p>", os.fsdecode(b"\xff.txt"): "Odd."}
    assert told(odd, Manner(workers=2, cache=tmp_path))[0] == told(odd, Manner(workers=1))[0]


def test_runs_at_once_share_a_cache(tmp_path: Path) -> None:
    (tmp_path / "articles").mkdir()
    for name, text in ARTICLES.items():
        (tmp_path / "articles" / name).write_text(text)
    command = [sys.executable, "-m", "audit", "check", "articles", "--format", "jsonl", "--cache-dir", "kept"]
    expected = subprocess.run([*command, "--no-cache"], cwd=tmp_path, capture_output=True, check=False)
    runs = [subprocess.Popen(command, cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE) for _ in range(4)]
    assert {run.communicate() for run in runs} == {(expected.stdout, expected.stderr)}
    again = subprocess.run([*command, "--statistics"], cwd=tmp_path, capture_output=True, check=False)
    assert again.stdout == expected.stdout != b""
    assert b"0 articles judged, 8 recalled" in again.stderr


@pytest.mark.parametrize("changed", ["words", "gazetteer", "word list"])
def test_other_words_and_names_are_other_results(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, changed: str) -> None:
    told(ARTICLES, Manner(cache=tmp_path / "kept"))
    data, rules = tmp_path / "data", tmp_path / "rules"
    for folder in (data, data / "gazetteer"):
        folder.mkdir()
        shutil.copy(data_folder() / folder.relative_to(data) / MANIFEST, folder)
    shutil.copytree(rules_folder() / "lexicons", rules / "lexicons")
    monkeypatch.setattr("audit.corpus.keys.data_folder", lambda: data)
    monkeypatch.setattr("audit.corpus.keys.rules_folder", lambda: rules)
    assert told(ARTICLES, Manner(cache=tmp_path / "kept"))[1].judged == 0
    lists = min((rules / "lexicons").iterdir())
    file = {"words": data / MANIFEST, "gazetteer": data / "gazetteer" / MANIFEST, "word list": lists}[changed]
    file.write_text(file.read_text().replace("a", "e"))
    assert told(ARTICLES, Manner(cache=tmp_path / "kept"))[1].judged == len(ARTICLES)
