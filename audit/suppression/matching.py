"""Which findings were there before: old ones are known again though paragraphs moved and their neighbours changed."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from difflib import SequenceMatcher

from audit.suppression.baseline_file import Known

# Of the words around a finding so much must be as before, in code points and as a share of what is known of them.
LEAST_AGREEMENT = 15
LEAST_SHARE = 0.5


@dataclass(slots=True)
class Matched:
    """What a comparison comes to.

    `old` holds for the index of each finding that was there before the entry that it answers to, `left` the entries of
    the baseline that no finding answers to any more, each with the count that is over.
    """

    old: dict[int, Known] = field(default_factory=dict)
    left: list[Known] = field(default_factory=list)


def match(known: Iterable[Known], findings: Sequence[Known]) -> Matched:
    """Match findings with those that were there before; each entry answers for as many findings as it counts.

    First what is the same in its article, then what stands among partly other words there, then what is the same in
    another article, as where a file has been renamed. So a finding can pass for an old one only if that is gone.
    """
    matched = match_within(one_by_one(known), findings)
    _take_equal(matched.left, findings, matched.old, _anywhere)
    return matched


def match_within(left: list[Known], findings: Sequence[Known]) -> Matched:
    """Match findings with entries of their own articles, each of a count of one."""
    old: dict[int, Known] = {}
    _take_equal(left, findings, old, _in_article)
    _take_similar(left, findings, old)
    return Matched(old, left)


def match_anywhere(left: list[Known], findings: Sequence[Known]) -> Matched:
    """Match findings with entries of any article, each of a count of one."""
    old: dict[int, Known] = {}
    _take_equal(left, findings, old, _anywhere)
    return Matched(old, left)


def one_by_one(known: Iterable[Known]) -> list[Known]:
    """Return entries in their order, each as often as it counts and with a count of one."""
    return [replace(one, count=1) for one in sorted(known) for _ in range(one.count)]


def agreement(one: Known, other: Known) -> int:
    """Return how many code points of the words around two findings are the same, in the same order."""
    return shared(one.before, other.before) + shared(one.after, other.after)


def shared(one: str, other: str) -> int:
    """Return how many code points of two stretches are words that both have in the same order."""
    words, others = one.split(), other.split()
    runs = SequenceMatcher(None, words, others, autojunk=False).get_matching_blocks()
    return sum(len(" ".join(words[run.a : run.a + run.size])) for run in runs)


def _in_article(one: Known) -> tuple[str, ...]:
    return (one.article, one.rule, one.id)


def _anywhere(one: Known) -> tuple[str, ...]:
    return (one.rule, one.id)


def _take_equal(
    left: list[Known], findings: Sequence[Known], old: dict[int, Known], key: Callable[[Known], tuple[str, ...]]
) -> None:
    """Take from `left` the entries that a finding not yet in `old` shares a key with."""
    open_entries: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for position, one in enumerate(left):
        open_entries[key(one)].append(position)
    taken = set()
    for index, finding in enumerate(findings):
        if index not in old and open_entries.get(key(finding)):
            position = open_entries[key(finding)].pop()
            taken.add(position)
            old[index] = left[position]
    left[:] = [one for position, one in enumerate(left) if position not in taken]


def _take_similar(left: list[Known], findings: Sequence[Known], old: dict[int, Known]) -> None:
    """Take the entries that differ from a finding in some of the words around, the most alike first."""
    pairs = sorted((-weight, index, position) for weight, index, position in _similar(left, findings, old))
    taken: set[int] = set()
    for _, index, position in pairs:
        if index not in old and position not in taken:
            taken.add(position)
            old[index] = left[position]
    left[:] = [one for position, one in enumerate(left) if position not in taken]


def _similar(left: Sequence[Known], findings: Sequence[Known], old: Collection[int]) -> Iterator[tuple[int, int, int]]:
    """Yield agreement, index of the finding and position of the entry for each pair that may be one finding."""
    entries: dict[tuple[str, str, str], list[int]] = defaultdict(list)
    for position, one in enumerate(left):
        entries[one.article, one.rule, one.text].append(position)
    for index, finding in enumerate(findings):
        if index in old:
            continue
        for position in entries.get((finding.article, finding.rule, finding.text), ()):
            weight = agreement(left[position], finding)
            if weight >= max(LEAST_AGREEMENT, LEAST_SHARE * _room(left[position], finding)):
                yield weight, index, position


def _room(one: Known, other: Known) -> int:
    """Return how much two findings could agree: what is known of the words around the one that has fewer of them."""
    return min(len(one.before) + len(one.after), len(other.before) + len(other.after))
