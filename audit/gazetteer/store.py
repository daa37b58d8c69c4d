"""Open the compiled gazetteer: bearers of names by number, each column a mapped array."""

import json
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Final

from audit.gazetteer.entry import HISTORY, NAME, Entry, Kind, Location, Status
from audit.lexicons.store import open_bytes, open_numbers

LABELS: Final = "labels.json"

# A sense is the number of the bearer and, in the lowest bits, the place of its status here.
SENSE_BITS: Final = 2
STATUSES: Final = (Status.PREFERRED, Status.ACCEPTED, Status.NONSTANDARD)
STATUS_MASK: Final = (1 << SENSE_BITS) - 1
# Places in `STATUSES`; forms of a lower one than the second are standard.
PREFERRED: Final = STATUSES.index(Status.PREFERRED)
ACCEPTED: Final = STATUSES.index(Status.ACCEPTED)
NONSTANDARD: Final = STATUSES.index(Status.NONSTANDARD)

# Of the prominence of a form, to one tenfold frequency.
STEPS: Final = 20

# Bearers whose texts are compressed together.
BLOCK: Final = 64

# Blocks of texts that are kept, of about 10 kB each.
_REMEMBERED = 256

_KINDS = tuple(Kind)
_NOWHERE = -(1 << 15)


@dataclass(frozen=True, eq=False)
class Bearers:
    """The bearers by their number, from 0; raises CompiledDataError at the first use of a damaged file."""

    folder: Path

    @cached_property
    def types(self) -> tuple[str, ...]:
        """The labels of types, by their number."""
        return self._labels["types"]

    @cached_property
    def countries(self) -> tuple[str, ...]:
        """The labels of countries, by their number: "UA", or several with bars between them."""
        return self._labels["countries"]

    @cached_property
    def country_numbers(self) -> memoryview:
        return open_numbers(self.folder, "countries.bin", "H")

    @cached_property
    def kind_numbers(self) -> memoryview:
        return open_numbers(self.folder, "kinds.bin", "B")

    @cached_property
    def type_numbers(self) -> memoryview:
        return open_numbers(self.folder, "types.bin", "H")

    @cached_property
    def populations(self) -> memoryview:
        """Inhabitants of a place; for a name of persons the spellings that its source has."""
        return open_numbers(self.folder, "populations.bin", "I")

    def kind(self, number: int) -> Kind:
        return _KINDS[self.kind_numbers[number] >> 1]

    def is_cyrillic(self, number: int) -> bool:
        """Tell whether the name was first written in Cyrillic letters."""
        return bool(self.kind_numbers[number] & 1)

    def is_figure(self, number: int) -> bool:
        """Tell whether a bearer is one human being, whom the news know by the full name."""
        return self.kind(number) is Kind.PERSON and self.type(number) != NAME

    def is_of_history(self, number: int) -> bool:
        """Tell whether a bearer is a figure who died before 2000, and holds no office."""
        return self.is_figure(number) and self._text(number)[2] == HISTORY

    def type(self, number: int) -> str:
        return self.types[self.type_numbers[number]]

    def country(self, number: int) -> str:
        return self.countries[self.country_numbers[number]]

    def codes(self, number: int) -> list[str]:
        """Return the ISO codes of the countries of a bearer, [""] for none."""
        return self.country(number).split("|")

    def country_name(self, code: str) -> str:
        """Return the name of a country by its ISO code, "" for none."""
        return self._labels["names"][self._labels["codes"].index(code)] if code in self._labels["codes"] else ""

    def country_size(self, code: str) -> int:
        """Return how many places of a country the gazetteer has."""
        return self._sizes.get(code, 0)

    def region(self, number: int) -> str:
        return self._labels["regions"][self._regions[number]]

    def location(self, number: int) -> Location | None:
        latitude = self._latitudes[number]
        return None if latitude == _NOWHERE else Location(latitude / 100, self._longitudes[number] / 100)

    def name(self, number: int) -> str:
        """Return the preferred form as printed."""
        return self._text(number)[0]

    def entry(self, number: int) -> Entry:
        """Return all that is known of a bearer."""
        name, native, source = self._text(number)
        kind = self.kind(number)
        return Entry(
            name,
            kind,
            self.type(number),
            self.country(number),
            self.region(number),
            self.location(number),
            self.populations[number] if kind == Kind.PLACE else 0,
            tuple(filter(None, native.split("|"))),
            source,
            self.is_cyrillic(number),
        )

    def _text(self, number: int) -> list[str]:
        block, place = divmod(number, BLOCK)
        return self._block(block)[place].split("\t")

    @cached_property
    def _block(self) -> Callable[[int], list[str]]:
        return lru_cache(maxsize=_REMEMBERED)(self._unpacked)

    def _unpacked(self, block: int) -> list[str]:
        start, end = self._text_starts[block : block + 2]
        return zlib.decompress(self._texts[start:end]).decode().split("\n")

    @cached_property
    def _labels(self) -> dict[str, tuple[str, ...]]:
        labels = json.loads(bytes(open_bytes(self.folder, LABELS)))
        return {name: tuple(values) for name, values in labels.items()}

    @cached_property
    def _sizes(self) -> dict[str, int]:
        return dict(zip(self._labels["countries"], map(int, self._labels["sizes"]), strict=True))

    @cached_property
    def _regions(self) -> memoryview:
        return open_numbers(self.folder, "regions.bin", "H")

    @cached_property
    def _latitudes(self) -> memoryview:
        return open_numbers(self.folder, "latitudes.bin", "h")

    @cached_property
    def _longitudes(self) -> memoryview:
        return open_numbers(self.folder, "longitudes.bin", "h")

    @cached_property
    def _texts(self) -> memoryview:
        return open_bytes(self.folder, "texts.bin")

    @cached_property
    def _text_starts(self) -> memoryview:
        return open_numbers(self.folder, "text-starts.bin", "I")
