"""From paths, standard input and records to documents and failures."""

import gzip
import io
import json
from collections.abc import Iterable
from pathlib import Path

import pytest
import zstandard

from audit.model.report import Failure
from audit.model.scope import Scope
from audit.text.document import Document
from audit.text.reading import document_from_text, read

_ZSTANDARD = zstandard.compress(b"{" + bytes(range(256)) * 9)
ARTICLE = "Harbour shut after storm\nThe harbour of Port Ann was shut on Monday, the mayor said.\n"


def _documents(results: Iterable[Document | Failure]) -> list[Document]:
    documents = list(results)
    assert all(isinstance(document, Document) for document in documents)
    return [document for document in documents if isinstance(document, Document)]


def _failure(results: Iterable[Document | Failure]) -> Failure:
    (failure,) = results
    assert isinstance(failure, Failure)
    return failure


def _write(folder: Path, name: str, data: bytes | str) -> str:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return str(path)


def _records(*records: object) -> bytes:
    return b"".join(json.dumps(record).encode() + b"\n" for record in records)


def test_a_text_file_becomes_a_document_named_as_given(tmp_path: Path) -> None:
    path = _write(tmp_path, "a.txt", ARTICLE)
    (document,) = _documents(read([path]))
    assert (document.name, document.text, document.prose, document.language) == (path, ARTICLE, ARTICLE, "en")


def test_line_ends_stay_as_they_stand_in_the_file(tmp_path: Path) -> None:
    path = _write(tmp_path, "a.txt", b"One line here.\r\nAnd another.\r\n")
    (document,) = _documents(read([path]))
    assert document.text == "One line here.\r\nAnd another.\r\n"
    assert [block.span.of(document.prose) for block in document.blocks] == ["One line here.", "And another."]


def test_a_mark_at_the_start_of_a_file_is_no_part_of_the_text(tmp_path: Path) -> None:
    path = _write(tmp_path, "a.txt", b"\xff\xfe" + ARTICLE.encode("utf-16-le"))
    (document,) = _documents(read([path]))
    assert (document.text, document.encoding) == (ARTICLE, "utf-16-le")


def test_invalid_utf8_is_read_with_a_notice(tmp_path: Path) -> None:
    (document,) = _documents(read([_write(tmp_path, "a.txt", b"A caf\xe9 shut.")]))
    assert document.text == "A café shut."
    assert "0xE9 at position 5" in document.notices[0]


def test_an_empty_file_is_a_document_without_words(tmp_path: Path) -> None:
    (document,) = _documents(read([_write(tmp_path, "a.txt", b"")]))
    assert (document.word_count, document.blocks, document.sentences, document.regions) == (0, (), (), ())


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        pytest.param("a.txt", b"ab\x00cd", "binary", id="nul"),
        pytest.param("a.txt", b"\xff\xfea", "UTF-16", id="broken-utf-16"),
        pytest.param("a.txt", b"x" * 101, "--max-size", id="too-large"),
        pytest.param("a.jsonl", _records({"text": "x" * 101}), "--max-size", id="too-large-record"),
        pytest.param("a.jsonl", b'{"text": "' + b"x" * 2000 + b'"}', "--max-size", id="too-large-line"),
        pytest.param("a.jsonl", b'{"text": "\\u0000"}', "binary", id="nul-in-record"),
        pytest.param("a.jsonl", b'{"text": "\\ud800"}', "surrogate", id="half-a-pair"),
        pytest.param("a.jsonl", b"{broken", "not a line of JSON", id="broken-line"),
        pytest.param("a.jsonl", b"\xff\xfe\xfd", "not a line of JSON", id="line-not-utf-8"),
        pytest.param("a.jsonl", b"[" * 100_000, "not a line of JSON", id="too-deep"),
        pytest.param("a.jsonl", b'{"words": "x"}', 'not a record with a "text"', id="no-text"),
        pytest.param("a.jsonl", b'"x"', 'not a record with a "text"', id="no-record"),
        pytest.param("a.jsonl.gz", gzip.compress(b"x" * 99)[:20], "breaks off or is damaged", id="gzip-cut-off"),
        pytest.param("a.jsonl.gz", b"no gzip", "breaks off or is damaged", id="no-gzip"),
        pytest.param("a.jsonl.zst", _ZSTANDARD[:-3], "breaks off or is damaged", id="zstandard-cut-off"),
        pytest.param("a.jsonl.zst", b"no zstandard", "breaks off or is damaged", id="no-zstandard"),
    ],
)
def test_what_cannot_be_audited_is_a_failure_with_its_reason(
    tmp_path: Path, name: str, data: bytes, reason: str
) -> None:
    max_size = 100 if "--max-size" in reason else 10**6
    assert reason in _failure(read([_write(tmp_path, name, data)], max_size=max_size)).reason


