"""The report for a terminal."""

from audit.model.report import Failure
from audit.renderers.text import render
from tests.renderers.invented import SOURCE, document, finding, report, with_suppression

PROSE = "Drugozhin left Halmirsk on Monday."
MADE = report(document(PROSE, finding(PROSE, "Drugozhin", "Drogozhin", evidence=("Spelt Drogozhin twice.",))))


def test_a_finding_shows_place_correction_line_reason_and_rule() -> None:
    said = render(MADE)
    for part in ("1:1", "Drugozhin → Drogozhin", PROSE, "^^^^^^^^^", "Spelt Drogozhin twice.", "misspelled-name"):
        assert part in said


def test_plain_text_has_no_escape_sequences_and_colour_has() -> None:
    assert "\x1b" not in render(MADE)
    assert "\x1b[" in render(MADE, colour=True, width=100)


def test_hostile_text_steers_no_terminal() -> None:
    prose = "\x1b[31mred\x07 \u202eevil Halmirsk"
    said = render(report(document(prose, finding(prose, "Halmirsk", "\x1b[2J"))))
    assert not {"\x1b", "\x07", "\u202e"} & set(said)


def test_what_could_not_be_audited_is_said() -> None:
    assert "b.txt" in render(report(failures=(Failure("b.txt", "is binary"),)))


def test_the_report_says_last_how_old_its_data_are() -> None:
    assert render(MADE).splitlines()[-1] == f"Data: {SOURCE.name} {SOURCE.date}"
    assert "Data:" not in render(report(sources=()))


def test_a_long_line_on_data_is_broken_at_the_width() -> None:
    said = render(report(sources=(SOURCE,) * 9), width=60)
    assert all(len(line) <= 60 for line in said.partition("Data:")[2].splitlines())


def test_the_report_ends_with_a_sum() -> None:
    assert "1 finding" in render(MADE)


def test_what_does_not_count_is_counted_apart_and_what_is_amiss_is_said() -> None:
    quiet = with_suppression(report(document(PROSE)), finding(PROSE, "Monday"), "a pen name", "a.md:3: no rule 'x'")
    said = render(quiet)
    assert "No findings in 1 document" in said
    assert "1 suppressed (1 inline)" in said
    assert "a.md:3: no rule 'x'" in said
