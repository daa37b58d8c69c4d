"""Compiled rules: one file with an index and a line a rule, of which only the lines wanted are ever parsed.

The first line is JSON: `format`, `signature`, `ids`, `offsets` (bytes from the start of the second line), `always`
(indices of rules that run on every article), `anchors` (word to indices) and `traced` (check to indices).
"""

import hashlib
import json
import os
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from audit.checks import CHECKS
from audit.model.errors import AuditError
from audit.model.rule import DIMENSIONS, Example, Fix, Reach, Rule
from audit.model.scope import Scope
from audit.model.severity import Severity
from audit.rulebook.parsing import parse_rule

FORMAT = 1
_CODE = (Path(__file__).parent, Path(__file__).parent.parent / "checks", Path(__file__).parent.parent / "text")


@dataclass(frozen=True, slots=True)
class StoredRules:
    """The rules of one compiled file."""

    ids: Mapping[str, int]
    anchors: Mapping[str, tuple[int, ...]]
    traced: Mapping[str, tuple[int, ...]]
    always: tuple[int, ...]
    offsets: tuple[int, ...]
    lines: bytes

    def rule(self, index: int) -> Rule:
        """Return one rule, parsed anew at each call."""
        return _from_json(json.loads(self.lines[self.offsets[index] : self.offsets[index + 1]]))


def rule_files(folder: Path) -> Iterator[tuple[str, Path]]:
    """Yield id and path of every rule file below `folder`, sorted by id."""
    for dimension in sorted(DIMENSIONS):
        for path in sorted((folder / dimension).rglob("*.toml")):
            yield path.relative_to(folder).with_suffix("").as_posix(), path


def signature(folder: Path) -> str:
    """Return a hash that changes whenever a rule file, or the code that compiles it, does."""
    code = (path for part in _CODE for path in sorted(part.glob("*.py")))
    seen = hashlib.sha256(f"format {FORMAT}".encode())
    for name, path in (*rule_files(folder), *((path.name, path) for path in code)):
        state = path.stat()
        seen.update(f"\n{name} {state.st_size} {state.st_mtime_ns}".encode())
    return seen.hexdigest()


def compile_rules(folder: Path, target: Path, *, signed: str) -> None:
    """Parse every rule below `folder` and write the compiled file `target` in one step.

    Raises `RuleFileError` at the first file that cannot be used.
    """
    rules = [parse_rule(path, rule_id) for rule_id, path in rule_files(folder)]
    _replace(target, _encoded(rules, signed))


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
        anchors={word: tuple(positions) for word, positions in index["anchors"].items()},
        traced={check: tuple(positions) for check, positions in index["traced"].items()},
        always=tuple(index["always"]),
        offsets=tuple(index["offsets"]),
        lines=lines,
    )


def _encoded(rules: Iterable[Rule], signed: str) -> bytes:
    ids, offsets, always, lines = [], [0], [], []
    anchors: dict[str, list[int]] = {}
    traced: dict[str, list[int]] = {}
    for position, rule in enumerate(rules):
        line = json.dumps(_to_json(rule), ensure_ascii=False, sort_keys=True).encode() + b"\n"
        ids.append(rule.id)
        lines.append(line)
        offsets.append(offsets[-1] + len(line))
        words = _anchors(rule)
        if CHECKS[rule.check].trace:
            traced.setdefault(rule.check, []).append(position)
        elif words is None:
            always.append(position)
        for word in sorted(words or ()):
            anchors.setdefault(word, []).append(position)
    index = {"format": FORMAT, "signature": signed, "ids": ids, "offsets": offsets, "always": always}
    head = json.dumps(index | {"anchors": anchors, "traced": traced}, ensure_ascii=False, sort_keys=True).encode()
    return b"\n".join((head, b"".join(lines)))


def _anchors(rule: Rule) -> Iterable[str] | None:
    anchors = CHECKS[rule.check].anchors
    return anchors(rule.options) if anchors else None


def _replace(target: Path, content: bytes) -> None:
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=target.parent)
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        os.replace(name, target)
    except OSError as reason:
        raise AuditError(f"{target}: cannot write the compiled rules ({reason.strerror}); set XDG_CACHE_HOME") from None


def _to_json(rule: Rule) -> dict[str, Any]:
    return {
        "id": rule.id,
        "title": rule.title,
        "message": rule.message,
        "severity": rule.severity,
        "mqm": rule.mqm,
        "lqi": rule.lqi,
        "check": rule.check,
        "reach": rule.reach,
        "options": dict(rule.options),
        "confidence": rule.confidence,
        "fix": rule.fix,
        "source": rule.source,
        "languages": rule.languages,
        "scopes": sorted(rule.scopes),
        "bad": [[example.text, example.beside] for example in rule.bad],
        "good": [[example.text, example.beside] for example in rule.good],
    }


def _from_json(content: dict[str, Any]) -> Rule:
    return Rule(
        **content
        | {
            "severity": Severity(content["severity"]),
            "reach": Reach(content["reach"]),
            "fix": Fix(content["fix"]),
            "languages": tuple(content["languages"]),
            "scopes": frozenset(map(Scope, content["scopes"])),
            "bad": tuple(Example(text, tuple(beside)) for text, beside in content["bad"]),
            "good": tuple(Example(text, tuple(beside)) for text, beside in content["good"]),
        }
    )
