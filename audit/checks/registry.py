"""What the registry of checks holds of each."""

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from audit.model.match import Match
from audit.model.rule import Reach

Anchors = Callable[[Mapping[str, Any]], Collection[str] | None]


@dataclass(frozen=True, slots=True)
class Check:
    """A function that finds faults.

    `anchors(options)` gives lower-case words, or two words with a blank between, one of which must occur in an article
    for the check to find anything there, or None where it must always run. `trace` is an expression of RE2, see
    `audit.checks.traces`, that must occur; `trace_of(options)` gives one for a rule without anchors. A check with none
    of these runs on every article, and `always` says why. `test_options` raises ValueError, with the reason, for
    options that their types alone do not show to be wrong.
    """

    function: Callable[..., Iterator[Match]]
    reach: Reach
    anchors: Anchors | None = None
    trace: str = ""
    trace_of: Callable[[Mapping[str, Any]], str] | None = None
    always: str = ""
    test_options: Callable[[Mapping[str, Any]], None] | None = None
