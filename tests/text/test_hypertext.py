"""HTML: what is shown, in which scope, and where it stands in the file."""

import re
import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from audit.model.scope import Scope
from audit.model.span import Span
from audit.text.document import Document
from audit.text.reading import document_from_text

PAGE = """<!doctype html><html><head><title>Port &amp; town</title><style>p{}</style></head><body>
<nav><a href=/>Home</a></nav><h1>Port
  <em>shut</em></h1>
<p>The mayor of <b>Port&nbsp;Ann</b> said &quot;no&quot;.<p>He left<br>at once.
<figure><img src=x alt="hidden"><figcaption>A ferry at dawn.</figcaption></figure>
<blockquote>We shall wait.</blockquote><pre>a  b
c</pre><p>He typed <code>run()</code> and said <q>done</q>.</p><script>"</p>"</script>
<footer>The end</footer></body></html>"""

_MARKUP = """<p> </p> <b> </b> <!-- --> < > & &amp; &#x41; &#; &bogus <![CDATA[ ]]> <!x <?php <a_href=' " ' <script>
    </script> <nav> </nav> <pre> </pre> <q> </q> <blockquote> </aside> <aside> <title> </title> <br/> </ <head> <body>
    <svg> </svg> <li> <textarea> word é \N{GRINNING FACE} e\u0301 “said” _two_words_""".split()
_BLANKS = ["\n", "\r\n", "\t", "  ", "\N{NO-BREAK SPACE}"]
FRAGMENTS = st.sampled_from([fragment.replace("_", " ") for fragment in _MARKUP] + _BLANKS)
SOUP = st.lists(FRAGMENTS, max_size=40).map("".join)


def _read(text: str) -> Document:
    return document_from_text(text, name="page.html", format="html")


def test_a_page_is_read_as_a_browser_shows_it() -> None:
    document = _read(PAGE)
    shown = [(block.scope, block.span.of(document.prose)) for block in document.blocks]
    assert shown == [
        (Scope.HEADLINE, "Port shut"),
        (Scope.BODY, 'The mayor of Port\N{NO-BREAK SPACE}Ann said "no".'),
        (Scope.BODY, "He left"),
        (Scope.BODY, "at once."),
        (Scope.CAPTION, "A ferry at dawn."),
        (Scope.QUOTATION, "We shall wait."),
        (Scope.CODE, "a  b\nc"),
        (Scope.BODY, "He typed run() and said done."),
    ]
    assert document.title == "Port & town"
    assert document.prose == "\n".join(text for _, text in shown)


def test_code_and_quotations_inside_a_paragraph_keep_their_scope() -> None:
    document = _read(PAGE)
    assert document.scope_at(document.prose.index("run")) is Scope.CODE
    assert document.scope_at(document.prose.index("done")) is Scope.QUOTATION
    assert document.scope_at(document.prose.index("typed")) is Scope.BODY


@pytest.mark.parametrize(
    ("page", "word", "raw"),
    [
        pytest.param("<p>He said &quot;no&quot;.", '"no"', "&quot;no&quot;", id="entities"),
        pytest.param("<p>caf&eacute; shut", "café", "caf&eacute;", id="entity-inside-a-word"),
        pytest.param("<p>x &lt y", "<", "&lt", id="entity-without-semicolon"),
        pytest.param("<p>&#x1F600; Avdiivka", "Avdiivka", "Avdiivka", id="after-an-emoji"),
        pytest.param("<p>Av<b>dii</b>vka", "Avdiivka", "Av<b>dii</b>vka", id="markup-inside-a-word"),
        pytest.param("<p>a\r\n\t b", "a b", "a\r\n\t b", id="blanks"),
        pytest.param("<p>one \n two", " ", " \n ", id="collapsed-blanks-alone"),
        pytest.param("<p>Ko\u0308ln e\u0301te\u0301", "e\u0301te\u0301", "e\u0301te\u0301", id="combining-marks"),
        pytest.param("<p>AT&T &#; R&D", "AT&T &#; R&D", "AT&T &#; R&D", id="no-entities"),
        pytest.param("<p title='x>y'>Kyiv", "Kyiv", "Kyiv", id="angle-in-attribute"),
        pytest.param("<p>a <!-- b --> c", "a c", "a <!-- b --> c", id="comment"),
    ],
)
def test_a_span_of_prose_leads_back_to_the_file(page: str, word: str, raw: str) -> None:
    document = _read(page)
    start = document.prose.index(word)
    assert document.positions.to_text(Span(start, start + len(word))).of(page) == raw


@pytest.mark.parametrize("tag", ["script", "style", "template", "svg", "noscript", "textarea", "nav", "iframe"])
def test_what_a_browser_does_not_show_as_text_is_dropped(tag: str) -> None:
    assert _read(f"<p>Before<{tag}>hidden</{tag}><p>after").prose == "Before\nafter"


def test_an_article_after_an_unclosed_head_or_menu_is_not_lost() -> None:
    assert _read("<head><title>T</title><body><nav><a>Home</a><article><p>Text").prose == "Text"


def test_what_is_left_open_at_the_end_does_no_harm() -> None:
    assert _read("<p>Text <a href='x").prose == "Text"
    assert _read("<p>Text <!-- never closed").prose == "Text"
    assert _read("<p>Text &am").prose == "Text &am"


def test_a_page_without_text_has_no_prose() -> None:
    document = _read("<p> &nbsp; </p><img>")
    assert (document.prose, document.blocks, document.word_count) == ("", (), 0)


@given(SOUP)
def test_no_html_is_too_broken_to_be_read(page: str) -> None:
    document = _read(page)
    for block in document.blocks:
        assert block.span.of(document.prose).strip()
    assert all(region.span.end <= len(document.prose) for region in document.regions)


@given(SOUP)
def test_words_without_markup_stand_in_the_file_as_in_the_prose(page: str) -> None:
    document = _read(page)
    for found in re.finditer(r"\w+", document.prose):
        raw = document.positions.to_text(Span(*found.span())).of(page)
        if not set("<&>") & set(raw):
            assert raw == found.group()


@given(SOUP)
def test_positions_never_go_backwards(page: str) -> None:
    document = _read(page)
    spans = [document.positions.to_text(Span(at, at + 1)) for at in range(len(document.prose))]
    assert all(0 <= span.start <= span.end <= len(page) for span in spans)
    assert all(one.start <= other.start and one.end <= other.end for one, other in pairwise(spans))


@pytest.mark.parametrize(
    "piece",
    [
        *("<!--", "<![", "<?", "<a ", '<a x="', "</", "&#", "&amp;", "<blockquote>", "<nav>x", "<code>x ", "<script>"),
        *("<a = ", "<p>a", "<aside></blockquote>", "<div><p>The <b>mayor</b> &amp; others left.</p></div>\n"),
    ],
)
def test_reading_takes_linear_time(piece: str) -> None:
    page = piece * (200_000 // len(piece))
    started = time.process_time()
    _read(page)
    assert time.process_time() - started < 5
