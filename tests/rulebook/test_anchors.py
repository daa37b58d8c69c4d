"""The prefilter: which words an expression demands, and that looking for them loses nothing."""

import re
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from audit.checks.loading import check_function
from audit.config import Overrides, settings_without_file
from audit.pipeline import Auditor
from audit.rulebook.examples import corrected_text, faulty_text
from audit.text.anchors import anchors_of, pairs_of, required_words
from audit.text.reading import document_from_text

AUDITOR = Auditor(settings_without_file(Overrides()))
EXAMPLES = [
    text
    for rule in AUDITOR.rulebook.all_rules()
    for example in (*rule.bad, *rule.good)
    for text in (faulty_text(example)[0], corrected_text(example))
]


@pytest.mark.parametrize(
    ("regex", "words"),
    [
        ("in the course of", {"course"}),
        ("(?i)In the LAST decades", {"decades"}),
        ("(?:with)?in the frame(?:work)? of", {"framework", "frame"}),
        (r"\d+ thousand", {"thousand"}),
        (r"reported\s+by", {"reported"}),
        ("no[- ]one (?:came|left)", {"came", "left"}),
        ("don't know", {"know"}),
    ],
)
def test_words_that_an_expression_demands_are_found(regex: str, words: set[str]) -> None:
    assert required_words(regex, whole_words=True) == words


@pytest.mark.parametrize("regex", [r"\w+ing", r"a|of", r"(?:under)?\w*wear", r"[a-z]+ed", "x?", r"3rd"])
def test_an_expression_without_a_sure_word_has_none(regex: str) -> None:
    assert required_words(regex, whole_words=True) is None


def test_a_word_at_the_edge_is_not_sure_where_it_may_go_on() -> None:
    assert required_words("thousand", whole_words=False) is None


@pytest.mark.parametrize(
    ("regex", "anchors"),
    [
        ("in the course of", {"course of"}),
        ("asked (?:me|him) that", {"asked me", "asked him"}),
        (r"told \w+ that", {"told"}),
        ("thus(?: far)? said", {"thus said", "far said"}),
        (r"\w+-rated film", {"rated film"}),
        (r"asked [‘“\"'„]\w+", {'asked "'}),
        ("couldn[’'] ?t of", {"t of"}),
        (r"in \w+ing of", {"in"}),
        (r"(?:in haste|hastily) \w+ed", {"in haste", "hastily"}),
    ],
)
def test_two_words_side_by_side_are_demanded_where_the_expression_has_them(regex: str, anchors: set[str]) -> None:
    assert anchors_of(regex, whole_words=True) == anchors


@given(st.text("aB1 _'\u2019-.\n\u00e9\u0301\u201c\u00bb", max_size=40))
def test_every_two_runs_of_letters_and_digits_and_quotes_are_a_pair(text: str) -> None:
    runs = re.findall(r'[^\W_]+|"', re.sub("['\u2019\u201c\u00bb]", '"', text.lower()))
    assert pairs_of(text) == {f"{first} {second}" for first, second in pairwise(runs)}


@pytest.mark.parametrize("text", EXAMPLES)
def test_the_prefilter_loses_no_finding_of_an_example(text: str) -> None:
    assert_nothing_lost(text)


@settings(max_examples=150)
@given(st.lists(st.sampled_from(EXAMPLES), min_size=2, max_size=5), st.sampled_from([" ", "\n", "\u2019s ", "-"]))
def test_the_prefilter_loses_no_finding_of_joined_examples(texts: list[str], joint: str) -> None:
    assert_nothing_lost(joint.join(texts))


def assert_nothing_lost(text: str) -> None:
    document, book = document_from_text(text, name="article"), AUDITOR.rulebook
    narrow = replace(AUDITOR.context, met=book.met(document.anchors))
    chosen = {rule.id for rule in book.applicable(narrow.anchors_in(document), document.prose)}
    for rule in book.all_rules():
        # A phrase has the same anchors whether they are looked up once for all lexicons or for each.
        if rule.id not in chosen or rule.check == "phrases":
            found = list(check_function(rule.check)(document, AUDITOR.context, **rule.options))
            kept = list(check_function(rule.check)(document, narrow, **rule.options)) if rule.id in chosen else []
            assert kept == found, rule.id
