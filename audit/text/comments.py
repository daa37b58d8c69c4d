"""Comments of a file's markup that speak to the auditor."""

import re
from dataclasses import dataclass

_ADDRESS = re.compile(r"\s*audit:")


@dataclass(frozen=True, slots=True)
class Comment:
    """A comment that begins with "audit:", without its brackets.

    `place` is where it begins in the file, `block` the index of the paragraph that it stands in (`inside`) or before.
    """

    text: str
    place: int
    block: int
    inside: bool


def is_addressed(text: str) -> bool:
    """Tell whether a comment speaks to the auditor."""
    return _ADDRESS.match(text) is not None
