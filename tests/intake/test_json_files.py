"""Articles in JSON files of several shapes, and what is said of those that hold none."""

import json
import tracemalloc
from pathlib import Path

import pytest

from audit.intake.reading import read_corpus
from audit.model.report import Failure
from tests.intake.reads import SHORT, manuscripts, results, told, write

RAIN, SNOW = {"text": "Rain fell.", "id": "r1", "outlet": "The Echo"}, {"text": "Snow fell.", "n": 3.5}
EARLY_END = "parse error: premature EOF"
SHAPES = {
    "array": [RAIN, SNOW],
    "object": {"status": "ok", "tags": ["a", {"name": "b"}], "articles": [RAIN, SNOW], "pages": 2},
}


@pytest.mark.parametrize("shape", SHAPES.values(), ids=SHAPES)
def test_records_of_an_array_are_articles(tmp_path: Path, shape: object) -> None:
    rain, snow = manuscripts(write(tmp_path, "a.json", json.dumps(shape, indent=1)))
    assert (rain.name, rain.text, rain.outlet) == ("r1", "Rain fell.", "The Echo")
    assert snow.text == "Snow fell."
    assert snow.origin


def test_a_file_may_be_one_record_or_several_without_commas(tmp_path: Path) -> None:
    one = {"images": [{"url": "https://a.example/1.jpg"}], **RAIN, "meta": {"text": "no article"}}
    assert told(write(tmp_path, "one.json", json.dumps(one))) == ["Rain fell."]
    lines = "\ufeff" + "\n".join(map(json.dumps, (RAIN, SNOW)))
    assert told(write(tmp_path, "lines.json", lines)) == ["Rain fell.", "Snow fell."]


def test_columns_may_be_named(tmp_path: Path) -> None:
    path = write(tmp_path, "a.json", json.dumps([{"summary": "Rain fell.", "text": "No."}]))
    assert told(path, ["text=summary"]) == ["Rain fell."]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        pytest.param(
            '[{"title": 1}, {"text": "Rain fell."}, {"no": 2}, 7, [8]]',
            ['! a.json:1: not a record with a "text"', "Rain fell.", '! a.json:3: not a record with a "text"'],
            id="no-record",
        ),
        pytest.param(
            '[{"text": "Rain fell."}, {"text": "Sn',
            [
                "Rain fell.",
                "! a.json: not sound JSON, after record 1, the rest was left out: parse error: premature EOF",
            ],
            id="cut-off",
        ),
        pytest.param(
            '{"name": "settings", "lists": [{"a": 1}]}',
            ['! a.json: no records with a "text" in it; leave it out with --exclude'],
            id="something-else",
        ),
        pytest.param("[" * 200_000, [f"! a.json: not sound JSON, nothing could be read: {EARLY_END}"], id="deep"),
    ],
)
def test_what_is_no_record_is_one_line(tmp_path: Path, content: str, said: list[str]) -> None:
    assert told(write(tmp_path, "a.json", content)) == said


def test_what_is_too_long_breaks_off_and_takes_no_memory(tmp_path: Path) -> None:
    path = write(tmp_path, "a.json", '[{"text": "Rain fell."}, {"text": "' + "x" * 60_000_000 + '"}]')
    tracemalloc.start()
    _, failure = results(path)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert isinstance(failure, Failure)
    assert (
        failure.reason
        == f"record 2: over {SHORT:,} bytes in one document; raise --max-size to audit it; the rest was left out"
    )
    assert peak < 5_000_000


def test_memory_does_not_grow_with_the_number_of_records(tmp_path: Path) -> None:
    def peak_of(number: int) -> int:
        path = write(tmp_path, f"{number}.json", json.dumps({"articles": [{"text": "Rain fell. " * 40}] * number}))
        tracemalloc.start()
        assert sum(1 for _ in read_corpus([path])) == number
        peak = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        return peak

    peak_of(10)
    assert peak_of(20_000) < 2 * peak_of(1_000)
