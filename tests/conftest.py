"""Options and markers of the test run."""

import importlib.util
import os
import shutil
import subprocess
import sys
import tempfile
from importlib.util import find_spec

import pytest
from hypothesis import settings

from audit.engines.installation import languagetool_folder
from tests.renderers.readers import READERS

# What a case costs hangs on what else the machine does.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")


def pytest_configure(config: pytest.Config) -> None:
    """Keep the settings of whoever runs the tests out of sight, a lexicon of their own above all, and their cache."""
    for variable in ("XDG_CONFIG_HOME", "XDG_CACHE_HOME"):
        folder = tempfile.TemporaryDirectory(prefix="no-settings-")
        config.add_cleanup(folder.cleanup)
        os.environ[variable] = folder.name


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-samples", action="store_true", help="write reports/samples/ anew")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Skip the tests of an engine that is absent; in CI nothing may be absent, so there they run and fail."""
    if os.environ.get("CI"):
        return
    if shutil.which("chromium") is None:
        _skip(items, "browser", "chromium is not installed")
    if not languagetool_folder().is_dir() or find_spec("language_tool_python") is None:
        _skip(items, "languagetool", "`audit engines status` says what is lacking")
    if shutil.which("soffice") is None or importlib.util.find_spec("docx") is None:
        _skip(items, "office", "LibreOffice or python-docx is not installed")
    if find_spec("pyspark") is None or shutil.which("java") is None:
        _skip(items, "spark", "PySpark or Java is not installed")
    if not (READERS / "jars").is_dir() or not (READERS / "python").is_dir():
        _skip(items, "reader", "tests/readers/install has not been run")
        _skip(items, "registry", "tests/readers/install has not been run")
    elif any("registry" in item.keywords for item in items) and not _registry_answers():
        _skip(items, "registry", "the package registry does not answer")


def _registry_answers() -> bool:
    command = [sys.executable, "-m", "pip", "index", "versions", "hatchling", "--retries", "0", "--timeout", "5"]
    return subprocess.run(command, capture_output=True, check=False).returncode == 0


def _skip(items: list[pytest.Item], marker: str, reason: str) -> None:
    for item in items:
        if marker in item.keywords:
            item.add_marker(pytest.mark.skip(reason=reason))
