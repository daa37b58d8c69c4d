"""Where sentences end."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from audit.model.span import Span
from audit.text.reading import document_from_text
from audit.text.sentences import sentence_around, sentences_in

# A bar stands where one sentence ends and the next begins.
CASES = """
He met Mr. Holt.| They left.
Mrs. Holt and Dr. Gray spoke.| Prof. Lane did not.
Gen. Oliver Crane and Lt. Col. Ada Frost came.
Sen. Mark Bell (R-Ohio) voted.| Rep. Joan Dill did not.
They met in St. Albans.| It rained.
The U.S. Army moved north.| It won.
He lives in the U.S.| The border is near.
He lives in the U.S.| But he works in the U.K.
The U.S. Senate and the E.U. Commission met.
Washington, D.C.| It never sleeps.
J. K. Fields wrote it.| She left.
George W. Hall and A. J. Moss spoke.
It was plan B.| The rest was silence.
It opens at 9 a.m. on Monday.
It opens at 9 a.m.| The doors close at six.
The 3 p.m. Sunday train was late.
The 6.30 a.m. GMT flight left.
See No. 5 and Nos. 7 and 8.
He said no.| Then he left.
See Fig. 3 on pp. 12 and 13.
The art.| The music.
It cost 3.5 million.| Nobody paid.
It rose by .5 percent.| That was all.
He was born in 1990.| She was not.
It began on 24. February and lasted.
1. Kyiv is calm.
10. Lviv is not.
He works for Stone Inc.| The firm is big.
Stone Inc. and Gray Corp. Chief Executive Ann Hill met.
Frost & Co. Ltd. said so.
Fruit, e.g. Granny Smith apples, is dear.
The town (i.e. Old Town) is shut.
It was Smith vs. Jones in court.
They sold apples, pears, etc.| The market closed.
He has a Ph.D. in physics.| He teaches.
In Jan. 2020 and on Feb. 3 it snowed.
It snowed in Sept.| The snow was deep.
It snowed in Dec.| The road was shut.
"I agree," he said.| "So do I."
"I agree."| He left.
“I agree.”| He left.
“Why?” he asked.
“Why?” Holt asked.| Nobody knew.
“Why now?” Deputy Minister Hanna Holt asked on Monday.
“Stop!” he cried.| “Now!”
“Stop!”| The car stopped.
"It is over." said nobody.
He said: "It is over.| We lost."| They left.
'It is over.'| They left.
«It is over.»| They left.
(It is over.)| They left.
It is over (or so he said).| They left.
Is it over?| Nobody knows.
Is it?!| Nobody knows.
It is over!| They left.
Yahoo! is a firm.
Well... I do not know.
Well… perhaps not.
He paused…| Then he went on.
He paused...| Then he went on.
... The statement named him too.
He left.| then he came back.
against his country.|Russia held on.
The site Lenta.Ru and the shop Booking.com are shut.
Visit example.org.| The page is new.
He runs Node.js 3.2.| It works.
The end.[1] It came.
The figure was 5 km.| It was long.
Length: 5 km. Long enough.
He paid 5 bn.| The firm paid 6 bn.
No stop at the end
One line.| No stop at the end
He (Mr. Holt) left.| She stayed.
The Rev. Jo Hill and Fr. Tom Lane prayed.
He drove to Mt. Holt on Hill Rd.| The road was shut.
The No. 1 player won.| The No. 2 lost.
“We won.| They lost.”| He smiled.
He asked, “Who won?”| “We did.”
Holt, Jr. spoke.| Holt, Sr. slept.
The village of St. Mary-in-the-Wold slept.
She ran, i.e., she fled.
"""
MARKED = [line for line in CASES.splitlines() if line]


@pytest.mark.parametrize("marked", MARKED)
def test_sentences_end_where_the_bar_stands(marked: str) -> None:
    text = marked.replace("|", "")
    assert [span.of(text) for span in sentences_in(text, Span(0, len(text)))] == [
        part.strip() for part in marked.split("|")
    ]


@pytest.mark.parametrize("marked", MARKED)
def test_the_sentence_around_any_letter_is_one_of_all_sentences(marked: str) -> None:
    text = marked.replace("|", "")
    block = Span(0, len(text))
    for span in sentences_in(text, block):
        assert {sentence_around(text, block, offset) for offset in range(span.start, span.end)} == {span}


@given(st.lists(st.sampled_from([*MARKED, "...", '"', "(", "A. ", "\n", "“", "Mr.", " "])).map(" ".join))
def test_sentences_are_in_order_and_leave_out_nothing_but_blanks(text: str) -> None:
    spans = list(sentences_in(text, Span(0, len(text))))
    gaps = zip([0, *(span.end for span in spans)], [*(span.start for span in spans), len(text)], strict=True)
    assert all(start <= end and not text[start:end].strip() for start, end in gaps)


@given(st.lists(st.sampled_from(MARKED), min_size=1, max_size=30).map(lambda lines: " ".join(lines).replace("|", "")))
def test_looking_locally_gives_the_same_sentences(text: str) -> None:
    block = Span(0, len(text))
    for span in sentences_in(text, block):
        assert sentence_around(text, block, span.start) == span
        assert sentence_around(text, block, span.end - 1) == span


def test_a_blank_belongs_to_the_sentence_after_it_and_at_the_end_to_the_last() -> None:
    text = "One is here. Two is here.  "
    block = Span(0, len(text))
    assert sentence_around(text, block, 12).of(text) == "Two is here."
    assert sentence_around(text, block, len(text)).of(text) == "Two is here."


def test_no_sentence_reaches_over_the_end_of_a_paragraph() -> None:
    document = document_from_text("A heading without a stop\nThe text below it.", name="x")
    assert [span.of(document.prose) for span in document.sentences] == [
        "A heading without a stop",
        "The text below it.",
    ]


@pytest.mark.parametrize("unit", ["word ", "One two three. ", "x", ". ", "...", "a. ", "? “"])
def test_asking_often_in_one_endless_line_stays_cheap(unit: str) -> None:
    text = unit * (2_000_000 // len(unit))
    block = Span(0, len(text))
    started = time.process_time()
    for offset in range(0, len(text), 1000):
        assert sentence_around(text, block, offset).start <= offset + 1
    assert time.process_time() - started < 10


@pytest.mark.parametrize(
    ("text", "word", "starts"),
    [
        pytest.param("It is. “Now go,” he said.", "Now", True, id="after-an-opening-mark"),
        pytest.param("It is. Now go.", "go", False, id="second-word"),
        pytest.param("— Now go.", "Now", True, id="after-a-dash"),
        pytest.param("The U.S. Army won.", "Army", False, id="after-an-abbreviation"),
    ],
)
def test_only_marks_stand_before_the_start_of_a_sentence(text: str, word: str, *, starts: bool) -> None:
    assert document_from_text(text, name="x").starts_sentence(text.index(word)) is starts
