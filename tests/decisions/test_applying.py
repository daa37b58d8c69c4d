"""What was accepted is put in: into the text as it was, and into one that was edited elsewhere since."""

import re
from collections.abc import Callable, Collection
from dataclasses import replace
from typing import NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from audit.decisions.anchoring import text_hash
from audit.decisions.applying import Applied, apply_decisions
from audit.decisions.decisions_file import DecidedDocument, DecidedFinding
from audit.model.decision import FindingDecision
from audit.model.finding import Finding
from audit.model.report import DocumentReport
from audit.text.reading import document_from_text
from tests.decisions.articles import ACCEPT, REJECT, accepted, decided, judged
from tests.suppression.articles import OLD, SOUND, Edited, edits

TEXT = "\n\n".join(OLD)


def apply(text: str, file: DecidedDocument, *, format: str = "txt") -> Applied:
    return apply_decisions(document_from_text(text, name="a.txt", format=format), file)


def reasons(result: Applied) -> dict[str, str]:
    return {one.text: reason for one, reason in result.refused}


@given(st.data())
def test_accepted_spans_are_replaced_in_whatever_order_and_nothing_else(data: st.DataObject) -> None:
    document = judged(TEXT)
    chosen = data.draw(st.sets(st.sampled_from([one.id for one in document.findings])))
    words = data.draw(st.lists(st.sampled_from(["", "x", "the right words", "Überlingen"]), min_size=len(chosen)))
    replacements = dict(zip(sorted(chosen), words, strict=False))

    def decide(finding: Finding) -> FindingDecision:
        new = replacements.get(finding.id)
        return FindingDecision(REJECT) if new is None else FindingDecision(ACCEPT, new)

    file = decided(document, decide)
    expected = TEXT
    for finding in reversed(document.findings):
        new = replacements.get(finding.id, finding.text)
        expected = expected[: finding.span.start] + new + expected[finding.span.end :]
    shuffled = replace(file, decisions=tuple(data.draw(st.permutations(file.decisions))))
    result = apply(TEXT, shuffled)
    assert (result.text, result.refused) == (expected, ())
    again = apply(result.text, shuffled)
    assert (again.text, again.done) == (result.text, ())


class Reworded(NamedTuple):
    """An article, and what stands around its findings after words there were put in, taken out or changed."""

    before: DocumentReport
    around: list[str]

    def after(self, words: Callable[[Finding], str]) -> str:
        found = [*map(words, self.before.findings), ""]
        return "".join(part + word for part, word in zip(self.around, found, strict=True))


@st.composite
def reworded(draw: st.DrawFn) -> Reworded:
    """Draw an article no two findings of which have the same words around."""
    document = judged("\n\n".join(draw(st.permutations(OLD[:-1]))))
    ends = [0, *(one.span.end for one in document.findings)]
    starts = [*(one.span.start for one in document.findings), len(document.text)]
    around = []
    for end, start in zip(ends, starts, strict=True):
        words = re.split(r"(?<=\s)(?=\S)", document.text[end:start])
        for _ in range(draw(st.integers(0, 2))):
            at = draw(st.integers(1, max(1, len(words) - 1)))
            words[at : at + draw(st.integers(0, 1))] = draw(st.sampled_from([[], ["however "], ["its ", "own "]]))
        around.append("".join(words))
    return Reworded(document, around)


@settings(max_examples=100)
@given(reworded(), st.data())
def test_when_words_around_change_each_is_put_in_at_its_own_place_or_refused(
    article: Reworded, data: st.DataObject
) -> None:
    chosen = data.draw(st.sets(st.sampled_from([one.id for one in article.before.findings])))
    file = decided(article.before, lambda one: accepted(one) if one.id in chosen else None)
    result = apply(article.after(lambda one: one.text), file)
    done = {one.id: one.replacement or "" for one in result.done}
    assert result.text == article.after(lambda one: done.get(one.id, one.text))
    assert len(result.done) + len(result.refused) == len(chosen)
    again = apply(result.text, file)
    assert (again.text, again.done) == (result.text, ())


MENDED = {
    "goverment": "government",
    "ther": "their",
    "acording": "according",
    "the the": "the",
    "beleive": "believe",
    "presidant": "president",
    "recieved": "received",
}


def _flat(paragraph: str) -> str:
    return " ".join(re.sub("</?p>", "", paragraph).split())


def _mended(paragraph: str, words: Collection[str]) -> str:
    return re.sub(r"the the|\w+", lambda found: MENDED[found[0]] if found[0] in words else found[0], paragraph)


@settings(max_examples=100)
@given(edits(), st.data())
def test_when_paragraphs_move_each_is_put_into_its_own(edited: Edited, data: st.DataObject) -> None:
    document = judged(edited.before, format=edited.format)
    words = data.draw(st.sets(st.sampled_from(sorted(MENDED))))
    file = decided(document, lambda one: accepted(one) if _flat(one.text) in words else None)
    result = apply(edited.after, file, format=edited.format)
    expected = _flat(edited.after)
    for paragraph in OLD:
        expected = expected.replace(paragraph, _mended(paragraph, words))
    assert _flat(result.text) == expected
    again = apply(result.text, file, format=edited.format)
    assert (again.text, again.done) == (result.text, ())


