"""`audit rules new`: a rule file to begin with."""

import re
from pathlib import Path
from typing import Annotated

import typer

from audit.cli.telling import shown
from audit.config import find_config, own_rules_folder
from audit.model.errors import AuditError
from audit.model.nearest import hint
from audit.model.rule import DIMENSIONS
from audit.resources import recipes_folder, rules_are_a_checkout, rules_folder

# Error types to begin with: of MQM below the dimension, and of ITS 2.0.
_TYPES = {
    "terminology": ("wrong-term", "terminology"),
    "accuracy": ("mistranslation", "mistranslation"),
    "linguistic-conventions": ("grammar", "grammar"),
    "style": ("unidiomatic-style", "style"),
    "locale-conventions": ("number-format", "locale-violation"),
    "audience-appropriateness": ("culture-specific-reference", "locale-specific-content"),
    "design-and-markup": ("layout", "formatting"),
}
_NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


def new(
    rule_id: Annotated[str, typer.Argument(metavar="ID", help="Its folder and name, for example style/at-this-time.")],
) -> None:
    """Write a rule file that runs at once, to be changed into yours: in the project's folder of rules."""
    dimension, _, name = rule_id.partition("/")
    if dimension not in DIMENSIONS:
        raise AuditError(f"{rule_id}: a rule lies in the folder of its dimension; {hint(dimension, DIMENSIONS)}")
    if not _NAME.fullmatch(name):
        raise AuditError(
            f"{rule_id}: a rule is named by its fault, in small letters and hyphens: {dimension}/split-verb"
        )
    folder, told = _folder()
    path = folder / dimension / f"{name}.toml"
    _write(path, _skeleton(dimension, name))
    typer.echo(f"wrote {shown(path)}: change it into your rule")
    if told:
        typer.echo(told)
    typer.echo(f"  audit rules test {rule_id}              whether its examples hold")
    typer.echo(f"  audit rules impact {rule_id} articles/  what it would find")


def _folder() -> tuple[Path, str]:
    """Return the folder of rules to write to, and what was or is to be done that it is used."""
    own = own_rules_folder(Path.cwd())
    if own:
        return own, ""
    root = rules_folder().parent
    if rules_are_a_checkout() and root in (Path.cwd(), *Path.cwd().parents):
        return rules_folder(), ""
    settings = find_config(Path.cwd())
    if settings is None:
        _write(Path.cwd() / "audit.toml", 'rules = "rules"\n')
        return Path.cwd() / "rules", "wrote audit.toml, which names its folder"
    where = "under [tool.audit]" if settings.name == "pyproject.toml" else "in its first lines"
    return settings.parent / "rules", f'it is used once {shown(settings)}, {where}, says: rules = "rules"'


def _skeleton(dimension: str, name: str) -> str:
    mqm, lqi = _TYPES[dimension]
    text = (recipes_folder() / "rule.toml").read_text(encoding="utf-8")
    title = name.replace("-", " ").capitalize()
    for mark, value in {"@DIMENSION@": dimension, "@NAME@": name, "@TITLE@": title, "@MQM@": mqm, "@LQI@": lqi}.items():
        text = text.replace(mark, value)
    return text


def _write(path: Path, text: str) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("x", encoding="utf-8", newline="") as file:
            file.write(text)
    except FileExistsError:
        raise AuditError(f"{shown(path)}: is there already; choose another name, or delete it") from None
    except OSError as reason:
        raise AuditError(f"{shown(path)}: cannot be written ({reason.strerror})") from None
