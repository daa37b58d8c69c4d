"""Expand the entries of a hunspell dictionary that has one-letter flags and single affixes."""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of a `.dic` file: a stem and the letters of its flags."""

    stem: str
    flags: str


@dataclass(frozen=True, slots=True)
class Affix:
    """One way in which a flag changes a stem; `condition` must match the stem at the side of the affix."""

    is_prefix: bool
    crosses: bool
    strip: str
    add: str
    condition: re.Pattern[str]

    def apply(self, stem: str) -> str | None:
        """Return the changed stem, or None where the condition does not hold."""
        if not self.condition.search(stem):
            return None
        if self.is_prefix:
            return self.add + stem.removeprefix(self.strip)
        return stem.removesuffix(self.strip) + self.add


@dataclass(frozen=True, slots=True)
class Affixes:
    """The affixes of an `.aff` file by flag."""

    by_flag: dict[str, list[Affix]]

    def forms(self, entry: Entry) -> Iterator[str]:
        """Yield the stem and its forms; no possessives, no parts of compounds, no numbers."""
        if "c" in entry.flags or any(letter.isdigit() for letter in entry.stem):
            return
        affixes = [affix for flag in entry.flags for affix in self.by_flag.get(flag, ())]
        suffixed = [(affix, form) for affix in affixes if not affix.is_prefix and (form := affix.apply(entry.stem))]
        yield entry.stem
        yield from (form for _, form in suffixed)
        crossing = [form for affix, form in suffixed if affix.crosses]
        for prefix in (affix for affix in affixes if affix.is_prefix):
            stems = [entry.stem, *crossing] if prefix.crosses else [entry.stem]
            yield from (form for stem in stems if (form := prefix.apply(stem)))


def read_entries(text: str) -> list[Entry]:
    """Return the entries of a `.dic` file; stems that are possessives are left out."""
    pairs = (line.partition("/") for line in text.splitlines()[1:])
    return [Entry(stem, flags) for stem, _, flags in pairs if stem and not stem.endswith("'s")]


def read_affixes(text: str) -> Affixes:
    """Return the affixes of an `.aff` file; the possessive is left out."""
    by_flag: dict[str, list[Affix]] = defaultdict(list)
    crossing: dict[str, bool] = {}
    for fields in (line.split() for line in text.splitlines()):
        if len(fields) == 4 and fields[0] in ("PFX", "SFX"):
            crossing[fields[1]] = fields[2] == "Y"
        elif len(fields) == 5 and fields[0] in ("PFX", "SFX") and fields[3] != "'s":
            by_flag[fields[1]].append(_affix(fields, crosses=crossing[fields[1]]))
    return Affixes(dict(by_flag))


def _affix(fields: list[str], *, crosses: bool) -> Affix:
    kind, _, strip, add, condition = fields
    is_prefix = kind == "PFX"
    pattern = f"^{condition}" if is_prefix else f"{condition}$"
    return Affix(is_prefix, crosses, "" if strip == "0" else strip, "" if add == "0" else add, re.compile(pattern))
