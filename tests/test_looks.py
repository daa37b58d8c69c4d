"""Rules that look at several articles together find what they find in each by itself."""

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from audit.config import Overrides, settings_without_file
from audit.looks import together
from audit.model.at_hand import AT_HAND
from audit.pipeline import Auditor
from audit.text.reading import document_from_text

ARTICLES = sorted((Path(__file__).parent / "articles" / "marked").glob("*.txt"))


def test_articles_looked_at_together_have_the_findings_that_each_has_alone() -> None:
    auditor = Auditor(settings_without_file(Overrides()))
    articles = [document_from_text(path.read_text(encoding="utf-8"), name=path.name) for path in ARTICLES]
    # A German one between them is not audited.
    german = "Der Minister hat am Montag gesagt, dass er nicht zurücktreten und mit der Partei sprechen werde."
    articles.insert(1, document_from_text(german * 5, name="german.txt"))
    looks = [auditor.look(article, auditor.context) for article in articles]
    reports = auditor.judge_together(looks, readability=False)
    assert [report.audited for report in reports].count(False) == 1
    assert any(report.findings for report in reports)
    assert reports == [auditor.judge(article, auditor.context, readability=False) for article in articles]


@given(st.lists(st.integers(0, 300_000), max_size=60))
def test_every_article_is_in_one_handful_and_few_are_in_each(sizes: list[int]) -> None:
    handfuls = list(together(sizes))
    assert [place for places in handfuls for place in places] == list(range(len(sizes)))
    assert all(0 < len(places) <= AT_HAND for places in handfuls)
