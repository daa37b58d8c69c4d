"""`audit profiles`: which profiles and house styles there are, and what one says."""

from collections.abc import Iterable, Iterator
from itertools import groupby
from pathlib import Path
from typing import Annotated

import typer

from audit.cli.telling import shown, told
from audit.config import Overrides, Settings, load_settings, profile_files
from audit.gazetteer.decisions import Decision, Layer
from audit.model.errors import AuditError
from audit.model.nearest import hint
from audit.renderers.wording import count_of
from audit.styles import Style, read_style, style_files

app = typer.Typer(
    help="Profiles (how strict to be) and house styles (how to spell names).",
    no_args_is_help=True,
    rich_markup_mode=None,
)


@app.command("list")
def list_profiles() -> None:
    """List profiles and styles; an asterisk marks those in use here."""
    here = load_settings(Path.cwd(), Overrides())
    for name in profile_files(here.own_rules):
        settings = load_settings(Path.cwd(), Overrides(profile=name))
        typer.echo(_line("profile", name, settings.title, in_use=name == here.profile))
    for name in style_files(here.own_rules):
        style = _style(name, here)
        told_style = f"{style.title}, {count_of(len(style.decisions), 'form')}"
        typer.echo(_line("style", name, told_style, in_use=name == here.style))


@app.command("show")
def show(name: Annotated[str, typer.Argument(metavar="NAME", help="A profile or a style.")]) -> None:
    """Show the spellings of a style, or what a profile asks for."""
    here = load_settings(Path.cwd(), Overrides())
    styles, profiles = style_files(here.own_rules), profile_files(here.own_rules)
    if name in styles:
        lines = _of_style(_style(name, here), styles[name])
    elif name in profiles:
        lines = _of_profile(load_settings(Path.cwd(), Overrides(profile=name)), profiles[name])
    else:
        raise AuditError(f"no profile or style {name!r}; {hint(name, [*profiles, *styles])}")
    for line in lines:
        typer.echo(line)


def _style(name: str, settings: Settings) -> Style:
    return read_style(name, Path("audit.toml"), settings.own_rules)


def _line(what: str, name: str, title: str, *, in_use: bool) -> str:
    return f"{'*' if in_use else ' '} {what:<8} {name:<14} {title}"


def _of_style(style: Style, path: Path) -> Iterator[str]:
    yield f"{style.title} style, {shown(path)}"
    yield from (f"  source   {source}" for source in style.sources)
    yield from _spellings(style.decisions)


def _of_profile(settings: Settings, path: Path) -> Iterator[str]:
    tolerance, choice = settings.tolerance, settings.choice
    yield f"{settings.title}, {shown(path)}"
    yield f"  passes   from {tolerance.threshold:g} on, with {tolerance.allowed_per_thousand:g} points per 1,000 words"
    if settings.style:
        yield f"  style    {settings.style}"
    yield from (f"  severity {rule} = {severity}" for rule, severity in sorted(choice.severities.items()))
    yield from _spellings(one for one in settings.spellings if one.layer is Layer.PROFILE)


def _spellings(decisions: Iterable[Decision]) -> Iterator[str]:
    """Yield "write Kyiv, not Kiev" for all forms of one name."""
    for use, found in groupby(decisions, key=lambda decision: decision.use):
        forms = list(found)
        if use:
            yield f"  write {use}, not {', '.join(decision.form for decision in forms)}"
        else:
            yield from (f"  {told(decision)}" for decision in forms)
