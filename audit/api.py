"""What `audit.check` does, apart so that importing the package costs nothing."""

from audit.config import Overrides, settings_without_file
from audit.model.report import Report
from audit.pipeline import Auditor
from audit.text.reading import document_from_text


def check_text(
    text: str,
    *,
    name: str,
    format: str,
    profile: str,
    variety: str,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
) -> Report:
    """Audit one text under the given settings alone; see `audit.check`."""
    overrides = Overrides(profile=profile, variety=variety or None, select=tuple(select), ignore=tuple(ignore))
    auditor = Auditor(settings_without_file(overrides))
    return auditor.report([document_from_text(text, name=name, format=format)], readability=True)
