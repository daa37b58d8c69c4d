"""`audit engines`: other programs that look for faults, and how they come here."""

import shlex
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Annotated

import typer

from audit.engines.errors import EngineError
from audit.engines.installation import VERSION, faults, install, languagetool_folder, sums_file, tables_folder
from audit.engines.java import find_java
from audit.model.errors import AuditError
from audit.model.nearest import hint
from audit.resources import recipes_folder

_NAMES = ("languagetool",)
_PACKAGE = "language_tool_python"
_GET_PACKAGE = "pip install 'newsroom-audit[languagetool]' gets it"

app = typer.Typer(
    help="Engines: other programs that look for faults, such as LanguageTool.",
    no_args_is_help=True,
    rich_markup_mode=None,
)


@app.command("list")
def list_engines() -> None:
    """List the engines there are, and whether they are here."""
    typer.echo(f"languagetool {VERSION}  grammar, by `audit check --grammar`; {_in_a_word(languagetool_folder())}")


@app.command("status")
def status(
    engine: Annotated[str, typer.Argument(metavar="ENGINE", help="The engine to look at.")] = "languagetool",
) -> None:
    """Say of what an engine needs whether it is here and whole; exit 1 if something is lacking."""
    _test_name(engine)
    lines = [_told("package", _package), _told("Java", _java), _told("LanguageTool", _installation)]
    for line, _ in lines:
        typer.echo(line)
    if not all(fine for _, fine in lines):
        raise typer.Exit(1)


@app.command("install")
def install_engine(
    engine: Annotated[str, typer.Argument(metavar="ENGINE", help="The engine to install: languagetool.")],
    force: Annotated[bool, typer.Option("--force", help="Fetch it again though it is there.")] = False,
) -> None:
    """Install an engine into your own folder for data; LanguageTool takes 250 MB and is fetched by Maven."""
    _test_name(engine)
    folder = languagetool_folder()
    if force or not folder.is_dir() or next(faults(folder), ""):
        typer.echo(f"installing LanguageTool {VERSION} (250 MB) into {folder}", err=True)
        install(folder)
    typer.echo(f"LanguageTool {VERSION} is in {folder}")
    for part in (_package, _java):
        line, fine = _told("still lacking", part)
        if not fine:
            typer.echo(line)


@app.command("compose")
def compose(
    folder: Annotated[
        Path, typer.Argument(metavar="[FOLDER]", help="A new folder, or an empty one.", show_default=True)
    ] = Path("languagetool"),
) -> None:
    """Write what Docker Compose needs to run a LanguageTool server that several machines ask."""
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise AuditError(f"audit engines compose {folder}: is there already and not empty; name a new folder")
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for file in _server_files():
            shutil.copyfile(file, folder / file.name)
    except OSError as reason:
        raise AuditError(f"{folder}: cannot be written ({reason.strerror})") from None
    typer.echo(f"wrote {', '.join(file.name for file in _server_files())} into {folder}")
    typer.echo(f"next: docker compose --project-directory {shlex.quote(str(folder))} up --build --detach")
    typer.echo("      audit check articles --languagetool-url http://HOST:8081")


def _server_files() -> list[Path]:
    return [*sorted((recipes_folder() / "languagetool").iterdir()), tables_folder() / "pom.xml", sums_file()]


def _test_name(name: str) -> None:
    if name not in _NAMES:
        raise AuditError(f"no engine {name!r}; {hint(name, _NAMES)}")


def _in_a_word(folder: Path) -> str:
    return "installed" if folder.is_dir() else "not installed: audit engines install languagetool"


def _told(what: str, part: Callable[[], str]) -> tuple[str, bool]:
    try:
        return f"{what}: {part()}", True
    except EngineError as reason:
        return f"{what}: {reason}", False


def _package() -> str:
    from importlib.metadata import PackageNotFoundError, version

    try:
        return f"{_PACKAGE} {version(_PACKAGE)}"
    except PackageNotFoundError:
        raise EngineError(f"{_PACKAGE} is not installed; {_GET_PACKAGE}") from None


def _java() -> str:
    java = find_java()
    return f"{java.program}, version {java.version}"


def _installation() -> str:
    folder = languagetool_folder()
    if not folder.is_dir():
        raise EngineError("not installed; `audit engines install languagetool` gets it")
    wrong = list(faults(folder))
    if wrong:
        raise EngineError(f"{folder}: {wrong[0]}; `audit engines install languagetool` mends it")
    return f"{VERSION} in {folder}, every file as it was tested"
