"""What an article says around a name that no source has."""

import re
from dataclasses import dataclass
from functools import cached_property

from audit.gazetteer.entry import Kind, Location
from audit.gazetteer.gazetteer import Gazetteer
from audit.lexicons.vocabulary import Vocabulary
from audit.names.company import TypeWord, type_words
from audit.names.mentions import ROLES, TITLES, Usage
from audit.names.persons import is_borne_by_persons
from audit.names.places import Geography, NamedPlace
from audit.text.document import Document

_LIST_BEFORE = re.compile(r"([^\W\d_][\w'\u2019-]+)(?:,| and| or|, and|, or) \Z")
_LIST_AFTER = re.compile(r"(?:,| and| or|, and|, or) ([^\W\d_][\w'\u2019-]+)")
_VILLAGE = re.compile(r"\b(?:village|hamlet)s?\b", re.IGNORECASE)
_STREET = re.compile(
    r"(?:[ \u00a0-][^\W\d_a-z][\w'\u2019-]*){0,2}[ \u00a0](?:Street|Avenue|Boulevard|Lane|Square|Prospekt|Prospect)\b"
)
_PREPOSITION = re.compile(
    r"\b(?:(?i:in|at|near|from|to|towards?|into|of|bound for|left for|outside|around|across)"
    r"|(?i:between) [\w\u2019' -]{2,20} and|(?i:in|near|from|to) [^\W\d_a-z][\w\u2019'-]+(?: and| or))[ \u00a0]\Z"
)
_REACH = 40
# So many public figures are called Mike, Bill and Will, which are words, too.
_FIGURES = 3
# Of very frequent suspects the sentences that are searched for places.
_MOST_SENTENCES = 5


@dataclass(frozen=True)
class Scene:
    """What the article says around a suspect."""

    suspect: Usage
    named: Geography
    gazetteer: Gazetteer
    vocabulary: Vocabulary

    @property
    def document(self) -> Document:
        return self.suspect.document

    @cached_property
    def type_words(self) -> tuple[TypeWord, ...]:
        return type_words(self.suspect)

    def word_for(self, kind: Kind, *, strong: bool) -> TypeWord | None:
        """Return the first type word of a kind beside the suspect."""
        return next((word for word in self.type_words if word.kind is kind and word.is_strong == strong), None)

    @cached_property
    def given_name(self) -> str:
        """A given name before the suspect, folded, or ""."""
        names = (name for name in self.suspect.before.values() if name not in TITLES and len(name) > 1)
        return next((name for name in names if self._is_person(name)), "")

    @cached_property
    def title(self) -> str:
        """A title or role before the suspect, folded, or ""."""
        before = (mention.before for mention in self.suspect.mentions)
        return next((word for word in before if word in ROLES), "")

    @cached_property
    def has_role(self) -> bool:
        """Tell whether a title or a word for a person stands beside the suspect."""
        return bool(self.title) or self.word_for(Kind.PERSON, strong=True) is not None

    @cached_property
    def is_before_name(self) -> bool:
        return any(self._is_person(name) for name in self.suspect.after.values())

    @cached_property
    def is_of_person(self) -> bool:
        """Tell whether the suspect stands behind a first name, or before what is a surname and no common word."""
        return bool(self.given_name) or self.is_before_name

    @cached_property
    def is_behind_stranger(self) -> bool:
        """Tell whether a capitalised word stands before the suspect that no dictionary lists: both may be one name."""
        return any(not self.vocabulary.is_listed(name) for name in self.suspect.before.values())

    @cached_property
    def is_behind_preposition(self) -> bool:
        """Tell whether the suspect stands where names of places mostly do: "bound for", "the defenders of"."""
        starts = (mention.span.start for mention in self.suspect.mentions)
        return any(_PREPOSITION.search(self.document.prose[max(0, start - _REACH) : start]) for start in starts)

    @cached_property
    def is_of_street(self) -> bool:
        """Tell whether a street is called so, perhaps in the case of whom it honours: Lesi Ukrainky Avenue."""
        return any(_STREET.match(self.document.prose, mention.span.end) for mention in self.suspect.mentions)

    @cached_property
    def is_called_village(self) -> bool:
        """Tell whether a sentence of the suspect speaks of a village."""
        return any(_VILLAGE.search(sentence) for sentence in self._sentences)

    def near(self, location: Location) -> tuple[NamedPlace, float] | None:
        """Return the named place nearest to `location`, and kilometres."""
        return self.named.nearest(location)

    def near_in_sentence(self, location: Location) -> tuple[NamedPlace, float] | None:
        """Return the nearest of the places named in a sentence of the suspect, and kilometres."""
        return Geography({}, self._places_in_sentence).nearest(location)

    @cached_property
    def listed_with(self) -> str:
        """A named place with which the suspect stands in a list, as it is written, or "": "Bakhmut and Predtechy"."""
        prose, places = self.document.prose, {place.written for place in self.named.places}
        for mention in self.suspect.mentions:
            before = _LIST_BEFORE.search(prose[max(0, mention.span.start - _REACH) : mention.span.start])
            after = _LIST_AFTER.match(prose, mention.span.end)
            for found in filter(None, (before, after)):
                if found[1] in places:
                    return found[1]
        return ""

    @cached_property
    def _places_in_sentence(self) -> tuple[NamedPlace, ...]:
        sentences = self._sentences
        return tuple(place for place in self.named.places if any(place.written in sentence for sentence in sentences))

    @cached_property
    def _sentences(self) -> tuple[str, ...]:
        document = self.document
        starts = (mention.span.start for mention in self.suspect.mentions[:_MOST_SENTENCES])
        return tuple(document.sentence_at(start).of(document.prose) for start in starts)

    def _is_person(self, folded: str) -> bool:
        if not is_borne_by_persons(folded, self.gazetteer):
            return False
        return not self.vocabulary.in_dictionary(folded) or len(self.gazetteer.figures_called(folded)) >= _FIGURES
