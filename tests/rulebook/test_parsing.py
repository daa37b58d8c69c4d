"""Rule files: what is wrong with one is said in one line."""

from pathlib import Path

import pytest

from audit.rulebook.errors import RuleFileError
from audit.rulebook.parsing import parse_rule

SOUND = """
title = "A phrase"
message = "Write it otherwise."
severity = "minor"
mqm = "unidiomatic-style"
lqi = "style"
check = "patterns"

[options]
regex = "in the near perspective"
suggest = "soon"
"""


def parse(folder: Path, text: str, rule_id: str = "style/a-phrase") -> str:
    path = folder / "a-phrase.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(RuleFileError) as caught:
        parse_rule(path, rule_id)
    message = str(caught.value)
    assert message.startswith(str(path))
    assert "\n" not in message
    return message


def test_a_sound_rule_is_read(tmp_path: Path) -> None:
    path = tmp_path / "a-phrase.toml"
    path.write_text(SOUND, encoding="utf-8")
    assert parse_rule(path, "style/a-phrase").options["suggest"] == "soon"


@pytest.mark.parametrize(
    ("wrong", "right", "reason"),
    [
        ('severity = "minor"', 'severity = "miner"', "did you mean 'minor'?"),
        ('title = "A phrase"', 'titel = "A phrase"', "did you mean 'title'?"),
        ('check = "patterns"', 'check = "pattern"', "did you mean 'patterns'?"),
        ('lqi = "style"', 'lqi = "stile"', "did you mean 'style'?"),
        ('regex = "in', 'regexp = "in', "did you mean 'regex'?"),
        ('suggest = "soon"', "suggest = 3", "option suggest must be"),
        ('suggest = "soon"', "suggest = [1]", "option suggest must be"),
        ("in the near perspective", "in (the near perspective", "missing )"),
        ("in the near perspective", "(?<=in) perspective", "option regex"),
        ("in the near perspective", r"\\bperspective", "whole_words"),
        ('severity = "minor"', "", "lacks severity"),
        ("otherwise.", "otherwise", "full stop"),
        ('title = "A phrase"', "title = 3", "title must be a text"),
        ("[options]", "[options", "TOML"),
    ],
)
def test_a_typo_is_named_with_what_was_meant(tmp_path: Path, wrong: str, right: str, reason: str) -> None:
    assert wrong in SOUND
    message = parse(tmp_path, SOUND.replace(wrong, right, 1))
    assert reason in message or reason == "TOML"


def test_a_folder_that_is_no_dimension_is_refused(tmp_path: Path) -> None:
    assert "did you mean 'style'?" in parse(tmp_path, SOUND, "styl/a-phrase")


def test_a_line_of_a_lexicon_that_decides_nothing_known_is_refused(tmp_path: Path) -> None:
    example = '[[examples.articles]]\ntext = "He left."\nlexicon = ["accpt\\tLvov"]\n'
    assert "did you mean 'accept'?" in parse(tmp_path, f"{SOUND}\n{example}")


def test_each_word_of_a_list_stands_in_the_frame_of_its_list(tmp_path: Path) -> None:
    path = tmp_path / "a-phrase.toml"
    frames = '[examples.each]\nsuggest = ["He {} left.", "His {Word} is {~~{WORD}~>{}~~}."]\n'
    path.write_text(SOUND.replace('"soon"', '["soon", "now"]') + frames, encoding="utf-8")
    rule = parse_rule(path, "style/a-phrase")
    assert [example.text for example in rule.good] == ["He soon left.", "He now left."]
    assert [example.text for example in rule.bad] == ["His Soon is {~~SOON~>soon~~}.", "His Now is {~~NOW~>now~~}."]


def test_an_article_is_read_with_each_of_its_words(tmp_path: Path) -> None:
    path = tmp_path / "a-phrase.toml"
    article = '[[examples.articles]]\ntext = "He {} left."\neach = ["soon", "late"]\nvariety = "GB"\n'
    path.write_text(f"{SOUND}\n{article}", encoding="utf-8")
    good = parse_rule(path, "style/a-phrase").good
    assert [(example.text, example.variety) for example in good] == [("He soon left.", "GB"), ("He late left.", "GB")]


@pytest.mark.parametrize(
    ("frame", "reason"), [('suggest = "He {} left."', "no list 'suggest'"), ('words = "He left."', "no list 'words'")]
)
def test_a_frame_without_a_list_is_refused(tmp_path: Path, frame: str, reason: str) -> None:
    assert reason in parse(tmp_path, f"{SOUND}\n[examples.each]\n{frame}\n")
