"""Compile what `SoundIndex` opens."""

from array import array
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from pathlib import Path

from audit.gazetteer.postings import flatten
from audit.gazetteer.sounds import traces
from audit.lexicons.compile import write_trie
from audit.orthography.key import keys


def write_sound_index(target: Path, name: str, forms: Sequence[str], numbers: Mapping[str, int]) -> None:
    """Write the keys of forms, what leads to them, and the `numbers` of the forms that have each."""
    by_key: defaultdict[str, list[int]] = defaultdict(list)
    for form, sounds in zip(forms, keys(forms), strict=True):
        by_key[sounds].append(numbers[form])
    places = write_trie(target / f"{name}-keys.marisa", by_key)
    write_lists(target, f"{name}-forms", by_key, places)
    by_trace: defaultdict[str, list[int]] = defaultdict(list)
    for sounds, place in places.items():
        for trace in set(traces(sounds)):
            by_trace[trace].append(place)
    write_lists(target, f"{name}-traces", by_trace, write_trie(target / f"{name}-traces.marisa", by_trace))


def write_lists(target: Path, name: str, members: Mapping[str, Collection[int]], places: Mapping[str, int]) -> None:
    """Write the members that stand under each word in the order of the `places` that a trie gave the words."""
    write_postings(target, name, [members[word] for word in sorted(places, key=places.__getitem__)])


def write_postings(target: Path, name: str, members: Sequence[Collection[int]]) -> None:
    """Write lists of numbers as `open_postings` reads them."""
    postings = flatten(members)
    (target / f"{name}.bin").write_bytes(array("I", postings.values).tobytes())
    (target / f"{name}-lists.bin").write_bytes(array("I", postings.lists).tobytes())
