"""Foreign names that went through Cyrillic letters: forms to be known, and rows that are no names of their own."""

import re
from collections.abc import Collection, Sequence, Set
from dataclasses import replace
from typing import Final

from audit.gazetteer.entry import LANDS, Kind
from audit.gazetteer.scripts import GAJ, ROMANIZED
from audit.gazetteer.tables import Row
from audit.lexicons.vocabulary import Vocabulary
from audit.orthography.distance import key_distance
from audit.orthography.fold import folded_phrase
from audit.orthography.gaj import in_russian
from audit.orthography.key import key
from audit.orthography.round_trips import round_trips

# Zipf frequency from which a name of persons is known to readers.
_KNOWN: Final = 2.5
# Distance of the keys up to which two forms are spellings of one name.
_SPELLINGS_APART: Final = 1.6
# Endings of Slavic names, and of those that Slavs have from Greek and Latin: Головин, Иннокентий.
_SLAVIC: Final = re.compile("(?:[иі][йя]|[сц]ь?кий|[сц]к[аи]я?|ов|ев|ёв|ова|ева|ович|евич|енко|чук|ин|ина)$")
# No Slavic name begins with it, whatever others the source puts beside it: Джордж, Георге.
_FOREIGN_START: Final = "дж"


def with_round_trips(rows: Sequence[Row], vocabulary: Vocabulary) -> list[Row]:
    """Return the rows, foreign ones with what comes of their Cyrillic spellings as nonstandard forms.

    Left out are Ukrainian spellings of a foreign name that stood there as names: Dzhonson.
    """
    lands = {native for row in rows if row.type in LANDS for native in row.native}
    foreign = {
        number: spellings for number, row in enumerate(rows) if (spellings := _spellings(row, vocabulary, lands))
    }
    rows = [replace(row, native=_natives(row)) if row.kind is Kind.PLACE else row for row in rows]
    made = {number: _made(rows[number], spellings) for number, spellings in foreign.items()}
    all_made = {form for forms in made.values() for form in forms}
    gone = {number for number, row in enumerate(rows) if _is_spelling(row, all_made, vocabulary)}
    kept = [_without_namesakes(row, all_made) for row in rows]
    standing = {form for number, row in enumerate(kept) if number not in gone for form in _own_forms(row)}
    return [
        _with_forms(row, made[number] - standing, vocabulary) if number in made else row
        for number, row in enumerate(kept)
        if number not in gone
    ]


def _spellings(row: Row, vocabulary: Vocabulary, lands: Collection[str]) -> tuple[str, ...]:
    """Return the Cyrillic spellings of a row that are foreign to it, none where it is not known to readers.

    What is the name of a country is left to that: Сингапур.
    """
    if row.kind is Kind.PLACE:
        # Bulgaria is not called Болгария at home.
        if row.type in LANDS:
            return row.native
        own = ROMANIZED.intersection(row.country.split("|"))
        return () if own else tuple(native for native in _natives(row) if native not in lands)
    folded = folded_phrase(row.name)
    if row.is_figure or not row.native or not (vocabulary.is_name(folded) or vocabulary.zipf(folded) >= _KNOWN):
        return ()
    natives = tuple(native for native in row.native if not _SLAVIC.search(native.lower()))
    if not _is_rendered(row, natives):
        return natives
    return tuple(native for native in natives if native.lower().startswith(_FOREIGN_START) and folded[0] in "gj")


def _natives(row: Row) -> tuple[str, ...]:
    """Return the Cyrillic spellings of a place, what Russian copy makes of a South Slavic one among them: Шабац."""
    spelt = in_russian(row.name) if row.country in GAJ else ""
    return tuple(dict.fromkeys((*row.native, *filter(None, (spelt,)))))


def _is_rendered(row: Row, natives: Collection[str]) -> bool:
    """Tell whether the name comes of one of its Cyrillic forms; that Гітлер gives Hitler proves nothing."""
    folded = folded_phrase(row.name)
    native = round_trips(row.native).get(folded, "")
    return native in natives and not ("h" in folded and set("гґ").intersection(native.lower()))


def _made(row: Row, spellings: Collection[str]) -> set[str]:
    """Return the forms that come of Cyrillic spellings, but for a longer name: Anselmi, beside Anselm."""
    own = tuple(_own_forms(row))
    return {
        form for form, native in round_trips(row.native).items() if native in spellings and not form.startswith(own)
    }


def _is_spelling(row: Row, made: Set[str], vocabulary: Vocabulary) -> bool:
    """Tell whether a row of the Ukrainian table that nobody uses in English is the spelling of a foreign name."""
    folded = folded_phrase(row.name)
    return row.is_ukrainian_word and folded in made and not vocabulary.zipf(folded)


def _without_namesakes(row: Row, made: Set[str]) -> Row:
    """Return a place that writes Cyrillic without accepted forms that are a foreign name: Kembridzh in Ukraine."""
    if row.kind is not Kind.PLACE or not row.is_cyrillic or made.isdisjoint(map(folded_phrase, row.accepted)):
        return row
    own = key(folded_phrase(row.name))
    alike = [form for form in row.accepted if key_distance(key(folded_phrase(form)), own) <= _SPELLINGS_APART]
    others = [form for form in row.accepted if form not in alike and folded_phrase(form) not in made]
    return replace(row, accepted=(*alike, *others))


def _own_forms(row: Row) -> set[str]:
    return set(map(folded_phrase, (row.name, *row.accepted)))


def _with_forms(row: Row, forms: Set[str], vocabulary: Vocabulary) -> Row:
    """Return the row with those forms that are no words of the language."""
    fresh = (form for form in sorted(forms) if not any(map(vocabulary.in_dictionary, form.split())))
    return replace(row, nonstandard=(*row.nonstandard, *fresh))
