"""Examples of the words of a list: a frame, in which each word stands in its turn."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

_SLOT = "{}"
_MEANING = "{=}"


def framed_words(frames: Mapping[str, Any], options: Mapping[str, Any]) -> Iterator[str]:
    """Yield each frame with every word of the option that it is named for.

    A frame is a text with `{}`, or a list of such texts. Options that are tables have tables of frames, or, where
    they say what stands for each word, one frame that has `{}` for the word and `{=}` for what stands for it.
    Raises ValueError for a frame that has no `{}`, or is of no list.
    """
    for name, frame in frames.items():
        words = options.get(name)
        if isinstance(words, Mapping) and isinstance(frame, str):
            for word, instead in words.items():
                yield from (text.replace(_MEANING, instead) for text in filled(frame, [word]))
            continue
        if isinstance(frame, Mapping):
            yield from framed_words(frame, words if isinstance(words, Mapping) else {})
            continue
        if not isinstance(words, list):
            raise ValueError(f"examples.each: the rule has no list {name!r} among its options")
        for text in [frame] if isinstance(frame, str) else frame:
            yield from filled(text, words)


def filled(frame: str, words: Sequence[str]) -> list[str]:
    """Return the frame with each of the words for `{}`; `{Word}` and `{WORD}` stand for them in those letters.

    Raises ValueError where the frame has no `{}`.
    """
    if _SLOT not in frame:
        raise ValueError(f"examples: {frame!r} is to be read with several words, and lacks {_SLOT}")
    return [
        frame.replace(_SLOT, word).replace("{Word}", word.capitalize()).replace("{WORD}", word.upper())
        for word in words
    ]
