"""Laws of the MQM score."""

import itertools
import random
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from plain_findings import different, finding

from audit.model.finding import Finding
from audit.model.severity import Severity
from audit.scoring.mqm import score, total
from audit.scoring.tolerance import LongText, Tolerance

PUBLISH = Tolerance()
SEVERITIES = st.sampled_from(list(Severity))
FINDINGS = st.lists(st.builds(finding, SEVERITIES, st.sampled_from("abcdef")), max_size=30)
WORDS = st.integers(1, 50_000)


def test_published_example_gives_the_published_figures() -> None:
    result = score(different(critical=2, major=3, minor=8), 5000, PUBLISH)
    assert (result.penalty, result.critical, result.verdict) == (73, 2, "fail")
    assert result.per_thousand == pytest.approx(14.6)
    assert result.raw == pytest.approx(98.54)
    assert result.calibrated == pytest.approx(85.4)


@given(WORDS)
def test_no_findings_score_a_hundred(words: int) -> None:
    result = score([], words, PUBLISH)
    assert (result.raw, result.calibrated, result.per_thousand) == (100, 100, 0)


@given(FINDINGS, SEVERITIES, WORDS)
def test_another_finding_never_raises_the_score(findings: list[Finding], severity: Severity, words: int) -> None:
    before, after = score(findings, words, PUBLISH), score([*findings, finding(severity, "another")], words, PUBLISH)
    assert after.calibrated <= before.calibrated
    assert after.penalty == before.penalty + severity.points


@given(FINDINGS, WORDS, st.randoms(use_true_random=False))
def test_order_of_findings_does_not_matter(findings: list[Finding], words: int, chance: random.Random) -> None:
    weighted = Tolerance(weights={"style": 0.1})
    shuffled = chance.sample(findings, len(findings))
    assert score(shuffled, words, weighted) == score(findings, words, weighted)


@given(FINDINGS, WORDS)
def test_twice_the_text_with_twice_the_findings_scores_the_same(findings: list[Finding], words: int) -> None:
    every = Tolerance(count_repeats=True)
    once, twice = score(findings, words, every), score(findings * 2, words * 2, every)
    assert twice.per_thousand == pytest.approx(once.per_thousand)
    assert twice.calibrated == pytest.approx(once.calibrated)


@given(FINDINGS, WORDS)
def test_repeats_count_once_unless_asked_for(findings: list[Finding], words: int) -> None:
    assert score(findings * 3, words, PUBLISH) == score(findings, words, PUBLISH)
    every = Tolerance(count_repeats=True)
    assert score(findings * 3, words, every).penalty == 3 * score(findings, words, every).penalty


def test_repeat_of_another_rule_counts() -> None:
    same_text = [finding(Severity.MINOR, rule="style/one"), finding(Severity.MINOR, rule="style/two")]
    assert score(same_text, 1000, PUBLISH).penalty == 2


def test_gravest_of_the_repeats_counts() -> None:
    assert score([finding(Severity.MINOR), finding(Severity.CRITICAL)], 1000, PUBLISH).penalty == 25


@given(st.lists(st.tuples(FINDINGS, WORDS), min_size=1, max_size=8))
def test_corpus_is_all_points_over_all_words(articles: list[tuple[list[Finding], int]]) -> None:
    scores = [score(findings, words, PUBLISH) for findings, words in articles]
    corpus = total(scores, PUBLISH)
    assert corpus.words == sum(words for _, words in articles)
    assert corpus.penalty == sum(part.penalty for part in scores)
    assert corpus.per_thousand == pytest.approx(1000 * corpus.penalty / corpus.words)


@given(st.lists(st.tuples(FINDINGS, WORDS), max_size=8), st.integers(0, 8))
def test_corpus_of_corpora_is_the_corpus(articles: list[tuple[list[Finding], int]], cut: int) -> None:
    scores = [score(findings, words, PUBLISH) for findings, words in articles]
    halves = [total(scores[:cut], PUBLISH), total(scores[cut:], PUBLISH)]
    assert total(halves, PUBLISH) == total(scores, PUBLISH)


