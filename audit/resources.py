"""Where shipped files lie: in a wheel below the package, in a checkout beside it."""

from functools import cache
from pathlib import Path

_PACKAGE = Path(__file__).parent


@cache
def rules_folder() -> Path:
    """Return the folder of shipped rules."""
    return _shipped("rules")


@cache
def templates_folder() -> Path:
    """Return the folder of report templates."""
    return _shipped("reports") / "templates"


@cache
def schemas_folder() -> Path:
    """Return the folder of JSON Schemas."""
    return _shipped("reports") / "schemas"


@cache
def recipes_folder() -> Path:
    """Return the folder of what `audit init` writes into a repository."""
    return _shipped("recipes")


@cache
def data_folder() -> Path:
    """Return the folder of compiled data, written by the build."""
    return _PACKAGE / "_data"


@cache
def cache_folder() -> Path:
    """Return the user's folder for files that can be made again."""
    from platformdirs import user_cache_path

    return user_cache_path("audit")


@cache
def config_folder() -> Path:
    """Return the user's folder for settings."""
    from platformdirs import user_config_path

    return user_config_path("audit")


@cache
def engines_folder() -> Path:
    """Return the user's folder for engines that were installed."""
    from platformdirs import user_data_path

    return user_data_path("audit") / "engines"


def rules_are_a_checkout() -> bool:
    """Tell whether the rules are working files beside the package, which may change between two runs."""
    return _PACKAGE not in rules_folder().parents


def _shipped(name: str) -> Path:
    checkout = _PACKAGE.parent / name
    if (_PACKAGE.parent / "pyproject.toml").is_file() and checkout.is_dir():
        return checkout
    return _PACKAGE / "_shipped" / name
