"""`audit check`: audit files and write the report."""

import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Annotated

import typer

from audit.cli.outputs import Output, plan_outputs
from audit.cli.progress import with_progress
from audit.cli.step_summary import write_step_summary
from audit.config import Overrides, Settings, load_settings
from audit.model.errors import AuditError
from audit.model.report import Failure, Report
from audit.model.severity import Severity
from audit.pipeline import Auditor
from audit.renderers import RENDERERS, SHOWS_READABILITY, renderer
from audit.text.document import Document
from audit.text.reading import read

_ORDER = list(Severity)


def check(
    paths: Annotated[
        list[str],
        typer.Argument(metavar="PATH…", help="Files or folders of .txt, .md, .html, .jsonl; - for standard input."),
    ],
    format: Annotated[
        list[str],
        typer.Option("--format", "-f", metavar="FORMAT", help=f"{', '.join(RENDERERS)}; may be repeated."),
    ] = [],  # noqa: B006 - typer reads the default, nobody changes it
    output: Annotated[
        list[Path], typer.Option("--output", "-o", metavar="FILE", help="Write there, in the format its name ends in.")
    ] = [],  # noqa: B006
    select: Annotated[list[str], typer.Option(metavar="RULE", help="Use only this rule or dimension.")] = [],  # noqa: B006
    ignore: Annotated[list[str], typer.Option(metavar="RULE", help="Do not use this rule or dimension.")] = [],  # noqa: B006
    fail_on: Annotated[Severity | None, typer.Option(help="Least severity for exit code 1.")] = None,
    profile: Annotated[str | None, typer.Option(metavar="NAME", help="news-publish, news-draft or strict.")] = None,
    style: Annotated[
        str | None, typer.Option(metavar="NAME", help="A house style, as `audit profiles list` names them.")
    ] = None,
    variety: Annotated[
        str | None, typer.Option(metavar="US|GB|CA|AU", help="The English the text should follow.")
    ] = None,
    config: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Use this file, not the audit.toml found upwards.")
    ] = None,
    max_size: Annotated[int | None, typer.Option(metavar="BYTES", help="Largest document to audit.")] = None,
    language: Annotated[str, typer.Option(metavar="en", help="Audit whatever the language seems to be.")] = "",
    baseline: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Count no finding that this file of `audit baseline` lists.")
    ] = None,
    strict_suppressions: Annotated[
        bool, typer.Option("--strict-suppressions", help="Fail on suppressions that are unused or wrong.")
    ] = False,
    alone: Annotated[
        bool, typer.Option("--alone", help="Judge each article by itself, without the others given.")
    ] = False,
    archive: Annotated[
        list[str], typer.Option(metavar="PATH", help="More articles as evidence for names; they are not audited.")
    ] = [],  # noqa: B006
    explain_silence: Annotated[
        list[str], typer.Option(metavar="NAME", help="Say on standard error why NAME was flagged, or was not.")
    ] = [],  # noqa: B006
) -> None:
    """Audit articles; exit 0 if nothing at or above --fail-on is found, 1 if something is, 2 if one cannot be read."""
    outputs = plan_outputs(format, output)
    overrides = Overrides(
        profile,
        variety,
        tuple(select),
        tuple(ignore),
        fail_on,
        max_size,
        language,
        baseline,
        strict_suppressions,
        style,
    )
    settings = load_settings(Path.cwd(), overrides, config)
    auditor = Auditor(settings)
    wanted = {planned.format for planned in outputs}
    readability, beside = bool(wanted & SHOWS_READABILITY), archive_documents(archive, settings)
    inputs: Iterable[Document | Failure] = inputs_of(paths, settings)
    forms = _forms(explain_silence)
    if forms:
        inputs = list(inputs)
    report = auditor.report(inputs, readability=readability, alone=alone, archive=beside)
    _tell(report)
    for planned in outputs:
        _write(report, planned)
    if forms:
        _explain(forms, list(inputs), report, auditor, settings, beside=[*beside, *(() if alone else inputs)])
    raise typer.Exit(_exit_code(report, settings))


def inputs_of(paths: list[str], settings: Settings) -> Iterator[Document | Failure]:
    """Yield what the paths hold, and show on a terminal how far the run has come."""
    return with_progress(read(paths, exclude=settings.exclude, max_size=settings.max_size), "audit")


def archive_documents(paths: list[str], settings: Settings) -> list[Document]:
    """Return the articles that are evidence only. Raises `AuditError` where one cannot be read."""
    documents = []
    for item in inputs_of(paths, settings) if paths else ():
        if isinstance(item, Failure):
            raise AuditError(f"--archive {item.doc}: {item.reason}")
        documents.append(item)
    return documents


def _forms(names: list[str]) -> list[str]:
    if not names:
        return []
    from audit.cli.explaining import form_of

    return [form_of(name, "--explain-silence") for name in names]


def _explain(
    forms: list[str],
    inputs: list[Document | Failure],
    report: Report,
    auditor: Auditor,
    settings: Settings,
    *,
    beside: Sequence[Document | Failure],
) -> None:
    from audit.cli.explaining import explain
    from audit.cli.silence import Asked

    explain(forms, inputs, report, Asked(auditor, settings, auditor.context_beside(beside)))


def _tell(report: Report) -> None:
    for document in report.documents:
        for notice in document.notices:
            print(f"audit: {document.doc}: {notice}", file=sys.stderr)
    for notice in report.notices:
        print(f"audit: {notice}", file=sys.stderr)
    for failure in report.failures:
        print(f"audit: {failure.doc}: could not audit: {failure.reason}", file=sys.stderr)


def _write(report: Report, output: Output) -> None:
    if output.format == "github":
        write_step_summary(report)
    if output.path is None:
        _write_standard(report, output.format)
        return
    try:
        output.path.parent.mkdir(parents=True, exist_ok=True)
        output.path.write_text(renderer(output.format)(report), encoding="utf-8", errors="surrogatepass", newline="")
    except OSError as reason:
        raise AuditError(f"--output {output.path}: cannot be written ({reason.strerror})") from None
    print(f"audit: {output.format} report written to {output.path}", file=sys.stderr)


def _write_standard(report: Report, name: str) -> None:
    if name == "text" and sys.stdout.isatty():
        import shutil

        from audit.renderers.text import render

        text = render(report, colour=True, width=shutil.get_terminal_size().columns)
    else:
        text = renderer(name)(report)
    sys.stdout.buffer.write(text.encode("utf-8", "surrogatepass"))
    sys.stdout.buffer.flush()


def _exit_code(report: Report, settings: Settings) -> int:
    if report.failures:
        return 2
    grave = _ORDER[_ORDER.index(settings.fail_on) :]
    if settings.strict_suppressions and report.notices:
        return 1
    return int(any(finding.severity in grave for finding in report.findings))
