"""What a check may know beside the document itself."""

from dataclasses import dataclass, field

from audit.gazetteer.gazetteer import Gazetteer, shipped_gazetteer
from audit.gazetteer.house import HouseLexicon
from audit.lexicons.lexicons import Lexicons
from audit.text.archive import Archive
from audit.text.document import Document


@dataclass(frozen=True, slots=True)
class Context:
    """Fixed before any check runs.

    `variety` is the English the text should follow, "US", "GB", "CA" or "AU", or "" where none is set. `archive` holds
    the other articles that may serve as evidence, `house` what the newsroom has decided about names,
    `gazetteer` the names that exist. `met` are those anchors of the document at hand that rules have, where a run has
    looked for them.
    """

    lexicons: Lexicons
    variety: str = ""
    archive: Archive = field(default_factory=Archive)
    house: HouseLexicon = field(default_factory=HouseLexicon)
    gazetteer: Gazetteer = field(default_factory=shipped_gazetteer)
    met: frozenset[str] | None = None

    def anchors_in(self, document: Document) -> frozenset[str]:
        """Return the anchors that a document has, at least those by which rules and phrases are looked up."""
        return document.anchors if self.met is None else self.met
