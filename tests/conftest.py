"""Options and markers of the test run."""

import os
import shutil
import tempfile

import pytest


def pytest_configure(config: pytest.Config) -> None:
    """Keep the settings of whoever runs the tests out of sight, a lexicon of their own above all."""
    folder = tempfile.TemporaryDirectory(prefix="no-settings-")
    config.add_cleanup(folder.cleanup)
    os.environ["XDG_CONFIG_HOME"] = folder.name


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-samples", action="store_true", help="write reports/samples/ anew")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Skip the tests of an engine that is absent; in CI nothing may be absent, so there they run and fail."""
    if shutil.which("chromium") is None and not os.environ.get("CI"):
        skip = pytest.mark.skip(reason="chromium is not installed")
        for item in items:
            if "browser" in item.keywords:
                item.add_marker(skip)
