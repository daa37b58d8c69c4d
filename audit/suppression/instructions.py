"""Instructions not to count findings, and what they come to."""

from bisect import bisect_right
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from audit.model.finding import Finding
from audit.model.rule_names import is_engines, is_named, rule_hint
from audit.model.scope import Region
from audit.model.suppression import Suppression, SuppressionKind


@dataclass(frozen=True, slots=True)
class Instruction:
    """An instruction not to count the findings of some rules.

    `rules` are names of rules, `blocks` the paragraphs concerned, by index, None for all of an article. `text` and `id`
    narrow it to findings with these words, or to one finding, where they are not empty.
    """

    kind: SuppressionKind
    where: str
    rules: tuple[str, ...]
    reason: str
    blocks: range | None = None
    text: str = ""
    id: str = ""

    @property
    def suppression(self) -> Suppression:
        return Suppression(self.kind, self.reason, self.where)


@dataclass(frozen=True, slots=True)
class KnownRules:
    """The ids of all rules, and of those that the run uses."""

    all: Collection[str]
    used: Collection[str]


@dataclass(slots=True)
class Uses:
    """Which names of rules, in which instruction, have kept a finding from counting."""

    used: set[tuple[Instruction, str]] = field(default_factory=set)

    def note(self, instruction: Instruction, rule_id: str) -> None:
        """Remember that an instruction held of a finding of this rule."""
        self.used.update((instruction, name) for name in instruction.rules if is_named(name, rule_id))

    def unused(self, instructions: Iterable[Instruction], rules: KnownRules) -> Iterator[tuple[Instruction, str]]:
        """Yield each instruction with a name of rules in it that kept back nothing, though the run uses these rules."""
        for instruction in instructions:
            for name in instruction.rules:
                named = [rule_id for rule_id in rules.all if is_named(name, rule_id)]
                if named and (instruction, name) not in self.used and set(named) <= set(rules.used):
                    yield instruction, name


def remarks_on_unused(unused: Iterable[tuple[Instruction, str]]) -> Iterator[str]:
    """Yield what to say of names of rules that kept back nothing."""
    for instruction, name in unused:
        yield f"{instruction.where}: unused suppression of {name}; nothing is found there, so it can go"


def remarks_on_unknown(instructions: Iterable[Instruction], rules: KnownRules) -> Iterator[str]:
    """Yield what to say of names that mean no rule."""
    for instruction in instructions:
        for name in instruction.rules:
            if not is_engines(name) and not any(is_named(name, rule_id) for rule_id in rules.all):
                yield f"{instruction.where}: no rule {name!r}; {rule_hint(name, rules.all)}"


def suppress(
    findings: Iterable[Finding],
    instructions: Sequence[Instruction],
    uses: Uses,
    blocks: Sequence[Region],
) -> tuple[list[Finding], list[Finding]]:
    """Part findings into those that count and those that do not, each in the order given; `uses` is told of both.

    Of several instructions the first holds.
    """
    counted, suppressed = [], []
    for finding in findings:
        instruction = next((one for one in instructions if _holds(one, finding, blocks)), None)
        if instruction is None:
            counted.append(finding)
        else:
            uses.note(instruction, finding.rule)
            suppressed.append(replace(finding, suppression=instruction.suppression))
    return counted, suppressed


def _holds(instruction: Instruction, finding: Finding, blocks: Sequence[Region]) -> bool:
    return (
        any(is_named(name, finding.rule) for name in instruction.rules)
        and instruction.text in ("", " ".join(finding.text.split()))
        and instruction.id in ("", finding.id)
        and (instruction.blocks is None or _block_index(finding, blocks) in instruction.blocks)
    )


def _block_index(finding: Finding, blocks: Sequence[Region]) -> int:
    return max(0, bisect_right(blocks, finding.prose_span.start, key=lambda block: block.span.start) - 1)
