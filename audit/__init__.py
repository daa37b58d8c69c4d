"""The auditor of machine-translated news copy.

`audit.check(text)` is the stable Python interface; everything else may change between minor versions.
"""

from typing import TYPE_CHECKING

from audit.version import VERSION as __version__

if TYPE_CHECKING:
    from audit.model.report import Report

__all__ = ["__version__", "check"]


def check(
    text: str,
    *,
    name: str = "text",
    format: str = "txt",
    profile: str = "news-publish",
    style: str = "",
    variety: str = "",
    select: tuple[str, ...] = (),
    ignore: tuple[str, ...] = (),
    lexicon: str = "",
    grammar: bool | None = None,
    languagetool_url: str = "",
) -> "Report":
    """Audit one text and return its report, the same that `audit check` makes of a file.

    `format` says how to read the text, "txt", "md" or "html". `style` names a house style, as
    `audit profiles list` does. `variety` is "US", "GB", "CA", "AU" or "" for whichever
    the text follows. `select` and `ignore` take rule ids or their beginnings. `lexicon` is the path of a
    file of decisions on names, as `audit lexicon` writes it. No configuration file is read.

    `grammar` asks LanguageTool as well, or not; None leaves it to the profile. Each call starts a server, unless
    `languagetool_url` names one that runs already. Where it did not run, `report.amiss` says why.

    Raises `audit.model.errors.AuditError` when a setting cannot be used.
    """
    from audit.api import check_text

    return check_text(
        text,
        name=name,
        format=format,
        profile=profile,
        style=style,
        variety=variety,
        select=select,
        ignore=ignore,
        lexicon=lexicon,
        grammar=grammar,
        languagetool_url=languagetool_url,
    )
