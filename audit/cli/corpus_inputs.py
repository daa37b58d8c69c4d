"""Options that say how files of many articles are read."""

from typing import Annotated

import typer

Column = Annotated[
    list[str],
    typer.Option(
        "--column",
        metavar="KEY=COLUMN",
        help="Which column has text, doc, title, date, outlet, source, source_language, engine, url or html.",
    ),
]
MaxSize = Annotated[int | None, typer.Option("--max-size", metavar="BYTES", help="Largest document to audit.")]
Exclude = Annotated[
    list[str], typer.Option("--exclude", metavar="GLOB", help="Leave out files and folders in the folders given.")
]
