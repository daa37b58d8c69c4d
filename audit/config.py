"""Settings: `audit.toml` or `[tool.audit]` of `pyproject.toml`, the profile named there, what the caller overrides."""

import os
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from audit.engines.options import GrammarOptions
from audit.gazetteer.decisions import Decision, Layer
from audit.gazetteer.house import LexiconFiles
from audit.model.severity import Severity
from audit.resources import config_folder, rules_folder
from audit.rulebook.rulebook import Choice
from audit.scoring.tolerance import Tolerance, tolerance_in
from audit.settings_keys import LANGUAGETOOL, LEXICON, PROFILE, SETTINGS
from audit.settings_rules import choice_in, with_overrides
from audit.settings_tables import ConfigError, files_by_name, one_of, read_toml, test_table
from audit.styles import read_style, spellings_in
from audit.suppression.files import SuppressionFiles

VARIETIES = ("US", "GB", "CA", "AU")
DEFAULT_PROFILE = "news-publish"
LARGEST_DOCUMENT = 20_000_000  # bytes
HOUSE_LEXICON = "lexicon.tsv"
PROJECT_LEXICON = "audit-lexicon.tsv"
IGNORE_FILE = "audit-ignore.toml"


@dataclass(frozen=True, slots=True)
class Settings:
    """All that steers a run.

    `title` is that of the profile; `own_rules` is a project's folder of rules; `exclude` are glob patterns of paths;
    `fail_on` the least severity that makes a run fail, of which `max_findings` may pass, and `min_score` the least
    score of the run, if any, with which it does not; `max_size` bytes of one document; `language` "en" audits whatever
    the language seems to be; `lexicon` says where decisions on names lie, `suppressions` where instructions on findings
    do; with `strict_suppressions` a run fails that has something amiss in these. `spellings` are those of the house
    `style`, the profile and the settings themselves. `source_language` is that of articles that do not say theirs.
    `grammar` says whether and how LanguageTool is asked.
    """

    profile: str = DEFAULT_PROFILE
    variety: str = ""
    choice: Choice = field(default_factory=Choice)
    tolerance: Tolerance = field(default_factory=Tolerance)
    own_rules: Path | None = None
    exclude: tuple[str, ...] = ()
    fail_on: Severity = Severity.MINOR
    max_size: int = LARGEST_DOCUMENT
    language: str = ""
    lexicon: LexiconFiles = field(default_factory=LexiconFiles)
    suppressions: SuppressionFiles = field(default_factory=SuppressionFiles)
    strict_suppressions: bool = False
    title: str = ""
    style: str = ""
    spellings: tuple[Decision, ...] = ()
    max_findings: int = 0
    min_score: float | None = None
    archive: tuple[str, ...] = ()
    source_language: str = ""
    grammar: GrammarOptions = field(default_factory=GrammarOptions)


_LANGUAGE_CODE = re.compile("[a-z]{2,3}(?:-[A-Za-z]+)*")
# Settings for which an override simply stands.
_GIVEN = ("max_size", "style", "max_findings", "min_score", "source_language")


@dataclass(frozen=True, slots=True)
class Overrides:
    """What the command line or a caller says; None leaves a setting as it is."""

    profile: str | None = None
    variety: str | None = None
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    fail_on: Severity | None = None
    max_size: int | None = None
    language: str = ""
    baseline: Path | None = None
    strict_suppressions: bool = False
    style: str | None = None
    max_findings: int | None = None
    min_score: float | None = None
    source_language: str | None = None
    grammar: bool | None = None
    languagetool_url: str | None = None


def load_settings(start: Path, overrides: Overrides, config: Path | None = None) -> Settings:
    """Return the settings for a run begun in the folder `start`; `config` names a file instead of the one found.

    Raises `ConfigError` for an unknown key, with the nearest known one, or a value that cannot be.
    """
    path = config or find_config(start)
    table = _read(path) if path else {}
    settings = _settings(path or Path("audit.toml"), table, overrides)
    return replace(
        settings,
        archive=_archive(path, table.get("archive", ()), start),
        lexicon=_lexicon_files(path, table.get("lexicon", {}), start),
        suppressions=_suppression_files(path, table, start, overrides),
    )


