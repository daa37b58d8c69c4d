"""Generated news articles, sound or with faults that are told: the same for the same seed.

python benchmarks/articles.py FOLDER [--articles 300] [--seed 1]
"""

import argparse
import html
import random
import textwrap
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

_PARTS: dict[str, Any] = tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_ONE_IN = 6  # articles that have a fault
_WIDTH = 88  # columns of those that are wrapped


@dataclass(frozen=True, slots=True)
class Article:
    """A file and the faults in it, each as it stands there."""

    path: str
    text: str
    faults: tuple[str, ...]

    def write(self, folder: Path) -> None:
        """Write it into a folder, line ends as they are."""
        file = folder / self.path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(self.text, encoding="utf-8", newline="")


def articles(
    number: int, *, seed: int = 1, forms: Sequence[str] = ("txt", "md", "html"), most_stories: int = 3
) -> Iterator[Article]:
    """Yield so many articles of 80 to 600 words, in plain text, Markdown and HTML; of one story they are shorter."""
    for at in range(number):
        chance = random.Random(f"{seed} {at}")
        scene = chance.choice(_PARTS["scenes"])
        stories = [_told(topic, words, chance) for topic, words in _subjects(scene, most_stories, chance)]
        faults = [*_PARTS["faults"], *scene.get("faults", ())]
        story = chance.choice(stories)
        marked = _put_in(story.paragraphs, faults, chance) if chance.randrange(_ONE_IN) == 0 else ()
        form = chance.choice(forms)
        path = f"{scene['country']}/{at:04}-{stories[0].slug}.{form}"
        yield Article(path, _FORMS[form](stories, chance), marked)


@dataclass(frozen=True, slots=True)
class _Story:
    """One event; an article tells one, or more from one region with a heading each."""

    slug: str
    headline: str
    paragraphs: list[str]


def _subjects(
    scene: dict[str, Any], most: int, chance: random.Random
) -> Iterator[tuple[dict[str, Any], dict[str, str]]]:
    """Yield topics from one region, with the names in each; nobody appears in two."""
    topics = chance.sample(_PARTS["topics"], chance.choice(range(1, most + 1)))
    asides = chance.sample(_PARTS["asides"], len(_PARTS["asides"]))
    given, family = (iter(chance.sample(scene[kind], 2 * len(topics))) for kind in ("given", "family"))
    for topic in topics:
        place, other, far = chance.sample(scene["places"], 3)
        name, second_name = next(family), next(family)
        names = {"who": f"{next(given)} {name}", "name": name}
        seconds = {"second": f"{next(given)} {second_name}", "second_name": second_name}
        body = [*topic["body"], *(asides.pop() for _ in range(chance.randrange(3)))]
        yield topic | {"body": body}, {**names, **seconds, "place": place, "other": other, "far": far, **_texts(scene)}


def _texts(scene: dict[str, Any]) -> dict[str, str]:
    return {name: text for name, text in scene.items() if isinstance(text, str)}


def _told(topic: dict[str, Any], words: dict[str, str], chance: random.Random) -> _Story:
    # Sentences stay in their order, and those stay in that say who {name} and {second_name} are.
    body = [text for text in topic["body"] if "{who}" in text or "{second}" in text or chance.random() < 0.7]
    sentences = [_filled(text, words, chance) for text in (chance.choice(topic["leads"]), *body)]
    headline = _filled(chance.choice(topic["headlines"]), words, chance)
    return _Story(topic["slug"], headline, list(_paragraphs(sentences, chance)))


def _filled(text: str, words: dict[str, str], chance: random.Random) -> str:
    return text.format(
        **words,
        small=chance.randrange(4, 20),
        n=chance.randrange(21, 99),
        m=chance.randrange(120, 999),
        many=f"{chance.randrange(1_000, 9_999):,}",
        year=chance.randrange(1951, 2019),
        day=chance.choice(_DAYS),
    )


def _paragraphs(sentences: Sequence[str], chance: random.Random) -> Iterator[str]:
    """Yield the first sentence, then one or two at a time; who speaks begins a paragraph."""
    rest = list(sentences)
    yield rest.pop(0)
    while rest:
        first = rest.pop(0)
        if rest and chance.random() < 0.4 and not rest[0].startswith("“"):
            first = f"{first} {rest.pop(0)}"
        yield first


def _put_in(paragraphs: list[str], faults: Sequence[Sequence[str]], chance: random.Random) -> tuple[str, ...]:
    """Put one or two faults into paragraphs, each into another, and return what a finding marks, in reading order."""
    places = [
        (at, fault) for at, paragraph in enumerate(paragraphs) for fault in faults if f" {fault[0]} " in paragraph
    ]
    chosen = dict(chance.sample(places, min(len(places), chance.randrange(1, 3))))
    for at, (right, wrong, _) in chosen.items():
        paragraphs[at] = paragraphs[at].replace(f" {right} ", f" {wrong} ", 1)
    return tuple(chosen[at][-1] for at in sorted(chosen))


def _plain(stories: Sequence[_Story], chance: random.Random) -> str:
    end = chance.choice(("\n", "\n", "\r\n"))
    return _joined(stories, "", "", chance).replace("\n", end)


def _markdown(stories: Sequence[_Story], chance: random.Random) -> str:
    return _joined(stories, "# ", "## ", chance)


def _joined(stories: Sequence[_Story], first: str, next: str, chance: random.Random) -> str:
    form = _wrapped if chance.random() < 0.5 else str
    blocks = []
    for mark, story in zip([first, *[next] * len(stories)], stories, strict=False):
        blocks += [mark + story.headline, *map(form, story.paragraphs)]
    return "\n\n".join(blocks) + "\n"


def _wrapped(paragraph: str) -> str:
    return textwrap.fill(paragraph, _WIDTH, break_on_hyphens=False)


def _html(stories: Sequence[_Story], chance: random.Random) -> str:
    title = html.escape(stories[0].headline)
    lines = [f'<!doctype html>\n<html lang="en">\n<head><title>{title}</title></head>\n<body>\n<article>']
    for level, story in zip("1222", stories, strict=False):
        lines.append(f"<h{level}>{html.escape(story.headline)}</h{level}>")
        lines += [f"<p>{html.escape(paragraph)}</p>" for paragraph in story.paragraphs]
    return "\n".join([*lines, "</article>\n</body>\n</html>\n"])


_FORMS = {"txt": _plain, "md": _markdown, "html": _html}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--articles", type=int, default=300)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    for article in articles(options.articles, seed=options.seed):
        article.write(options.folder)


if __name__ == "__main__":
    main()
