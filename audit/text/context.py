"""What a check may know beside the document itself."""

from dataclasses import dataclass, field

from audit.gazetteer.gazetteer import Gazetteer, shipped_gazetteer
from audit.gazetteer.house import HouseLexicon
from audit.lexicons.lexicons import Lexicons
from audit.text.archive import Archive


@dataclass(frozen=True, slots=True)
class Context:
    """Fixed before any check runs.

    `variety` is the English the text should follow, "US", "GB", "CA" or "AU", or "" where none is set. `archive` holds
    the other articles that may serve as evidence, `house` what the newsroom has decided about names,
    `gazetteer` the names that exist.
    """

    lexicons: Lexicons
    variety: str = ""
    archive: Archive = field(default_factory=Archive)
    house: HouseLexicon = field(default_factory=HouseLexicon)
    gazetteer: Gazetteer = field(default_factory=shipped_gazetteer)
