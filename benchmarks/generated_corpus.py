"""A generated corpus of any size, with faults that are told: the same for the same seed.

python benchmarks/generated_corpus.py FILE.jsonl [--articles 1000] [--seed 1] [--pages]

With --pages each article stands on a page of HTML, among menus and headlines of others. Beside the corpus, in
FILE.answers.jsonl, stand the faults: of each article the words that a finding must mark. A name of which several
articles tell, and one writes it otherwise, is a fault that only the others show.
"""

import argparse
import json
import random
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from datetime import date, timedelta
from html import escape
from pathlib import Path

from articles import articles

# Of so many articles one tells of somebody whom the articles before it tell of, and writes the name otherwise.
_GROUP = 8
_GROUP_IN = 4  # groups of which one has such a name
_OUTLETS = tuple(f"{place} {kind}" for place in ("North", "South", "Harbour", "Valley") for kind in ("Echo", "Post"))
_ENGINES = ("", "one", "two", "three")
_FIRST_DAY = date(2024, 1, 1)
_DAYS = 365

_STARTS = (
    "Brel",
    "Drav",
    "Glim",
    "Hask",
    "Jorv",
    "Krest",
    "Lomb",
    "Murd",
    "Nesk",
    "Plav",
    "Rozv",
    "Skav",
    "Trev",
    "Zolt",
)
_MIDDLES = ("ad", "em", "id", "ol", "un", "ag", "ek", "iv", "om", "ur", "ap", "es", "il", "ob")
_ENDS = ("enka", "imov", "orin", "ushko", "atov", "elyan", "ichev", "onar")
_GIVEN = ("Anton", "Boris", "Clara", "Dmytro", "Elena", "Fedir", "Halyna", "Ihor", "Marta", "Olena", "Pavlo", "Roman")
_TOLD = (
    "The review is led by {given} {name}, who has until the end of the year.",
    "{given} {name} will hear both sides before a report is written.",
    "A report by {given} {name} is expected before the summer.",
    "Both sides have been invited to meet {given} {name} in the coming weeks.",
)


_LINKS = "".join(f'<li class="item"><a class="link" href="/section/{at}">Section {at}</a></li>' for at in range(80))
_TEASERS = "".join(
    f'<div class="teaser"><img src="/{at}.jpg" alt=""><h3><a href="/{at}">Ferry {at} returns to port</a></h3></div>'
    for at in range(30)
)
_PAGE = (
    "<!DOCTYPE html><html><head><title>{title} | Echo</title></head><body><ul>"
    + _LINKS
    + "</ul><main><article>{text}</article></main><aside>"
    + _TEASERS
    + "</aside><footer>We and our partners keep cookies on your device.</footer></body></html>"
)


@dataclass(frozen=True, slots=True)
class Record:
    """An article of the corpus, and the words of each fault in it."""

    id: str
    title: str
    text: str
    date: str
    outlet: str
    mt_engine: str
    faults: tuple[str, ...]

    def line(self, *, on_page: bool = False) -> str:
        """Return it as a line of JSON, without its faults."""
        fields = {name: value for name, value in asdict(self).items() if name != "faults"}
        if on_page:
            fields["html"] = _PAGE.format(title=escape(self.title), text=_paragraphs(self.text))
            del fields["text"]
        return json.dumps(fields, ensure_ascii=False) + "\n"


def records(number: int, *, seed: int = 1) -> Iterator[Record]:
    """Yield so many articles."""
    for at, article in enumerate(articles(number, seed=seed, forms=("txt",), most_stories=1)):
        chance = random.Random(f"{seed} corpus {at}")
        paragraphs = [" ".join(one.split()) for one in article.text.replace("\r\n", "\n").split("\n\n")]
        group, place = divmod(at, _GROUP)
        faults = [" ".join(fault.split()) for fault in article.faults]
        if group % _GROUP_IN == 0:
            given, name, wrong = _person(f"{seed} {group}")
            written = wrong if place == _GROUP - 1 else name
            paragraphs.append(_TOLD[place % len(_TOLD)].format(given=given, name=written))
            faults += [wrong] if written == wrong else []
        yield Record(
            id=f"article-{at:07}",
            title=paragraphs[0],
            text="\n\n".join(paragraphs) + "\n",
            date=(_FIRST_DAY + timedelta(chance.randrange(_DAYS))).isoformat(),
            outlet=_OUTLETS[at % len(_OUTLETS)],
            mt_engine=chance.choice(_ENGINES),
            faults=tuple(faults),
        )


def write_corpus(path: Path, number: int, *, seed: int = 1, on_pages: bool = False) -> None:
    """Write so many articles, and what is wrong with them."""
    with path.open("w", encoding="utf-8") as corpus, _answers(path).open("w", encoding="utf-8") as answers:
        for record in records(number, seed=seed):
            corpus.write(record.line(on_page=on_pages))
            for fault in record.faults:
                answers.write(json.dumps({"doc": record.id, "text": fault}, ensure_ascii=False) + "\n")


def read_answers(path: Path) -> list[tuple[str, str]]:
    """Return document and words of each fault of a corpus."""
    lines = map(json.loads, _answers(path).read_text(encoding="utf-8").splitlines())
    return [(line["doc"], line["text"]) for line in lines]


def _paragraphs(text: str) -> str:
    title, *others = text.strip().split("\n\n")
    return f"<h1>{escape(title)}</h1>" + "".join(f"<p>{escape(one)}</p>\n" for one in others)


def _answers(path: Path) -> Path:
    return path.with_suffix(".answers.jsonl")


def _person(seed: str) -> tuple[str, str, str]:
    """Return the first name, the surname, and how one article writes that."""
    chance = random.Random(seed)
    name = "".join(map(chance.choice, (_STARTS, _MIDDLES, _MIDDLES, _ENDS)))
    return chance.choice(_GIVEN), name, _slip(name, chance)


def _slip(name: str, chance: random.Random) -> str:
    """Return a name with one letter in the middle left out or exchanged for its like."""
    alike = {"a": "o", "e": "i", "i": "e", "o": "a", "u": "o", "k": "g", "d": "t", "v": "f"}
    at = chance.choice([at for at in range(3, len(name) - 2) if name[at] in alike])
    return name[:at] + alike[name[at]] + name[at + 1 :]


def main(arguments: Sequence[str] | None = None) -> None:
    """Write a corpus."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", type=Path)
    parser.add_argument("--articles", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--pages", action="store_true")
    given = parser.parse_args(arguments)
    write_corpus(given.file, given.articles, seed=given.seed, on_pages=given.pages)


if __name__ == "__main__":
    main()
