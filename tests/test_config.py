"""Settings: what is found, what overrides what, what is refused."""

from pathlib import Path

import pytest

from audit.config import ConfigError, Overrides, Settings, load_settings, settings_without_file
from audit.model.severity import Severity
from audit.pipeline import Auditor
from audit.text.reading import document_from_text

REPEATED = '"linguistic-conventions/repeated-word"'
PROFILE = 'title = "House"\nthreshold = 90\nallowed_per_thousand = 10\nignore = ["style"]\n'


def settings(folder: Path, text: str, **overrides: object) -> Settings:
    (folder / "audit.toml").write_text(text, encoding="utf-8")
    return load_settings(folder, Overrides(**overrides))  # type: ignore[arg-type]


def test_without_a_file_the_profile_for_publishing_is_used(tmp_path: Path) -> None:
    assert load_settings(tmp_path, Overrides()).tolerance.threshold == 95


def test_the_caller_overrides_the_file(tmp_path: Path) -> None:
    found = settings(tmp_path, 'profile = "strict"\nfail_on = "major"\n', profile="news-draft", fail_on=Severity.MINOR)
    assert (found.profile, found.tolerance.threshold, found.fail_on) == ("news-draft", 85, Severity.MINOR)


def test_a_project_may_have_a_profile_of_its_own(tmp_path: Path) -> None:
    (tmp_path / "house" / "profiles").mkdir(parents=True)
    (tmp_path / "house" / "profiles" / "desk.toml").write_text(PROFILE, encoding="utf-8")
    found = settings(tmp_path, 'rules = "house"\nprofile = "desk"\n')
    assert found.tolerance.threshold == 90
    assert not found.choice.includes("style/territory-of")


def test_what_a_file_ignores_is_added_to_what_the_caller_ignores(tmp_path: Path) -> None:
    choice = settings(tmp_path, 'ignore = ["style"]\n', ignore=("accuracy",)).choice
    assert not choice.includes("style/territory-of")
    assert not choice.includes("accuracy/untranslated-word")


def test_the_narrower_of_two_names_of_rules_decides_on_the_severity(tmp_path: Path) -> None:
    found = settings(tmp_path, '[severity]\nterritory-of = "critical"\nstyle = "neutral"\n').choice.severities
    assert found.pop("style/territory-of") is Severity.CRITICAL
    assert set(found.values()) == {Severity.NEUTRAL}


def test_paths_of_an_archive_are_taken_from_the_file_on(tmp_path: Path) -> None:
    (tmp_path / "desk").mkdir()
    settings(tmp_path, 'archive = ["published"]\n')
    assert load_settings(tmp_path / "desk", Overrides()).archive == ("../published",)


