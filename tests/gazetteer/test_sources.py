"""Where words and names come from: every table has a source, and what is told of it is what the build compiled."""

import tomllib
from importlib.metadata import version
from pathlib import Path

import pytest

from audit.config import Overrides, settings_without_file
from audit.gazetteer.sources import read_sources, shipped_sources
from audit.model.report import DataSource
from audit.pipeline import Auditor
from audit.version import VERSION

ROOT = Path(__file__).parents[2]
DATA = ROOT / "data"
NOTICE = (ROOT / "NOTICE").read_text(encoding="utf-8")
LISTED = tomllib.loads((DATA / "sources.toml").read_text(encoding="utf-8"))["sources"]
SOURCES = {source.name: source for source in read_sources(DATA)}

every_source = pytest.mark.parametrize("source", SOURCES.values(), ids=SOURCES)


def test_every_table_has_a_source() -> None:
    named = {table if "/" in table else f"data/{table}" for source in LISTED for table in source["tables"]}
    tables = [*DATA.glob("*.xz"), *DATA.glob("*.tsv"), *DATA.glob("*.txt"), *(ROOT / "rules" / "lexicons").iterdir()]
    assert named == {path.relative_to(ROOT).as_posix() for path in tables}


@every_source
def test_nothing_is_left_unsaid_of_a_source(source: DataSource) -> None:
    assert all((source.name, source.package, source.version, source.date, source.licence))
    assert source.attribution.endswith(".")
    assert source.url.startswith(("https://", "http://"))


@every_source
def test_a_date_is_a_year_a_month_or_a_day(source: DataSource) -> None:
    year, *rest = source.date.split("-")
    assert len(year) == 4
    assert len(rest) <= 2
    assert all(len(part) == 2 and part.isdigit() for part in rest)


@every_source
def test_a_source_from_elsewhere_is_named_in_the_notice(source: DataSource) -> None:
    assert source.package == "newsroom-audit" or f"{source.package} {source.version}" in NOTICE


def test_every_table_is_named_in_the_notice() -> None:
    tables = [table if "/" in table else f"data/{table}" for source in LISTED for table in source["tables"]]
    assert not [table for table in tables if table not in NOTICE]


def test_own_tables_bear_the_version_of_the_package() -> None:
    assert SOURCES["this project"].version == VERSION


def test_the_package_that_is_read_when_tables_are_compiled_is_the_one_named() -> None:
    assert version("symspellpy").startswith(f"{SOURCES['symspellpy'].version}.")


def test_what_the_build_compiled_is_the_table() -> None:
    assert shipped_sources() == tuple(SOURCES.values())


def test_a_report_says_by_what_it_was_judged() -> None:
    report = Auditor(settings_without_file(Overrides())).report([])
    assert report.sources == shipped_sources()
    assert report.data_date.startswith("GeoNames 2026-07, rigour 2026-04, ")
