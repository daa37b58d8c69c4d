"""A report in the browser, as an editor has it before them."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, Page

from audit.model.report import Report
from audit.renderers.html import render


class Desk:
    """Opens reports in one browser; `complaints` are what the browser says of scripts, and requests that left."""

    def __init__(self, browser: Browser, folder: Path) -> None:
        self._context = browser.new_context(accept_downloads=True, viewport={"width": 1280, "height": 900})
        self._folder = folder
        self.complaints: list[str] = []

    def open(self, report: Report, address: str = "") -> Page:
        """Open a report, at `address` behind its file's."""
        path = self._folder / "report.html"
        path.write_text(render(report), encoding="utf-8", errors="surrogatepass")
        return self.open_file(path, address)

    def open_file(self, path: Path, address: str = "") -> Page:
        """Open a file that is there already."""
        page = self._context.new_page()
        page.on("console", lambda told: self.complaints.append(told.text) if told.type == "error" else None)
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.on("request", lambda request: self._watch(request.url))
        page.on("dialog", lambda dialog: self.complaints.append(f"dialog: {dialog.message}"))
        page.goto(path.as_uri() + address)
        return page

    def close(self) -> None:
        self._context.close()

    def _watch(self, url: str) -> None:
        if not url.startswith(("file:", "blob:")):
            self.complaints.append(f"request: {url}")


@contextmanager
def opened(browser: Browser, folder: Path) -> Iterator[Desk]:
    """Hand out a desk of its own, with nothing kept from another."""
    made = Desk(browser, folder)
    yield made
    made.close()


def press(page: Page, *keys: str) -> None:
    """Press keys one after the other."""
    for key in keys:
        page.keyboard.press(key)


def current(page: Page) -> str:
    """Return the anchor of the finding at hand: "f1-2"."""
    return page.locator(".card.current").get_attribute("id") or ""


def taken(page: Page, button: str) -> tuple[str, str]:
    """Press a button of the download dialog; return name and content of the file."""
    press(page, "d")
    with page.expect_download() as waiting:
        page.get_by_role("button", name=button).click()
    press(page, "Escape")
    content = waiting.value.path().read_bytes().decode("utf-8")
    return waiting.value.suggested_filename, content
