"""Full names as a machine makes them of Cyrillic letters: Viktor Gyugo, Vopke Gukstra, Li Tsyan."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from typing import Final

from audit.gazetteer.entry import HISTORY, NAME, Kind
from audit.gazetteer.tables import Row
from audit.lexicons.vocabulary import Vocabulary
from audit.orthography.fold import folded_phrase
from audit.orthography.romanization import english_forms

# Zipf frequency from which English copy has met a name: Smit, Sanches, but not Dzhokovich.
_MET: Final = 2.0


def with_renderings(rows: Sequence[Row], vocabulary: Vocabulary) -> list[Row]:
    """Return the rows, people of history and foreign figures with such names as nonstandard forms: Victor Gyugo.

    Of figures whose own name is Cyrillic, copy writes what rendering it likes.
    """
    given = {folded_phrase(row.name) for row in rows if row.kind is Kind.PERSON and row.type == NAME and row.fame}
    names = {name for name in given if vocabulary.zipf(name) >= _MET}
    full_names = {folded_phrase(form) for row in rows if row.is_figure for form in (row.name, *row.accepted)}
    return [_with_renderings(row, names, full_names) if _is_rendered(row) else row for row in rows]


def _is_rendered(row: Row) -> bool:
    return row.source == HISTORY or (row.is_figure and not row.is_cyrillic)


def _with_renderings(row: Row, names: Collection[str], full_names: Collection[str]) -> Row:
    found = (form for form in _renderings(row) if form not in full_names)
    # Somebody may be called Adam Smit.
    rendered = (form for form in found if " " in form and not all(word in names for word in form.split()))
    return replace(row, nonstandard=tuple(dict.fromkeys((*row.nonstandard, *rendered))))


def _renderings(row: Row) -> Iterator[str]:
    rendered = [form for native in row.native for form in _forms(native)]
    surname = folded_phrase(row.name).split()[-1]
    # Aleksandr Pushkin is a choice that copy has; Pyotr Chaikovskiy is none.
    surnames = sorted({form.split()[-1] for form in rendered if " " in form})
    if not (row.is_cyrillic and surname in surnames):
        given = folded_phrase(row.name).removesuffix(surname)
        yield from rendered
        yield from (given + one for one in surnames)


def _forms(native: str) -> list[str]:
    """Return the renderings, and what they are with a plain h: Tutanhamon beside Tutankhamon."""
    forms = english_forms(native)
    return sorted(forms | {form.replace("kh", "h") for form in forms})
