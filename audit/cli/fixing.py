"""`audit fix`: put in what is surely right, and write corrected copy."""

from collections.abc import Collection
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from audit.cli.checking import archived, inputs_of, tell
from audit.cli.gates import exit_code
from audit.cli.options import (
    Alone,
    BaselineFile,
    Beside,
    Config,
    FailOn,
    Ignore,
    Language,
    MaxSize,
    Profile,
    Select,
    SourceLanguage,
    Style,
    Variety,
    Workers,
)
from audit.cli.progress import with_progress
from audit.cli.telling import say
from audit.config import Overrides, load_settings
from audit.corpus.case import Manner
from audit.pipeline import Auditor
from audit.renderers.wording import count_of

if TYPE_CHECKING:
    from audit.corpus.correcting import Correction


def fix(
    paths: Annotated[
        list[str], typer.Argument(metavar="PATH…", help="Files or folders, as for `audit check`; - for standard input.")
    ],
    suggested: Annotated[
        bool,
        typer.Option("--suggested/--safe", help="Every first suggestion, or only what is surely right (the default)."),
    ] = False,
    diff: Annotated[bool, typer.Option("--diff", help="Write what would change, and change nothing.")] = False,
    in_place: Annotated[bool, typer.Option("--in-place", help="Write over the articles themselves.")] = False,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", metavar="FOLDER", help="Write a copy of all articles there.")
    ] = None,
    select: Select = [],  # noqa: B006
    ignore: Ignore = [],  # noqa: B006
    fail_on: FailOn = None,
    profile: Profile = None,
    style: Style = None,
    variety: Variety = None,
    config: Config = None,
    max_size: MaxSize = None,
    language: Language = "",
    source_language: SourceLanguage = None,
    baseline: BaselineFile = None,
    alone: Alone = False,
    archive: Beside = [],  # noqa: B006
    workers: Workers = None,
) -> None:
    """Correct articles; quotations stay as they are. Exit codes as for `audit check`, of what is left."""
    from audit.cli.copies import Copies
    from audit.corpus.correcting import correct
    from audit.corrections.choosing import Tier

    copies = Copies(paths, diff=diff, in_place=in_place, folder=output)
    overrides = Overrides(
        profile=profile,
        variety=variety,
        select=tuple(select),
        ignore=tuple(ignore),
        fail_on=fail_on,
        max_size=max_size,
        language=language,
        baseline=baseline,
        style=style,
        source_language=source_language,
    )
    settings = load_settings(Path.cwd(), overrides, config)
    inputs = copies.accepted(inputs_of(paths, settings))
    correction = correct(
        Auditor(settings),
        inputs,
        Manner(alone=alone, workers=workers),
        Tier.SUGGESTED if suggested else Tier.SAFE,
        archive=archived(archive, settings),
        watch=with_progress,
    )
    failed = copies.write((article.before, article.after) for article in correction.articles)
    tell(correction.report)
    _tell(correction, failed, diff=diff)
    raise typer.Exit(2 if failed else exit_code(correction.report, settings))


def _tell(correction: "Correction", failed: Collection[str], *, diff: bool) -> None:
    """Say how much was changed, or would be, and how much is left for a person; `failed` could not be written."""
    done = "to change" if diff else "changed"
    changed = [one for one in correction.articles if one.changes and one.before.name not in failed]
    for article in changed:
        say(f"{article.before.name}: {len(article.changes):,} {done}, {article.left:,} left for a person")
    if len(correction.articles) > 1 or (correction.articles and not changed):
        made = sum(len(article.changes) for article in changed)
        where = f"{made:,} {done} in {len(changed):,} of {count_of(len(correction.articles), 'article')}"
        say(f"{where}, {len(correction.report.findings):,} left for a person")
    if not correction.settled:
        say("some corrections undo one another; what was written may change once more if you run this again")