def test_missing_files_and_barren_folders_are_failures(tmp_path: Path) -> None:
    assert _failure(read([str(tmp_path / "no.txt")])).reason == "no such file or folder"
    assert "no file to audit" in _failure(read([str(tmp_path)])).reason


def test_a_failure_does_not_stop_the_files_after_it(tmp_path: Path) -> None:
    _write(tmp_path, "a.txt", b"\0")
    _write(tmp_path, "b.txt", ARTICLE)
    assert [type(result) for result in read([str(tmp_path)])] == [Failure, Document]


def test_folders_are_read_deep_and_in_order_without_hidden_and_foreign_files(tmp_path: Path) -> None:
    for name in ("b.md", "a.TXT", "c/d.html", "c/e.jsonl", ".git/x.txt", ".hidden.txt", "picture.png", "B.htm"):
        _write(tmp_path, name, '{"id": "e", "text": "Some words."}')
    names = [document.name.removeprefix(f"{tmp_path}/") for document in _documents(read([str(tmp_path)]))]
    assert names == ["B.htm", "a.TXT", "b.md", "c/d.html", "e"]


@pytest.mark.parametrize(
    ("globs", "kept"),
    [
        pytest.param(["drafts"], ["a.txt", "deep/b.txt"], id="folder-name"),
        pytest.param(["drafts/"], ["a.txt", "deep/b.txt"], id="folder-name-with-slash"),
        pytest.param(["b.*"], ["a.txt", "drafts/c.txt"], id="file-name"),
        pytest.param(["deep/*.txt"], ["a.txt", "drafts/c.txt"], id="path"),
        pytest.param(["*"], [], id="everything"),
    ],
)
def test_exclude_leaves_out_what_lies_in_folders(tmp_path: Path, globs: list[str], kept: list[str]) -> None:
    for name in ("a.txt", "deep/b.txt", "drafts/c.txt"):
        _write(tmp_path, name, ARTICLE)
    results = list(read([str(tmp_path)], exclude=globs))
    names = [result.name.removeprefix(f"{tmp_path}/") for result in results if isinstance(result, Document)]
    assert names == kept


def test_exclude_does_not_touch_a_file_given_by_itself(tmp_path: Path) -> None:
    assert len(_documents(read([_write(tmp_path, "a.txt", ARTICLE)], exclude=["a.txt"]))) == 1


def test_a_file_given_twice_is_read_once(tmp_path: Path) -> None:
    path = _write(tmp_path, "a.txt", ARTICLE)
    assert len(_documents(read([path, str(tmp_path), f"{tmp_path}/./a.txt"]))) == 1


def test_standard_input_is_a_document_named_by_a_hyphen() -> None:
    (document,) = _documents(read(["-"], stdin=io.BytesIO(ARTICLE.encode())))
    assert (document.name, document.text) == ("-", ARTICLE)


def test_records_come_from_standard_input_too() -> None:
    documents = _documents(read(["-"], stdin=io.BytesIO(_records({"text": "One."})), stdin_format="jsonl"))
    assert documents[0].name == "-:1"


def test_a_record_fills_the_fields_of_its_document(tmp_path: Path) -> None:
    fields = {"id": "n1", "text": "The port is shut.", "title": "Port", "date": "2021-06-03", "lang_src": "uk"}
    (document,) = _documents(read([_write(tmp_path, "a.jsonl", _records({**fields, "source": "Порт закрито."}))]))
    assert (document.name, document.title, document.date) == ("n1", "Port", "2021-06-03")
    assert (document.source_language, document.source) == ("uk", "Порт закрито.")


