"""Reads an archive article by article and keeps counts only."""

import re
import sys

from audit.gazetteer.gazetteer import Gazetteer
from audit.lexicons.vocabulary import Vocabulary
from audit.names.mining import sightings
from audit.names.tally import Tally
from audit.text.document import Document
from audit.text.sketches import Sketches

MONTH = re.compile(r"(?<!\d)(?:19|20)\d\d-(?:0[1-9]|1[0-2])(?!\d)")


class Miner:
    """Counts what articles have; `retold` are those that tell the same as one before, `foreign` those not in English.

    Neither is counted: a re-posted article is no further evidence, in whichever outlet.
    """

    def __init__(self, gazetteer: Gazetteer, vocabulary: Vocabulary) -> None:
        self._gazetteer = gazetteer
        self._vocabulary = vocabulary
        self._sketches = Sketches()
        self.tally = Tally()
        self.retold = 0
        self.foreign = 0

    def mine(self, document: Document) -> None:
        """Count one more article."""
        if document.language not in ("", "en"):
            self.foreign += 1
        elif self._sketches.is_retold(document):
            self.retold += 1
        else:
            found = sightings(document, self._gazetteer, self._vocabulary)
            small = list(filter(str.islower, document.distinct_words))
            month = MONTH.match(document.date)
            # One string for each month, not one for each article.
            self.tally.count(found, small, outlet=document.outlet, month=sys.intern(month.group()) if month else "")
