"""House styles: what each may be, which of two decisions holds, and what is said where there is none."""

from pathlib import Path

import pytest

import audit
from audit.config import Overrides, load_settings, settings_without_file
from audit.model.finding import Finding
from audit.pipeline import Auditor
from audit.styles import read_style, style_files
from audit.text.reading import document_from_text

CHOSEN = "The railway runs trains to Kiev again. Delegates of {} met {} on Monday."
DESK = 'threshold = 90\nallowed_per_thousand = 10\nstyle = "ap"\n[spelling]\nZelensky = ["Zelenskyy"]\n'


def told(findings: tuple[Finding, ...]) -> list[tuple[str, str]]:
    return [(finding.text, finding.suggestions[0].text) for finding in findings]


def findings(folder: Path, text: str, style: str | None = None) -> tuple[Finding, ...]:
    auditor = Auditor(load_settings(folder, Overrides(style=style)))
    return auditor.audit(document_from_text(text, name="a.txt")).findings


@pytest.mark.parametrize("name", sorted(style_files()))
def test_a_style_says_whose_it_is_and_where_that_is_written(name: str) -> None:
    style = read_style(name, Path("test"))
    assert style.title
    assert all(source.startswith("https://") for source in style.sources)
    assert style.sources
    assert 30 <= len({one.use for one in style.decisions if one.use}) <= 80


@pytest.mark.parametrize("name", sorted(style_files()))
def test_what_a_style_writes_is_clean_and_what_it_does_not_is_named(name: str) -> None:
    auditor = Auditor(settings_without_file(Overrides(style=name)))
    for one in read_style(name, Path("test")).decisions:
        right = f"On Monday the talks in Ukraine and in India turned to {one.use or one.form}, which delegates praised."
        assert not auditor.audit(document_from_text(right, name="right")).findings
        if one.use:
            wrong = f"On Monday the talks in Ukraine and in India turned to {one.form}, which delegates praised."
            assert told(auditor.audit(document_from_text(wrong, name="wrong")).findings) == [(one.form, one.use)]


@pytest.mark.parametrize("acronym", ["NATO", "Nato", "Unesco", "NASA", "Opec", "Aids", "Isis", "Unicef"])
@pytest.mark.parametrize("president", ["Zelensky", "Zelenskyy", "Zelenskiy"])
def test_without_a_style_each_accepted_form_may_stand_alone(acronym: str, president: str) -> None:
    assert not audit.check(CHOSEN.format(acronym, president)).findings


@pytest.mark.parametrize(
    ("style", "expected"),
    [
        ("ap", [("Kiev", "Kyiv"), ("Nato", "NATO"), ("Zelensky", "Zelenskyy")]),
        ("bbc", [("Kiev", "Kyiv")]),
        ("guardian", [("Kiev", "Kyiv")]),
        ("reuters", [("Kiev", "Kyiv"), ("Nato", "NATO"), ("Zelensky", "Zelenskiy")]),
    ],
)
def test_with_a_style_each_is_named(style: str, expected: list[tuple[str, str]]) -> None:
    report = audit.check(CHOSEN.format("Nato", "Zelensky"), style=style)
    assert told(report.findings) == expected
    assert {finding.rule for finding in report.findings} == {"terminology/form-unlike-style"}


def test_the_nearer_decision_holds_style_profile_house_project_article(tmp_path: Path) -> None:
    text = "Zelenskyy left for Oslo early on Monday. Zelensky came back at night."
    (tmp_path / "rules" / "profiles").mkdir(parents=True)
    (tmp_path / "rules" / "profiles" / "desk.toml").write_text(DESK, encoding="utf-8")
    (tmp_path / "audit.toml").write_text('rules = "rules"\nstyle = "ap"\n', encoding="utf-8")
    assert told(findings(tmp_path, text)) == [("Zelensky", "Zelenskyy")]
    (tmp_path / "audit.toml").write_text('rules = "rules"\nprofile = "desk"\n', encoding="utf-8")
    assert told(findings(tmp_path, text)) == [("Zelenskyy", "Zelensky")]
    assert told(findings(tmp_path, text, style="reuters")) == [("Zelenskyy", "Zelensky")]
    house = tmp_path / "house.tsv"
    house.write_text("reject\tZelensky\tZelenskyy\n", encoding="utf-8")
    settings = 'rules = "rules"\nprofile = "desk"\n[lexicon]\nhouse = "house.tsv"\n'
    (tmp_path / "audit.toml").write_text(settings, encoding="utf-8")
    assert told(findings(tmp_path, text)) == [("Zelensky", "Zelenskyy")]
    (tmp_path / "audit.toml").write_text(f'{settings}[spelling]\nZelensky = "Zelenskyy"\n', encoding="utf-8")
    assert told(findings(tmp_path, text)) == [("Zelenskyy", "Zelensky")]
    (tmp_path / "audit-lexicon.tsv").write_text("accept\tZelenskyy\t\t\ta.txt\n", encoding="utf-8")
    assert "Zelenskyy" not in dict(told(findings(tmp_path, text)))


def test_what_is_suggested_is_what_the_nearest_layer_writes(tmp_path: Path) -> None:
    (tmp_path / "audit.toml").write_text('style = "ap"\n[spelling]\nZelensky = "Zelenskyy"\n', encoding="utf-8")
    found = findings(tmp_path, "The president, Zelenskiy, left.")
    assert told(found) == [("Zelenskiy", "Zelensky")]
    assert found[0].evidence == ("AP style rejects Zelenskiy: write Zelensky.",)


def test_a_style_may_be_switched_off(tmp_path: Path) -> None:
    (tmp_path / "audit.toml").write_text('style = "ap"\n', encoding="utf-8")
    assert findings(tmp_path, "Trains to Kiev run again.")
    assert not findings(tmp_path, "Trains to Kiev run again.", style="")
