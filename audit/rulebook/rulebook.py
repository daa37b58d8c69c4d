"""The rules of a run: shipped ones and a project's own, each parsed only when an article needs it."""

import hashlib
import json
from collections.abc import Callable, Iterable, Mapping, Set
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import chain
from pathlib import Path
from typing import Any

from audit.checks.traces import Traces
from audit.model.rule import Rule
from audit.model.rule_names import is_named
from audit.model.severity import Severity
from audit.resources import cache_folder, data_folder, rules_are_a_checkout, rules_folder
from audit.rulebook.storing import StoredRules, load_stored, signature


@dataclass(frozen=True, slots=True)
class Choice:
    """Which rules a run uses, by names of rules (`style/*`, or a dimension alone), and by id what it changes in one.

    `options` of a rule are those that the settings give, whole and tested.
    """

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severities: Mapping[str, Severity] = field(default_factory=dict)
    messages: Mapping[str, str] = field(default_factory=dict)
    options: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)

    def includes(self, rule_id: str) -> bool:
        """Tell whether the run uses a rule; what is ignored stays ignored though selected."""
        if any(is_named(pattern, rule_id) for pattern in self.ignore):
            return False
        return not self.select or any(is_named(pattern, rule_id) for pattern in self.select)


class Rulebook:
    """Rules by id, and the look-up from an article's words to the rules that could fire in it."""

    def __init__(self, stores: Iterable[StoredRules], choice: Choice) -> None:
        self._stores = tuple(stores)
        self._choice = choice
        self._rules: dict[str, Rule] = {}
        places = {rule_id: (store, at) for store in self._stores for rule_id, at in store.ids.items()}
        self._signs: dict[tuple[int, int], Mapping[str, str]] = {}
        self._known = tuple(sorted(places))
        self._places = {rule_id: place for rule_id, place in sorted(places.items()) if choice.includes(rule_id)}
        # Anchors and traces were made for a rule's own options.
        changed = [rule_id for rule_id in choice.options if rule_id in self._places]
        self._always = [*self._ids_of(lambda store: {"": store.always}).get("", ()), *changed]
        self._anchors = self._ids_of(lambda store: store.anchors)
        own = (options.get("index", ()) for options in choice.options.values())
        self._all_anchors = frozenset(chain(self._anchors, *(store.signs for store in self._stores), *own))
        self._traced = self._ids_of(lambda store: store.traced)

    @cached_property
    def _traces(self) -> Traces:
        traces = {name: trace for store in self._stores for name, trace in store.traces.items()}
        return Traces({name: traces[name] for name in self._traced})

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids of the rules in use, sorted."""
        return tuple(self._places)

    @property
    def known(self) -> tuple[str, ...]:
        """The ids of all rules, in use or not, sorted."""
        return self._known

    def digest(self) -> bytes:
        """Return a hash of all rules, in use or not, as they were compiled."""
        seen = hashlib.sha256()
        for store in self._stores:
            seen.update(json.dumps([*store.ids]).encode())
            seen.update(store.lines)
        return seen.digest()

    def rule(self, rule_id: str) -> Rule:
        """Return a rule in use, with the severity and options that the run gives it."""
        if rule_id not in self._rules:
            store, position = self._places[rule_id]
            self._rules[rule_id] = self._as_chosen(store.rule(position))
        return self._rules[rule_id]

    def is_as_shipped(self, rule_id: str) -> bool:
        """Tell whether a rule in use finds what the shipped one does: is it, and with its own options."""
        return self._places[rule_id][0] is self._stores[0] and rule_id not in self._choice.options

    def all_rules(self) -> list[Rule]:
        """Return every rule in use, sorted by id."""
        return [self.rule(rule_id) for rule_id in self.ids]

    def met(self, anchors: frozenset[str]) -> frozenset[str]:
        """Return those anchors of an article that rules, or phrases telling of translation, are looked up by."""
        return self._all_anchors & anchors

    def applicable(self, anchors: Set[str], prose: str) -> list[Rule]:
        """Return the rules that could fire in an article of this prose and these anchors, sorted by id."""
        chosen = set(self._always)
        for word in self._anchors.keys() & anchors:
            chosen.update(self._anchors[word])
        for name in self._traces.met_in(prose):
            chosen.update(self._traced[name])
        return [self.rule(rule_id) for rule_id in sorted(chosen)]

    def signs(self, anchors: Set[str]) -> list[Mapping[str, str]]:
        """Return the phrases telling of translation that could stand in an article of these anchors."""
        found: set[tuple[int, int]] = set()
        for number, store in enumerate(self._stores):
            for word in store.signs.keys() & anchors:
                found.update((number, position) for position in store.signs[word])
        return [self._sign(number, position) for number, position in sorted(found)]

    def _sign(self, number: int, position: int) -> Mapping[str, str]:
        key = (number, position)
        if key not in self._signs:
            self._signs[key] = self._stores[number].sign(position)
        return self._signs[key]

    def _ids_of(self, positions: Callable[[StoredRules], Mapping[str, tuple[int, ...]]]) -> dict[str, list[str]]:
        """Gather from all stores what `positions` gives, as ids of the rules in use."""
        gathered: dict[str, list[str]] = {}
        for store in self._stores:
            used = {at: rule_id for rule_id, at in store.ids.items() if self._places.get(rule_id) == (store, at)}
            by_places: dict[tuple[int, ...], list[str]] = {}
            for key, places in positions(store).items():
                if places not in by_places:
                    by_places[places] = [used[at] for at in places if at in used]
                if ids := by_places[places]:
                    gathered[key] = [*gathered[key], *ids] if key in gathered else ids
        return gathered

    def _as_chosen(self, rule: Rule) -> Rule:
        return replace(
            rule,
            severity=self._choice.severities.get(rule.id, rule.severity),
            message=self._choice.messages.get(rule.id, rule.message),
            options=self._choice.options.get(rule.id, rule.options),
        )


def open_rulebook(choice: Choice, own_folder: Path | None = None) -> Rulebook:
    """Return the shipped rules and those of a project's own folder; of two with one id, the project's is used.

    Raises `RuleFileError` where a rule file cannot be used.
    """
    stores = [_shipped()]
    if own_folder is not None:
        stores.append(_cached(own_folder))
    return Rulebook(stores, choice)


def _shipped() -> StoredRules:
    built = data_folder() / "rules.jsonl"
    folder = rules_folder()
    signed = signature(folder) if rules_are_a_checkout() else None
    return load_stored(built, signed=signed) or _cached(folder)


def _cached(folder: Path) -> StoredRules:
    signed = signature(folder)
    name = hashlib.sha256(str(folder.resolve()).encode()).hexdigest()[:16]
    target = cache_folder() / f"rules-{name}.jsonl"
    stored = load_stored(target, signed=signed)
    if stored is None:
        from audit.rulebook.compiling import compile_rules

        compile_rules(folder, target, signed=signed)
        stored = load_stored(target, signed=signed)
    assert stored is not None
    return stored
