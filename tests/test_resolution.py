"""Which findings stay when several claim the same words."""

from hypothesis import given
from hypothesis import strategies as st

from audit.model.finding import Finding
from audit.model.rule import Fix, Reach
from audit.model.scope import Scope
from audit.model.severity import Severity
from audit.model.span import Span
from audit.resolution import resolve


def finding(start: int, end: int, **changes: object) -> Finding:
    fields: dict[str, object] = {
        "id": "0", "doc": "a.txt", "span": Span(start, end), "prose_span": Span(start, end), "line": 1, "column": 1,
        "text": "", "rule": "style/a", "engine": "audit", "mqm": "style/awkward", "lqi": "style",
        "severity": Severity.MINOR, "confidence": 0.5, "message": "", "suggestions": (), "fix": Fix.NONE,
        "evidence": (), "related": (), "scope": Scope.BODY, "reach": Reach.WORD,
    }  # fmt: skip
    return Finding(**(fields | changes))  # type: ignore[arg-type]


findings = st.builds(
    lambda start, length, **changes: finding(start, start + length, **changes),
    st.integers(0, 30),
    st.integers(0, 8),
    confidence=st.sampled_from([0.3, 0.6, 0.9]),
    severity=st.sampled_from(list(Severity)),
    rule=st.sampled_from(["style/a", "style/b", "accuracy/c"]),
    reach=st.sampled_from(list(Reach)),
)


@given(st.lists(findings), st.randoms())
def test_the_order_of_input_never_matters(given_findings: list[Finding], chance: object) -> None:
    shuffled = list(given_findings)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    assert resolve(shuffled) == resolve(given_findings)


@given(st.lists(findings))
def test_resolving_twice_changes_nothing(given_findings: list[Finding]) -> None:
    once = resolve(given_findings)
    assert resolve(once) == once


@given(st.lists(findings))
def test_no_two_of_one_reach_share_a_code_point(given_findings: list[Finding]) -> None:
    kept = resolve(given_findings)
    for index, one in enumerate(kept):
        for other in kept[index + 1 :]:
            assert one.reach is not other.reach or not one.span.overlaps(other.span)


@given(st.lists(findings, min_size=1))
def test_whatever_is_dropped_lies_on_something_at_least_as_sure(given_findings: list[Finding]) -> None:
    kept = resolve(given_findings)
    for dropped in set(given_findings) - set(kept):
        rivals = [one for one in kept if one.reach is dropped.reach and one.confidence >= dropped.confidence]
        assert any(one.span.overlaps(dropped.span) or one.span == dropped.span for one in rivals) or any(
            one.span.start < dropped.span.start < one.span.end for one in rivals
        )


def test_the_surer_wins_then_the_graver_then_the_longer() -> None:
    sure = finding(0, 5, confidence=0.9)
    grave = finding(3, 8, severity=Severity.MAJOR)
    long = finding(7, 19)
    short = finding(10, 12)
    assert resolve([short, long, grave, sure]) == [sure, long]
    assert resolve([short, long, grave]) == [grave, short]


def test_a_block_does_not_compete_with_a_word_in_it() -> None:
    block, word = finding(0, 40, reach=Reach.BLOCK), finding(5, 9)
    assert resolve([block, word]) == [block, word]
