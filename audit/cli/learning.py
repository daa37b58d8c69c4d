"""`audit lexicon learn`: mine an archive for names, into a file that an editor prunes."""

import os
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from audit.cli.options import Config
from audit.cli.progress import with_progress
from audit.cli.telling import say, shown
from audit.config import Overrides, Settings, load_settings
from audit.intake.given import documents_given
from audit.model.errors import AuditError
from audit.model.report import Failure
from audit.names.wording import counted
from audit.pipeline import Auditor
from audit.text.document import Document
from audit.text.inputs import STANDARD_INPUT, files_in, format_of

if TYPE_CHECKING:
    from audit.names.learning import Lesson
    from audit.names.miner import Miner


def learn(
    archive: Annotated[
        list[str],
        typer.Argument(metavar="ARCHIVE…", help="Files or folders of .txt, .md, .html, .jsonl; - for standard input."),
    ],
    output: Annotated[Path, typer.Option("--output", "-o", metavar="FILE", help="Where the names go, for review.")],
    min_articles: Annotated[int, typer.Option(min=1, metavar="N", help="Articles that must have a form.")] = 5,
    min_outlets: Annotated[int, typer.Option(min=1, metavar="N", help="Outlets that must have a form.")] = 2,
    force: Annotated[bool, typer.Option("--force", help="Write over the file if it is there.")] = False,
    max_size: Annotated[int | None, typer.Option(metavar="BYTES", help="Largest article to read.")] = None,
    config: Config = None,
) -> None:
    """Mine an archive for names that no source has, into a lexicon file to prune; exit 2 if an article is unreadable.

    The outlet of an article is "outlet" or "source_name" of its record, else the name of the JSONL file, or the folder.
    """
    from audit.names.learning import Learner
    from audit.names.miner import Miner

    if os.path.lexists(output) and not force:
        raise AuditError(f"--output {output}: is there already; --force writes over it")
    settings = load_settings(Path.cwd(), Overrides(max_size=max_size), config)
    context = Auditor(settings).context
    miner = Miner(context.gazetteer, context.lexicons.vocabulary)
    failures = _mine(archive, miner, settings)
    learner = Learner(
        miner.tally, context.gazetteer, context.lexicons.vocabulary, context.house, min_articles, min_outlets
    )
    lessons = learner.lessons()
    _write(lessons, miner, output)
    outlets = len(miner.tally.outlets)
    if outlets < min_outlets:
        say(f"no form stands in {min_outlets} outlets, there being {outlets}; --min-outlets asks for fewer")
    raise typer.Exit(2 if failures else 0)


def _mine(paths: list[str], miner: "Miner", settings: Settings) -> int:
    """Mine what the paths lead to, and return how many articles could not be read."""
    failures = 0
    for item in with_progress(_articles(paths, settings)):
        if isinstance(item, Failure):
            failures += 1
            say(f"{item.doc}: could not read: {item.reason}")
        else:
            miner.mine(item)
    return failures


def _articles(paths: list[str], settings: Settings) -> Iterator[Document | Failure]:
    for file in files_in(paths, exclude=settings.exclude):
        if isinstance(file, Failure):
            yield file
            continue
        for item in documents_given([file], max_size=settings.max_size):
            yield item if isinstance(item, Failure) else _placed(item, file)


def _placed(document: Document, file: str) -> Document:
    """Return the document with outlet and date; where it has none, those that the path tells."""
    from audit.names.miner import MONTH

    months = MONTH.findall(file)
    return replace(document, outlet=document.outlet or _outlet(file), date=document.date or (months or [""])[-1])


def _outlet(file: str) -> str:
    if file == STANDARD_INPUT:
        return file
    path = Path(os.path.abspath(file))
    return path.name.partition(".jsonl")[0] if format_of(file) == "jsonl" else path.parent.name


def _write(lessons: "list[Lesson]", miner: "Miner", output: Path) -> None:
    from audit.gazetteer.lexicon_file import LexiconText, write_text

    write_text(output, LexiconText(tuple(_lines(lessons, miner))))
    slips = sum(lesson.is_slip for lesson in lessons)
    found = f"{counted(len(lessons) - slips, 'name')} and {counted(slips, 'likely slip')}"
    say(f"{found} from {_read(miner)}, written to {shown(output)}")


def _lines(lessons: "list[Lesson]", miner: "Miner") -> Iterator[str]:
    """Yield the lines of the lexicon file, the best attested name first, slips behind a comment sign."""
    from audit.gazetteer.lexicon_file import COLUMNS, line_of

    yield f"# Learned from {_read(miner)}."
    yield "# For review: delete what is no name. What stands behind # looks like a slip; take the # away to reject it."
    if not miner.tally.is_exact:
        yield "# The archive has more forms than are counted at once: counts of rare ones may be too low."
    yield "\t".join(COLUMNS)
    for lesson in lessons:
        yield f"# {line_of(lesson.decision)}" if lesson.is_slip else line_of(lesson.decision)


def _read(miner: "Miner") -> str:
    """Return what was read in a clause: "41 articles of 3 outlets, 2019-03 to 2025-11"."""
    tally, months = miner.tally, sorted(miner.tally.months)
    parts = [
        f"{counted(tally.articles, 'article')} of {counted(len(tally.outlets), 'outlet')}",
        f"{months[0]} to {months[-1]}" if months else "",
        f"{miner.retold} more tell the same" if miner.retold else "",
        f"{miner.foreign} more in other languages" if miner.foreign else "",
    ]
    return ", ".join(filter(None, parts))
