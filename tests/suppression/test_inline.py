"""Comments in Markdown and HTML that keep findings from counting."""

import pytest

from audit.config import Overrides, settings_without_file
from audit.model.report import DocumentReport
from audit.model.suppression import Suppression, SuppressionKind
from audit.pipeline import Auditor
from audit.text.reading import document_from_text

AUDITOR = Auditor(settings_without_file(Overrides()))


def judged(text: str, *, format: str = "md") -> DocumentReport:
    return AUDITOR.audit(document_from_text(text, name=f"a.{format}", format=format))


def counted(text: str, *, format: str = "md") -> list[str]:
    return [finding.text for finding in judged(text, format=format).findings]


IGNORE = "<!-- audit: ignore misspelled-word so in the letter -->"
START = "<!-- audit: ignore-start misspelled-word an old diary -->"
END = "<!-- audit: ignore-end -->"


@pytest.mark.parametrize(
    ("format", "text", "left"),
    [
        ("md", f"{IGNORE}\nThe goverment left.\n\nThe presidant stayed.", ["presidant"]),
        ("md", f"{IGNORE}\n\nThe goverment left.\n\nThe presidant stayed.", ["presidant"]),
        ("md", f"The goverment left. {IGNORE}\n\nThe presidant stayed.", ["presidant"]),
        ("md", f"The goverment {IGNORE} left.\n\nThe presidant stayed.", ["presidant"]),
        ("md", f"# The goverment {IGNORE}\n\nThe presidant stayed.", ["presidant"]),
        ("md", f"{IGNORE}\n\n- The goverment left.\n- The presidant stayed.", ["presidant"]),
        ("html", f"{IGNORE}<p>The goverment left.</p><p>The presidant stayed.</p>", ["presidant"]),
        ("html", f"<p>The goverment left.{IGNORE}</p><p>The presidant stayed.</p>", ["presidant"]),
        ("html", f"<p>The goverment left.</p>{IGNORE} <div>\n<p>The presidant stayed.</p></div>", ["goverment"]),
        ("md", f"The goverment.\n\n{START}\n\nIt recieved\n\nus.\n\n{END}\n\nBeleive it.", ["goverment", "Beleive"]),
        ("html", f"<p>The goverment {START} saw a presidant {END} leave.</p><p>By acident.</p>", ["acident"]),
        ("md", "The goverment left.\n\n<!-- audit: ignore-file misspelled-word a diary -->\n\nA presidant.", []),
        ("html", "<head><!-- audit: ignore-file misspelled-word a diary --></head><p>The goverment left.</p>", []),
    ],
    ids=[
        "before, next line",
        "before, blank line",
        "behind",
        "inside",
        "in a heading",
        "before a list",
        "before a paragraph",
        "inside a paragraph",
        "between paragraphs",
        "from start to end",
        "start and end inside",
        "file",
        "file, in the head",
    ],
)  # fmt: skip
def test_a_comment_covers_its_paragraph_or_the_next(format: str, text: str, left: list[str]) -> None:
    assert counted(text, format=format) == left


@pytest.mark.parametrize(
    ("rules", "left"),
    [
        ("misspelled-word", ["the the"]),
        ("linguistic-conventions/misspelled-word", ["the the"]),
        ("misspelled-word, repeated-word", []),
        ("linguistic-conventions", []),
        ("linguistic-conventions/*", []),
        ("*", []),
        ("style", ["the the", "goverment"]),
    ],
)
def test_rules_are_named_one_by_one_by_folder_or_by_glob(rules: str, left: list[str]) -> None:
    assert counted(f"<!-- audit: ignore {rules} quoted from a letter -->\nIt was the the goverment.") == left


def test_a_suppressed_finding_tells_who_says_so_and_why() -> None:
    (finding,) = judged(f"# Letters\n\n{IGNORE}\nThe goverment left.").suppressed
    assert finding.suppression == Suppression(SuppressionKind.INLINE, "so in the letter", "a.md:3")


def test_a_suppressed_finding_does_not_count_in_the_score() -> None:
    assert judged(f"{IGNORE}\nThe goverment left.").score.penalty == 0


def test_plain_text_has_no_comments() -> None:
    document = judged(f"{IGNORE}\nThe goverment left.", format="txt")
    assert "goverment" in {finding.text for finding in document.findings}
    assert not document.suppressed


@pytest.mark.parametrize("format", ["md", "html"])
def test_a_comment_is_not_read_as_text(format: str) -> None:
    text = "<p>The ship sank <!-- audit: ignore * the goverment , the the letter --> slowly.</p>"
    document = document_from_text(text, name="a", format=format)
    assert document.prose == "The ship sank slowly."
    assert not AUDITOR.audit(document).findings


@pytest.mark.parametrize(
    ("comment", "remark"),
    [
        ("ignore misspelled-word so quoted", "a.md:3: unused suppression of misspelled-word"),
        ("ignore misspeled-word so quoted", "a.md:3: no rule 'misspeled-word'; did you mean linguistic"),
        ("ignore repeated-word", "a.md:3: ignore repeated-word gives no reason"),
        ("ignore", "a.md:3: ignore names no rule"),
        ("ingore repeated-word so quoted", "a.md:3: no instruction 'ingore'; did you mean 'ignore'?"),
        ("ignore-start repeated-word so quoted", "a.md:3: ignore-start without an ignore-end"),
        ("ignore-end", "a.md:3: ignore-end without an ignore-start"),
    ],
)
def test_what_is_amiss_with_a_comment_is_said_with_its_line(comment: str, remark: str) -> None:
    remarks = judged(f"# Letters\n\n<!-- audit: {comment} -->\nIt was the the end.").remarks
    assert any(one.startswith(remark) for one in remarks), remarks


def test_a_comment_of_good_use_gives_no_remark() -> None:
    assert judged(f"{IGNORE}\nThe goverment left.").remarks == ()


def test_a_rule_that_the_run_does_not_use_is_not_called_unused() -> None:
    auditor = Auditor(settings_without_file(Overrides(select=("style",))))
    document = document_from_text(f"{IGNORE}\nThe ship sank.", name="a.md", format="md")
    assert auditor.audit(document).remarks == ()
