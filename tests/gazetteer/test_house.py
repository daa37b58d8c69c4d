"""Decisions on names: how files are read and written, which holds, what a form covers, what it silences."""

from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

import audit
from audit.config import Overrides, load_settings
from audit.gazetteer.decisions import Decision, Layer, Ruling
from audit.gazetteer.entry import Kind, Status
from audit.gazetteer.house import HouseLexicon, LexiconFiles, open_house
from audit.gazetteer.lexicon_file import (
    LexiconFileError,
    LexiconText,
    decision_in,
    line_of,
    read_decisions,
    read_text,
    with_decision,
    without_decision,
    write_text,
)
from audit.names.decided_places import decided_places
from audit.text.reading import document_from_text

BOM = "\N{ZERO WIDTH NO-BREAK SPACE}"

WORDS = st.text("abéłDK'-.", min_size=1, max_size=6)
CELLS = st.lists(WORDS, min_size=1, max_size=3).map(lambda words: " ".join(" ".join(words).split()))
FORMS = CELLS.map(lambda cell: f"K{cell}")


@st.composite
def decisions(draw: st.DrawFn) -> Decision:
    ruling = draw(st.sampled_from(Ruling))
    form = draw(FORMS)
    use = draw(st.just("") | CELLS) if ruling is Ruling.REJECT else ""
    kind = draw(st.none() | st.sampled_from(Kind)) if ruling is Ruling.ADD else None
    article, note = draw(st.just("") | CELLS), draw(st.just("") | CELLS)
    return Decision(ruling, form, "" if use == form else use, kind, article, note)


def lexicon(*lines: str, layer: Layer = Layer.PROJECT, folder: Path | None = None) -> HouseLexicon:
    found = (decision_in(line.replace("|", "\t"), layer, number) for number, line in enumerate(lines, 1))
    return HouseLexicon(tuple(filter(None, found)), folder)


def met(house: HouseLexicon, text: str, name: str = "a.txt") -> list[tuple[str, Ruling]]:
    places = decided_places(document_from_text(text, name=name), house)
    return [(place.span.of(text), place.decision.ruling) for place in places]


@given(decisions())
def test_a_line_says_what_was_decided(decision: Decision) -> None:
    assert decision_in(line_of(decision)) == decision


@given(st.lists(decisions(), max_size=8))
def test_what_is_decided_is_read_again_sorted_once_each(decided: list[Decision]) -> None:
    text = LexiconText()
    for decision in decided:
        text = with_decision(text, decision)
    held = [found for line in text.lines if (found := decision_in(line))]
    last = {(one.form, one.article): one for one in decided}
    assert len(held) == len(last)
    assert {(one.form, one.article): one for one in held} == last
    for decision in decided:
        text = without_decision(text, decision.form, decision.article)
    assert text == LexiconText()


@given(st.lists(decisions(), max_size=5), st.sampled_from(["\n", "\r\n"]), st.booleans())
def test_a_file_keeps_its_line_ends_and_mark(decided: list[Decision], line_end: str, has_bom: bool) -> None:
    text = LexiconText(("# ours", "", *map(line_of, decided)), line_end, has_bom)
    with TemporaryDirectory() as folder:
        path = Path(folder) / "lexicon.tsv"
        write_text(path, text)
        assert read_text(path) == text


def test_a_decision_touches_one_line_and_no_comment() -> None:
    lines = ("# The desk's own.", "", "accept\tZagreb", "# Agreed in May.", "reject\tOdessa\tOdesa", "add\tAbel")
    text = with_decision(LexiconText(lines), Decision(Ruling.ACCEPT, "Lvov"))
    assert text.lines == (*lines[:2], "accept\tLvov", *lines[2:])
    text = with_decision(LexiconText(lines[3:]), Decision(Ruling.ACCEPT, "Lvov"))
    assert text.lines == (lines[3], "accept\tLvov", *lines[4:])