def settings_without_file(overrides: Overrides) -> Settings:
    """Return the settings of a profile and the overrides alone."""
    return _settings(Path("settings"), {}, overrides)


def _settings(path: Path, table: Mapping[str, Any], overrides: Overrides) -> Settings:
    test_table(path, table, SETTINGS)
    name = overrides.profile or table.get("profile", DEFAULT_PROFILE)
    own_rules = _own_rules(table, path)
    settings = _with_profile(Settings(profile=name, own_rules=own_rules), name, path)
    settings = _with_overrides(_with_table(settings, table, path), overrides)
    if settings.source_language and not _LANGUAGE_CODE.fullmatch(settings.source_language):
        raise ConfigError(path, f'source_language is a code such as "ru", not {settings.source_language!r}')
    if not settings.style:
        return settings
    style = read_style(settings.style, path, own_rules)
    return replace(settings, spellings=(*settings.spellings, *style.decisions))


def find_config(start: Path) -> Path | None:
    """Return the nearest `audit.toml`, or `pyproject.toml` with `[tool.audit]`, from `start` upwards."""
    for folder in (start.resolve(), *start.resolve().parents):
        if (folder / "audit.toml").is_file():
            return folder / "audit.toml"
        project = folder / "pyproject.toml"
        if project.is_file() and "audit" in read_toml(project).get("tool", {}):
            return project
    return None


def _archive(path: Path | None, given: Sequence[Any], start: Path) -> tuple[str, ...]:
    """Return the paths of an archive, which a file gives from where it lies, from the folder `start` on."""
    return tuple(os.path.relpath(path.parent / str(one), start) for one in given) if path else ()


def _lexicon_files(path: Path | None, table: Mapping[str, Any], start: Path) -> LexiconFiles:
    """Return the lexicon files that the settings name, else the user's own and the one of the project."""
    if path is None:
        return LexiconFiles(config_folder() / HOUSE_LEXICON, _nearest(PROJECT_LEXICON, start))
    test_table(path, table, LEXICON)
    named = {layer: path.parent / Path(name).expanduser() for layer, name in table.items()}
    house = named.get("house", config_folder() / HOUSE_LEXICON)
    project = named.get("project", path.parent / PROJECT_LEXICON)
    return LexiconFiles(house, project, frozenset(named.values()))


def _suppression_files(
    path: Path | None, table: Mapping[str, Any], start: Path, overrides: Overrides
) -> SuppressionFiles:
    """Return the files that the settings or the caller name, else the instructions that lie beside the settings."""
    folder = path.parent if path else start
    ignore_file: Path | None = _nearest(IGNORE_FILE, start) if path is None else folder / IGNORE_FILE
    if "ignore_file" in table:
        ignore_file = folder / str(table["ignore_file"])
    elif ignore_file and not ignore_file.is_file():
        ignore_file = None
    baseline = folder / str(table["baseline"]) if "baseline" in table else None
    return SuppressionFiles(ignore_file, overrides.baseline or baseline)


def _nearest(name: str, start: Path) -> Path:
    """Return the nearest file of this name from `start` upwards, or where it would lie in `start`."""
    folders = (start.resolve(), *start.resolve().parents)
    return next((folder / name for folder in folders if (folder / name).is_file()), start / name)


def profile_files(own_rules: Path | None = None) -> dict[str, Path]:
    """Return name → file of the shipped profiles and a project's own; of two with one name, the project's."""
    return files_by_name("profiles", [rules_folder(), *([own_rules] if own_rules else [])])


def _read(path: Path) -> Mapping[str, Any]:
    content = read_toml(path)
    table: Mapping[str, Any] = content.get("tool", {}).get("audit", {}) if path.name == "pyproject.toml" else content
    return table


