"""`audit schema`: the JSON Schemas of what `--format json` and `--format jsonl` write, and of decisions."""

from typing import Annotated

import typer


def schema(
    decisions: Annotated[
        bool, typer.Option("--decisions", help="That of a file of decisions, which `audit apply` reads.")
    ] = False,
) -> None:
    """Print the JSON Schema of --format json; its $defs/finding is that of a line of --format jsonl."""
    from audit.renderers.contract import SCHEMA
    from audit.resources import schemas_folder

    name = "decisions-1.json" if decisions else f"report-{SCHEMA}.json"
    typer.echo((schemas_folder() / name).read_text(encoding="utf-8"), nl=False)