@pytest.mark.parametrize("key", ["select", "ignore"])
def test_a_rule_that_the_caller_misspells_is_refused(key: str) -> None:
    with pytest.raises(ConfigError, match=f"--{key}: no rule 'misspelled-nam'; did you mean .*/misspelled-name"):
        settings_without_file(Overrides(**{key: ("misspelled-nam",)}))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ('profil = "strict"', "did you mean 'profile'?"),
        ('profile = "strikt"', "did you mean 'strict'?"),
        ('variety = "UK"', "unknown variety 'UK'"),
        ("variety = 3", "variety cannot be 3"),
        ('fail_on = "criticl"', "did you mean 'critical'?"),
        ('rules = "nowhere"', "is no folder"),
        ('[severity]\n"style/territory-of" = "big"', "unknown severity 'big'"),
        ('[severity]\nteritory-of = "minor"', "severity: no rule 'teritory-of'; did you mean style/territory-of?"),
        ('[message]\nterritory-off = "No."', "message: no rule 'territory-off'; did you mean style/territory-of?"),
        ('[message]\nterritory-of = "Not {word}."', "the rule has nothing for {word}"),
        ('[message]\nterritory-of = "Not {text."', "a brace is written twice"),
        ("profile =", "no valid TOML"),
        ('style = "app"', "unknown style 'app'; did you mean 'ap'?"),
        ("[spelling]\nKyiv = 3", 'spelling Kyiv: 3 is no list of forms; write Kyiv = ["form not to be written"]'),
        ('[spelling]\nKyiv = ["Kyiv"]', "spelling Kyiv: Kyiv stands under Kyiv already"),
        ('[spelling]\nKyiv = "Kiev"\nKiew = ["Kiev"]', "spelling Kiew: Kiev stands under Kyiv already"),
        ('[spelling]\nKyiv = ["..."]', "spelling Kyiv: '...' has no word in it"),
        ('accept = ["Kiev"]\n[spelling]\nKyiv = "Kiev"', "accept: Kiev stands under spelling Kyiv already"),
        ("accept = [3]", "accept: 3 is no form"),
        ("[spelling]\nKyiv = [[]]", "spelling Kyiv: [] is no form"),
        ('[options."linguistic-conventions/repeated-wort"]\n', "did you mean linguistic-conventions/repeated-word?"),
        (
            'ignore = ["misspelled-wrod"]',
            "ignore: no rule 'misspelled-wrod'; did you mean linguistic-conventions/missp",
        ),
        ('select = ["stile"]', "select: no rule 'stile'; did you mean style?"),
        ("select = [3]", "select: no rule 3"),
        ('[severity]\n"style/teritory-of" = "minor"', "severity: no rule 'style/teritory-of'; did you mean style/terr"),
        (f"[options.{REPEATED}]\nalowed = []", "has no option 'alowed'; did you mean 'allowed'?"),
        (f"[options.{REPEATED}]\nallowed = 3", f"options of {REPEATED[1:-1]}: option allowed must be"),
        (f"[options]\n{REPEATED} = 3", f"are a table: [options.{REPEATED}]"),
    ],
)
def test_what_cannot_be_is_refused_with_file_and_reason(tmp_path: Path, text: str, reason: str) -> None:
    with pytest.raises(ConfigError) as caught:
        settings(tmp_path, text)
    assert str(tmp_path / "audit.toml") in str(caught.value)
    assert reason in str(caught.value)


def test_a_profile_without_a_threshold_is_refused(tmp_path: Path) -> None:
    (tmp_path / "house" / "profiles").mkdir(parents=True)
    (tmp_path / "house" / "profiles" / "desk.toml").write_text('title = "House"\n', encoding="utf-8")
    with pytest.raises(ConfigError, match=r"desk\.toml: lacks allowed_per_thousand and threshold"):
        settings(tmp_path, 'rules = "house"\nprofile = "desk"\n')


def test_a_list_of_options_is_added_to_the_rules_own_and_a_number_replaces_it(tmp_path: Path) -> None:
    (tmp_path / "house" / "profiles").mkdir(parents=True)
    profile = f"{PROFILE}[options.{REPEATED}]\nallowed = ['ho', 'pom']\n"
    (tmp_path / "house" / "profiles" / "desk.toml").write_text(profile, encoding="utf-8")
    acronyms = '[options."linguistic-conventions/inconsistent-acronym"]\nshortest = 5\n'
    text = f"rules = 'house'\nprofile = 'desk'\n[options.{REPEATED}]\nallowed = ['bora']\n{acronyms}"
    options = settings(tmp_path, text).choice.options
    allowed = options[REPEATED[1:-1]]["allowed"]
    assert {"very", "ho", "pom", "bora"} <= set(allowed)
    assert len(set(allowed)) == len(allowed)
    assert options["linguistic-conventions/inconsistent-acronym"]["shortest"] == 5


def test_a_rule_runs_with_the_options_given_though_its_anchors_are_others(tmp_path: Path) -> None:
    text = '[options."style/territory-of"]\nregex = "(?i)in the near vicinity of"\n'
    auditor = Auditor(settings(tmp_path, text))
    found = auditor.audit(document_from_text("It burned in the near vicinity of Pune.", name="a")).findings
    assert [(one.rule, one.text) for one in found] == [("style/territory-of", "in the near vicinity of")]


def test_a_project_says_how_grave_a_rule_is_and_in_which_words_it_speaks(tmp_path: Path) -> None:
    severities = '[severity]\nstyle = "neutral"\nterritory-of = "major"\n'
    messages = '[message]\nterritory-of = "Desk: {suggestion}, not {text}."\n'
    auditor = Auditor(settings(tmp_path, severities + messages))
    (found,) = auditor.audit(document_from_text("It burned on the territory of the mill.", name="a")).findings
    assert (found.severity, found.message) == (Severity.MAJOR, "Desk: in, not on the territory of.")
    assert auditor.rulebook.rule("style/unidiomatic-time-phrase").severity is Severity.NEUTRAL
