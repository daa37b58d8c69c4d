"""How decisions, files and names are told on the command line."""

import sys
from collections.abc import Iterable
from enum import StrEnum
from pathlib import Path

from audit.gazetteer.decisions import Decision
from audit.gazetteer.entry import Entry, Kind, Location
from audit.model.report import Failure
from audit.names.wording import with_article


class ListFormat(StrEnum):
    """How a list is written: for readers, or as JSON for programs."""

    TEXT = "text"
    JSON = "json"


def told(decision: Decision) -> str:
    """Return a decision in a clause: "reject Kiev, write Kyiv, in drafts/* (note)"."""
    clauses = [f"{decision.ruling} {decision.form}"]
    if decision.use:
        clauses.append(f"write {decision.use}")
    if decision.kind:
        clauses.append(with_article(decision.kind))
    if decision.article:
        clauses.append(f"in {decision.article}")
    return ", ".join(clauses) + (f" ({decision.note})" if decision.note else "")


def described(entry: Entry) -> str:
    """Return what is known of a bearer beside its name: "town, Luhansk Oblast, UA, 49.05 N 38.22 E; Кремінна"."""
    place = entry.kind is Kind.PLACE
    known = [
        entry.type or entry.kind,
        entry.region,
        entry.country.replace("|", "/"),
        _degrees(entry.location) if entry.location else "",
        f"{entry.population:,} inhabitants" if place and entry.population else "",
    ]
    return "; ".join(filter(None, (", ".join(filter(None, known)), ", ".join(entry.native), entry.source)))


def say(line: str) -> None:
    """Say something on standard error, where reports do not go."""
    print(f"audit: {line}", file=sys.stderr)


def tell_failures(failures: Iterable[Failure]) -> None:
    """Say on standard error what could not be audited, and why."""
    for failure in failures:
        say(f"{failure.doc}: could not audit: {failure.reason}")


def shown(path: Path) -> str:
    """Return a path from the working folder on where it lies below."""
    path = path.absolute()
    return str(path.relative_to(Path.cwd()) if path.is_relative_to(Path.cwd()) else path)


def _degrees(location: Location) -> str:
    north = f"{abs(location.latitude):.2f} {'N' if location.latitude >= 0 else 'S'}"
    return f"{north} {abs(location.longitude):.2f} {'E' if location.longitude >= 0 else 'W'}"
