"""Frames of examples."""

from audit.rulebook.frames import framed_words


def test_a_frame_of_a_table_takes_each_word_with_what_stands_for_it() -> None:
    frames = {"terms": "He saw the {~~{}~>{=}~~}."}
    options = {"terms": {"roddom": "maternity hospital", "DTP": "accident"}}
    assert list(framed_words(frames, options)) == [
        "He saw the {~~roddom~>maternity hospital~~}.",
        "He saw the {~~DTP~>accident~~}.",
    ]
