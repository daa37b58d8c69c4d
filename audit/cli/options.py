"""Options that several commands have: what is read, by which rules, and beside which other articles."""

from pathlib import Path
from typing import Annotated

import typer

from audit.model.severity import Severity

Select = Annotated[list[str], typer.Option("--select", metavar="RULE", help="Use only this rule or dimension.")]
Ignore = Annotated[list[str], typer.Option("--ignore", metavar="RULE", help="Do not use this rule or dimension.")]
FailOn = Annotated[Severity | None, typer.Option("--fail-on", help="Least severity for exit code 1.")]
Profile = Annotated[
    str | None, typer.Option("--profile", metavar="NAME", help="news-publish, news-draft or strict; or one's own.")
]
Style = Annotated[
    str | None, typer.Option("--style", metavar="NAME", help="A house style, as `audit profiles list` names them.")
]
Variety = Annotated[
    str | None, typer.Option("--variety", metavar="US|GB|CA|AU", help="The English the text should follow.")
]
Config = Annotated[
    Path | None, typer.Option("--config", metavar="FILE", help="Use this file, not the audit.toml found upwards.")
]
Language = Annotated[str, typer.Option("--language", metavar="en", help="Audit whatever the language seems to be.")]
SourceLanguage = Annotated[
    str | None,
    typer.Option("--source-language", metavar="CODE", help="What the articles were translated from: ru, de ..."),
]
Alone = Annotated[bool, typer.Option("--alone", help="Judge each article by itself, without the others given.")]
Beside = Annotated[
    list[str],
    typer.Option("--archive", metavar="PATH", help="More articles as evidence for names; they are not audited."),
]
Workers = Annotated[
    int | None, typer.Option("--workers", metavar="N", min=1, help="Processes; by default as many as help.")
]
BaselineFile = Annotated[
    Path | None,
    typer.Option("--baseline", metavar="FILE", help="Count no finding that this file of `audit baseline` lists."),
]
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
