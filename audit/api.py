"""What `audit.check` does, apart so that importing the package costs nothing."""

from dataclasses import replace
from pathlib import Path

from audit.config import Overrides, settings_without_file
from audit.gazetteer.house import LexiconFiles
from audit.model.report import Report
from audit.pipeline import Auditor
from audit.text.reading import document_from_text


def check_text(
    text: str,
    *,
    name: str,
    format: str,
    profile: str,
    style: str,
    variety: str,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    lexicon: str,
) -> Report:
    """Audit one text under the given settings alone; see `audit.check`."""
    overrides = Overrides(
        profile=profile, variety=variety or None, select=tuple(select), ignore=tuple(ignore), style=style
    )
    settings = settings_without_file(overrides)
    if lexicon:
        settings = replace(settings, lexicon=LexiconFiles(project=Path(lexicon), named=frozenset({Path(lexicon)})))
    auditor = Auditor(settings)
    return auditor.report([document_from_text(text, name=name, format=format)], readability=True)
