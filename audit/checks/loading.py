"""Load the function of one check, and nothing else."""

from collections.abc import Callable, Iterator
from functools import cache
from importlib import import_module
from typing import cast

from audit.model.match import Match


@cache
def check_function(name: str) -> Callable[..., Iterator[Match]]:
    """Return the check of a name listed in the catalogue; module and function bear it both."""
    return cast(Callable[..., Iterator[Match]], getattr(import_module(f"audit.checks.{name}"), name))