def _with_profile(settings: Settings, name: str, where: Path) -> Settings:
    files = profile_files(settings.own_rules)
    path = files[one_of(where, "profile", name, files)]
    table = read_toml(path)
    test_table(path, table, PROFILE)
    try:
        tolerance = tolerance_in(table)
    except (TypeError, ValueError) as reason:
        raise ConfigError(path, str(reason)) from None
    return replace(
        settings,
        title=table.get("title", name),
        variety=table.get("variety", ""),
        tolerance=tolerance,
        choice=choice_in(path, table, settings.choice, settings.own_rules),
        style=table.get("style", ""),
        grammar=GrammarOptions(wanted=table.get("grammar", False)),
        spellings=spellings_in(table, path, Layer.PROFILE, f"profile {name}"),
    )


def _with_table(settings: Settings, table: Mapping[str, Any], path: Path) -> Settings:
    return replace(
        settings,
        variety=_variety(path, table.get("variety", settings.variety)),
        choice=choice_in(path, table, settings.choice, settings.own_rules),
        style=table.get("style", settings.style),
        spellings=(*settings.spellings, *spellings_in(table, path, Layer.PROJECT, f"setting in {path.name}")),
        exclude=tuple(table.get("exclude", ())),
        fail_on=Severity(one_of(path, "severity", table.get("fail_on", settings.fail_on), list(Severity))),
        max_size=table.get("max_size", settings.max_size),
        strict_suppressions=table.get("strict_suppressions", False),
        max_findings=_not_negative(path, "max_findings", table.get("max_findings", settings.max_findings)),
        min_score=table.get("min_score", settings.min_score),
        source_language=table.get("source_language", settings.source_language),
        grammar=_grammar(path, table, settings.grammar),
    )


def _grammar(path: Path, table: Mapping[str, Any], options: GrammarOptions) -> GrammarOptions:
    given = dict(table.get("languagetool", {}))
    test_table(path, given, LANGUAGETOOL)
    if given.get("folder"):
        given["folder"] = str(path.parent / Path(given["folder"]).expanduser())
    try:
        return replace(options, wanted=table.get("grammar", options.wanted), **given)
    except ValueError as reason:
        raise ConfigError(path, f"languagetool: {reason}") from None


def _grammar_with(options: GrammarOptions, overrides: Overrides) -> GrammarOptions:
    """Return the options as the command line changes them; who names a server wants it asked."""
    url = overrides.languagetool_url
    wanted = options.wanted or url is not None if overrides.grammar is None else overrides.grammar
    try:
        return replace(options, wanted=wanted, url=options.url if url is None else url)
    except ValueError as reason:
        raise ConfigError("--languagetool-url", str(reason)) from None


def _not_negative(path: Path, key: str, number: int) -> int:
    if number < 0:
        raise ConfigError(path, f"{key} cannot be {number}")
    return number


def own_rules_folder(start: Path) -> Path | None:
    """Return the folder of rules that the settings for a run begun in `start` name, whether it is there or not."""
    path = find_config(start)
    named = _read(path).get("rules") if path else None
    return path.parent / named if path and isinstance(named, str) else None


def _own_rules(table: Mapping[str, Any], path: Path) -> Path | None:
    if "rules" not in table:
        return None
    folder = path.parent / str(table["rules"])
    if not folder.is_dir():
        raise ConfigError(path, f"rules: {folder} is no folder; `audit rules new` makes it")
    return folder


def _variety(path: Path | str, value: str) -> str:
    return one_of(Path(path), "variety", value, VARIETIES) if value else ""


def _with_overrides(settings: Settings, overrides: Overrides) -> Settings:
    return replace(
        settings,
        variety=settings.variety if overrides.variety is None else _variety("--variety", overrides.variety),
        choice=with_overrides(settings.choice, overrides.select, overrides.ignore, settings.own_rules),
        fail_on=overrides.fail_on or settings.fail_on,
        language=overrides.language,
        grammar=_grammar_with(settings.grammar, overrides),
        strict_suppressions=settings.strict_suppressions or overrides.strict_suppressions,
        **{name: value for name in _GIVEN if (value := getattr(overrides, name)) is not None},
    )
