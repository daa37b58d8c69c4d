"""`audit corpus report`: the tables of a corpus as a dashboard."""

from collections.abc import Iterable
from pathlib import Path
from typing import Annotated

import typer

from audit.cli.corpus_query import Corpus, DecisionFiles, Memory, needs_extra
from audit.cli.telling import say
from audit.model.errors import AuditError


def report(
    directory: Corpus,
    output: Annotated[
        Path, typer.Option("--output", "-o", metavar="FILE", help="A page, FILE.html; a folder has all articles.")
    ],
    where: Annotated[
        str, typer.Option(metavar="SQL", help="Only documents for which this holds: \"date >= '2026-01-01'\".")
    ] = "",
    decisions: DecisionFiles = [],  # noqa: B006
    memory: Memory = "1GB",
) -> None:
    """Write a dashboard that opens from a disk: scores, trends, rules, names, and the articles behind them."""
    needs_extra()
    from audit.queries.dashboard_page import dashboard_file, dashboard_folder
    from audit.queries.database import open_tables

    is_file = output.suffix.lower() in {".html", ".htm"}
    if output.suffix and not is_file and not output.is_dir():
        raise AuditError(f"--output {output}: a page ends in .html; a folder has no ending")
    with open_tables(directory, memory=memory, decisions=decisions) as tables:
        if is_file:
            page, left_out = dashboard_file(tables, where)
            _write(output.parent, [(output.name, page)])
        else:
            left_out = 0
            _write(output, dashboard_folder(tables, where))
    if left_out:
        say(f"{output} has the texts of the worst articles, without {left_out:,}; --output FOLDER keeps all")
    else:
        say(str(output if is_file else output / "index.html"))


def _write(folder: Path, files: Iterable[tuple[str, str]]) -> None:
    from audit.corrections.writing import write_whole

    for name, content in files:
        write_whole(folder / name, content.encode("utf-8", "replace"))
