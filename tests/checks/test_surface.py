"""Laws of the checks that look at the surface of a text: spans, suggestions, traces, time."""

import time

import pytest
import re2
from hypothesis import given, settings
from hypothesis import strategies as st

from audit.checks.catalogue import CHECKS
from audit.lexicons.lexicons import shipped_lexicons
from audit.model.match import Match
from audit.resources import rules_folder
from audit.rulebook.parsing import parse_rule
from audit.text.context import Context
from audit.text.reading import document_from_text

RULES = (
    "accuracy/foreign-word",
    "accuracy/untranslated-passage",
    "accuracy/untranslated-term",
    "accuracy/untranslated-word",
    "design-and-markup/boilerplate",
    "design-and-markup/leftover-entity",
    "design-and-markup/leftover-markdown",
    "design-and-markup/leftover-placeholder",
    "design-and-markup/leftover-tag",
    "design-and-markup/repeated-passage",
    "linguistic-conventions/capitalized-noun",
    "linguistic-conventions/digit-in-name",
    "linguistic-conventions/doubled-punctuation",
    "linguistic-conventions/garbled-encoding",
    "linguistic-conventions/invisible-character",
    "linguistic-conventions/lookalike-letter",
    "linguistic-conventions/lost-sentence-boundary",
    "linguistic-conventions/lowercase-paragraph-start",
    "linguistic-conventions/lowercase-sentence-start",
    "linguistic-conventions/miscased-acronym",
    "linguistic-conventions/misplaced-space",
    "linguistic-conventions/missing-space",
    "linguistic-conventions/repeated-phrase",
    "linguistic-conventions/repeated-word",
    "linguistic-conventions/stray-capital",
    "linguistic-conventions/unbalanced-bracket",
    "locale-conventions/foreign-ordinal",
)
CONTEXT = Context(shipped_lexicons())

# Pieces that faults are made of, so that random texts are full of them.
# fmt: off
PIECES = st.sampled_from([
    "the", "The", "city", "City", "one", "Visit", "of", "Moscow", "For", "their", "thaT", "Wsj", "U.S.", "word", "a",
    "2019", " ", " ", " ", " ", "\n", "\u00a0", ",", ".", ",,", " ,", "...", "!", "?", ":", ";", "(", ")", "[", "]",
    '"', "\u201d", "&amp;", "&quot;", "<br>", "[b]", "[/b]", "**", "](", "{{x}}", "%s", "\u0430",
    "\u043c\u0438\u0440", "\u00c3\u00b6", "\u00e2\u20ac\u2122", "\u200b", "\u00ad", "\ufffd", "\ufb01", "K\u00f6ln",
    "Ko\u0308ln", "\U0001f600", "zarplata", "Genplans", " a ", "1er", "3-\u0439", "que no han", "las empresas",
    "M0scow",
])
RUNS = [
    "(", "[", ",", ". ", " ,", "*", "**a", "&", "&amp;", "<b ", "[b]", "{{", "# ", "__", "[a](", "a\u200b",
    "\u00c3\u00b6", "\ufffd", "b\u0430", "aA", "word.Word", "word,word", "end. the ", "to be ", "Moscow For the ",
    "one Visit of the ", "Wsj ", "zarplata ", "a genplan ", "1er ", "que no han los ", "M0s",
]
# fmt: on


def matches_of(rule_id: str, text: str) -> list[Match]:
    rule = parse_rule(rules_folder() / f"{rule_id}.toml", rule_id)
    document = document_from_text(text, name="article")
    return list(CHECKS[rule.check].function(document, CONTEXT, **rule.options))


@pytest.mark.parametrize("rule_id", RULES)
@settings(max_examples=60)
@given(text=st.lists(PIECES, max_size=60).map("".join))
def test_spans_lie_in_the_text_in_reading_order_and_every_suggestion_changes_it(rule_id: str, text: str) -> None:
    matches = matches_of(rule_id, text)
    assert [match.span for match in matches] == sorted(match.span for match in matches)
    for match in matches:
        assert 0 <= match.span.start < match.span.end <= len(text)
        assert match.span.of(text) not in [suggestion.text for suggestion in match.suggestions]


@pytest.mark.parametrize("rule_id", RULES)
@settings(max_examples=100)
@given(text=st.lists(PIECES, max_size=40).map("".join))
def test_nothing_is_found_where_the_trace_is_absent(rule_id: str, text: str) -> None:
    trace = CHECKS[parse_rule(rules_folder() / f"{rule_id}.toml", rule_id).check].trace
    assert not trace or not matches_of(rule_id, text) or re2.search(trace, text)


@pytest.mark.parametrize("rule_id", RULES)
@pytest.mark.parametrize("run", RUNS, ids=ascii)
def test_time_grows_with_length_and_not_faster(rule_id: str, run: str) -> None:
    started = time.process_time()
    matches_of(rule_id, run * (100_000 // len(run)))
    assert time.process_time() - started < 5
