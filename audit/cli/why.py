"""`audit lexicon why`: all that is known of a form, and why an article's use of it was flagged or not."""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import typer

from audit.cli.options import Config
from audit.config import Overrides, Settings, load_settings
from audit.model.errors import AuditError
from audit.model.report import Failure
from audit.pipeline import Auditor
from audit.text.document import Document
from audit.text.reading import read


def why(
    name: Annotated[str, typer.Argument(metavar="NAME", help="A form of a name; several words in quotation marks.")],
    article: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Say as well what was found of it in this article, and why.")
    ] = None,
    config: Config = None,
) -> None:
    """Say all that is known of a form. With --article, also why it was or was not flagged there."""
    from audit.cli.explaining import form_of, in_article, tell
    from audit.cli.knowledge import known_of
    from audit.cli.silence import Asked

    form = form_of(name, "lexicon why")
    settings = load_settings(Path.cwd(), Overrides(), config)
    auditor = Auditor(settings)
    typer.echo(form)
    tell(known_of(form, auditor.context, settings.lexicon), sys.stdout)
    for document in _documents(article, settings) if article else ():
        typer.echo(f"\n{document.name}")
        asked = Asked(auditor, settings, auditor.context)
        tell(in_article(form, document, auditor.audit(document), asked), sys.stdout)


def _documents(article: Path, settings: Settings) -> Iterator[Document]:
    for item in read([str(article)], max_size=settings.max_size):
        if isinstance(item, Failure):
            raise AuditError(f"{item.doc}: {item.reason}")
        yield item
