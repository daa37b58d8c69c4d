"""Recipes: files of `recipes/` that make a repository audit its articles, and where each belongs in it."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path

from audit.model.errors import AuditError
from audit.resources import recipes_folder
from audit.version import VERSION

PACKAGE = "newsroom-audit"


@dataclass(frozen=True, slots=True)
class Recipe:
    """A file of `recipes/` and the path it is written to.

    Where others have entries in that file too, `mark` is what ours shows by, and a file that is there is left alone.
    """

    file: str
    path: str
    purpose: str
    mark: str = ""


SETTINGS = Recipe("audit.toml", "audit.toml", "how articles are judged")
RECIPES = {
    "github": (Recipe("github.yml", ".github/workflows/audit.yml", "annotations on GitHub"),),
    "gitlab": (
        Recipe("gitlab.yml", ".gitlab/audit.yml", "Code Quality in merge requests"),
        Recipe("gitlab-ci.yml", ".gitlab-ci.yml", "takes that job into the pipeline", mark=".gitlab/audit.yml"),
    ),
    "pre-commit": (Recipe("pre-commit.yaml", ".pre-commit-config.yaml", "a hook at each commit", mark="id: audit"),),
    "shell": (Recipe("audit-ci.sh", "audit-ci.sh", "a script for any other CI"),),
    "docker": (Recipe("Dockerfile", "audit.Dockerfile", "an image that audits"),),
}


def detected(root: Path, remote: str) -> list[str]:
    """Return which recipes a repository asks for by what it holds, or by where its `remote` lies."""
    found = {
        "github": (root / ".github").is_dir(),
        "gitlab": (root / ".gitlab-ci.yml").is_file(),
        "pre-commit": (root / ".pre-commit-config.yaml").is_file(),
    }
    if not found["github"] and not found["gitlab"]:
        found |= {host: host in remote for host in ("github", "gitlab")}
    return [name for name, asked in found.items() if asked]


def filled(recipe: Recipe, articles: str, requirement: str) -> str:
    """Return the text of a recipe for a folder of articles, `.` for all, and what pip is to install."""
    prefix = "" if articles == "." else f"{re.escape(articles)}/"
    values = {"@ARTICLES@": articles, "@PREFIX@": prefix, "@REQUIREMENT@": requirement}
    text = (recipes_folder() / recipe.file).read_text(encoding="utf-8")
    for name, value in values.items():
        text = text.replace(name, value)
    return text


def settings_text(chosen: Mapping[str, str]) -> str:
    """Return `audit.toml` with these keys set, the others as the recipe has them."""
    text = (recipes_folder() / SETTINGS.file).read_text(encoding="utf-8")
    for key, value in chosen.items():
        text = re.sub(rf'(?m)^(?:# )?{key} = "[^"]*"', f'{key} = "{value}"', text, count=1)
    return text


def installed_requirement() -> str:
    """Return what pip installs where it is to install what runs here: the commit it came from, else the version."""
    try:
        told = json.loads(distribution(PACKAGE).read_text("direct_url.json") or "{}")
    except PackageNotFoundError:
        told = {}
    if "vcs_info" in told:
        return f"{PACKAGE} @ {told['vcs_info']['vcs']}+{told['url']}@{told['vcs_info']['commit_id']}"
    return f"{PACKAGE}=={VERSION}"


def quotable(what: str, value: str, refused: str = "\"'\\$`\n") -> str:
    """Return a value that every recipe can write between quotes. Raises `AuditError` where it cannot."""
    wrong = sorted(set(value) & set(refused))
    if wrong:
        raise AuditError(f"{what} {value!r}: may not hold {' '.join(map(repr, wrong))}, for it is written into scripts")
    return value
