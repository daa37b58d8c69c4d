"""What readers of formats hand over: prose, its paragraphs, and the way back to the file."""

from dataclasses import dataclass, field

from audit.model.scope import Region
from audit.text.comments import Comment
from audit.text.positions import Positions


@dataclass(frozen=True, slots=True)
class Layout:
    """The readable text of a file; `marked` are the stretches inside paragraphs to which the markup gives a scope.

    `comments` are those that speak to the auditor; they are no part of the prose.
    """

    prose: str
    blocks: tuple[Region, ...]
    marked: tuple[Region, ...] = ()
    positions: Positions = field(default_factory=Positions)
    title: str = ""
    comments: tuple[Comment, ...] = ()
