"""`audit schema`: the JSON Schema of what `--format json` and `--format jsonl` write."""

import typer


def schema() -> None:
    """Print the JSON Schema of --format json; its $defs/finding is that of a line of --format jsonl."""
    from audit.renderers.contract import SCHEMA
    from audit.resources import schemas_folder

    typer.echo((schemas_folder() / f"report-{SCHEMA}.json").read_text(encoding="utf-8"), nl=False)
