"""The templates of reports and pages, read in one way, and what makes a page of them that needs nothing else."""

import base64
import hashlib
from collections.abc import Callable, Iterable

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from audit.resources import templates_folder


def environment(fit_to_show: Callable[[str], str] = str, *, markup: bool = True) -> Environment:
    """Return what renders templates; every text goes through `fit_to_show`, and is escaped if it becomes `markup`."""
    return Environment(
        loader=FileSystemLoader(templates_folder()),
        autoescape=markup,
        finalize=lambda value: fit_to_show(value) if type(value) is str else value,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )


def joined(names: Iterable[str]) -> str:
    """Return styles or scripts of these names, one behind the other."""
    return "\n" + "".join((templates_folder() / name).read_text(encoding="utf-8") for name in names)


def policy(style: str, script: str, *, beside: str = "") -> str:
    """Allow this style and this script, scripts from `beside`, and nothing else."""
    scripts = " ".join(filter(None, (f"'{_digest(script)}'", beside)))
    return (
        f"default-src 'none'; style-src '{_digest(style)}'; script-src {scripts}; base-uri 'none'; form-action 'none'"
    )


def _digest(content: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()
