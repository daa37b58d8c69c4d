"""`audit corpus run`: audit any number of articles into tables."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
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
from audit.cli.sources import evidence
from audit.cli.telling import say, tell_failures
from audit.config import Overrides, Settings, load_settings
from audit.model.errors import AuditError
from audit.model.report import Failure
from audit.text.manuscript import Manuscript, in_language

if TYPE_CHECKING:
    from audit.bulk.ledger import Ledger
    from audit.bulk.pages import Parsing
    from audit.bulk.running import Outcome, Tell
    from audit.pipeline import Auditor
    from audit.queries.gate import Bars
    from audit.queries.gate import Outcome as GateOutcome


class Engine(StrEnum):
    """What a corpus is audited by."""

    LOCAL = "local"
    SPARK = "spark"


def run(
    paths: Annotated[list[str], typer.Argument(metavar="INPUT…", help="Files, folders and globs of articles.")],
    output: Annotated[str, typer.Option("--output", "-o", metavar="DIR", help="The folder of the tables.")],
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
    engine: Annotated[Engine, typer.Option(help="What does it: this machine, or Apache Spark.")] = Engine.LOCAL,
    master: Annotated[
        str | None, typer.Option(metavar="URL", help="Where Spark runs; else as spark-submit says, or local[*].")
    ] = None,
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
    _needs_engine(engine, output, workers=workers, master=master, baseline=baseline)
    from audit.cli.corpus_progress import progress_told
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
    asked = _Asked(Auditor(settings), paths, archive, column, output, alone, workers, master)
    with progress_told(progress) as tell:
        outcome = _on_spark(asked, tell) if engine is Engine.SPARK else _here(asked, tell)
    _tell(asked, outcome)
    is_amiss = settings.strict_suppressions and bool(outcome.manifest.notices)
    raise typer.Exit(max(_exit_code(asked, outcome, baseline), int(is_amiss)))


@dataclass(frozen=True, slots=True)
class _Asked:
    """What the options come to."""

    auditor: "Auditor"
    paths: list[str]
    archive: list[str]
    columns: list[str]
    output: str
    alone: bool
    workers: int | None
    master: str | None

    @property
    def options(self) -> dict[str, str]:
        from audit.bulk.shards import writable

        given = {"inputs": " ".join(self.paths), "archive": " ".join(self.archive)}
        return {name: writable(value) for name, value in given.items() if value}


def _needs_engine(
    engine: Engine, output: str, *, workers: int | None, master: str | None, baseline: Path | None
) -> None:
    from audit.spark.files import is_address, local_path
    from audit.spark.session import needs_spark

    if engine is Engine.SPARK:
        needs_spark()
        if workers:
            raise AuditError("--workers: is of --engine local; how many Spark has, --master says: local[4]")
        if baseline and local_path(output) is None:
            raise AuditError("--baseline: wants the tables on this machine; copy them, and ask `audit corpus gate`")
    elif master:
        raise AuditError("--master: is of --engine spark")
    elif is_address(output):
        raise AuditError(f"-o {output}: only --engine spark writes to an address")


def _here(asked: _Asked, tell: "Tell") -> "Outcome":
    from audit.bulk.ledger import Ledger
    from audit.bulk.page_memory import PageMemory
    from audit.bulk.pages import Parsing
    from audit.bulk.running import Plan, run_corpus
    from audit.corpus.workers import usable_processors

    settings, ledger = asked.auditor.settings, Ledger()
    parsing = Parsing(asked.workers or usable_processors(), PageMemory(Path(asked.output) / "work"))
    read = partial(_items, column=asked.columns, settings=settings, parsing=parsing, ledger=ledger)
    beside = evidence(asked.archive, settings, read)
    plan = Plan(asked.auditor, Path(asked.output), asked.alone, asked.workers, asked.options, ledger)
    return run_corpus(plan, read(asked.paths), beside=beside, tell=tell)


def _on_spark(asked: _Asked, tell: "Tell") -> "Outcome":
    from audit.intake.sources import Wishes
    from audit.spark.running import SparkPlan, run_on_spark
    from audit.text.columns import columns_of

    settings = asked.auditor.settings
    plan = SparkPlan(
        asked.auditor,
        asked.output,
        asked.paths,
        Wishes(columns_of(asked.columns), settings.max_size, settings.exclude),
        beside=[*asked.archive, *settings.archive],
        alone=asked.alone,
        master=asked.master,
        options=asked.options,
    )
    return run_on_spark(plan, tell=tell)


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
    return (in_language(item, settings.source_language) for item in found)


def _tell(asked: _Asked, outcome: "Outcome") -> None:
    from audit.renderers.wording import count_of

    for notice in outcome.manifest.notices:
        say(notice)
    tell_failures(outcome.failed)
    counts = outcome.manifest.counts
    if len(outcome.failed) < counts.failures:
        failures = count_of(counts.failures, "document")
        say(f"{failures} could not be audited: audit corpus query {asked.output} failures")
    findings = count_of(sum(counts.findings.values()), "finding")
    say(f"{count_of(counts.documents, 'document')}, {count_of(counts.words, 'word')}, {findings} in {asked.output}")
    if outcome.known:
        say(f"{count_of(outcome.judged, 'document')} judged, {outcome.known:,} known from before")
    if asked.auditor.settings.grammar.wanted:
        say("LanguageTool is not asked in a run over a corpus; `audit check --grammar` asks it")


def _exit_code(asked: _Asked, outcome: "Outcome", baseline: Path | None) -> int:
    """Return the exit code, and say on standard error what does not pass."""
    from audit.queries.gate import Bars, summed_up
    from audit.spark.files import local_path

    settings, here = asked.auditor.settings, local_path(asked.output)
    bars = Bars(settings.fail_on, settings.max_findings, settings.min_score)
    came_to = _held_against(bars, here, baseline) if here else summed_up(outcome.manifest, bars)
    if settings.max_findings or settings.min_score is not None or baseline:
        for line in came_to.told(bars):
            say(line)
    return came_to.exit_code(bars)


def _held_against(bars: "Bars", folder: Path, baseline: Path | None) -> "GateOutcome":
    from audit.queries.database import open_tables
    from audit.queries.gate import outcome

    with open_tables(folder, baseline=baseline) as tables:
        return outcome(tables, bars)
