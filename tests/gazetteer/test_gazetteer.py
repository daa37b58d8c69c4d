"""Look-ups give what a scan of the tables gives: in a small gazetteer for all names, in the shipped one for samples."""

import os
import random
import shutil
import string
import subprocess
import sys
import time
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest
from editdistpy import damerau_osa
from hypothesis import given, settings
from hypothesis import strategies as st

from audit.gazetteer.compile import compile_gazetteer
from audit.gazetteer.entry import LANDS, Entry, Kind, Location, Sense, Status
from audit.gazetteer.foreign_names import with_round_trips
from audit.gazetteer.gazetteer import Gazetteer, shipped_gazetteer
from audit.gazetteer.joined_names import with_joined
from audit.gazetteer.renderings import with_renderings
from audit.gazetteer.sounds import readings
from audit.gazetteer.tables import Row, read_rows
from audit.lexicons.lexicons import shipped_lexicons
from audit.lexicons.store import MANIFEST, CompiledDataError
from audit.orthography.distance import edit_distance
from audit.orthography.fold import folded_phrase
from audit.orthography.key import key, keys
from tests.gazetteer.small_tables import CROWD, CROWDED, write_tables

DATA = Path(__file__).parents[2] / "data"
VOCABULARY = shipped_lexicons().vocabulary
MOST_BEARERS = 40
LETTERS = "acehijkmostvyz"

Index = Mapping[int, Sequence[tuple[str, str]]]


@dataclass(frozen=True, repr=False)
class Scan:
    """All rows of some tables; `bearers` leads from a folded form to numbers of rows and places of statuses."""

    rows: Sequence[Row]
    bearers: Mapping[str, Sequence[tuple[int, int]]]

    def senses(self, form: str) -> tuple[Sense, ...]:
        """Return what is to be told of a form, each bearer with the best status that the form has for it."""
        best: dict[int, int] = {}
        for number, status in self.bearers[form]:
            best[number] = min(status, best.get(number, status))
        order = sorted(best, key=lambda number: (best[number], *self._rank(number)))
        return tuple(Sense(entry(self.rows[number]), list(Status)[best[number]]) for number in order)

    def _rank(self, number: int) -> tuple[bool, int, int]:
        """Return what countries come before others by, then larger places before smaller ones."""
        return self.rows[number].type not in LANDS, -self.rows[number].population, number

    def is_standard(self, form: str) -> bool:
        return any(status < 2 for _, status in self.bearers[form])

    def indexed(self) -> list[str]:
        """Return the forms that are looked up by key: standard, of four letters, none of them foreign."""
        letters = ((form, form.replace(" ", "")) for form in self.bearers)
        plain = (form for form, word in letters if len(word) >= 4 and word.isascii() and word.isalpha())
        return sorted(filter(self.is_standard, plain))


def scan_tables(folder: Path) -> Scan:
    rows = with_joined(with_round_trips(with_renderings(list(read_rows(folder)), VOCABULARY), VOCABULARY))
    bearers: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
    for number, row in enumerate(rows):
        for status, forms in enumerate(((row.name,), row.accepted, row.nonstandard)):
            for form in forms:
                bearers[folded_phrase(form)].append((number, status))
    bearers.pop("", None)
    return Scan(rows, bearers)


def entry(row: Row) -> Entry:
    """Return what is to be told of a bearer; positions are kept to a hundredth of a degree."""
    location = None
    if row.latitude is not None and row.longitude is not None:
        location = Location(round(row.latitude, 2), round(row.longitude, 2))
    people = row.population if row.kind is Kind.PLACE else 0
    where = (row.country, row.region, location, people)
    return Entry(row.name, row.kind, row.type, *where, row.native, row.source, row.is_cyrillic)


def compiled(folder: Path, **tables: Iterable[tuple[str, ...]]) -> Gazetteer:
    write_tables(folder / "data", **tables)
    assert compile_gazetteer(folder / "compiled", folder / "data", VOCABULARY)
    return Gazetteer(folder / "compiled")


def slip(name: str, chance: random.Random) -> str:
    """Return a name with one or two letters left out, put in, changed or swapped."""
    for _ in range(chance.choice((1, 1, 2))):
        place, letter = chance.randrange(len(name)), chance.choice(string.ascii_lowercase)
        before, after = name[:place], name[place:]
        swapped = before + after[:2][::-1] + after[2:]
        name = chance.choice(
            (before + after[1:] or name, before + letter + after, before + letter + after[1:], swapped)
        )
    return name


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Gazetteer:
    return compiled(tmp_path_factory.mktemp("small"))


