"""`audit corpus query` and `audit corpus gate`: what the tables of a corpus tell."""

import sys
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from audit.model.errors import AuditError
from audit.model.nearest import hint
from audit.model.severity import Severity
from audit.queries.formats import AnswerFormat, format_of

if TYPE_CHECKING:
    from audit.queries.database import Tables

# Of an answer so many rows are shown to who did not say how many they want.
_SHOWN = 50

Corpus = Annotated[Path, typer.Argument(metavar="DIR", help="A folder that `audit corpus run` made.")]
Baseline = Annotated[
    Path | None,
    typer.Option(metavar="PATH", help="An earlier run's folder, or a file of `audit corpus query DIR baseline`."),
]
DecisionFiles = Annotated[
    list[Path], typer.Option("--decisions", metavar="FILE", help="Files of decisions, from reports or `audit decide`.")
]
Memory = Annotated[str, typer.Option(metavar="SIZE", help="How much memory questions may take; more goes to disk.")]


def query(
    directory: Corpus,
    question: Annotated[
        str, typer.Argument(metavar="[QUESTION]", help="A question by its name, or SQL; - reads SQL. Lists the names.")
    ] = "",
    by: Annotated[str, typer.Option(metavar="NAME", help="Split by day, outlet, mt_engine …, as the list says.")] = "",
    least: Annotated[int, typer.Option(min=1, metavar="N", help="Fewest documents for `faults` and `names`.")] = 2,
    limit: Annotated[int | None, typer.Option(min=0, metavar="N", help="At most so many rows.")] = None,
    decisions: DecisionFiles = [],  # noqa: B006
    baseline: Baseline = None,
    memory: Memory = "1GB",
    format: Annotated[AnswerFormat | None, typer.Option("--format", "-f", help="How the answer is written.")] = None,
    output: Annotated[Path | None, typer.Option("--output", "-o", metavar="FILE", help="Write to a file.")] = None,
    show_sql: Annotated[bool, typer.Option("--sql", help="Show the SQL of a question instead of its answer.")] = False,
) -> None:
    """Ask the tables of a corpus: a question by its name, or SQL over documents, findings, names and forms."""
    needs_extra()
    from audit.queries.database import open_tables

    if not question:
        _list_questions()
        return
    sql = _sql(question, by)
    if show_sql:
        typer.echo(sql)
        return
    chosen = format or (format_of(output) if output else AnswerFormat.TABLE)
    with open_tables(directory, memory=memory, baseline=baseline, decisions=decisions) as tables:
        values = {"least": least} if "$least" in sql else {}
        _answer(tables, sql, values, chosen, output, limit)


def gate(
    directory: Corpus,
    max_new: Annotated[int | None, typer.Option(min=0, metavar="N", help="Findings that may be new; else 0.")] = None,
    min_score: Annotated[float | None, typer.Option(metavar="SCORE", help="Least score of the corpus.")] = None,
    fail_on: Annotated[Severity, typer.Option(help="Only findings as grave as this, or graver.")] = Severity.MINOR,
    baseline: Baseline = None,
    decisions: DecisionFiles = [],  # noqa: B006
    memory: Memory = "1GB",
) -> None:
    """Leave 1 where a corpus has more new findings, or a lower score, than may pass; 2 where something is unaudited."""
    needs_extra()
    from audit.queries.database import open_tables
    from audit.queries.gate import Bars, outcome

    nothing_asked = max_new is None and min_score is None
    bars = Bars(fail_on, 0 if nothing_asked else max_new, min_score)
    with open_tables(directory, memory=memory, baseline=baseline, decisions=decisions) as tables:
        came_to = outcome(tables, bars)
    for line in came_to.told(bars):
        print(f"audit: {line}", file=sys.stderr)
    raise typer.Exit(came_to.exit_code(bars))


def needs_extra() -> None:
    """Raise `AuditError` where what reads tables is not installed."""
    from importlib.util import find_spec

    if not (find_spec("duckdb") and find_spec("pyarrow")):
        raise AuditError("audit corpus: needs the extra of that name; pip install 'newsroom-audit[corpus]'")


def _list_questions() -> None:
    from audit.queries.questions import QUESTIONS

    for name, question in QUESTIONS.items():
        splits = f" --by {', '.join(question.by)}" if question.by else ""
        typer.echo(f"{name:<10} {question.tells}{splits}")


def _sql(question: str, by: str) -> str:
    from audit.queries.questions import QUESTIONS

    if question in QUESTIONS:
        return QUESTIONS[question].sql_by(by)
    if question.isidentifier():
        raise AuditError(f"{question}: no such question; {hint(question, QUESTIONS)}")
    if by:
        raise AuditError("--by: is for questions by name; in SQL say GROUP BY")
    return sys.stdin.read() if question == "-" else question


def _answer(
    tables: "Tables",
    sql: str,
    values: Mapping[str, object],
    format: AnswerFormat,
    output: Path | None,
    limit: int | None,
) -> None:
    from audit.queries.answers import head_of, lines_of, write_answer

    if output:
        write_answer(tables.ask(sql, values, most=limit), format, output)
        return
    answer = tables.ask(sql, values, most=limit)
    is_short = format is AnswerFormat.TABLE and limit is None
    if is_short:
        answer, has_more = head_of(answer, _SHOWN)
    for line in lines_of(answer, format):
        typer.echo(line, nl=False)
    if is_short and has_more:
        print(f"audit: {_SHOWN} rows are shown of more; --limit N shows N, --output FILE keeps all", file=sys.stderr)
