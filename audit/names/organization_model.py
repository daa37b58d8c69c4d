"""What a part of a phrase has in common with the name of an organization."""

from dataclasses import dataclass

from audit.gazetteer.organizations import NameForm


@dataclass(frozen=True, slots=True)
class Likeness:
    """A part of a phrase, by code points, that is like a name; `score` 0-1, 1 where all words are the name's.

    `words` counts what both have in common; `lacks` and `adds` count the words of the name that the phrase has not, and
    the other way round. `has_head`: the word for the sort of organization is the name's own. `is_alike_built`: that
    word comes first in both, or in neither. `has_its_words`: none is a synonym. `is_listed`: the phrase is a known
    translation of the name, a sure one where its country is named and none of the `rivals`, which have an organization
    that is really called so. `is_slip`: they differ in number or articles only.
    """

    form: NameForm
    start: int
    end: int
    score: float
    words: int
    lacks: int = 0
    adds: int = 0
    has_head: bool = True
    is_alike_built: bool = True
    has_its_words: bool = True
    is_listed: bool = False
    is_slip: bool = False
    wants_country: bool = False
    rivals: frozenset[str] = frozenset()

    @property
    def is_whole(self) -> bool:
        """Tell whether both have the same words or synonyms of them, and no other."""
        return not self.lacks and not self.adds