def test_a_comment_stays_above_its_line() -> None:
    text = LexiconText(("add\tAbel", "# Agreed in May.", "reject\tOdessa\tOdesa"))
    assert with_decision(text, Decision(Ruling.ACCEPT, "Lvov")).lines[1] == "accept\tLvov"


def test_a_new_decision_on_a_form_replaces_the_old() -> None:
    text = with_decision(LexiconText(("accept\tLvov",)), Decision(Ruling.REJECT, "Lvov", "Lviv"))
    assert text.lines == ("reject\tLvov\tLviv",)


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"\x00\x01\x02", "is binary data"),
        (b"accept\tKyiv\nacept\tLvov\n", "line 2: unknown decision 'acept'; did you mean 'accept'?"),
        ("accept\tŁódź".encode("latin2"), "line 1: is no valid UTF-8"),
        (b"# ours\naccept\n", "line 2: accept what?"),
        (b"accept\t...\n", "has no word in it"),
        (b"accept\tLvov\tLviv\n", "only a rejected form"),
        (b"reject\tLvov\t\tplace\n", "only an added name has a kind"),
        (b"reject\tLvov\tLvov\n", "instead of itself"),
        (b"add\tLvov\t\ttown\n", "unknown kind 'town'"),
        (b"add\tLvov\t\t\t\tnote\tand more\n", "has 7 cells, not at most 6"),
        (b"add\tLvov\xe2\x80\x8b\n", "invisible character"),
        (b"add\tNovi  Sad\n", "blanks too many"),
        (b"accept\tLvov\n\nreject\tLvov\tLviv\n", "line 3: Lvov is decided on line 1 already (accept)"),
        (b"<<<<<<< HEAD\naccept\tLvov\n", "line 1: unknown decision"),
        (b"add\t" + b"x" * 600, "longer than 500"),
        (b"#" * 20_000_001, "over 20,000,000 bytes"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_cannot_be_used_is_refused_with_its_line(tmp_path: Path, content: bytes, reason: str) -> None:
    path = tmp_path / "lexicon.tsv"
    path.write_bytes(content)
    with pytest.raises(LexiconFileError) as caught:
        read_decisions(path, Layer.HOUSE)
    assert str(caught.value).startswith(f"{path}: ")
    assert reason in str(caught.value)
    assert "\n" not in str(caught.value)


def test_marks_of_windows_and_lines_said_twice_are_no_harm(tmp_path: Path) -> None:
    path = tmp_path / "lexicon.tsv"
    path.write_bytes(f"{BOM}decision\tform\r\nadd\tLviv\t\tplace\t\t\r\n\r\nadd\tLviv\t\tplace\r\n".encode())
    assert read_decisions(path, Layer.HOUSE) == (Decision(Ruling.ADD, "Lviv", kind=Kind.PLACE),)


def test_a_missing_file_decides_nothing_unless_the_settings_name_it(tmp_path: Path) -> None:
    path = tmp_path / "lexicon.tsv"
    assert not open_house(LexiconFiles(path, path)).decisions
    with pytest.raises(LexiconFileError, match="no such file"):
        open_house(LexiconFiles(path, None, frozenset({path})))


def test_a_folder_is_no_lexicon(tmp_path: Path) -> None:
    with pytest.raises(LexiconFileError, match="cannot be read"):
        read_decisions(tmp_path, Layer.HOUSE)


def test_a_link_and_the_mode_of_a_file_stay(tmp_path: Path) -> None:
    shared, link = tmp_path / "shared.tsv", tmp_path / "link.tsv"
    shared.write_text("add\tLviv\n")
    shared.chmod(0o664)
    link.symlink_to(shared)
    write_text(link, with_decision(read_text(link), Decision(Ruling.ADD, "Lutsk")))
    assert link.is_symlink()
    assert shared.read_text() == "add\tLutsk\nadd\tLviv\n"
    assert shared.stat().st_mode & 0o777 == 0o664
    assert sorted(path.name for path in tmp_path.iterdir()) == ["link.tsv", "shared.tsv"]


@given(FORMS, st.text("K aé'.-\n", max_size=20))
def test_every_form_is_found_where_it_stands(form: str, around: str) -> None:
    text = f"{around} ; {form} ; {around}"
    house = HouseLexicon((Decision(Ruling.ACCEPT, form),))
    spans = [place.span for place in decided_places(document_from_text(text, name="a"), house)]
    start = len(around) + 3
    assert any(span.start <= start < span.end for span in spans)
    assert all(first.end <= second.start for first, second in pairwise(spans))


def test_of_two_that_begin_together_the_longest_holds() -> None:
    house = lexicon("reject|Kiev|Kyiv", "accept|Kiev Street", "accept|chicken Kiev")
    text = "Kiev; Kiev Street; chicken Kiev; Kiev's"
    assert [ruling for _, ruling in met(house, text)] == ["reject", "accept", "accept", "reject"]


def test_the_nearer_layer_holds() -> None:
    house = lexicon("reject|Lvov|Lviv", "reject|LVOV", "add|Lutsk", layer=Layer.HOUSE).decisions
    project = lexicon("accept|Lvov", "reject|Lvov|Lviv||drafts/*", "reject|LUTSK").decisions
    both = HouseLexicon((*house, *project), Path("/news"))
    for form in ("Lvov", "LVOV"):
        decision = both.decision(form, "a.txt")
        assert decision is not None
        assert (decision.ruling, decision.layer) == (Ruling.ACCEPT, Layer.PROJECT)
    decision = both.decision("Lvov's", "/news/drafts/b.txt")
    assert decision is not None
    assert decision.ruling is Ruling.REJECT
    assert both.decision("Lvovs") is None
    assert both.decision("Lvov Road") is None
    assert both.decision("...") is None
    decision = both.decision("Lutsk")
    assert decision is not None
    assert decision.ruling is Ruling.ADD


@pytest.mark.parametrize(
    ("pattern", "article", "concerned"),
    [
        ("drafts/a.txt", "/news/drafts/a.txt", True),
        ("drafts/a.txt", "/news/b/a.txt", False),
        ("a.txt", "/news/drafts/a.txt", True),
        ("drafts/*", "/news/drafts/b/a.md", True),
        ("feed-7", "feed-7", True),
        ("feed-7", "feed-8", False),
        ("*", "", False),
        ("", "", True),
    ],
)
def test_which_articles_a_decision_concerns(pattern: str, article: str, concerned: bool) -> None:
    house = HouseLexicon(folder=Path("/news"))
    assert house.is_for(Decision(Ruling.ADD, "Lviv", article=pattern), article) == concerned


def test_an_added_name_is_a_preferred_form() -> None:
    house = lexicon("add|Bilka||place", "add|Hrushka", "accept|Lvov", "add|Rudka||person|a.txt")
    assert [one.form for one in house.added] == ["Bilka", "Hrushka"]
    (sense,) = house.senses("BILKA")
    assert (sense.entry.name, sense.entry.kind, sense.status) == ("Bilka", Kind.PLACE, Status.PREFERRED)
    assert {sense.entry.kind for sense in house.senses("Hrushka")} == set(Kind)
    assert house.senses("Lvov") == ()


def test_what_the_project_rejects_the_house_has_not_added() -> None:
    house = lexicon("add|Bilka", layer=Layer.HOUSE).decisions
    assert HouseLexicon((*house, *lexicon("reject|Bilka").decisions)).added == ()


def test_approved_forms_silence_what_is_said_of_them_alone(tmp_path: Path) -> None:
    path = tmp_path / "lexicon.tsv"
    text = "The presidant's friend doubts the recieved wisdom, but the goverment recieved him."
    assert [one.text for one in audit.check(text).findings] == ["presidant's", "recieved", "goverment", "recieved"]
    path.write_text("accept\tpresidant\nadd\trecieved wisdom\n")
    assert [one.text for one in audit.check(text, lexicon=str(path)).findings] == ["goverment", "recieved"]


def test_what_is_to_be_written_for_a_rejected_form_may_stand(tmp_path: Path) -> None:
    path = tmp_path / "lexicon.tsv"
    path.write_text("reject\tcabinet\tgoverment\nreject\tparty\trecieved\nreject\trecieved\n")
    found = audit.check("The goverment recieved them.", lexicon=str(path)).findings
    assert [(one.text, one.rule) for one in found] == [("recieved", "terminology/rejected-form")]


def test_a_rejected_form_outdoes_what_other_rules_say_of_it(tmp_path: Path) -> None:
    path = tmp_path / "lexicon.tsv"
    path.write_text("accept\tMonday\nreject\tgoverment\tcabinet\t\t\thouse style\n")
    (finding,) = audit.check("The goverment met on Monday.", lexicon=str(path)).findings
    assert (finding.rule, finding.suggestions[0].text) == ("terminology/rejected-form", "cabinet")
    assert finding.evidence == ("Project lexicon rejects goverment: write cabinet (house style).",)


@pytest.mark.parametrize(
    ("added", "text", "found"),
    [
        ("Brestovac", "They met in BRESTOVVAC.", [("BRESTOVVAC", "BRESTOVAC")]),
        ("Brestovac", "They met in Brestovca's hall.", [("Brestovca", "Brestovac")]),
        ("Brestovac", "They met Brestovacans at Bréstovac.", []),
        ("Bilka", "They met in Billka, not in Bilva.", [("Billka", "Bilka")]),
        ("Zdenko Muellerov", "They met Zdenko M\u00fcllerov and Zdenko Muelllerov.", [("Muelllerov", "Muellerov")]),
        ("Dora Kolarić", "Reporters asked Dora Kolarrić; Ana Kolarrić left.", [("Kolarrić", "Kolarić")]),
        ("Anna Annabelov", "They met Anna Anabelov.", [("Anabelov", "Annabelov")]),
    ],
)
def test_a_slip_for_an_added_name_is_found(added: str, text: str, found: list[tuple[str, str]], tmp_path: Path) -> None:
    path = tmp_path / "lexicon.tsv"
    path.write_text(f"add\t{added}\n", encoding="utf-8")
    report = audit.check(text, lexicon=str(path), select=("linguistic-conventions/misspelled-house-name",))
    assert [(one.text, one.suggestions[0].text) for one in report.findings] == found


def test_the_surest_reading_of_a_slip_is_told(tmp_path: Path) -> None:
    path = tmp_path / "lexicon.tsv"
    path.write_text("add\tBrestovac\nadd\tDora Brestovac\n")
    report = audit.check("Reporters asked Dora Brestovvac.", lexicon=str(path))
    assert [(one.rule, one.confidence) for one in report.findings] == [
        ("linguistic-conventions/misspelled-house-name", 0.95)
    ]


def test_the_settings_name_the_files(tmp_path: Path) -> None:
    (tmp_path / "audit.toml").write_text('[lexicon]\nhouse = "shared/house.tsv"\n')
    (tmp_path / "inner").mkdir()
    files = load_settings(tmp_path / "inner", Overrides()).lexicon
    assert files.house == tmp_path / "shared" / "house.tsv"
    assert files.project == tmp_path / "audit-lexicon.tsv"
    assert files.named == {files.house}


def test_without_settings_the_nearest_project_file_is_used(tmp_path: Path) -> None:
    (tmp_path / "audit-lexicon.tsv").write_text("add\tBilka\n")
    (tmp_path / "inner").mkdir()
    assert load_settings(tmp_path / "inner", Overrides()).lexicon.project == tmp_path / "audit-lexicon.tsv"