@pytest.fixture(scope="module")
def small_scan(small: Gazetteer) -> Scan:
    return scan_tables(small.folder.parent / "data")


@cache
def crowded_names() -> list[str]:
    """Return names of a few letters, so that many are near one another."""
    chance = random.Random(5)
    return sorted({"".join(chance.choices(LETTERS, k=chance.randint(4, 12))).capitalize() for _ in range(500)})


@pytest.fixture(scope="module")
def crowded(tmp_path_factory: pytest.TempPathFactory) -> Gazetteer:
    return compiled(tmp_path_factory.mktemp("crowded"), ukrainian=[(name, "", "place") for name in crowded_names()])


@pytest.fixture(scope="module")
def shipped_scan() -> Scan:
    return scan_tables(DATA)


@pytest.fixture(scope="module")
def shipped_index(shipped_scan: Scan) -> Index:
    """The indexed forms with their keys, by the length of the key."""
    forms = shipped_scan.indexed()
    found: defaultdict[int, list[tuple[str, str]]] = defaultdict(list)
    for form, sounds in zip(forms, keys(forms), strict=True):
        found[len(sounds)].append((form, sounds))
    return found


def test_every_form_means_what_the_small_tables_say(small: Gazetteer, small_scan: Scan) -> None:
    for form in small_scan.bearers:
        assert small.senses(form) == small_scan.senses(form)[:MOST_BEARERS], form


def test_of_a_crowd_of_one_name_the_largest_stay(small: Gazetteer, small_scan: Scan) -> None:
    people = [one.entry.population for one in small.senses(CROWDED)]
    assert len(small_scan.senses(CROWDED.lower())) == CROWD > len(people) == MOST_BEARERS
    assert people == sorted(people, reverse=True)


def test_the_same_form_has_a_status_for_each_bearer(small: Gazetteer) -> None:
    found = [(one.entry.source, one.status) for one in small.senses("KIEV")]
    assert found == [("Wikidata Q2", Status.PREFERRED), ("GeoNames 1", Status.ACCEPTED)]


@pytest.mark.parametrize("form", ["Nowhere", "", "kre", "Kreminnaa", "Київ"])
def test_an_unknown_form_means_nothing(small: Gazetteer, form: str) -> None:
    assert small.senses(form) == ()
    assert not small.is_nonstandard(form)


@pytest.mark.parametrize("form", ["Stratford upon Avon", "STRATFORD-UPON-AVON", "Stratford-upon-Avon's", "Lodz Mala"])
def test_case_hyphens_marks_and_possessives_do_not_count(small: Gazetteer, form: str) -> None:
    assert [one.status for one in small.senses(form)] == [Status.PREFERRED]


@pytest.mark.parametrize(
    ("folded", "standard", "nonstandard"),
    [
        ("kreminna", True, False),
        ("kremennaya", True, False),
        ("kremina", False, True),
        # A foreign form of one place may be another's own name.
        ("kiew", True, False),
        ("kijev", False, True),
        # A word of a longer name stands for it, unless it is an ordinary one.
        ("stratford", True, False),
        ("hebden", True, False),
        ("bridge", False, False),
        ("luhanska", False, False),
        ("nowhere", False, False),
    ],
)
def test_a_form_is_standard_if_any_bearer_is_called_so(
    small: Gazetteer, folded: str, standard: bool, nonstandard: bool
) -> None:
    assert (small.is_standard(folded), small.is_nonstandard(folded)) == (standard, nonstandard)


@pytest.mark.parametrize(
    ("folded", "most", "forms"),
    [
        ("kre", 5, ["kreminna"]),
        ("kre", 7, ["kremennaya", "kreminna"]),
        ("kremin", 2, ["kreminna"]),
        ("kremin", 1, []),
        ("svat", 10, ["svatenko", "svatove", "svatovo"]),
        ("svatove", 3, []),
        ("zz", 9, []),
    ],
)
def test_completions_are_the_standard_forms_with_some_letters_more(
    small: Gazetteer, folded: str, most: int, forms: list[str]
) -> None:
    assert small.completions(folded, most) == forms


def test_forms_and_numbers_lead_to_one_another(small: Gazetteer, small_scan: Scan) -> None:
    for form in small_scan.bearers:
        number = small.number(form)
        assert number is not None
        assert small.form(number) == form
    assert small.number("nowhere") is None


@pytest.mark.parametrize(("name", "expected"), [("kreminna", True), ("podolyak", True), ("london", False)])
def test_a_name_with_a_form_in_cyrillic_is_of_cyrillic_origin(small: Gazetteer, name: str, expected: bool) -> None:
    number = small.number(name)
    assert number is not None
    assert {small.bearers.is_cyrillic(bearer) for bearer, _ in small.senses_of(number)} == {expected}