def test_what_stands_in_two_places_alike_is_left_to_a_person() -> None:
    line = "Yes, the goverment left at noon."
    document = judged(f"{line}\n\n{SOUND[0]}\n\n{line}")
    first, second = document.findings
    one = decided(document, lambda finding: accepted(finding) if finding is second else None)
    moved = f"{SOUND[1]}\n\n{document.text}"
    assert reasons(apply(moved, one)) == {"goverment": "2 places are too much alike; mend it by hand"}
    assert apply(document.text, one).text == f"{line}\n\n{SOUND[0]}\n\n{line.replace('goverment', 'government')}"
    assert apply(moved, decided(document, accepted)).text == moved.replace("goverment", "government")
    assert first.id != second.id


def test_a_word_that_its_replacement_holds_is_not_put_in_twice() -> None:
    text = "On Friday President opened the new bridge at Halmirsk, and crowds lined both banks of the river."
    document = judged(text)
    start = text.index("President")
    row = DecidedFinding(
        id="1",
        rule="r/x",
        start=start,
        end=start + 9,
        text="President",
        before="On Friday",
        after="opened the new bridge at Halmi",
        decision=ACCEPT,
        replacement="the President",
    )
    file = DecidedDocument("a.txt", document.sha256, (row,))
    once = apply(text, file).text
    assert once == text.replace("President", "the President")
    edited = once.replace("both banks", "the banks")
    assert apply(edited, file).text == edited
    assert apply(text.replace("both banks", "the banks"), file).text == edited


def test_what_is_deleted_is_not_looked_for_again() -> None:
    text = f"{OLD[2]}\n\nSubscribe to our channel!\n\n{OLD[3]}"
    start = text.index("Subscribe")
    row = DecidedFinding("1", "r/x", start, start + 25, "Subscribe to our channel!", "", "", ACCEPT, "")
    file = DecidedDocument("a.txt", judged(text).sha256, (row,))
    once = apply(text, file).text
    assert "Subscribe" not in once
    edited = once.replace("A spokesman", "The spokesman")
    result = apply(edited, file)
    assert (result.text, result.refused, len(result.mended)) == (edited, (), 1)


@pytest.mark.parametrize(
    ("text", "fault", "right", "expected"),
    [
        ("<p>The <b>Prugo</b>zhin mutiny.</p>", "Prugo</b>zhin", "Prigozhin", "<p>The <b>Prigo</b>zhin mutiny.</p>"),
        (
            "<p>Marks &amp; Spenser shut.</p>",
            "Marks &amp; Spenser",
            "Marks &amp; Spencer",
            "<p>Marks &amp; Spencer shut.</p>",
        ),
    ],
    ids=["tags", "entity"],
)
def test_markup_stays(text: str, fault: str, right: str, expected: str) -> None:
    start = text.index(fault)
    row = DecidedFinding("1", "r/x", start, start + len(fault), fault, "", "", ACCEPT, right)
    document = document_from_text(text, name="a.html", format="html")
    assert apply_decisions(document, DecidedDocument("a.html", text_hash(text), (row,))).text == expected


def test_of_two_that_share_words_the_first_is_put_in_and_the_other_told() -> None:
    text = "The minister said said that the the road was shut."
    rows = (
        DecidedFinding("1", "r/x", 4, 22, "minister said said", "", "", ACCEPT, "minister said"),
        DecidedFinding("2", "r/y", 13, 22, "said said", "", "", ACCEPT, "told"),
        DecidedFinding("3", "r/z", 28, 35, "the the", "", "", ACCEPT, "the"),
    )
    result = apply(text, DecidedDocument("a.txt", text_hash(text), rows))
    assert result.text == "The minister said that the road was shut."
    assert reasons(result) == {
        "said said": "shares words with 'minister said said', which is accepted too; keep one of the two"
    }


def test_what_stands_within_words_that_are_deleted_goes_with_them() -> None:
    text = "The road was shut. Subscribe to ther channel! It opened on Monday."
    rows = (
        DecidedFinding("1", "r/x", 19, 45, "Subscribe to ther channel!", "", "", ACCEPT, ""),
        DecidedFinding("2", "r/y", 32, 36, "ther", "", "", ACCEPT, "their"),
    )
    file = DecidedDocument("a.txt", text_hash(text), rows)
    result = apply(text, file)
    assert (result.text, result.refused) == ("The road was shut.  It opened on Monday.", ())
    assert apply(result.text, file).done == ()


def test_what_was_mended_around_markup_is_known_again() -> None:
    text = "<p>The goverment &amp; the <b>presi</b>dant said on Tuesday that ther ferry had to stay.</p>"
    document = judged(text, name="a.html", format="html")
    file = decided(document, accepted)
    once = apply(text, file, format="html")
    assert once.text == (
        "<p>The government &amp; the <b>presi</b>dent said on Tuesday that their ferry had to stay.</p>"
    )
    again = apply(once.text, file, format="html")
    assert (again.text, again.refused, len(again.mended)) == (once.text, (), 3)
