"""`audit check`: audit files and write the report."""

import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Annotated

import typer

from audit.cli.gates import exit_code
from audit.cli.options import (
    Alone,
    BaselineFile,
    Beside,
    Column,
    Config,
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
from audit.cli.outputs import Output, plan_outputs, write_standard_output
from audit.cli.progress import with_progress
from audit.cli.sources import evidence
from audit.cli.step_summary import write_step_summary
from audit.cli.telling import tell_failures
from audit.config import Overrides, Settings, load_settings
from audit.corpus.case import Manner
from audit.corpus.running import run
from audit.corpus.statistics import Statistics
from audit.intake.given import read_given
from audit.model.errors import AuditError
from audit.model.report import Failure, Report
from audit.pipeline import Auditor
from audit.renderers import COPIES, RENDERERS, SHOWS_READABILITY, rendered
from audit.resources import cache_folder
from audit.text.columns import columns_of
from audit.text.manuscript import Manuscript, in_language
from audit.text.reading import document_of


def check(
    paths: Annotated[
        list[str],
        typer.Argument(
            metavar="PATH…",
            help="Files, folders or globs of .txt, .md, .html, .jsonl; tables, archives and WARC files by their names; "
            "- for standard input.",
        ),
    ],
    format: Annotated[
        list[str],
        typer.Option("--format", "-f", metavar="FORMAT", help=f"{', '.join((*RENDERERS, *COPIES))}; may be repeated."),
    ] = [],  # noqa: B006 - typer reads the default, nobody changes it
    output: Annotated[
        list[Path],
        typer.Option(
            "--output",
            "-o",
            metavar="FILE",
            help="Write there, in the format its name ends in; html into a FOLDER is an index and a page an article.",
        ),
    ] = [],  # noqa: B006
    select: Select = [],  # noqa: B006
    ignore: Ignore = [],  # noqa: B006
    fail_on: FailOn = None,
    profile: Profile = None,
    style: Style = None,
    variety: Variety = None,
    config: Config = None,
    max_size: MaxSize = None,
    column: Column = [],  # noqa: B006
    language: Language = "",
    source_language: SourceLanguage = None,
    baseline: BaselineFile = None,
    decisions: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Score by these decisions too; what they reject fails no run.")
    ] = None,
    strict_suppressions: Annotated[
        bool, typer.Option("--strict-suppressions", help="Fail on suppressions that are unused or wrong.")
    ] = False,
    alone: Alone = False,
    archive: Beside = [],  # noqa: B006
    explain_silence: Annotated[
        list[str], typer.Option(metavar="NAME", help="Say on standard error why NAME was flagged, or was not.")
    ] = [],  # noqa: B006
    changed: Annotated[
        bool, typer.Option("--changed", help="Audit what git sees changed or new; the rest is evidence for names.")
    ] = False,
    since: Annotated[
        str, typer.Option(metavar="REV", help="The same, against where this branch left that revision.")
    ] = "",
    max_findings: Annotated[
        int | None, typer.Option(metavar="N", min=0, help="Let so many at or above --fail-on pass.")
    ] = None,
    min_score: Annotated[float | None, typer.Option(metavar="POINTS", help="Fail below this score of the run.")] = None,
    workers: Workers = None,
    cache_dir: Annotated[
        Path | None, typer.Option(metavar="FOLDER", help="Keep results of unchanged articles there.")
    ] = None,
    no_cache: Annotated[bool, typer.Option("--no-cache", help="Neither use nor keep results of other runs.")] = False,
    grammar: Annotated[
        bool | None, typer.Option("--grammar/--no-grammar", help="Ask LanguageTool as well; `audit engines` gets it.")
    ] = None,
    languagetool_url: Annotated[
        str | None, typer.Option(metavar="URL", help="Ask this LanguageTool server; it is sent the articles.")
    ] = None,
    statistics: Annotated[bool, typer.Option("--statistics", help="Say on standard error what the run cost.")] = False,
) -> None:
    """Audit articles; exit 0 if nothing at or above --fail-on is found, 1 if something is, 2 if one cannot be read."""
    outputs = plan_outputs(format, output)
    overrides = Overrides(
        profile=profile,
        variety=variety,
        select=tuple(select),
        ignore=tuple(ignore),
        fail_on=fail_on,
        max_size=max_size,
        language=language,
        baseline=baseline,
        strict_suppressions=strict_suppressions,
        style=style,
        max_findings=max_findings,
        min_score=min_score,
        source_language=source_language,
        grammar=grammar,
        languagetool_url=languagetool_url,
    )
    settings = load_settings(Path.cwd(), overrides, config)
    readability = bool({planned.format for planned in outputs} & SHOWS_READABILITY)
    manner = Manner(readability, alone, workers, _cache_folder(cache_dir, no_cache=no_cache))
    auditor, cost, forms = Auditor(settings), Statistics(), _forms(explain_silence)
    wanted, others = _divided(paths, settings, since="HEAD" if changed else since, alone=alone)
    inputs = list(inputs_of(wanted, settings, column))
    beside = [*archived(archive, settings), *_readable(inputs_of(others, settings))]
    report = run(auditor, inputs, manner, archive=beside, statistics=cost, watch=with_progress)
    tell(report)
    if decisions:
        report = _decided(report, decisions, settings)
    for planned in outputs:
        _write(report, planned)
    if forms:
        _explain(forms, inputs, report, auditor, settings, beside=[*beside, *(() if alone else inputs)])
    if statistics:
        _tell_cost(cost, report)
    raise typer.Exit(exit_code(report, settings))


