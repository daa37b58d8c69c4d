"""`audit lexicon why`: all that is known of a form, and why an article's use of it was flagged or not."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Annotated

import typer

from audit.cli.telling import counted
from audit.config import Overrides, Settings, load_settings
from audit.model.errors import AuditError
from audit.model.finding import Finding
from audit.model.report import Failure
from audit.model.span import Span
from audit.names.decided_places import places_of_form
from audit.orthography.phrases import phrase_of
from audit.pipeline import Auditor
from audit.text.document import Document
from audit.text.reading import read

# A line of a label and what is said under it.
Line = tuple[str, str]


def why(
    name: Annotated[str, typer.Argument(metavar="NAME", help="A form of a name; several words in quotation marks.")],
    article: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Say as well what was found of it in this article, and why.")
    ] = None,
    config: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Use this file, not the audit.toml found.")
    ] = None,
) -> None:
    """Say all that is known of a form. With --article, also why it was or was not flagged there."""
    from audit.cli.knowledge import known_of

    form = " ".join(name.split())
    try:
        phrase_of(form)
    except ValueError as reason:
        raise AuditError(f"lexicon why: {reason}") from None
    settings = load_settings(Path.cwd(), Overrides(), config)
    auditor = Auditor(settings)
    typer.echo(form)
    _tell(known_of(form, auditor.context, settings.lexicon))
    for document in _documents(article, settings) if article else ():
        typer.echo(f"\n{document.name}")
        _tell(_in_article(form, document, auditor, settings))


def _tell(lines: Iterable[Line]) -> None:
    last = ""
    for label, text in lines:
        typer.echo(f"  {label if label != last else '':<16} {text}")
        last = label


def _documents(article: Path, settings: Settings) -> Iterator[Document]:
    for item in read([str(article)], max_size=settings.max_size):
        if isinstance(item, Failure):
            raise AuditError(f"{item.doc}: {item.reason}")
        yield item


def _in_article(form: str, document: Document, auditor: Auditor, settings: Settings) -> Iterator[Line]:
    from audit.cli.silence import reasons

    spans = places_of_form(form, document)
    if not spans:
        yield "mentions", "none"
        return
    yield "mentions", f"{counted(len(spans), 'mention')}, {_lines(document, spans)}"
    report = auditor.audit(document)
    if not report.audited:
        yield "not audited", f"the article's language seems to be {report.language}"
        return
    found = [finding for finding in report.findings if _concerns(finding, spans)]
    for finding in found:
        yield from _told(finding)
    silent = [span for span in spans if not any(span.overlaps(finding.prose_span) for finding in found)]
    if silent:
        if found:
            yield "not flagged", f"{_lines(document, silent)}:"
        yield from (("not flagged", reason) for reason in reasons(form, silent, document, auditor, settings))


def _concerns(finding: Finding, spans: Iterable[Span]) -> bool:
    return any(finding.prose_span.overlaps(span) for span in spans)


def _told(finding: Finding) -> Iterator[Line]:
    first = f" → {finding.suggestions[0].text}" if finding.suggestions else ""
    yield "flagged", f"line {finding.line}: {finding.text}{first}, {finding.rule}"
    for sentence in (finding.message, *finding.evidence):
        yield "flagged", f"  {sentence}"


def _lines(document: Document, spans: Iterable[Span]) -> str:
    numbers = sorted({document.text.count("\n", 0, document.positions.to_text(span).start) + 1 for span in spans})
    return f"line{'s' if len(numbers) > 1 else ''} {', '.join(map(str, numbers))}"
