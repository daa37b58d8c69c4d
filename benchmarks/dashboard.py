"""Seconds to make and open a dashboard of 50,000 findings, and what a filter then takes; needs Chromium, `test`."""

import random
import shutil
import sys
import tempfile
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from time import perf_counter

from playwright.sync_api import CDPSession, Page, sync_playwright

from audit.queries.dashboard_page import dashboard_file
from audit.queries.database import open_tables
from audit.tables.manifest import Counts, Hashes, Manifest, write_manifest
from audit.tables.parts import write_part
from audit.tables.rows import DocumentRow, FindingRow, FormRow, NameRow, SuggestionCell
from audit.tables.schemas import DOCUMENTS, FINDINGS, FORMS, NAMES

OUTLETS = (
    "Morning Post",
    "Evening Sun",
    "Harbour Gazette",
    "Northern Wire",
    "The Ledger",
    "Valley Times",
    "Daily Mast",
)
LANGUAGES, MACHINES = ("uk", "ru", "de", "zh"), ("north", "south", "")
# Rule, severity, what is written, what is suggested.
FAULTS = (
    ("linguistic-conventions/misspelled-name", "major", "Drugozhin", "Drogozhin"),
    ("linguistic-conventions/misspelled-name", "major", "Halmirsk", "Halmirska"),
    ("linguistic-conventions/inconsistent-name", "major", "Dobrovitz", "Dobrovets"),
    ("linguistic-conventions/misspelled-word", "minor", "goverment", "government"),
    ("linguistic-conventions/misspelled-word", "minor", "recieved", "received"),
    ("linguistic-conventions/doubled-punctuation", "minor", "..", "."),
    ("style/slavic-calque", "minor", "on the territory of", "in"),
    ("style/slavic-calque", "neutral", "in the framework of", "as part of"),
    ("accuracy/untranslated-word", "major", "genplan", "general plan"),
    ("design-and-markup/leftover-tag", "critical", "<b>", ""),
    ("locale-conventions/decimal-comma", "minor", "3,5", "3.5"),
    ("terminology/name-in-other-spelling", "minor", "Kolm", "Kolmburg"),
)
WEIGHTS = (9, 6, 5, 12, 8, 10, 14, 6, 4, 1, 7, 5)
CHANGES = {
    "one outlet": "form.elements.outlet.value = 1",
    "all outlets": "form.elements.outlet.value = ''",
    "one rule": "form.elements.rule.value = 2",
    "one language too": "form.elements.language.value = 1",
    "all again": "form.reset()",
    "without minor ones": "form.querySelector('[value=minor]').checked = false",
    "one month": "form.elements.to.value = '2026-01-31'",
}
POINTS = {"neutral": 0, "minor": 1, "major": 5, "critical": 25}
SENTENCES = (
    "The council met on Monday and put the budget off until the autumn.",
    "Rain closed two roads along the river, the mayor's office said.",
    "Ferries will run every hour once the new pier is open.",
    "Teachers asked for smaller classes and an extra week of holidays.",
    "The mill, which stood empty for nine years, found a buyer.",
)


def main() -> None:
    """Print a line for each thing that is measured; a number asks for so many articles."""
    number = int(sys.argv[1]) if len(sys.argv) > 1 else 6250
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        findings = write_corpus(Path(folder), number)
        began = perf_counter()
        with open_tables(Path(folder)) as tables:
            page_text, _ = dashboard_file(tables)
        path = Path(folder) / "dashboard.html"
        path.write_text(page_text, encoding="utf-8")
        print(f"{number:,} articles, {findings:,} findings: {perf_counter() - began:.1f} s to make", end=", ")
        print(f"{path.stat().st_size / 1e6:.1f} MB")
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        page = browser.new_page(viewport={"width": 1280, "height": 900})
        began = perf_counter()
        page.goto(path.as_uri())
        page.wait_for_selector("#overview:not([hidden])")
        print(f"{perf_counter() - began:.2f} s to open")
        for name, change in CHANGES.items():
            taken, busy = answered(page, change)
            print(f"{taken:.0f} ms, {busy:.0f} ms of the processor: {name}")
        browser.close()