def _decided(report: Report, decisions: Path, settings: Settings) -> Report:
    from audit.cli.decided import decided_report

    return decided_report(report, decisions, settings)


def _cache_folder(folder: Path | None, *, no_cache: bool) -> Path | None:
    if no_cache:
        return None
    if folder is None:
        return cache_folder()
    from audit.corpus.cache import make_folder

    make_folder(folder)
    return folder


def _divided(paths: list[str], settings: Settings, *, since: str, alone: bool) -> tuple[list[str], list[str]]:
    """Return the paths to audit and those that are evidence only: where `since` names a revision, what is unchanged."""
    if not since:
        return paths, []
    from audit.corpus.changes import divided

    wanted, others = divided(paths, since, exclude=settings.exclude)
    return wanted, [] if alone else others


def inputs_of(paths: Sequence[str], settings: Settings, columns: Iterable[str] = ()) -> Iterator[Manuscript | Failure]:
    """Return what the paths hold and what could not be read; `columns` are options like "text=body"."""
    named = columns_of(columns)
    found = read_given(paths, columns=named, exclude=settings.exclude, max_size=settings.max_size)
    return (in_language(item, settings.source_language) for item in found)


def _readable(items: Iterable[Manuscript | Failure]) -> Iterator[Manuscript]:
    return (item for item in items if isinstance(item, Manuscript))


def archived(paths: list[str], settings: Settings) -> list[Manuscript]:
    """Return the articles of these paths and of the settings that are evidence only.

    Raises `AuditError` where one cannot be read.
    """
    return list(evidence(paths, settings, lambda given: inputs_of(given, settings)))


def _tell_cost(cost: Statistics, report: Report) -> None:
    for line in cost.lines(report):
        print(f"audit: {line}", file=sys.stderr)


def _forms(names: list[str]) -> list[str]:
    if not names:
        return []
    from audit.cli.explaining import form_of

    return [form_of(name, "--explain-silence") for name in names]


def _explain(
    forms: list[str],
    inputs: Sequence[Manuscript | Failure],
    report: Report,
    auditor: Auditor,
    settings: Settings,
    *,
    beside: Sequence[Manuscript | Failure],
) -> None:
    from audit.cli.explaining import explain
    from audit.cli.silence import Asked

    documents = [document_of(item) for item in _readable(inputs)]
    context = auditor.context_beside(document_of(item) for item in _readable(beside))
    explain(forms, documents, report, Asked(auditor, settings, context))


def tell(report: Report) -> None:
    """Say on standard error what a reader of the report must know, and what could not be audited."""
    for document in report.documents:
        for notice in document.notices:
            print(f"audit: {document.doc}: {notice}", file=sys.stderr)
    for notice in (*report.notices, *report.amiss):
        print(f"audit: {notice}", file=sys.stderr)
    tell_failures(report.failures)


def _write(report: Report, output: Output) -> None:
    if output.format == "github":
        write_step_summary(report)
    if output.path is None:
        _write_standard(report, output.format)
        return
    try:
        for path, content in _files(report, output.format, output.path):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
    except OSError as reason:
        raise AuditError(f"--output {output.path}: cannot be written ({reason.strerror})") from None
    what = "copy" if output.format in COPIES else "report"
    print(f"audit: {output.format} {what} written to {output.path}", file=sys.stderr)


def _files(report: Report, name: str, path: Path) -> Iterator[tuple[Path, bytes]]:
    """Yield each file to be written; HTML for a name without an ending is a folder of pages."""
    if name == "html" and (path.is_dir() or not path.suffix):
        from audit.renderers.folder import render_folder

        for file, content in render_folder(report):
            yield path / file, content.encode("utf-8", "surrogatepass")
    else:
        yield path, rendered(name, report)


def _write_standard(report: Report, name: str) -> None:
    if name == "docx" and sys.stdout.isatty():
        raise AuditError("--format docx: no terminal shows it; add --output FILE.docx")
    if name == "text" and sys.stdout.isatty():
        import shutil

        from audit.renderers.text import render

        made = render(report, colour=True, width=shutil.get_terminal_size().columns).encode("utf-8", "surrogatepass")
    else:
        made = rendered(name, report)
    write_standard_output(made)
