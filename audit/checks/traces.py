"""One look at an article for the marks without which whole checks find nothing.

A check anchored on marks and blanks has a *trace*, an expression of RE2 that occurs wherever the check finds something;
a rule of patterns that no word anchors is its own. All traces are looked for at once, in one pass. Memory is given so
that RE2 never gives up in the middle of a text.
"""

from collections.abc import Mapping
from typing import Any

_MEMORY = 128 << 20  # bytes at the most; what is used grows with the states met


class Traces:
    """The traces of some checks and rules, by their names."""

    def __init__(self, traces: Mapping[str, str]) -> None:
        self._names = sorted(traces)
        self._set = _compile([traces[name] for name in self._names]) if traces else None

    def met_in(self, prose: str) -> frozenset[str]:
        """Return the names of the checks and rules whose trace occurs."""
        if self._set is None:
            return frozenset()
        met = self._set.Match(prose.encode("utf-8", "surrogatepass"))
        return frozenset(self._names[index] for index in met or ())


def _compile(expressions: list[str]) -> Any:
    import re2

    options = re2.Options()
    options.max_mem = _MEMORY
    options.never_capture = True
    options.log_errors = False
    compiled = re2.Set.SearchSet(options)
    for expression in expressions:
        compiled.Add(expression.encode())
    compiled.Compile()
    return compiled
