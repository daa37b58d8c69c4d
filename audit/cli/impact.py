"""`audit rules impact`: what a rule finds in an archive, before it is switched on."""

import json
import sys
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path
from typing import Annotated, Any

import typer

from audit.cli.checking import inputs_of
from audit.cli.options import Workers
from audit.cli.rule_names import rule_named
from audit.cli.telling import ListFormat, tell_failures
from audit.config import Overrides, Settings, load_settings
from audit.corpus.case import Manner
from audit.corpus.impact import Impact, Instance, impact_of
from audit.corpus.running import run
from audit.model.rule import DIMENSIONS
from audit.pipeline import Auditor
from audit.renderers.printable import on_one_line, shortened, visible
from audit.renderers.wording import count_of
from audit.rulebook.rulebook import Choice, open_rulebook

# Lines of the commonest words and of the documents with most findings that are shown.
_MOST_LINES = 10


def impact(
    rule: Annotated[str, typer.Argument(metavar="RULE", help="The id of a rule, its last part, or a rule file.")],
    archive: Annotated[
        list[str], typer.Argument(metavar="ARCHIVE…", help="Files or folders of .txt, .md, .html, .jsonl.")
    ],
    sample: Annotated[int, typer.Option(metavar="N", min=0, help="Show so many findings in their context.")] = 10,
    format: Annotated[ListFormat, typer.Option("--format", "-f", help="Text, or JSON for programs.")] = (
        ListFormat.TEXT
    ),
    workers: Workers = None,
) -> None:
    """Count what one rule finds in articles, whether it is switched on or not; exit 2 if one cannot be read.

    The rule is run without the others, which may claim some of these words for themselves.
    """
    settings = load_settings(Path.cwd(), Overrides())
    with ExitStack() as until_read:
        rule_id, settings = _with_that_rule(settings, rule, until_read)
        inputs = list(inputs_of(archive, settings))
        report = run(
            Auditor(settings).with_only(rule_id), inputs, Manner(workers=workers), most_of_one_rule=sys.maxsize
        )
    found = impact_of(report, rule_id, sample=sample)
    lines = [json.dumps(_as_json(found), ensure_ascii=False, indent=2)] if format is ListFormat.JSON else _told(found)
    for line in lines:
        sys.stdout.buffer.write(f"{line}\n".encode("utf-8", "surrogatepass"))
    tell_failures(report.failures)
    raise typer.Exit(2 if report.failures else 0)


def _with_that_rule(settings: Settings, name: str, until_read: ExitStack) -> tuple[str, Settings]:
    """Return the id of the rule, and settings that know it."""
    if name.endswith(".toml"):
        import shutil
        import tempfile

        from audit.rulebook.parsing import parse_rule

        path = Path(name)
        rule_id = f"{_dimension(path)}/{path.stem}"
        lexicon = parse_rule(path, rule_id).options.get("lexicon")
        folder = Path(until_read.enter_context(tempfile.TemporaryDirectory()))
        if lexicon:
            shutil.copytree(path.absolute().parents[1] / "lexicons", folder / "lexicons")
        copy = folder / f"{rule_id}.toml"
        copy.parent.mkdir(parents=True)
        copy.write_bytes(path.read_bytes())
        return rule_id, replace(settings, own_rules=folder)
    return rule_named(name, open_rulebook(Choice(), settings.own_rules).known), settings


def _dimension(path: Path) -> str:
    """Return the folder of a rule file that is one of the dimensions; a file that lies elsewhere is taken for style."""
    return next((part for part in reversed(path.absolute().parts) if part in DIMENSIONS), "style")


def _told(found: Impact) -> Iterator[str]:
    articles, findings = count_of(found.documents, "article"), count_of(found.findings, "finding")
    where = f"in {len(found.by_document)} of {articles}, {found.words:,} words"
    yield f"{found.rule}: {findings} {where}, {found.per_thousand_words:.3f} per 1,000 words"
    yield from _ranking("most often", ((_change(*text), count) for text, count in found.by_text.items()))
    yield from _ranking("most in", ((on_one_line(doc), count) for doc, count in found.by_document.items()))
    if found.sample:
        yield f"sample of {len(found.sample)}"
    for instance in found.sample:
        yield f"  {on_one_line(instance.finding.doc)}:{instance.finding.line}:{instance.finding.column}"
        yield f"      {_in_context(instance)}"


def _ranking(title: str, counted: Iterator[tuple[str, int]]) -> Iterator[str]:
    ranked = list(counted)
    if ranked:
        yield title
    yield from (f"  {count:>5}  {text}" for text, count in ranked[:_MOST_LINES])
    if len(ranked) > _MOST_LINES:
        yield f"         and {len(ranked) - _MOST_LINES} more"


def _change(text: str, suggestion: str | None) -> str:
    old = shortened(visible(text))
    return old if suggestion is None else f"{old} \N{RIGHTWARDS ARROW} {shortened(visible(suggestion)) or '(delete)'}"


def _in_context(instance: Instance) -> str:
    change = _change(instance.finding.text, instance.suggestion)
    return f"{on_one_line(instance.before).lstrip()}[{change}]{on_one_line(instance.after).rstrip()}"


def _as_json(found: Impact) -> dict[str, Any]:
    return {
        "schema": 1,
        "rule": found.rule,
        "findings": found.findings,
        "documents": found.documents,
        "words": found.words,
        "per_thousand_words": round(found.per_thousand_words, 4),
        "by_document": [{"doc": doc, "findings": count} for doc, count in found.by_document.items()],
        "by_text": [
            {"text": text, "suggestion": suggestion, "findings": count}
            for (text, suggestion), count in found.by_text.items()
        ],
        "sample": [
            {
                "doc": one.finding.doc,
                "start": one.finding.span.start,
                "end": one.finding.span.end,
                "line": one.finding.line,
                "column": one.finding.column,
                "before": one.before,
                "text": one.finding.text,
                "after": one.after,
                "suggestion": one.suggestion,
                "confidence": one.finding.confidence,
            }
            for one in found.sample
        ],
    }
