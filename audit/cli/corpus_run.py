"""`audit corpus run`: audit any number of articles into tables."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from audit.cli.corpus_progress import ProgressFormat
from audit.cli.corpus_query import Baseline, needs_extra
from audit.cli.options import (
    Alone,
    Beside,
    Column,
    Config,
    Exclude,
    FailOn,
    Ignore,
    Language,
    MaxSize,
    Profile,
    Select,
    SourceLanguage,
    Style,
    Variety,
    Workers,
)
from audit.cli.sources import evidence, in_language
from audit.cli.telling import say, tell_failures
from audit.config import Overrides, Settings, load_settings
from audit.model.report import Failure
from audit.text.manuscript import Manuscript

if TYPE_CHECKING:
    from audit.bulk.ledger import Ledger
    from audit.bulk.pages import Parsing
    from audit.bulk.running import Outcome, Plan


def run(
    paths: Annotated[list[str], typer.Argument(metavar="INPUT…", help="Files, folders and globs of articles.")],
    output: Annotated[Path, typer.Option("--output", "-o", metavar="DIR", help="The folder of the tables.")],
    select: Select = [],  # noqa: B006
    ignore: Ignore = [],  # noqa: B006
    profile: Profile = None,
    style: Style = None,
    variety: Variety = None,
    config: Config = None,
    max_size: MaxSize = None,
    language: Language = "",
    source_language: SourceLanguage = None,
    column: Column = [],  # noqa: B006
    exclude: Exclude = [],  # noqa: B006
    alone: Alone = False,
    archive: Beside = [],  # noqa: B006
    workers: Workers = None,
    progress: Annotated[ProgressFormat, typer.Option(help="How progress is told on standard error.")] = (
        ProgressFormat.AUTO
    ),
    fail_on: FailOn = None,
    max_new: Annotated[
        int | None, typer.Option(min=0, metavar="N", help="Let so many at or above --fail-on pass.")
    ] = None,
    min_score: Annotated[float | None, typer.Option(metavar="POINTS", help="Fail below this score.")] = None,
    baseline: Baseline = None,
) -> None:
    """Audit a corpus of any size into tables. Ended at any moment, it goes on where it was when it is run again."""
    needs_extra()
    from audit.bulk.ledger import Ledger
    from audit.bulk.page_memory import PageMemory
    from audit.bulk.pages import Parsing
    from audit.bulk.running import Plan, run_corpus
    from audit.cli.corpus_progress import progress_told
    from audit.corpus.workers import usable_processors
    from audit.pipeline import Auditor

    overrides = Overrides(
        profile=profile,
        variety=variety,
        select=tuple(select),
        ignore=tuple(ignore),
        fail_on=fail_on,
        max_size=max_size,
        language=language,
        style=style,
        max_findings=max_new,
        min_score=min_score,
        source_language=source_language,
    )
    settings = load_settings(Path.cwd(), overrides, config)
    settings = replace(settings, exclude=(*settings.exclude, *exclude))
    ledger, parsing = Ledger(), Parsing(workers or usable_processors(), PageMemory(output / "work"))
    read = partial(_items, column=column, settings=settings, parsing=parsing, ledger=ledger)
    beside = evidence(archive, settings, read)
    plan = Plan(Auditor(settings), output, alone, workers, _options(paths, archive), ledger)
    with progress_told(progress) as tell:
        outcome = run_corpus(plan, read(paths), beside=beside, tell=tell)
    _tell(plan, outcome)
    is_amiss = settings.strict_suppressions and bool(outcome.manifest.notices)
    raise typer.Exit(max(_held_against(plan, outcome, baseline), int(is_amiss)))


def _items(
    paths: Iterable[str], column: list[str], settings: Settings, parsing: "Parsing", ledger: "Ledger"
) -> Iterator[Manuscript | Failure]:
    from audit.intake.reading import read_corpus
    from audit.text.columns import columns_of

    found = read_corpus(
        paths,
        columns=columns_of(column),
        max_size=settings.max_size,
        exclude=settings.exclude,
        parse=parsing,
        note=ledger.note,
    )
    return in_language(found, settings)


def _options(paths: list[str], archive: list[str]) -> dict[str, str]:
    from audit.bulk.shards import writable

    given = {"inputs": " ".join(paths), "archive": " ".join(archive)}
    return {name: writable(value) for name, value in given.items() if value}


def _tell(plan: "Plan", outcome: "Outcome") -> None:
    from audit.renderers.wording import count_of

    for notice in outcome.manifest.notices:
        say(notice)
    tell_failures(outcome.failed)
    counts = outcome.manifest.counts
    if len(outcome.failed) < counts.failures:
        failures = count_of(counts.failures, "document")
        say(f"{failures} could not be audited: audit corpus query {plan.directory} failures")
    findings = count_of(sum(counts.findings.values()), "finding")
    say(f"{count_of(counts.documents, 'document')}, {count_of(counts.words, 'word')}, {findings} in {plan.directory}")
    if outcome.known:
        say(f"{count_of(outcome.judged, 'document')} judged, {outcome.known:,} known from before")
    if plan.auditor.settings.grammar.wanted:
        say("LanguageTool is not asked in a run over a corpus; `audit check --grammar` asks it")


def _held_against(plan: "Plan", outcome: "Outcome", baseline: Path | None) -> int:
    """Return the exit code, and say on standard error what does not pass."""
    from audit.queries.database import open_tables
    from audit.queries.gate import Bars
    from audit.queries.gate import outcome as held_against

    settings = plan.auditor.settings
    bars = Bars(settings.fail_on, settings.max_findings, settings.min_score)
    with open_tables(plan.directory, baseline=baseline) as tables:
        came_to = held_against(tables, bars)
    if settings.max_findings or settings.min_score is not None or baseline:
        for line in came_to.told(bars):
            say(line)
    return came_to.exit_code(bars)
