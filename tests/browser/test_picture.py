"""README's picture of a report: a sample article at work; `--update-samples` takes it anew."""

import struct
from pathlib import Path

import pytest

from audit.config import Overrides, settings_without_file
from audit.pipeline import Auditor
from audit.text.reading import read
from tests.browser.desk import Desk, press

pytestmark = pytest.mark.browser

SAMPLES = Path(__file__).parents[2] / "reports" / "samples"
ARTICLE = "reports/samples/articles/ruegen-cable.txt"
WIDTH, HEIGHT = 1280, 900


def test_the_picture_shows_an_article_at_work(
    desk: Desk, request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(SAMPLES.parents[1])
    report = Auditor(settings_without_file(Overrides())).report(read([ARTICLE]), readability=True)
    page = desk.open(report)
    press(page, "a", "a", "r", "j")
    page.wait_for_timeout(100)
    picture = page.screenshot()
    if request.config.getoption("--update-samples"):
        (SAMPLES / "report.png").write_bytes(picture)
    for shown in (picture, (SAMPLES / "report.png").read_bytes()):
        assert struct.unpack(">II", shown[16:24]) == (WIDTH, HEIGHT)
        assert len(shown) > 50_000
