"""Compile the tables of names into memory-mapped files."""

import json
import math
import sys
import zlib
from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path

from audit.gazetteer.compile_organizations import compile_organizations
from audit.gazetteer.compile_sounds import write_lists, write_postings, write_sound_index
from audit.gazetteer.endings import ending_rows
from audit.gazetteer.entry import LANDS, Kind, is_well_known
from audit.gazetteer.foreign_names import with_round_trips
from audit.gazetteer.joined_names import with_joined
from audit.gazetteer.renderings import with_renderings
from audit.gazetteer.sources import TABLE, compile_sources
from audit.gazetteer.store import BLOCK, LABELS, NONSTANDARD, SENSE_BITS, STATUS_MASK, STEPS
from audit.gazetteer.tables import TABLES, Row, read_rows
from audit.gazetteer.well_known import with_gap
from audit.lexicons.compile import write_trie
from audit.lexicons.store import FORMAT, replace_compiled
from audit.lexicons.vocabulary import Vocabulary
from audit.orthography.fold import folded_phrase
from audit.orthography.key import given_key

# Bearers of one form beyond these are too many to tell apart by.
_MOST_BEARERS = 40
_SHORTEST_INDEXED = 4
# Prominence of a country, region or river, at least, and of a place that a general dictionary has.
_OWN, _IN_DICTIONARY = 2.0, 1.0
_CODE = (
    "../orthography/cyrillic_cases.py",
    "../orthography/fold.py",
    "../orthography/gaj.py",
    "../orthography/key.py",
    "../orthography/romanization.py",
    "../orthography/round_trips.py",
    "../orthography/schemes.py",
    "brands.py",
    "compile.py",
    "compile_organizations.py",
    "compile_sounds.py",
    "endings.py",
    "entry.py",
    "foreign_names.py",
    "joined_names.py",
    "organization_senses.py",
    "organization_words.py",
    "organizations.py",
    "postings.py",
    "renderings.py",
    "sounds.py",
    "sources.py",
    "store.py",
    "tables.py",
    "well_known.py",
)


def compile_gazetteer(target: Path, sources: Path, vocabulary: Vocabulary) -> bool:
    """Write all files into `target`; return False where those there were made from the same inputs."""
    return replace_compiled(target, _fingerprint(sources), lambda fresh: _write_all(fresh, sources, vocabulary))


def _write_all(target: Path, sources: Path, vocabulary: Vocabulary) -> None:
    listed = list(read_rows(sources))
    rows = with_joined(with_round_trips(with_renderings(listed, vocabulary), vocabulary))
    compile_organizations(sources, target / "organizations.json")
    compile_sources(sources, target)
    _write_entries(target, rows)
    senses = _senses(rows)
    numbers = write_trie(target / "forms.marisa", senses)
    forms = sorted(numbers, key=numbers.__getitem__)
    write_postings(target, "senses", [senses[form] for form in forms])
    weights = {form: _prominence(form, senses[form], rows, vocabulary) for form in forms}
    (target / "prominence.bin").write_bytes(bytes(weights[form] for form in forms))
    indexed = [form for form in forms if _is_indexed(form, senses[form])]
    write_sound_index(target, "names", indexed, numbers)
    surnames = [form for form in indexed if " " not in form and _is_of_figure(senses[form], rows)]
    write_sound_index(target, "surnames", surnames, numbers)
    well_known = [form for form in forms if " " in form and _is_well_known(senses[form], rows)]
    write_trie(target / "beginnings.marisa", {form.split()[0] for form in well_known})
    _write_gaps(target, [form for form in well_known if _is_indexed(form, senses[form])], numbers)
    _write_figures(target, [form for form in forms if _is_full_name(form, senses[form], rows)], numbers)
    _write_parts(target, [form for form in forms if _is_standard(senses[form])], vocabulary)
    surnames = [form for form in forms if _is_cyrillic_name(senses[form], rows)]
    met = sorted(_senses(listed))
    (target / "endings.json").write_text(json.dumps(ending_rows(met, surnames)) + "\n", encoding="utf-8")