def test_the_nearest_neighbour_stands_first_and_of_two_the_better_known(small: Gazetteer) -> None:
    assert [one.form for one in small.neighbours("kremina")] == ["kreminna"]
    assert [one.form for one in small.neighbours("svatovi")] == ["svatove", "svatovo"]
    (one, *_) = small.neighbours("predtechnye")
    assert (one.form, one.edits) == ("predtechyne", 1)


@settings(max_examples=120)
@given(word=st.one_of(st.text(LETTERS, min_size=1, max_size=12), st.integers(0, 10**9).map(str)))
def test_near_is_what_a_scan_of_all_small_names_finds(crowded: Gazetteer, word: str) -> None:
    if word.isdigit():
        chance = random.Random(int(word))
        word = slip(chance.choice(crowded_names()).lower(), chance)
    expected = {name.lower() for name in crowded_names() if is_near(word, key(name.lower()))}
    found = crowded.near(word)
    assert {crowded.form(number) for number in found} & {name.lower() for name in crowded_names()} == expected
    assert list(found) == sorted(set(found))
    assert crowded.near(word) == found


def is_near(word: str, sounds: str) -> bool:
    """Tell whether a key is at most one sound away from that of a reading of the word."""
    return any(abs(len(one) - len(sounds)) < 2 and edit_distance(one, sounds) < 2 for one in readings(word))


def test_the_shipped_gazetteer_has_the_forms_of_its_tables(shipped_scan: Scan) -> None:
    assert set(shipped_gazetteer().completions("", 1000)) <= shipped_scan.bearers.keys()
    for form in random.Random(1).sample(sorted(shipped_scan.bearers), 600):
        assert shipped_gazetteer().senses(form) == shipped_scan.senses(form)[:MOST_BEARERS], form


def test_forms_of_the_shipped_gazetteer_are_standard_if_a_bearer_or_a_longer_name_has_them(
    shipped_scan: Scan,
) -> None:
    standard = set(filter(shipped_scan.is_standard, shipped_scan.bearers))
    words = {word for form in standard if " " in form for word in form.split() if len(word) > 3}
    for form in random.Random(2).sample(sorted(shipped_scan.bearers.keys() | words), 2000):
        is_standard = form in standard or (form in words and not VOCABULARY.in_dictionary(form))
        assert shipped_gazetteer().is_standard(form) == is_standard, form
        assert shipped_gazetteer().is_nonstandard(form) == (form in shipped_scan.bearers and not is_standard), form


def test_near_is_what_a_scan_of_all_shipped_names_finds(shipped_index: Index) -> None:
    chance = random.Random(3)
    names = sorted(form for pairs in shipped_index.values() for form, _ in pairs)
    for name in chance.sample(names, 16):
        word = slip(name, chance)
        found = {shipped_gazetteer().form(number) for number in shipped_gazetteer().near(word)}
        assert found == scan(word, shipped_index), word