def write_corpus(folder: Path, number: int) -> int:
    """Write tables of so many invented articles with some eight findings each; return the number of findings."""
    chance = random.Random(11)
    documents, findings = [], []
    for index in range(number):
        one, found = _article(index, chance)
        documents.append(one)
        findings.extend(found)
    write_part(folder, DOCUMENTS, 0, documents)
    write_part(folder, FINDINGS, 0, findings)
    names = [
        (right, wrong, relation)
        for right, wrong in (("Drogozhin", "Drugozhin"), ("Dobrovets", "Dobrovitz"), ("Halmirska", "Halmirsk"))
        for relation in ("usual", "misspelling")
    ]
    write_part(folder, NAMES, 0, [_name(*one, chance) for one in names])
    forms = sorted({one.form for one in (_name(*one, chance) for one in names)})
    write_part(folder, FORMS, 0, [use for form in forms for use in _uses(form, chance)])
    write_manifest(folder, Manifest("0.1.0", {}, Hashes("", "", ""), Counts(number, number), ()))
    return len(findings)


def _article(index: int, chance: random.Random) -> tuple[DocumentRow, list[FindingRow]]:
    outlet = chance.choices(range(len(OUTLETS)), (9, 7, 6, 5, 4, 3, 2))[0]
    doc, text, rows = f"2026/{index:06}.txt", f"Report number {index}\n\n", []
    amount = max(0, round(chance.gauss(6 + outlet, 3)))
    for rule, severity, wrong, right in chance.choices(FAULTS, WEIGHTS, k=amount):
        text += chance.choice(SENTENCES) + " Then they saw "
        start = len(text)
        text += f"{wrong} there. "
        rows.append((rule, severity, wrong, right, start))
    text += " ".join(chance.choices(SENTENCES, k=20))
    findings = list(_findings(doc, text, rows))
    words, penalty = len(text.split()) * 3, sum(one.penalty for one in findings)
    row = DocumentRow(
        doc, doc, title=f"Report number {index}", date=str(date(2026, 1, 1) + timedelta(days=index % 59)),
        outlet=OUTLETS[outlet], source_language=chance.choice(LANGUAGES), mt_engine=chance.choice(MACHINES),
        language="en", article=doc, words=words, characters=len(text), audited=True, penalty=penalty, text=text,
        score=100 - penalty / words, verdict="pass" if 100 - penalty / words >= 95 else "fail",
    )  # fmt: skip
    return row, findings


def _findings(doc: str, text: str, rows: list[tuple[str, str, str, str, int]]) -> Iterator[FindingRow]:
    seen = set()
    for number, (rule, severity, wrong, right, start) in enumerate(rows):
        end = start + len(wrong)
        counts = (rule, wrong) not in seen
        seen.add((rule, wrong))
        yield FindingRow(
            doc, start, end, wrong, rule, "audit", "style/other", "other", severity, 0.9,
            f"{wrong} is not what is meant here.", (SuggestionCell(right, "rule"),), "suggest",
            (f"{right} stands in 12 other articles.",), (), "body", f"{number:016x}", 3, start,
            text[start - 30 : start], text[end : end + 30], counts,
            "counted" if counts else "repeated", POINTS[severity] * 1000 * counts,
        )  # fmt: skip


def _name(right: str, wrong: str, relation: str, chance: random.Random) -> NameRow:
    form, number = (right, 900) if relation == "usual" else (wrong, chance.randrange(20, 300))
    evidence = "" if relation == "usual" else f"{right} stands in 900 articles of seven outlets."
    return NameRow(right, form, relation, "person", number, number, 7, "2026-01-01", "2026-02-28", evidence)


def _uses(form: str, chance: random.Random) -> Iterator[FormRow]:
    for outlet in OUTLETS:
        for day in range(59):
            number = chance.randrange(4)
            yield FormRow(form, 1, "person", outlet, str(date(2026, 1, 1) + timedelta(days=day)), number, number)


def answered(page: Page, change: str) -> tuple[float, float]:
    """Return the milliseconds from a change of a filter to the next picture, and those of the processor for it."""
    session = page.context.new_cdp_session(page)
    session.send("Performance.enable", {"timeDomain": "threadTicks"})
    script = f"""async () => {{
      const form = document.getElementById("filters");
      {change};
      const began = performance.now();
      form.dispatchEvent(new Event("input"));
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
      return performance.now() - began;
    }}"""
    before = _busy(session)
    taken = float(page.evaluate(script))
    return taken, 1000 * (_busy(session) - before)


def _busy(session: CDPSession) -> float:
    metrics = {one["name"]: one["value"] for one in session.send("Performance.getMetrics")["metrics"]}
    return float(metrics["TaskDuration"])


if __name__ == "__main__":
    main()
