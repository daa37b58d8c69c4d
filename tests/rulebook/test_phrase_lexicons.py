"""The language of phrases, the lexicons written in it, and the confidence of what they find."""

from pathlib import Path

import pytest

from audit.checks.phrases import phrases
from audit.config import Overrides, settings_without_file
from audit.model.match import Match
from audit.pipeline import Auditor
from audit.rulebook.errors import RuleFileError
from audit.rulebook.phrase_lexicons import read_phrases
from audit.text.document import Document
from audit.text.inflections import inflected_like, inflections
from audit.text.reading import document_from_text

CONTEXT = Auditor(settings_without_file(Overrides())).context
CLASSES = "# classes\nwalk\tcar=drive, foot=walk\npeople\this=he, her=she\n"


def lexicon(folder: Path, phrase: str, instead: str = "", *, chance: str = "0.8", unless: str = "") -> Path:
    (folder / "word-classes.tsv").write_text(CLASSES)
    path = folder / "own.tsv"
    path.write_text("\t".join((phrase, instead, chance, "1", "ru", "“x”", unless, "A bad one.", "A good one.")) + "\n")
    return path


def found(path: Path, text: str, language: str = "") -> list[Match]:
    options, _, _ = read_phrases(path)
    document = document_from_text(text, name="article")
    document = Document(document.name, text, text, document.blocks, source_language=language)
    return list(phrases(document, CONTEXT, lexicon="own", **options))


@pytest.mark.parametrize(
    ("phrase", "instead", "text", "fault", "suggestion"),
    [
        ("take~ into view", "see~", "They were taken into view.", "taken into view", "seen"),
        ("take~ into view", "see~", "She took into view the sea.", "took into view", "saw"),
        ("{big|bigger} {house|houses}", "", "Two bigger houses.", "bigger houses", None),
        ("the [very] last NUMBER", "last NUMBER", "in the very last 1,500 days", "the very last 1,500", "last 1,500"),
        ("NAME <told> ..2 why", "said", "Anna Keller told us all why.", "told", "said"),
        ("^ <so>, NAME", "-", "He left. So, Keller stayed.", "So", ""),
        ("according to @people", "@people= said", "According to her", "According to her", "She said"),
        ("go~ by the @walk", "@walk~", "She goes by the car.", "goes by the car", "drives"),
    ],
)
def test_a_phrase_finds_and_mends(
    tmp_path: Path, phrase: str, instead: str, text: str, fault: str, suggestion: str | None
) -> None:
    (match,) = found(lexicon(tmp_path, phrase, instead), text)
    assert match.span.of(text) == fault
    assert [one.text for one in match.suggestions] == ([] if suggestion is None else [suggestion])


@pytest.mark.parametrize(
    "text", ["a rest home", "home front", "They came home with a lamp.", "homely", "He left his homes."]
)
def test_conditions_keep_a_phrase_silent(tmp_path: Path, text: str) -> None:
    path = lexicon(tmp_path, "home", unless="rest _; _ front; lamp")
    assert found(path, "They came home.")
    assert not found(path, text)


def test_a_known_source_raises_and_a_quotation_lowers_the_chance(tmp_path: Path) -> None:
    path = lexicon(tmp_path, "in the frame of")
    plain, quoted = "It is in the frame of a plan.", "“It is in the frame of a plan,” she said."
    assert [
        found(path, text, language)[0].confidence for text, language in ((plain, ""), (plain, "ru"), (quoted, ""))
    ] == (pytest.approx([0.8, 0.9, 0.6]))


def test_a_weak_phrase_makes_no_finding(tmp_path: Path) -> None:
    assert not found(lexicon(tmp_path, "in the frame of", chance="0.5"), "It is in the frame of a plan.")


@pytest.mark.parametrize(
    ("phrase", "reason"),
    [
        ("NAME NUMBER", "needs a word"),
        ("the @nobody", "no class"),
        ("the house", "which the phrase has not"),
        ("the house} there", "unexpected"),
    ],
)
def test_an_unusable_line_is_named_with_its_reason(tmp_path: Path, phrase: str, reason: str) -> None:
    with pytest.raises(RuleFileError, match=f"own.tsv: line 1: .*{reason}"):
        read_phrases(lexicon(tmp_path, phrase, "the NAME2"))


def test_verbs_are_inflected() -> None:
    assert inflections("carry") == ("carry", "carries", "carried", "carried", "carrying")
    assert inflections("make") == ("make", "makes", "made", "made", "making")
    assert inflections("stop") == ("stop", "stops", "stopped", "stopped", "stopping")
    assert inflected_like("write", "carried", "carry", before="it was ") == "written"
    assert inflected_like("write", "carried", "carry", before="she ") == "wrote"