@given(FINDINGS, WORDS)
def test_corpus_of_one_article_scores_as_the_article(findings: list[Finding], words: int) -> None:
    alone = score(findings, words, PUBLISH)
    assert total([alone], PUBLISH) == alone


@given(WORDS, st.integers(0, 40))
def test_critical_finding_fails_at_any_length(words: int, minor: int) -> None:
    assert score(different(critical=1, minor=minor), words, PUBLISH).verdict == "fail"


@pytest.mark.parametrize(
    ("words", "minor", "verdict"),
    [
        pytest.param(0, 0, "no text", id="empty"),
        pytest.param(299, 0, "insufficient sample", id="one word short"),
        pytest.param(299, 90, "insufficient sample", id="short and full of slips"),
        pytest.param(300, 0, "pass", id="just long enough"),
        pytest.param(1000, 5, "pass", id="exactly what is allowed"),
        pytest.param(1400, 7, "pass", id="exactly what is allowed, with a rounding error"),
        pytest.param(1000, 6, "fail", id="one too many"),
    ],
)
def test_verdict(words: int, minor: int, verdict: str) -> None:
    assert score(different(minor=minor), words, PUBLISH).verdict == verdict


@given(st.floats(0, 99), st.floats(0.1, 50), st.integers(300, 50_000))
def test_allowed_points_just_reach_the_threshold(threshold: float, allowed: float, words: int) -> None:
    tolerance = Tolerance(threshold=threshold, allowed_per_thousand=allowed, weights={"style": allowed})
    result = score(different(minor=words // 1000), words // 1000 * 1000, tolerance) if words >= 1000 else None
    assert result is None or result.calibrated == pytest.approx(threshold)


def test_weight_of_the_type_beats_that_of_its_dimension() -> None:
    tolerance = Tolerance(weights={"style": 0.5, "style/awkward": 3})
    assert score([finding(Severity.MAJOR)], 1000, tolerance).penalty == 15
    assert score([finding(Severity.MAJOR, mqm="style/register")], 1000, tolerance).penalty == 2.5


def test_curve_goes_through_both_tolerances() -> None:
    curved = Tolerance(long_text=LongText(words=10_000, allowed=20))
    assert curved.allowed(1000) == pytest.approx(5)
    assert curved.allowed(10_000) == pytest.approx(20)


@given(st.integers(1001, 100_000), st.floats(0.01, 0.99))
def test_longer_texts_are_allowed_more_but_less_for_each_word(words: int, share: float) -> None:
    growth = 1 + share * (words / 1000 - 1)
    curved = Tolerance(long_text=LongText(words, 5 * growth))
    lengths = [500, 1000, 2000, 50_000, 200_000]
    allowed = [curved.allowed(length) for length in lengths]
    assert allowed == sorted(allowed)
    each = [points / length for points, length in zip(allowed, lengths, strict=True)]
    assert all(later <= earlier * (1 + 1e-9) for earlier, later in itertools.pairwise(each))


def test_long_text_is_judged_by_the_curve_and_a_corpus_is_not() -> None:
    curved = Tolerance(long_text=LongText(words=10_000, allowed=20))
    novel = score(different(minor=30), 10_000, curved)
    assert (novel.calibrated, novel.verdict) == (pytest.approx(92.5), "fail")
    assert total([novel], curved).verdict == "pass"


@pytest.mark.parametrize(
    "settings",
    [
        pytest.param({"threshold": 100}, id="faultless is not a threshold"),
        pytest.param({"allowed_per_thousand": 0}, id="nothing allowed"),
        pytest.param({"weights": {"style": -1.0}}, id="negative weight"),
        pytest.param({"long_text": LongText(10_000, 50)}, id="as much for each word"),
        pytest.param({"long_text": LongText(10_000, 5)}, id="no more than for 1,000 words"),
    ],
)
def test_impossible_tolerance_is_refused(settings: dict[str, float]) -> None:
    with pytest.raises(ValueError, match=r"threshold|allowed_per_thousand|weights|long_text"):
        replace(PUBLISH, **settings)
