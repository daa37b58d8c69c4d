"""Seconds until an HTML report with 5,000 findings can be worked in, and what a key, a filter and a search then take.

Needs Chromium and the extra `test`.
"""

import shutil
import tempfile
from pathlib import Path
from time import perf_counter

from playwright.sync_api import Page, sync_playwright

from audit.config import Overrides, settings_without_file
from audit.model.report import Report
from audit.pipeline import Auditor
from audit.renderers.html import render
from audit.text.reading import document_from_text

FINDINGS = 5000
# One fault a sentence, forty sentences a paragraph.
SENTENCE = "The goverment of the {} district met on Monday, and the talks went on until the evening. "
ORDINALS = "first second third fourth fifth sixth seventh eighth ninth tenth".split()


def main() -> None:
    """Print a line for each thing that is measured."""
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        path = Path(folder) / "report.html"
        path.write_text(render(report()), encoding="utf-8")
        print(f"{path.stat().st_size / 1e6:.1f} MB")
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        page = browser.new_page(viewport={"width": 1280, "height": 900})
        began = perf_counter()
        page.goto(path.as_uri())
        page.keyboard.press("j")
        page.wait_for_selector(".card.current:focus")
        print(f"{perf_counter() - began:.2f} s until the first key has been answered")
        for name, key in (("next", "j"), ("accept", "a"), ("undo", "u"), ("accept all alike", "A"), ("undo all", "u")):
            print(f"{answered(page, key):.3f} s {name}")
        page.keyboard.press("/")
        print(f"{answered(page, 'x'):.3f} s search")
        browser.close()


def report() -> Report:
    """Audit the article without a limit to the findings of one rule."""
    document = document_from_text(article(), name="article.txt", format="txt")
    return Auditor(settings_without_file(Overrides())).report([document], most_of_one_rule=FINDINGS)


def article() -> str:
    """Return an article of our own with as many faults as are to be shown."""
    sentences = [SENTENCE.format(ORDINALS[number % 10]) for number in range(FINDINGS)]
    return "\n\n".join("".join(sentences[start : start + 40]) for start in range(0, FINDINGS, 40))


def answered(page: Page, key: str) -> float:
    """Return the seconds from a key to the next picture on the screen."""
    began = perf_counter()
    page.keyboard.press(key)
    page.evaluate("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")
    return perf_counter() - began


if __name__ == "__main__":
    main()
