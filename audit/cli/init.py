"""`audit init`: settings, a hook and recipes for CI, written into a repository."""

import shlex
import subprocess
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from audit.config import VARIETIES, find_config, profile_files
from audit.model.errors import AuditError
from audit.settings_tables import one_of
from audit.styles import style_files

if TYPE_CHECKING:
    from audit.cli.recipes import Recipe


def init(
    articles: Annotated[str, typer.Argument(metavar="[FOLDER]", help="Where the articles lie.")] = ".",
    github: Annotated[bool, typer.Option("--github", help="A workflow for GitHub Actions.")] = False,
    gitlab: Annotated[bool, typer.Option("--gitlab", help="A job for GitLab.")] = False,
    pre_commit: Annotated[bool, typer.Option("--pre-commit", help="A hook for pre-commit.")] = False,
    shell: Annotated[bool, typer.Option("--shell", help="A script for any other CI.")] = False,
    docker: Annotated[bool, typer.Option("--docker", help="A Dockerfile of an image that audits.")] = False,
    profile: Annotated[str, typer.Option(metavar="NAME", help="How much may be wrong.")] = "",
    style: Annotated[str, typer.Option(metavar="NAME", help="The house style.")] = "",
    variety: Annotated[str, typer.Option(metavar="US|GB|CA|AU", help="The English of the articles.")] = "",
    install: Annotated[
        str, typer.Option(metavar="REQUIREMENT", help="What pip installs there; by default what runs here.")
    ] = "",
    force: Annotated[bool, typer.Option("--force", help="Write files anew that are there.")] = False,
) -> None:
    """Write audit.toml and what the CI of this repository needs; without options, of the CI it seems to use."""
    from audit.cli.recipes import RECIPES, detected, filled, installed_requirement, quotable

    root = _root()
    folder = _folder(root, quotable("FOLDER", articles, refused="\"'\\$`\n#:"))
    requirement = quotable("--install", install or installed_requirement())
    chosen = _chosen(profile, style, variety)
    asked = {"github": github, "gitlab": gitlab, "pre-commit": pre_commit, "shell": shell, "docker": docker}
    names = [name for name, wanted in asked.items() if wanted] or detected(root, _remote(root))
    _tell(_with_settings(root, chosen, force=force))
    for recipe in (recipe for name in names for recipe in RECIPES[name]):
        _tell(_with_recipe(root, recipe, filled(recipe, folder, requirement), force=force))
    if names:
        _tell([f"CI installs {requirement}; --install says otherwise"])
    else:
        _tell([f"no CI is recognized here; ask for one: {' '.join(f'--{name}' for name in RECIPES)}"])
    shown = shlex.quote(folder)
    _tell([f"next: audit check {shown}", f"      audit baseline {shown}, if only what is new is to count"])


def _root() -> Path:
    """Return the working folder. Raises `AuditError` where it is not the first folder of its repository."""
    here = Path.cwd()
    root = next((folder for folder in (here, *here.parents) if (folder / ".git").exists()), here)
    if root != here:
        raise AuditError(f"audit init: CI files belong in the first folder of the repository; run it in {root}")
    return here


def _folder(root: Path, articles: str) -> str:
    path = (root / articles).resolve()
    if not path.is_dir() or not path.is_relative_to(root.resolve()):
        raise AuditError(f"audit init {articles}: is no folder below {root}; name the one that holds the articles")
    return path.relative_to(root.resolve()).as_posix()


def _chosen(profile: str, style: str, variety: str) -> dict[str, str]:
    known = {
        "profile": (profile, profile_files()),
        "style": (style, style_files()),
        "variety": (variety, VARIETIES),
    }
    return {key: one_of(Path(f"--{key}"), key, value, names) for key, (value, names) in known.items() if value}


def _remote(root: Path) -> str:
    """Return where the repository was cloned from, or nothing."""
    command = ["git", "config", "--get", "remote.origin.url"]
    try:
        return subprocess.run(command, cwd=root, capture_output=True, text=True, check=False).stdout
    except OSError:
        return ""


def _with_settings(root: Path, chosen: Mapping[str, str], *, force: bool) -> Iterator[str]:
    from audit.cli.recipes import SETTINGS, settings_text

    there = find_config(root)
    if there is None or there.parent != root.resolve() or (force and there.name == SETTINGS.path):
        _write(root / SETTINGS.path, settings_text(chosen))
        yield f"wrote {SETTINGS.path}: {SETTINGS.purpose}"
        return
    yield f"kept {there.name}: it has settings already"
    for key, value in chosen.items():
        yield f'  to change it, write {key} = "{value}" there'


def _with_recipe(root: Path, recipe: "Recipe", text: str, *, force: bool) -> Iterator[str]:
    path = root / recipe.path
    if not path.exists() or (force and not recipe.mark):
        _write(path, text)
        yield f"wrote {recipe.path}: {recipe.purpose}"
    elif not recipe.mark:
        yield f"kept {recipe.path}: it is there already; --force writes it anew"
    elif recipe.mark in path.read_text(encoding="utf-8", errors="replace"):
        yield f"kept {recipe.path}: it has what is needed"
    else:
        yield f"kept {recipe.path}: others use it too; add to it"
        yield from (f"    {line}" for line in text.splitlines())


def _write(path: Path, text: str) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="")
        if path.suffix == ".sh":
            path.chmod(0o755)
    except OSError as reason:
        raise AuditError(f"{path}: cannot be written ({reason.strerror})") from None


def _tell(lines: Iterator[str] | list[str]) -> None:
    for line in lines:
        typer.echo(line)
