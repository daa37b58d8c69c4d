"""Compiled rules: one file with an index and a line a rule, of which only the lines wanted are ever parsed.

The first line is JSON: `format`, `signature`, `ids`, `offsets` (bytes from the start of the second line), `always`
(indices of rules that run on every article), `anchors` (indices, with blanks between, to the anchors that lead there,
one a line), `traced` (check or rule to indices), `traces` (check or rule to trace) and `signs` (as `anchors`, of lines
behind the rules, each a phrase that tells of translation).
"""

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from audit.model.rule import DIMENSIONS, Example, Fix, Need, Reach, Rule
from audit.model.scope import Scope
from audit.model.severity import Severity

FORMAT = 9
_CODE = (Path(__file__).parent, Path(__file__).parent.parent / "checks", Path(__file__).parent.parent / "text")


@dataclass(frozen=True, slots=True)
class StoredRules:
    """The rules of one compiled file."""

    ids: Mapping[str, int]
    anchors: Mapping[str, tuple[int, ...]]
    traced: Mapping[str, tuple[int, ...]]
    traces: Mapping[str, str]
    signs: Mapping[str, tuple[int, ...]]
    always: tuple[int, ...]
    offsets: tuple[int, ...]
    lines: bytes

    def rule(self, index: int) -> Rule:
        """Return one rule, parsed anew at each call."""
        return _from_json(self._content(index))

    def sign(self, index: int) -> Mapping[str, str]:
        """Return one phrase that tells of translation, parsed anew at each call."""
        return self._content(index)

    def _content(self, index: int) -> dict[str, Any]:
        content: dict[str, Any] = json.loads(self.lines[self.offsets[index] : self.offsets[index + 1]])
        return content


def rule_files(folder: Path) -> Iterator[tuple[str, Path]]:
    """Yield id and path of every rule file below `folder`, sorted by id."""
    for dimension in sorted(DIMENSIONS):
        for path in sorted((folder / dimension).rglob("*.toml")):
            yield path.relative_to(folder).with_suffix("").as_posix(), path


def signature(folder: Path) -> str:
    """Return a hash that changes whenever a rule file, a lexicon, or the code that compiles them, does."""
    code = (path for part in _CODE for path in sorted(part.glob("*.py")))
    seen = hashlib.sha256(f"format {FORMAT}".encode())
    lexicons = sorted((folder / "lexicons").glob("*.tsv"))
    for name, path in (*rule_files(folder), *((path.name, path) for path in (*lexicons, *code))):
        state = path.stat()
        seen.update(f"\n{name} {state.st_size} {state.st_mtime_ns}".encode())
    return seen.hexdigest()


def load_stored(path: Path, *, signed: str | None) -> StoredRules | None:
    """Return the compiled rules at `path`, or None where they are missing or not those of the signature given."""
    if not path.is_file():
        return None
    head, _, lines = path.read_bytes().partition(b"\n")
    index = json.loads(head)
    if index["format"] != FORMAT or (signed is not None and index["signature"] != signed):
        return None
    return StoredRules(
        ids={rule_id: position for position, rule_id in enumerate(index["ids"])},
        anchors=_by_anchor(index["anchors"]),
        traced={check: tuple(positions) for check, positions in index["traced"].items()},
        traces=index["traces"],
        signs=_by_anchor(index["signs"]),
        always=tuple(index["always"]),
        offsets=tuple(index["offsets"]),
        lines=lines,
    )


def _by_anchor(groups: Mapping[str, str]) -> dict[str, tuple[int, ...]]:
    found: dict[str, tuple[int, ...]] = {}
    for positions, anchors in groups.items():
        found.update(dict.fromkeys(anchors.split("\n"), tuple(map(int, positions.split()))))
    return found


def _from_json(content: dict[str, Any]) -> Rule:
    return Rule(
        **content
        | {
            "severity": Severity(content["severity"]),
            "reach": Reach(content["reach"]),
            "fix": Fix(content["fix"]),
            "needs": Need(content["needs"]),
            "languages": tuple(content["languages"]),
            "scopes": frozenset(map(Scope, content["scopes"])),
            "bad": tuple(map(_example, content["bad"])),
            "good": tuple(map(_example, content["good"])),
        }
    )


def _example(cells: list[Any]) -> Example:
    text, beside, variety, lexicon, style, title = cells
    return Example(text, tuple(beside), variety, tuple(lexicon), style, title)
