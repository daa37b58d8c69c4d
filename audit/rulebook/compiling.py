"""Write compiled rules."""

import json
import os
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from audit.checks.catalogue import CHECKS
from audit.model.errors import AuditError
from audit.model.rule import Example, Rule
from audit.rulebook.parsing import parse_rule
from audit.rulebook.phrase_lexicons import WEAK_SIGNS, read_signs
from audit.rulebook.storing import FORMAT, rule_files


def compile_rules(folder: Path, target: Path, *, signed: str) -> None:
    """Parse every rule below `folder` and write the compiled file `target` in one step.

    Raises `RuleFileError` at the first file that cannot be used.
    """
    rules = [parse_rule(path, rule_id) for rule_id, path in rule_files(folder)]
    _replace(target, _encoded(rules, list(_signs(folder, rules)), signed))


def _signs(folder: Path, rules: Iterable[Rule]) -> Iterator[tuple[dict[str, str], frozenset[str]]]:
    named = {rule.options["lexicon"] for rule in rules if rule.check == "phrases" and "lexicon" in rule.options}
    for path in sorted(folder / "lexicons" / f"{name}.tsv" for name in (*named, WEAK_SIGNS)):
        if path.is_file():
            yield from read_signs(path)


def _encoded(rules: Iterable[Rule], signs: Iterable[tuple[dict[str, str], frozenset[str]]], signed: str) -> bytes:
    ids, offsets, always, lines = [], [0], [], []
    anchors: dict[str, list[int]] = {}
    traced: dict[str, list[int]] = {}
    traces: dict[str, str] = {}
    for position, rule in enumerate(rules):
        line = _line(_to_json(rule))
        ids.append(rule.id)
        lines.append(line)
        offsets.append(offsets[-1] + len(line))
        words = _anchors(rule)
        trace = _trace(rule, words)
        if trace:
            name = rule.check if CHECKS[rule.check].trace else rule.id
            traced.setdefault(name, []).append(position)
            traces[name] = trace
        elif words is None:
            always.append(position)
        for word in sorted(words or ()):
            anchors.setdefault(word, []).append(position)
    told: dict[str, list[int]] = {}
    for position, (row, demanded) in enumerate(signs, len(ids)):
        lines.append(_line(row))
        offsets.append(offsets[-1] + len(lines[-1]))
        for word in sorted(demanded):
            told.setdefault(word, []).append(position)
    index = {"format": FORMAT, "signature": signed, "ids": ids, "offsets": offsets, "always": always}
    head = json.dumps(
        index | {"anchors": _grouped(anchors), "traced": traced, "traces": traces, "signs": _grouped(told)},
        ensure_ascii=False,
        sort_keys=True,
    ).encode()
    return b"\n".join((head, b"".join(lines)))


def _grouped(places: Mapping[str, list[int]]) -> dict[str, str]:
    """Return anchors by where they lead, a line each: read in a fraction of the time."""
    groups: dict[str, list[str]] = {}
    for anchor in sorted(places):
        groups.setdefault(" ".join(map(str, places[anchor])), []).append(anchor)
    return {at: "\n".join(anchors) for at, anchors in groups.items()}


def _line(content: dict[str, Any]) -> bytes:
    return json.dumps(content, ensure_ascii=False, sort_keys=True).encode() + b"\n"


def _anchors(rule: Rule) -> Iterable[str] | None:
    anchors = CHECKS[rule.check].anchors
    return anchors(rule.options) if anchors else None


def _trace(rule: Rule, words: Iterable[str] | None) -> str:
    check = CHECKS[rule.check]
    return check.trace_of(rule.options) if words is None and check.trace_of else check.trace


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
        "needs": rule.needs,
        "scopes": sorted(rule.scopes),
        "bad": list(map(_cells, rule.bad)),
        "good": list(map(_cells, rule.good)),
    }


def _cells(example: Example) -> list[Any]:
    return [example.text, example.beside, example.variety, example.lexicon, example.style, example.title]
