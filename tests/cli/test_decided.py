"""`audit check --decisions`: the second score, and which gates stay shut."""

import json
from pathlib import Path

import jsonschema

from audit.decisions.decisions_file import decisions_text
from audit.model.decision import FindingDecision
from audit.resources import schemas_folder
from tests.cli.test_check import FAULTY, run
from tests.decisions.articles import ACCEPT, REJECT, by_word, decided, file_of, judged

FALSE_ALARM = FindingDecision(REJECT, reason="the house writes it so")


def project(folder: Path, **decisions: FindingDecision) -> None:
    (folder / "a.txt").write_text(FAULTY)
    file = file_of(decided(judged(FAULTY), by_word(**decisions)), author="dk")
    (folder / "decisions.json").write_text(decisions_text(file))


def test_reports_have_both_scores_and_the_decision_of_each_finding(tmp_path: Path) -> None:
    project(tmp_path, Ukranian=FindingDecision(ACCEPT, "Ukrainian"), Teusday=FALSE_ALARM)
    told = run(tmp_path, "check", "a.txt", "--decisions", "decisions.json").stdout.decode()
    assert "misspelled-word; accepted by dk\n" in told
    assert "misspelled-word; rejected by dk: the house writes it so\n" in told
    assert "(1 accepted, 1 rejected, 2 undecided)" in told
    content = json.loads(run(tmp_path, "check", "a.txt", "--decisions", "decisions.json", "-f", "json").stdout)
    jsonschema.validate(content, json.loads((schemas_folder() / "report-1.json").read_text()))
    confirmed = content["documents"][0]["confirmed"]
    assert confirmed == content["summary"]["confirmed"]
    assert (confirmed["score"]["penalty"], confirmed["worst"]["penalty"]) == (1, 3)
    assert content["documents"][0]["findings"][0]["decision"] == {
        "kind": "accept",
        "reason": "",
        "author": "dk",
        "replacement": "Ukrainian",
    }
    page = run(tmp_path, "check", "a.txt", "--decisions", "decisions.json", "-f", "html").stdout.decode()
    assert "1 accepted, 1 rejected, 2 undecided" in page


def test_what_is_rejected_shuts_no_gate_and_what_is_undecided_does(tmp_path: Path) -> None:
    project(tmp_path, Ukranian=FALSE_ALARM, Teusday=FALSE_ALARM)
    arguments = ("check", "a.txt", "--decisions", "decisions.json", "--select", "misspelled-word")
    assert run(tmp_path, *arguments).returncode == 1
    project(tmp_path, Ukranian=FALSE_ALARM, Teusday=FALSE_ALARM, goverment=FALSE_ALARM)
    assert run(tmp_path, *arguments).returncode == 0


def test_decisions_on_what_is_not_found_are_told(tmp_path: Path) -> None:
    project(tmp_path, Ukranian=FindingDecision(ACCEPT, "Ukrainian"))
    (tmp_path / "a.txt").write_text(FAULTY.replace("Ukranian", "Ukrainian"))
    told = run(tmp_path, "check", "a.txt", "--decisions", "decisions.json").stderr.decode()
    assert "decisions.json: a.txt: 1 decision (1 accept) on what is not found there" in told
