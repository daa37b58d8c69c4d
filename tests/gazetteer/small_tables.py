"""Small tables of words and names, as `data/` has them, for tests that compile their own."""

import lzma
from collections.abc import Iterable
from pathlib import Path

Cells = tuple[str, ...]

# So many villages bear this name that not all are kept.
CROWDED, CROWD = "Ivanivka", 45

COUNTRIES = [
    ("CA", "Canada", "", "Kanada", "Canadian|Canadians", "Ottawa", "45.42", "-75.70"),
    ("GB", "United Kingdom", "Britain|UK", "", "British|Briton|Britons", "London", "51.51", "-0.13"),
    ("UA", "Ukraine", "", "Ukraina", "Ukrainian|Ukrainians", "Kyiv", "50.45", "30.52"),
]
REGIONS = [
    ("UA", "14", "Luhansk Oblast", "Luhansk region|Lugansk region", "Luhanska Oblast"),
    ("UA", "05", "Donetsk Oblast", "Donetsk region", ""),
]
CYRILLIC_NAMES = [("CA", "Canada", "Канада"), ("GB", "United Kingdom", "Великобритания|Велика Британія")]
FEATURES = [("Dnieper", "river", "UA", "49.0", "33.4", "Dnipro", "Dniepr")]
PLACES = [
    ("1", "Kyiv", "UA", "", "50.45", "30.52", "2900000", "Kiev", "Kiew|Kijev", "Київ|Киев"),
    ("2", "Kreminna", "UA", "14", "49.05", "38.22", "18000", "Kremennaya", "Kremina", "Кремінна"),
    ("3", "Svatove", "UA", "14", "49.41", "38.15", "16000", "Svatovo", "Swatowe", "Сватове"),
    ("4", "London", "GB", "", "51.51", "-0.13", "8900000", "", "Londres", ""),
    ("5", "London", "CA", "", "42.98", "-81.23", "420000", "", "", ""),
    ("6", "Stratford-upon-Avon", "GB", "", "52.19", "-1.71", "30000", "", "", ""),
    ("7", "Hebden Bridge", "GB", "", "53.74", "-2.01", "4500", "", "", ""),
    ("8", "Kiew", "CA", "", "50.10", "-100.20", "300", "", "", ""),
    ("9", "Łódź Mała", "GB", "", "52.10", "-1.20", "40", "", "Lodz Mala", ""),
    *((str(100 + one), CROWDED, "UA", "05", "48.10", "37.20", str(one * 7 % 50), "", "", "") for one in range(CROWD)),
]
FIGURES = [("Ada Marlowe", "Marlowe", "", "", "Canadian novelist", "CA", "2020", "")]
HISTORY = [("Nils Brahm", "Brahm", "", "", "Danish composer", "DK", "1850", "Нильс Брам")]
PERSONS = [
    ("Q1", "Podolyak", "Podoliak", "Podoljak", "Подоляк", "c", "9"),
    ("Q2", "Kiev", "", "", "", "", "2"),
    ("Q3", "Marlow", "Marlowe", "", "", "", "5"),
]
UKRAINIAN = [("Predtechyne", "Предтечине", "place"), ("Svatenko", "Сватенко", "person")]
BRANDS = [("Bridgepost", "", "newspaper", "CA")]
ORGANIZATIONS = [("Bridge Builders Association", "", "BBA", "CA", "", "", "")]
WORDS = [("bridge", "UGCA"), ("London", "UGCA"), ("word", "UGCA")]
FREQUENCIES = [("london", "530"), ("word", "550")]
SYLLABLES = [("bridge", "1"), ("word", "1")]
SOURCES = """
[[sources]]
name = "Small tables"
package = "small-tables"
version = "1"
date = "2026"
licence = "Apache-2.0"
url = "https://example.org"
attribution = "Own work."
tables = ["places.tsv.xz"]
"""


def write_tables(folder: Path, *, ukrainian: Iterable[Cells] = UKRAINIAN) -> None:
    """Write all tables into `folder`."""
    tables: dict[str, Iterable[Cells]] = {
        "countries.tsv": COUNTRIES,
        "regions.tsv": REGIONS,
        "cyrillic-names.tsv": CYRILLIC_NAMES,
        "features.tsv": FEATURES,
        "places.tsv.xz": PLACES,
        "figures.tsv": FIGURES,
        "history.tsv": HISTORY,
        "persons.tsv.xz": PERSONS,
        "ukrainian-names.tsv.xz": ukrainian,
        "brands.tsv": BRANDS,
        "organizations.tsv": ORGANIZATIONS,
        "english-words.tsv.xz": WORDS,
        "word-frequencies.tsv.xz": FREQUENCIES,
        "syllables.tsv.xz": SYLLABLES,
        "foreign-words.tsv.xz": [("gorod", "ru", "город")],
        "proper-words.txt": [("London",)],
        "rare-words.tsv.xz": [("cwm",)],
    }
    folder.mkdir(parents=True, exist_ok=True)
    for name, rows in tables.items():
        content = "".join("\t".join(cells) + "\n" for cells in rows).encode()
        (folder / name).write_bytes(lzma.compress(content) if name.endswith(".xz") else content)
    (folder / "sources.toml").write_text(SOURCES, encoding="utf-8")
