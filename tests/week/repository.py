"""A git repository of generated articles, and the command line as CI calls it there."""

import json
import os
import re
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.articles import Article, articles

_IDENTITY = ("-c", "user.name=Editor", "-c", "user.email=editor@example.org", "-c", "commit.gpgsign=false")


@dataclass(frozen=True, slots=True)
class Run:
    """How a run ended, its report as JSON, and what it said beside."""

    code: int
    output: bytes
    said: str

    @property
    def report(self) -> dict[str, Any]:
        content: dict[str, Any] = json.loads(self.output)
        return content

    @property
    def findings(self) -> list[tuple[str, str]]:
        """The document and the words of each finding that counts."""
        return [(one["doc"], one["text"]) for document in self.report["documents"] for one in document["findings"]]

    def all_of(self, *, other_than: str) -> list[dict[str, Any]]:
        """Return all findings, suppressed ones too, but for those of one rule."""
        found = [
            one for document in self.report["documents"] for one in (*document["findings"], *document["suppressed"])
        ]
        return [one for one in found if one["rule"] != other_than]

    @property
    def cost(self) -> tuple[int, int, int]:
        """The numbers of articles judged, of articles recalled, and of times that a rule ran."""
        judged, recalled = re.findall(r"([\d,]+) articles? judged, ([\d,]+) recalled", self.said)[0]
        times = re.findall(r"[\d,]+ rules? ran ([\d,]+) times?", self.said)[0]
        return tuple(int(number.replace(",", "")) for number in (judged, recalled, times))


class Repository:
    """A folder under git with articles in `articles/`, and a cache of its own beside."""

    def __init__(self, folder: Path, number: int) -> None:
        self.folder = folder
        self._cache = folder.parent / "cache"
        self.articles = [self._written(article) for article in articles(number)]
        self.git("init", "-q", "-b", "main")
        self.commit()

    def _written(self, article: Article) -> Article:
        article.write(self.folder / "articles")
        return article

    @property
    def faults(self) -> list[tuple[str, str]]:
        """The document and the words of each fault that was put in."""
        return [(f"articles/{article.path}", fault) for article in self.articles for fault in article.faults]

    def any_article(self, form: str, *, faulty: bool) -> Path:
        """Return the first article of a form, faulty or sound."""
        wanted = (one for one in self.articles if one.path.endswith(form) and bool(one.faults) == faulty)
        return self.folder / "articles" / next(wanted).path

    def name(self, article: Path) -> str:
        return article.relative_to(self.folder).as_posix()

    def git(self, *arguments: str) -> None:
        subprocess.run(["git", *_IDENTITY, *arguments], cwd=self.folder, check=True, capture_output=True)

    def commit(self) -> None:
        self.git("add", "-A")
        self.git("commit", "-qm", "Change articles")

    def audit(self, *arguments: str) -> Run:
        done = subprocess.run(
            [sys.executable, "-m", "audit", *arguments],
            cwd=self.folder,
            capture_output=True,
            env=os.environ | {"XDG_CACHE_HOME": str(self._cache)},
            check=False,
        )
        return Run(done.returncode, done.stdout, done.stderr.decode())

    def check(self, *arguments: str) -> Run:
        return self.audit("check", "articles", "--format", "json", "--statistics", *arguments)
