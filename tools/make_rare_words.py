"""Write `data/rare-words.tsv.xz`, English words too rare for a dictionary of spelling, from Debian's SCOWL.

    apt-get download scowl=2020.12.07-2
    dpkg-deb --extract scowl_2020.12.07-2_all.deb scowl
    python tools/make_rare_words.py scowl/usr/share/dict/scowl

Needs `data/english-words.tsv.xz`, whose words are left out.
"""

import lzma
import re
import sys
from collections.abc import Iterator
from pathlib import Path

from make_lexicons import DATA, write_table

# SCOWL sorts words by how many lists have them; its last size, 95, is of every word ever printed.
_LARGEST = 80
# Other spellings of common words (shorn, homogenous) are good; those of rare ones are mostly slips.
_LARGEST_OF_VARIANTS = 60
_LIST = re.compile(
    r"(?:\w+_)?(?P<variant>variant_[123])?(?:english|american|british|british_z|canadian|australian)?-words"
)
_WORD = re.compile("[a-z]{4,20}")


def main(folder: Path) -> None:
    """Write the table."""
    with lzma.open(DATA / "english-words.tsv.xz", "rt", encoding="utf-8") as stream:
        known = {line.partition("\t")[0].lower() for line in stream}
    write_table(DATA / "rare-words.tsv.xz", set(_words(folder)) - known)


def _words(folder: Path) -> Iterator[str]:
    for path in folder.iterdir():
        kind = _LIST.fullmatch(path.stem)
        if kind and int(path.suffix[1:]) <= (_LARGEST_OF_VARIANTS if kind["variant"] else _LARGEST):
            yield from filter(_WORD.fullmatch, path.read_text(encoding="latin-1").splitlines())


if __name__ == "__main__":
    main(Path(sys.argv[1]))