def _senses(rows: Sequence[Row]) -> dict[str, list[int]]:
    """Return folded form → senses, each a number of a row and a status: by status, then countries, then by people."""
    found: dict[str, dict[int, int]] = defaultdict(dict)
    for number, row in enumerate(rows):
        for status, forms in enumerate(((row.name,), row.accepted, row.nonstandard)):
            for form in forms:
                folded = folded_phrase(form)
                if folded:
                    found[folded].setdefault(number, status)
    return {
        form: [
            number << SENSE_BITS | status
            for number, status in sorted(bearers.items(), key=lambda item: _rank(rows[item[0]], item[1]))
        ][:_MOST_BEARERS]
        for form, bearers in found.items()
    }


def _rank(row: Row, status: int) -> tuple[int, bool, int]:
    return status, row.type not in LANDS, -row.population


def _prominence(form: str, senses: Iterable[int], rows: Sequence[Row], vocabulary: Vocabulary) -> int:
    """Return how well known a form is as a name, 0-255: by frequency, dictionaries, inhabitants, spellings met."""
    known = [rows[sense >> SENSE_BITS] for sense in senses if sense & STATUS_MASK < NONSTANDARD]
    people = max((row.population for row in known), default=0)
    best = 0.8 * max(0.0, math.log10(max(1, people)) - 3.0)
    if any(row.is_own for row in known):
        best = max(best, _OWN)
    elif any(row.kind is Kind.PLACE and row.type and not row.population for row in known):
        best = max(best, _IN_DICTIONARY)
    # Who is known by the full name may share the surname with many.
    fame = max((row.fame for row in known if " " in form or not row.is_figure), default=0)
    best = max(best, 0.4 * math.log2(max(1, fame)) if fame else 0.0)
    # The frequency of "give" is not that of a Mr Give.
    if " " not in form and not vocabulary.in_dictionary(form):
        best += vocabulary.zipf(form) + 1.5 * vocabulary.is_name(form)
    return min(255, round(best * STEPS))


def _is_indexed(form: str, senses: Iterable[int]) -> bool:
    letters = form.replace(" ", "")
    return len(letters) >= _SHORTEST_INDEXED and letters.isascii() and letters.isalpha() and _is_standard(senses)


def _is_standard(senses: Iterable[int]) -> bool:
    return any(sense & STATUS_MASK != NONSTANDARD for sense in senses)


def _standing(senses: Iterable[int], rows: Sequence[Row]) -> Iterator[Row]:
    """Yield the bearers of which a form is a preferred or accepted name."""
    return (rows[sense >> SENSE_BITS] for sense in senses if sense & STATUS_MASK != NONSTANDARD)


def _is_of_figure(senses: Iterable[int], rows: Sequence[Row]) -> bool:
    return any(row.is_figure for row in _standing(senses, rows))


def _is_well_known(senses: Iterable[int], rows: Sequence[Row]) -> bool:
    """Tell whether a form is the name of a well-known place."""
    places = (row for row in _standing(senses, rows) if row.kind is Kind.PLACE)
    return any(is_well_known(row.type, row.population) for row in places)


def _write_gaps(target: Path, forms: Iterable[str], numbers: Mapping[str, int]) -> None:
    """Write the names of several words that have all words of a phrase but one, whichever that is."""
    found: dict[str, list[int]] = defaultdict(list)
    for form in forms:
        words = form.split()
        for at in range(len(words)):
            found[with_gap(words, at)].append(numbers[form])
    write_lists(target, "gaps", found, write_trie(target / "gaps.marisa", found))


def _is_full_name(form: str, senses: Iterable[int], rows: Sequence[Row]) -> bool:
    """Tell whether a form is a public figure's name of several words."""
    return " " in form and any(rows[sense >> SENSE_BITS].is_figure for sense in senses)


