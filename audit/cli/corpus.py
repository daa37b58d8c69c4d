"""`audit corpus`: an audit of any number of articles, kept in tables."""

import typer

from audit.cli import corpus_query, corpus_report, corpus_run

app = typer.Typer(
    help="A corpus of any size: audited into tables, these asked questions and shown in a dashboard.",
    no_args_is_help=True,
    rich_markup_mode=None,
)
app.command("run")(corpus_run.run)
app.command("query")(corpus_query.query)
app.command("gate")(corpus_query.gate)
app.command("report")(corpus_report.report)
