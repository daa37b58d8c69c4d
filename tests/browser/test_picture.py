"""The pictures of README and of the page for editors: sample articles at work; `--update-samples` takes them anew."""

import struct
from pathlib import Path

import pytest

from audit.config import Overrides, settings_without_file
from audit.model.report import Report
from audit.pipeline import Auditor
from audit.queries.dashboard_page import dashboard_file
from audit.queries.database import open_tables
from audit.renderers.folder import render_folder
from audit.text.reading import read
from benchmarks.dashboard import write_corpus
from tests.browser.desk import Desk, press

pytestmark = pytest.mark.browser

ROOT = Path(__file__).parents[2]
ARTICLES = "reports/samples/articles"
WIDTH, HEIGHT = 1280, 900


@pytest.fixture(autouse=True)
def _in_the_project(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)


def audited(path: str) -> Report:
    return Auditor(settings_without_file(Overrides())).report(read([path]), readability=True)


def assert_or_take(picture: bytes, name: str, request: pytest.FixtureRequest) -> None:
    path = ROOT / name
    if request.config.getoption("--update-samples"):
        path.write_bytes(picture)
    for shown in (picture, path.read_bytes()):
        assert struct.unpack(">II", shown[16:24]) == (WIDTH, HEIGHT)
        assert len(shown) > 40_000


@pytest.mark.parametrize(
    ("name", "keys"),
    [
        ("docs/pictures/verdict.png", ()),
        ("reports/samples/report.png", ("a", "a", "r", "j")),
        ("docs/pictures/filters.png", ("a", "a", "r", "f")),
        ("docs/pictures/keys.png", ("j", "j", "?")),
    ],
)
def test_a_picture_shows_an_article_at_work(
    name: str, keys: tuple[str, ...], desk: Desk, request: pytest.FixtureRequest
) -> None:
    page = desk.open(audited(f"{ARTICLES}/ruegen-cable.txt"))
    press(page, *keys)
    page.wait_for_timeout(100)
    assert_or_take(page.screenshot(), name, request)


def test_a_picture_shows_the_index_of_several_articles(
    desk: Desk, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    for name, content in render_folder(audited(ARTICLES)):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(content, encoding="utf-8")
    assert_or_take(desk.open_file(tmp_path / "index.html").screenshot(), "docs/pictures/index.png", request)


def test_a_picture_shows_the_dashboard_of_a_corpus(desk: Desk, tmp_path: Path, request: pytest.FixtureRequest) -> None:
    write_corpus(tmp_path, 600)
    with open_tables(tmp_path) as tables:
        (tmp_path / "dashboard.html").write_text(dashboard_file(tables)[0], encoding="utf-8")
    page = desk.open_file(tmp_path / "dashboard.html")
    page.locator("#overview").wait_for()
    assert_or_take(page.screenshot(), "docs/pictures/dashboard.png", request)
