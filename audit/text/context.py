"""What a check may know beside the document itself."""

from dataclasses import dataclass

from audit.lexicons.lexicons import Lexicons


@dataclass(frozen=True, slots=True)
class Context:
    """Fixed before any check runs.

    `variety` is the English the text should follow, "US", "GB", "CA" or "AU", or "" where none is set.
    """

    lexicons: Lexicons
    variety: str = ""
