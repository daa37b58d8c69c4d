"""The templates of reports and pages, read in one way."""

from collections.abc import Callable

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