def test_near_is_what_a_scan_of_some_shipped_names_finds(shipped_index: Index) -> None:
    chance = random.Random(4)
    some = {length: chance.sample(pairs, -(-len(pairs) // 25)) for length, pairs in shipped_index.items()}
    names = sorted(form for pairs in some.values() for form, _ in pairs)
    for name in chance.sample(names, 300):
        word = slip(name, chance)
        found = {shipped_gazetteer().form(number) for number in shipped_gazetteer().near(word)}
        assert found & set(names) == scan(word, some), word


def scan(word: str, index: Index) -> set[str]:
    """Return the forms of an index whose keys are at most one sound away from a word's."""
    return {
        form
        for sounds in readings(word)
        for length in range(len(sounds) - 1, len(sounds) + 2)
        for form, other in index.get(length, ())
        if damerau_osa.distance(sounds, other, 1) >= 0
    }


def test_completions_are_what_a_scan_of_all_shipped_names_finds(shipped_scan: Scan) -> None:
    chance = random.Random(6)
    for name in chance.sample(sorted(shipped_scan.bearers), 8):
        start = name[: max(1, len(name) - chance.randint(1, 3))]
        longer = (form for form in shipped_scan.bearers if form.startswith(start) and 0 < len(form) - len(start) <= 3)
        expected = sorted(form for form in longer if shipped_gazetteer().is_standard(form))
        assert shipped_gazetteer().completions(start, 3) == expected, start


def test_opening_takes_no_reading(capsys: pytest.CaptureFixture[str]) -> None:
    start = time.perf_counter()
    fresh = Gazetteer(shipped_gazetteer().folder)
    assert fresh.senses("Kharkiv")
    assert fresh.neighbours("kharikv")
    assert fresh.is_standard("kharkiv")
    assert fresh.organizations.countries
    with capsys.disabled():
        print(f"\ngazetteer: opened and asked in {1000 * (time.perf_counter() - start):.1f} ms")


def test_unchanged_tables_are_not_compiled_again(tmp_path: Path) -> None:
    compiled(tmp_path)
    before = {path.name: path.stat().st_mtime_ns for path in (tmp_path / "compiled").iterdir()}
    assert not compile_gazetteer(tmp_path / "compiled", tmp_path / "data", VOCABULARY)
    assert {path.name: path.stat().st_mtime_ns for path in (tmp_path / "compiled").iterdir()} == before


def test_a_changed_table_is_compiled_again(tmp_path: Path) -> None:
    compiled(tmp_path)
    write_tables(tmp_path / "data", ukrainian=[("Rzhyshchiv", "Ржищів", "place")])
    assert compile_gazetteer(tmp_path / "compiled", tmp_path / "data", VOCABULARY)
    assert Gazetteer(tmp_path / "compiled").is_standard("rzhyshchiv")


def test_the_same_tables_give_the_same_bytes_in_another_process(tmp_path: Path) -> None:
    write_tables(tmp_path / "data")
    code = (
        "import sys; from pathlib import Path; from audit.gazetteer.compile import compile_gazetteer\n"
        "from audit.lexicons.lexicons import shipped_lexicons\n"
        "compile_gazetteer(Path(sys.argv[2]), Path(sys.argv[1]), shipped_lexicons().vocabulary)"
    )
    for seed in ("1", "2"):
        command = [sys.executable, "-c", code, str(tmp_path / "data"), str(tmp_path / seed)]
        subprocess.run(command, env=os.environ | {"PYTHONHASHSEED": seed}, check=True)
    first, second = ({path.name: path.read_bytes() for path in (tmp_path / seed).iterdir()} for seed in ("1", "2"))
    assert first == second


def test_a_missing_gazetteer_is_one_error_that_says_how_to_make_it(tmp_path: Path) -> None:
    with pytest.raises(CompiledDataError, match=r"manifest\.json.*python -m audit\.building"):
        Gazetteer(tmp_path).senses("Kharkiv")


def test_surnames_and_places_are_found_by_a_part_of_what_is_known_of_them(small: Gazetteer) -> None:
    assert set(map(small.form, small.surnames_near("marlove"))) == {"marlowe"}
    assert "podolyak" in map(small.form, small.near("podoliak"))
    assert not small.surnames_near("podoliak")
    places = small.well_known_places
    assert {small.form(number) for number in places.but_for(("luhansk", "oblasd"), 1)} == {
        "luhansk oblast",
        "luhansk region",
    }
    assert not places.but_for(("hebden", "bridge"), 1)
    assert places.begin_with("donetsk")
    assert not places.begin_with("hebden")


def test_a_damaged_file_is_named_when_it_is_first_used(small: Gazetteer, tmp_path: Path) -> None:
    names = {path.name for path in small.folder.iterdir()} - {MANIFEST, "sources.json"}
    for name in sorted(names):
        damaged = copied(small.folder, tmp_path / name)
        (damaged / name).write_bytes((damaged / name).read_bytes() + b"\0")
        with pytest.raises(CompiledDataError, match=rf"{name}: is damaged.*python -m audit\.building"):
            ask_everything(Gazetteer(damaged))


def test_a_missing_file_is_named_when_it_is_first_used(small: Gazetteer, tmp_path: Path) -> None:
    for name in ("forms.marisa", "labels.json", "organizations.json", "texts.bin"):
        damaged = copied(small.folder, tmp_path / name)
        (damaged / name).unlink()
        with pytest.raises(CompiledDataError, match=rf"{name}: is missing.*python -m audit\.building"):
            ask_everything(Gazetteer(damaged))


def copied(folder: Path, target: Path) -> Path:
    return Path(shutil.copytree(folder, target))


def ask_everything(gazetteer: Gazetteer) -> None:
    """Ask what needs each of the files."""
    gazetteer.senses("Kreminna")
    gazetteer.neighbours("kremina")
    gazetteer.is_standard("nowhere")
    gazetteer.figures_called("ada")
    gazetteer.figures_ending("marlowe")
    gazetteer.surnames_near("marlove")
    gazetteer.well_known_places.begin_with("luhansk")
    gazetteer.well_known_places.but_for(("luhansk", "oblasd"), 1)
    _ = gazetteer.organizations, gazetteer.endings
