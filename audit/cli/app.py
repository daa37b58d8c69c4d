"""The command `audit`: its commands put together, and how it ends."""

import gc
import os
import sys
from typing import Annotated

import typer

from audit.cli import (
    applying,
    baselines,
    checking,
    corpus,
    deciding,
    engines,
    fixing,
    init,
    lexicon,
    names,
    profiles,
    rules,
    schema,
)
from audit.model.errors import AuditError
from audit.version import VERSION

app = typer.Typer(
    name="audit",
    help="Find what machine translation and scraping did to news copy.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)
app.command("check")(checking.check)
app.command("fix")(fixing.fix)
app.command("apply")(applying.apply)
app.command("baseline")(baselines.baseline)
app.command("decide")(deciding.decide)
app.command("init")(init.init)
app.command("names")(names.names)
app.command("schema")(schema.schema)
app.command("explain")(rules.explain)
app.add_typer(corpus.app, name="corpus")
app.add_typer(rules.app, name="rules")
app.add_typer(lexicon.app, name="lexicon")
app.add_typer(profiles.app, name="profiles")
app.add_typer(engines.app, name="engines")


@app.callback()
def root(
    version: Annotated[
        bool,
        typer.Option(
            "--version",
            callback=lambda asked: _show_version(asked=asked),
            is_eager=True,
            help="Show the version, the sources of words and names, and exit.",
        ),
    ] = False,
) -> None:
    """Find what machine translation and scraping did to news copy."""


def main() -> None:
    """Run the command line; a failure the user can mend is one line and exit code 2."""
    # What a run makes it keeps, up to the report, or gives back at once: to look for garbage finds none, and costs a
    # tenth where what is looked through lies all over memory.
    gc.set_threshold(500_000, 20, 100)
    try:
        app(prog_name="audit")
    except AuditError as error:
        print(f"audit: {error}", file=sys.stderr)
        sys.exit(2)
    except BrokenPipeError:
        # Whoever read our output has seen enough; Python would complain once more while flushing at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(0)
    except KeyboardInterrupt:
        sys.exit(130)


def _show_version(*, asked: bool) -> None:
    if asked:
        from audit.cli.versions import source_lines

        typer.echo(f"audit {VERSION}")
        typer.echo("\n".join(source_lines()))
        raise typer.Exit
