"""What is known of LanguageTool's rules: what a category comes to, and which rules are not asked for."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from audit.engines.installation import tables_folder
from audit.model.severity import Severity

_OFF = "off"


@dataclass(frozen=True, slots=True)
class Category:
    """What findings of a category come to; `mqm` is dimension/type, `confidence` the share an editor accepts."""

    mqm: str
    lqi: str
    severity: Severity
    confidence: float


@cache
def categories() -> dict[str, Category]:
    """Return the categories that count, by LanguageTool's name."""
    rows = (cells for cells in _rows("categories.tsv") if cells[1] != _OFF)
    return {name: Category(mqm, lqi, Severity(severity), float(share)) for name, mqm, lqi, severity, share in rows}


@cache
def categories_off() -> tuple[str, ...]:
    """Return the names of categories that are not asked for."""
    return tuple(cells[0] for cells in _rows("categories.tsv") if cells[1] == _OFF)


@cache
def rules_off() -> tuple[str, ...]:
    """Return the ids of rules that are not asked for; those of a whole family are held back by `is_off`."""
    return tuple(cells[0] for cells in _rows("rules-off.tsv") if "*" not in cells[0])


def is_off(rule: str) -> bool:
    """Tell whether a rule does not count, itself or its family: EN_COMPOUNDS_*."""
    return _pattern().fullmatch(rule) is not None


@cache
def _pattern() -> re.Pattern[str]:
    names = (cells[0] for cells in _rows("rules-off.tsv"))
    return re.compile("|".join(re.escape(name).replace(r"\*", ".*") for name in names))


def _rows(name: str) -> Iterator[list[str]]:
    for line in (tables_folder() / name).read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            yield line.split("\t")
