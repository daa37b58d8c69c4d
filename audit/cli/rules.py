"""`audit rules` and `audit explain`: what the rules are, and whether their examples hold."""

import json
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import Annotated, Any

import typer

from audit.cli import impact, new_rule, precision, rule_pages
from audit.cli.rule_names import rule_named
from audit.cli.telling import ListFormat
from audit.config import Overrides, load_settings
from audit.model.errors import AuditError
from audit.model.rule import Rule
from audit.pipeline import Auditor
from audit.proving import Fault, prove
from audit.renderers.wording import count_of, need_in_words
from audit.rulebook.examples import corrected_text, faulty_text
from audit.rulebook.precision import measured, wording
from audit.rulebook.rulebook import Rulebook

app = typer.Typer(help="The rules in use here.", no_args_is_help=True, rich_markup_mode=None)
app.command("new")(new_rule.new)
app.command("impact")(impact.impact)
app.command("precision")(precision.precision)
app.command("pages")(rule_pages.pages)


@app.command("list")
def list_rules(
    profile: Annotated[str | None, typer.Option(metavar="NAME", help="List the rules of this profile.")] = None,
    format: Annotated[ListFormat, typer.Option("--format", "-f", help="Lines, or JSON for programs.")] = (
        ListFormat.TEXT
    ),
) -> None:
    """List the rules: id, severity, title; as JSON with how often each was right."""
    rules = _auditor(profile).rulebook
    if format is ListFormat.JSON:
        typer.echo(json.dumps([_as_json(rule, rules) for rule in rules.all_rules()], ensure_ascii=False, indent=2))
        return
    for rule in rules.all_rules():
        typer.echo(f"{rule.id:<52} {rule.severity:<8} {rule.title}")


@app.command("show")
def show(rule_id: Annotated[str, typer.Argument(metavar="RULE", help="The id of a rule, or its last part.")]) -> None:
    """Show one rule whole, with its options and examples."""
    auditor = _auditor(None)
    rule = _find(auditor, rule_id)
    typer.echo(_described(rule, auditor))
    typer.echo(f"check        {rule.check}")
    for name, value in sorted(rule.options.items()):
        # What a lexicon holds is shown by the examples, one a phrase.
        if not ("lexicon" in rule.options and name in ("rows", "index")):
            typer.echo(f"  {name} = {value!r}")
    typer.echo(f"scopes       {', '.join(sorted(rule.scopes))}")
    for example in rule.bad:
        typer.echo(f"bad          {example.text}")
    for example in rule.good:
        typer.echo(f"good         {example.text}")


@app.command("test")
def test(
    rule_ids: Annotated[list[str] | None, typer.Argument(metavar="[RULE]…", help="Their ids; else all rules.")] = None,
    alone: Annotated[
        bool, typer.Option("--alone", help="Run each rule's examples under that rule only: quick, while you write it.")
    ] = False,
    thorough: Annotated[
        bool,
        typer.Option("--thorough", help="Ask too whether an example needs each word, choice and option of a rule."),
    ] = False,
) -> None:
    """Run the examples of all rules, or of those named, under every rule; exit 1 if one fails."""
    auditor = _auditor(None)
    chosen = [_find(auditor, rule_id) for rule_id in rule_ids] if rule_ids else auditor.rulebook.all_rules()
    faults = [fault for rule in chosen for fault in prove(rule, auditor.with_only(rule.id) if alone else auditor)]
    for fault in faults:
        typer.echo(_fault_line(fault))
    idle = list(_idle_lines(chosen, auditor)) if thorough else []
    for line in idle:
        typer.echo(line)
    examples = sum(len(rule.bad) + len(rule.good) for rule in chosen)
    numbers = {"rule": len(chosen), "example": examples, "fault": len(faults)} | (
        {"idle part": len(idle)} if thorough else {}
    )
    typer.echo(", ".join(count_of(number, noun) for noun, number in numbers.items()))
    raise typer.Exit(1 if faults or idle else 0)


def explain(
    rule_id: Annotated[str, typer.Argument(metavar="RULE", help="The id of a rule.")],
    decisions: Annotated[
        list[Path], typer.Option(metavar="FILE", help="Say too how often it was right by these decisions.")
    ] = [],  # noqa: B006
) -> None:
    """Say what a rule finds, why, and show it at work."""
    auditor = _auditor(None)
    rule = _find(auditor, rule_id)
    typer.echo(_described(rule, auditor))
    if decisions:
        typer.echo(f"decisions    {_decided(rule, decisions, auditor)}")
    for example in rule.bad[:2]:
        typer.echo(f"finds        {faulty_text(example)[0]}")
        if corrected_text(example) != faulty_text(example)[0]:
            typer.echo(f"  better     {corrected_text(example)}")
    for example in rule.good[:2]:
        typer.echo(f"leaves       {example.text}")


def _decided(rule: Rule, decisions: list[Path], auditor: Auditor) -> str:
    from audit.decisions.decisions_file import read_decisions
    from audit.decisions.precision import decided_wording, judged_by_rule

    count = judged_by_rule(map(read_decisions, decisions)).get(rule.id)
    return decided_wording(count, measured(auditor.rulebook, rule.id))


def _as_json(rule: Rule, rules: Rulebook) -> dict[str, Any]:
    precision = measured(rules, rule.id)
    return {
        "id": rule.id,
        "title": rule.title,
        "severity": rule.severity,
        "mqm": f"{rule.dimension}/{rule.mqm}",
        "lqi": rule.lqi,
        "check": rule.check,
        "confidence": rule.confidence,
        "fix": rule.fix,
        "from": rule.languages,
        "precision": round(precision.mean, 3) if precision and precision.is_measured else None,
        "judged": asdict(precision) if precision else None,
    }


def _described(rule: Rule, auditor: Auditor) -> str:
    lines = [
        rule.title,
        "",
        f"rule         {rule.id}",
        f"message      {rule.message}",
        f"severity     {rule.severity}",
        f"MQM type     {rule.dimension}/{rule.mqm}",
        f"ITS 2.0 type {rule.lqi}",
        f"confidence   {rule.confidence:.2f}, unless a finding says its own",
        f"precision    {wording(measured(auditor.rulebook, rule.id))}",
        f"fix          {rule.fix}",
    ]
    if rule.needs:
        lines.append(f"speaks       {need_in_words(rule.needs)}")
    if rule.source:
        lines.append(f"source       {rule.source}")
    return "\n".join(lines)


def _auditor(profile: str | None) -> Auditor:
    return Auditor(load_settings(Path.cwd(), Overrides(profile=profile)))


def _find(auditor: Auditor, name: str) -> Rule:
    rule_id = rule_named(name, auditor.rulebook.known)
    if rule_id not in auditor.rulebook.ids:
        raise AuditError(f"{rule_id} is not in use here: profile or audit.toml leave it out, by select or ignore")
    return auditor.rulebook.rule(rule_id)


def _idle_lines(rules: list[Rule], auditor: Auditor) -> Iterator[str]:
    from audit.proving import idle_parts

    for rule in rules:
        for lost in idle_parts(rule, auditor.context):
            yield f"{rule.id}: no example needs {lost}"


def _fault_line(fault: Fault) -> str:
    return f"{fault.rule}: {fault.reason}\n    {fault.example}"
