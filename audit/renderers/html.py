"""A report as one self-contained web page, complete without JavaScript and without a network."""

from collections.abc import Sequence
from functools import cache

from jinja2 import Environment
from markupsafe import Markup

from audit.model.report import Report, RuleNote
from audit.model.severity import Severity
from audit.renderers import overview, pages, wording
from audit.renderers.desk import desk, desk_of_index
from audit.renderers.printable import pieces, without_controls
from audit.renderers.templates import environment, joined, policy

_STYLES = ("report.css", "article.css", "desk/desk.css")
# One module: each file may use what those before it name.
_DESK = ("decisions", "files", "cards", "filters", "margin", "overview", "keys")
_INDEX = ("decisions", "files", "overview", "index")


def render(report: Report) -> str:
    """Return the page; its bytes depend on the report alone."""
    return render_page(report)


def render_page(report: Report, *, home: str = "") -> str:
    """Return the page with all articles, `home` being the address of an index that leads here."""
    return _rendered(report, _DESK, pages=pages.pages(report), desk=desk(report), home=home, addresses=())


def render_index(report: Report, addresses: Sequence[str]) -> str:
    """Return a page that leads to those of the articles, at these addresses."""
    shown = pages.pages(report, with_text=False)
    return _rendered(report, _INDEX, pages=shown, desk=desk_of_index(report), home="", addresses=addresses)


def _rendered(report: Report, scripts: Sequence[str], **values: object) -> str:
    style = joined(_STYLES)
    script = joined([f"desk/{name}.js" for name in scripts])
    return (
        _environment()
        .get_template("report.html.jinja")
        .render(
            report=report,
            dimensions=pages.dimensions(report),
            rules=pages.rules(report),
            counts=wording.counts_by_severity(report.findings),
            clean=pages.found_clean(report),
            not_run=[engine for engine in report.engines if engine.reason_not_run],
            bars=overview.bars(report),
            names=overview.names(report),
            style=Markup(style),
            script=Markup(script),
            policy=policy(style, script),
            **values,
        )
    )


@cache
def _environment() -> Environment:
    made = environment(without_controls)
    made.globals.update(severities=wording.GRAVEST_FIRST, worst=_worst, wording=wording, source_of=_source_of)
    made.filters.update(
        pieces=pieces, figure=wording.figure, bare=wording.bare, count_of=wording.count_of, named=_named
    )
    return made


def _worst(counts: dict[Severity, int]) -> str:
    return next((severity.value for severity in wording.GRAVEST_FIRST if counts.get(severity)), "none")


def _named(identifier: str) -> str:
    """Write an identifier as words: "misspelled-name" as "misspelled name"."""
    return identifier.replace("-", " ").replace("_", " ")


def _source_of(note: RuleNote | None) -> str:
    """Return where a rule's claim comes from, if that can safely be a link."""
    return note.source if note and note.source.startswith(("https://", "http://")) else ""
