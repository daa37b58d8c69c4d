"""What `audit.check` does, apart so that importing the package costs nothing."""

from dataclasses import replace
from pathlib import Path

from audit.config import Overrides, settings_without_file
from audit.corpus.case import Manner
from audit.corpus.running import run
from audit.gazetteer.house import LexiconFiles
from audit.model.report import Report
from audit.pipeline import Auditor
from audit.text.manuscript import Manuscript


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
    grammar: bool | None,
    languagetool_url: str,
) -> Report:
    """Audit one text under the given settings alone; see `audit.check`."""
    overrides = Overrides(
        profile=profile,
        variety=variety or None,
        select=tuple(select),
        ignore=tuple(ignore),
        style=style,
        grammar=grammar,
        languagetool_url=languagetool_url or None,
    )
    settings = settings_without_file(overrides)
    if lexicon:
        settings = replace(settings, lexicon=LexiconFiles(project=Path(lexicon), named=frozenset({Path(lexicon)})))
    return run(Auditor(settings), [Manuscript(name, text, format)], Manner(readability=True, workers=1))
