"""The dashboard of a corpus: one page that opens from a disk, or a folder of it with all its articles."""

from collections.abc import Iterator, Sequence

from markupsafe import Markup

from audit.queries.article_texts import Handful, handfuls, packed, worst_that_fit
from audit.queries.dashboard import Shown, shown_of
from audit.queries.database import Tables
from audit.renderers.printable import pieces, without_controls
from audit.renderers.templates import environment, joined, policy
from audit.renderers.wording import GRAVEST_FIRST, bare, count_of, figure
from audit.version import VERSION

_STYLES = ("report.css", "article.css", "desk/desk.css", "dashboard/dashboard.css")
# One module: each file may use what those before it name.
_SCRIPTS = ("data", "filters", "tally", "plots", "tables", "article", "page")
# Scripts beside the page: from a disk, and from a server.
_BESIDE = "file: 'self'"
_REJECTED = """\
SELECT (SELECT count(*) FROM findings WHERE counts) - (SELECT count(*) FROM confirmed WHERE counts) AS number"""
# Of documents that could not be audited so many are listed.
_MOST_FAILURES = 200


def dashboard_file(tables: Tables, where: str = "") -> tuple[str, int]:
    """Return one page with as many articles as fit, the worst first, and how many are left out. Raises `AuditError`."""
    shown = shown_of(tables, where)
    wanted = worst_that_fit(shown)
    page = _page(tables, shown, list(handfuls(tables, shown, wanted)), beside=False)
    return page, len(set(shown.findings["doc"])) - len(wanted)


def dashboard_folder(tables: Tables, where: str = "") -> Iterator[tuple[str, str]]:
    """Yield name and content of the files of a folder with every article that has findings. Raises `AuditError`.

    Articles lie in scripts, for a page from a disk may load nothing else.
    """
    shown = shown_of(tables, where)
    written = []
    for one in handfuls(tables, shown, set(shown.findings["doc"])):
        yield f"articles/{one.number:05}.js", f'articles({one.number},"{one.packed}")\n'
        written.append(Handful(one.number, one.documents, ""))
    yield "index.html", _page(tables, shown, written, beside=True)


def _page(tables: Tables, shown: Shown, some: Sequence[Handful], *, beside: bool) -> str:
    style, script = joined(_STYLES), joined(f"dashboard/{name}.js" for name in _SCRIPTS)
    manifest = tables.manifest
    known = {
        "threshold": manifest.threshold,
        "factor": (100 - manifest.threshold) / manifest.allowed_per_thousand,
        "handfuls": [one.documents for one in some],
        "beside": beside,
    }
    made = environment(without_controls)
    made.globals.update(severities=GRAVEST_FIRST)
    made.filters.update(pieces=pieces, count_of=count_of, figure=figure, bare=bare)
    return made.get_template("dashboard/dashboard.html.jinja").render(
        version=VERSION,
        manifest=manifest,
        documents=len(shown.titles),
        failures=shown.failures[:_MOST_FAILURES],
        failed=len(shown.failures),
        judged=bool(shown.judged),
        rejected=next(tables.rows(_REJECTED))["number"],
        data=Markup(packed(shown.as_json() | known)),
        handfuls=[] if beside else [Markup(one.packed) for one in some],
        style=Markup(style),
        script=Markup(script),
        policy=policy(style, script, beside=_BESIDE if beside else ""),
    )