@pytest.mark.parametrize(
    ("fields", "name"),
    [
        pytest.param({"id": "x", "doc": "y"}, "x", id="id"),
        pytest.param({"id": 7}, "7", id="number"),
        pytest.param({"id": 0}, "0", id="zero"),
        pytest.param({"id": None, "doc": "y"}, "y", id="doc"),
        pytest.param({"id": "", "doc": ""}, "{path}:1", id="line"),
        pytest.param({"id": ["x"], "doc": True}, "{path}:1", id="neither-string-nor-number"),
    ],
)
def test_a_record_is_named_by_id_doc_or_line(tmp_path: Path, fields: dict[str, object], name: str) -> None:
    path = _write(tmp_path, "a.jsonl", _records({**fields, "text": "Words."}))
    assert _documents(read([path]))[0].name == name.replace("{path}", path)


@pytest.mark.parametrize(
    ("name", "pack"),
    [
        pytest.param("a.jsonl", bytes, id="plain"),
        pytest.param("a.jsonl.gz", gzip.compress, id="gzip"),
        pytest.param("a.jsonl.zst", zstandard.ZstdCompressor().compress, id="zstandard"),
    ],
)
def test_a_broken_line_names_its_place_and_the_others_are_read(tmp_path: Path, name: str, pack: object) -> None:
    data = b"\xef\xbb\xbf" + _records({"text": "First."}) + b"\n  \nnonsense\n" + _records({"text": "Last."})
    path = _write(tmp_path, name, pack(data))  # type: ignore[operator]
    results = list(read([path]))
    assert [result.doc if isinstance(result, Failure) else result.text for result in results] == [
        "First.",
        f"{path}:4",
        "Last.",
    ]


def test_zstandard_frames_put_together_are_all_read(tmp_path: Path) -> None:
    frame = zstandard.ZstdCompressor().compress(_records({"text": "Words."}))
    assert len(_documents(read([_write(tmp_path, "a.jsonl.zst", frame + frame)]))) == 2


def test_a_line_too_long_is_passed_over(tmp_path: Path) -> None:
    path = _write(tmp_path, "a.jsonl", b"x" * 5000 + b"\n" + _records({"text": "Last."}))
    results = list(read([path], max_size=100))
    assert isinstance(results[0], Failure)
    assert isinstance(results[1], Document)


def test_documents_of_one_name_say_so(tmp_path: Path) -> None:
    path = _write(tmp_path, "a.jsonl", _records({"id": "x", "text": "One."}, {"id": "x", "text": "Two."}))
    first, second = _documents(read([path]))
    assert (first.name, second.name, first.notices) == ("x", "x", ())
    assert second.notices == ("another document of this run is also called x",)


def test_a_line_of_twenty_megabytes_is_read_and_its_sentences_found_locally(tmp_path: Path) -> None:
    sentence = "The harbour of Port Ann was shut on Monday. "
    (document,) = _documents(read([_write(tmp_path, "a.txt", sentence * (20_000_000 // len(sentence)))]))
    middle = len(sentence) * 200_000
    assert document.sentence_at(middle + 5).of(document.prose) == sentence.strip()
    for offset in range(0, len(document.prose), len(document.prose) // 2_000):
        document.sentence_at(offset)


def test_html_and_markdown_are_told_by_their_names(tmp_path: Path) -> None:
    html = _write(tmp_path, "a.html", "<h1>Port shut</h1><p>The <b>port</b> is shut.</p>")
    markdown = _write(tmp_path, "b.md", "# Port shut\n\nThe **port** is shut.\n")
    for document in _documents(read([html, markdown])):
        assert document.prose == "Port shut\nThe port is shut."
        assert [block.scope for block in document.blocks] == [Scope.HEADLINE, Scope.BODY]


def test_an_unknown_format_is_a_mistake_of_the_caller() -> None:
    with pytest.raises(ValueError, match="not a format"):
        document_from_text("x", name="x", format="pdf")
