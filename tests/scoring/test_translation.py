"""Whether a text reads like a translation: what weighs, what does not, and what is said of it."""

import json

from audit import check
from audit.model.report import Report
from audit.model.translation import Translation
from audit.renderers import html, markdown, text
from audit.renderers import json as json_renderer

TRANSLATED = (
    "A mill burned down in Kovel on Friday. This was reported by the press service of the rescue service. "
    "In addition, the mayor stressed that the mill, according to him, was empty."
)
NATIVE = (
    "A mill burned down in Kovel on Friday, the fire brigade said. In addition, two barns were lost. "
    "The mayor said the mill had stood empty since May."
)
CHINESE = (
    "Recently, relevant departments held a meeting at the port. They will comprehensively promote reform "
    "and give full play to the role of the railway."
)


def _reading(article: str, **settings: tuple[str, ...]) -> Translation:
    (document,) = check(article, **settings).documents
    assert document.translation is not None
    return document.translation


def test_signs_add_up_to_a_translation_and_tell_where_from() -> None:
    reading = _reading(TRANSLATED)
    assert reading.is_likely
    assert reading.source == "Slavic"
    assert "uk" in reading.languages
    assert "This was reported" in [sign.text for sign in reading.signs]


def test_signs_of_chinese_are_counted_apart() -> None:
    reading = _reading(CHINESE)
    assert reading.is_likely
    assert reading.source == "Chinese"


def test_one_weak_sign_says_nothing() -> None:
    reading = _reading(NATIVE)
    assert [sign.text for sign in reading.signs] == ["In addition,"]
    assert not reading.is_likely
    assert reading.source == ""


def test_one_strong_sign_does_not_tell_where_from() -> None:
    reading = _reading("The town wants to bring to criminal responsibility two men.")
    assert reading.is_likely
    assert (reading.source, reading.languages) == ("", ())


def test_a_sign_met_again_weighs_more_but_not_without_end() -> None:
    scores = [_reading("In addition, two barns were lost.\n\n" * times).score for times in (1, 2, 3, 9)]
    assert scores[0] < scores[1] < scores[2] == scores[3]


def test_rules_in_use_do_not_change_how_a_text_reads() -> None:
    assert _reading(TRANSLATED, select=("design-and-markup",)) == _reading(TRANSLATED)


def test_signs_point_into_the_file() -> None:
    article = "<p>Tom &amp; Ann left.</p><p>This was reported by the <b>press</b> service.</p>"
    (document,) = check(article, format="html").documents
    assert document.translation is not None
    assert "This was reported" in [sign.span.of(article) for sign in document.translation.signs]


def test_reports_say_it_of_a_translation_alone() -> None:
    told = [_told(check(TRANSLATED)), _told(check(NATIVE))]
    assert all("Reads like a translation from a Slavic language" in page for page in told[0])
    assert not any("Reads like" in page for page in told[1])


def test_json_has_score_and_signs_of_every_audited_document() -> None:
    (document,) = json.loads(json_renderer.render(check(NATIVE)))["documents"]
    (sign,) = document["translation"]["signs"]
    assert NATIVE[sign["start"] : sign["end"]] == sign["text"]
    assert document["translation"]["reads_like"] is False


def _told(report: Report) -> list[str]:
    return [" ".join(render(report).split()) for render in (text.render, markdown.render, html.render)]
