"""`audit corpus`: an audit of any number of articles, kept in tables."""

import typer

from audit.cli import corpus_query

app = typer.Typer(
    help="A corpus of any size: its tables, asked questions.",
    no_args_is_help=True,
    rich_markup_mode=None,
)
app.command("query")(corpus_query.query)
app.command("gate")(corpus_query.gate)