def _write_figures(target: Path, full_names: Sequence[str], numbers: dict[str, int]) -> None:
    """Write public figures' full names by the key of the first word, and by the last one."""
    for name, word_of in (("figures", _first_key), ("figures-ends", _last_word)):
        found: dict[str, list[int]] = defaultdict(list)
        for form in full_names:
            found[word_of(form)].append(numbers[form])
        write_lists(target, name, found, write_trie(target / f"{name}.marisa", found))


def _first_key(form: str) -> str:
    return given_key(form.split(maxsplit=1)[0])


def _last_word(form: str) -> str:
    return form.rsplit(maxsplit=1)[-1]


def _is_cyrillic_name(senses: Iterable[int], rows: Sequence[Row]) -> bool:
    """Tell whether a form is a standard name of persons whose name is written in Cyrillic letters."""
    return any(row.is_cyrillic and row.kind is Kind.PERSON for row in _standing(senses, rows))


def _write_parts(target: Path, forms: Iterable[str], vocabulary: Vocabulary) -> None:
    words = {word for form in forms if " " in form for word in form.split()}
    write_trie(
        target / "parts.marisa", {word for word in words if len(word) > 3 and not vocabulary.in_dictionary(word)}
    )


def _write_entries(target: Path, rows: Sequence[Row]) -> None:
    types, countries, regions = (_labels(rows, name) for name in ("type", "country", "region"))
    labels = {"types": list(types), "countries": list(countries), "regions": list(regions)}
    named = {row.country: row.name for row in rows if row.type == "country"}
    sizes = Counter(row.country for row in rows)
    labels["sizes"] = [str(sizes[country]) for country in countries]
    labels |= {"codes": list(named), "names": list(named.values())}
    (target / LABELS).write_text(json.dumps(labels, ensure_ascii=False) + "\n", encoding="utf-8")
    columns = {
        "kinds": array("B", (list(Kind).index(row.kind) << 1 | row.is_cyrillic for row in rows)),
        "types": array("H", (types[row.type] for row in rows)),
        "countries": array("H", (countries[row.country] for row in rows)),
        "regions": array("H", (regions[row.region] for row in rows)),
        "latitudes": array("h", (_hundredths(row.latitude) for row in rows)),
        "longitudes": array("h", (_hundredths(row.longitude) for row in rows)),
        "populations": array("I", (row.population or row.fame for row in rows)),
    }
    for name, column in columns.items():
        (target / f"{name}.bin").write_bytes(column.tobytes())
    _write_texts(target, ["\t".join((row.name, "|".join(row.native), row.source)) for row in rows])


def _write_texts(target: Path, texts: Sequence[str]) -> None:
    starts, blocks = array("I", [0]), []
    for first in range(0, len(texts), BLOCK):
        blocks.append(zlib.compress("\n".join(texts[first : first + BLOCK]).encode(), 9))
        starts.append(starts[-1] + len(blocks[-1]))
    (target / "texts.bin").write_bytes(b"".join(blocks))
    (target / "text-starts.bin").write_bytes(starts.tobytes())


def _labels(rows: Iterable[Row], name: str) -> dict[str, int]:
    return {label: number for number, label in enumerate(sorted({getattr(row, name) for row in rows}))}


def _hundredths(degrees: float | None) -> int:
    return -(1 << 15) if degrees is None else round(degrees * 100)


def _fingerprint(sources: Path) -> str:
    digest = sha256(f"{FORMAT} {sys.byteorder} {version('marisa-trie')}".encode())
    beside = ("brands.tsv", "english-words.tsv.xz", "organizations.tsv", TABLE, "word-frequencies.tsv.xz")
    for path in [*(sources / name for name in (*TABLES, *beside)), *map(Path(__file__).parent.joinpath, _CODE)]:
        digest.update(path.read_bytes())
    return digest.hexdigest()
