"""`audit rules precision`: how often rules were right by what editors decided."""

import json
from pathlib import Path
from typing import Annotated

import typer

from audit.cli.telling import ListFormat


def precision(
    decisions: Annotated[
        list[Path], typer.Argument(metavar="DECISIONS…", help="Files of the HTML report or `audit decide`.")
    ],
    format: Annotated[ListFormat, typer.Option("--format", "-f", help="Lines, or JSON for programs.")] = (
        ListFormat.TEXT
    ),
) -> None:
    """Say how often each rule was right: accepted among accepted and rejected, with the bounds of 95 %."""
    from audit.decisions.decisions_file import read_decisions
    from audit.decisions.precision import as_fields, decided_wording, judged_by_rule
    from audit.rulebook.precision import of_shipped_rule

    counts = judged_by_rule(map(read_decisions, decisions))
    if format is ListFormat.JSON:
        typer.echo(json.dumps(as_fields(counts), ensure_ascii=False, indent=2))
        return
    for rule, count in sorted(counts.items(), key=lambda pair: (-pair[1].judged, pair[0])):
        typer.echo(f"{rule:<52} {decided_wording(count, of_shipped_rule(rule))}")
    if not counts:
        typer.echo("nothing is accepted or rejected in these files")
