"""`audit decide`: walk through findings in the terminal and decide on each."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from audit.cli.checking import archived, inputs_of
from audit.cli.desk import Book, Desk
from audit.cli.options import Alone, Beside, Config, Ignore, Profile, Select
from audit.cli.progress import with_progress
from audit.cli.telling import tell_failures
from audit.config import Overrides, load_settings
from audit.corpus.case import Manner
from audit.corpus.running import run
from audit.decisions.decisions_file import Decisions, read_decisions
from audit.decisions.known_findings import with_decisions
from audit.model.errors import AuditError
from audit.pipeline import Auditor
from audit.resources import cache_folder
from audit.text.inputs import STANDARD_INPUT

DEFAULT_FILE = Path("decisions.json")


def decide(
    paths: Annotated[list[str], typer.Argument(metavar="PATH…", help="Files or folders, as for `audit check`.")],
    output: Annotated[
        Path, typer.Option("--output", "-o", metavar="FILE", help="The decisions; a file that is there is continued.")
    ] = DEFAULT_FILE,
    author: Annotated[str, typer.Option(metavar="NAME", help="Who decides; else as the file has it.")] = "",
    select: Select = [],  # noqa: B006
    ignore: Ignore = [],  # noqa: B006
    profile: Profile = None,
    config: Config = None,
    alone: Alone = False,
    archive: Beside = [],  # noqa: B006
) -> None:
    """Decide on findings one by one: accept, reject or ignore; `audit apply` puts in what was accepted."""
    if STANDARD_INPUT in paths:
        raise AuditError("-: standard input is where the keys come from; give the article as a file")
    settings = load_settings(Path.cwd(), Overrides(profile, select=tuple(select), ignore=tuple(ignore)), config)
    earlier = read_decisions(output) if output.exists() else Decisions()
    report = run(
        Auditor(settings),
        inputs_of(paths, settings),
        Manner(alone=alone, cache=cache_folder()),
        archive=archived(archive, settings),
        watch=with_progress,
        most_of_one_rule=sys.maxsize,
    )
    tell_failures(report.failures)
    book = Book(with_decisions(report, earlier, settings.tolerance), earlier, output, author or earlier.author)
    Desk(book).work()
    raise typer.Exit(2 if report.failures else 0)
