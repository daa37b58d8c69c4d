"""`audit baseline`: write down what is found today, so that only what is new counts."""

import sys
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from audit.cli.checking import archived, inputs_of
from audit.cli.options import Alone, Beside, Config, Profile
from audit.cli.progress import with_progress
from audit.cli.telling import tell_failures
from audit.config import Overrides, load_settings
from audit.corpus.case import Manner
from audit.corpus.running import run
from audit.model.errors import AuditError
from audit.model.report import Report
from audit.pipeline import Auditor
from audit.resources import cache_folder

if TYPE_CHECKING:
    from audit.suppression.baseline import Comparison
    from audit.suppression.baseline_file import Known

DEFAULT_FILE = Path("audit-baseline.json")


def baseline(
    paths: Annotated[list[str], typer.Argument(metavar="PATH…", help="Files or folders, as for `audit check`.")],
    output: Annotated[
        Path | None, typer.Option("--output", "-o", metavar="FILE", help="The baseline; else that of audit.toml.")
    ] = None,
    prune: Annotated[
        bool, typer.Option("--prune", help="Only take out what is mended; what is new is not put in.")
    ] = False,
    profile: Profile = None,
    config: Config = None,
    alone: Alone = False,
    archive: Beside = [],  # noqa: B006
) -> None:
    """Write all findings of today to a baseline; what it has of articles not given here stays."""
    from audit.suppression.baseline import compare
    from audit.suppression.baseline_file import read_baseline

    settings = load_settings(Path.cwd(), Overrides(profile), config)
    path = output or settings.suppressions.baseline or DEFAULT_FILE
    if prune and not path.exists():
        raise AuditError(f"--prune {path}: there is no baseline; write one without --prune")
    known = read_baseline(path) if path.exists() else []
    auditor = Auditor(replace(settings, suppressions=settings.suppressions._replace(baseline=None)))
    report = run(
        auditor,
        inputs_of(paths, settings),
        Manner(alone=alone, cache=cache_folder()),
        archive=archived(archive, settings),
        watch=with_progress,
        most_of_one_rule=sys.maxsize,
    )
    comparison = compare(report.documents, path, known)
    kept = [*comparison.apart, *comparison.matched, *([] if prune else comparison.added)]
    _write(path, kept)
    _tell(report, path, kept, comparison, prune=prune)
    raise typer.Exit(2 if report.failures else 0)


def _write(path: Path, known: "Iterable[Known]") -> None:
    from audit.suppression.baseline_file import baseline_text

    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(baseline_text(known), encoding="utf-8", errors="surrogatepass", newline="")
    except OSError as reason:
        raise AuditError(f"--output {path}: cannot be written ({reason.strerror})") from None


def _tell(report: Report, path: Path, kept: "Iterable[Known]", comparison: "Comparison", *, prune: bool) -> None:
    from audit.renderers.wording import count_of

    tell_failures(report.failures)
    total = count_of(sum(one.count for one in kept), "finding")
    added = f"{len(comparison.added):,} new {'left out' if prune else 'put in'}"
    print(f"audit: {path}: {total}, {added}, {len(comparison.left):,} taken out", file=sys.stderr)
