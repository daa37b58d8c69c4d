"""What an editor may decide about a form of a name."""

from dataclasses import dataclass, field
from enum import StrEnum

from audit.gazetteer.entry import Kind
from audit.orthography.phrases import phrase_of

_LONGEST = 500  # code points of one cell


class Ruling(StrEnum):
    """A name that exists; a spelling that is fine here; a form never to be written."""

    ADD = "add"
    ACCEPT = "accept"
    REJECT = "reject"


class Layer(StrEnum):
    """Whose decision it is; of two on one form the later here holds, and one for an article before all.

    Styles and profiles decide by their spellings, house and project by lexicon files too.
    """

    STYLE = "style"
    PROFILE = "profile"
    HOUSE = "house"
    PROJECT = "project"


@dataclass(frozen=True, slots=True)
class Decision:
    """One ruling on one form, a line of a lexicon file.

    `use` is what to write instead of a rejected form, `kind` what bears an added name, None where it may be anything.
    `article` is a file name or glob of the articles concerned, "" for all. `line` counts from 1, 0 outside a lexicon
    file; there `settings` is what an editor calls the settings that decided so: "AP style".
    """

    ruling: Ruling
    form: str
    use: str = ""
    kind: Kind | None = None
    article: str = ""
    note: str = ""
    layer: Layer = field(default=Layer.PROJECT, compare=False)
    line: int = field(default=0, compare=False)
    settings: str = field(default="", compare=False)

    def __post_init__(self) -> None:
        for cell in (self.form, self.use, self.article, self.note):
            _test_cell(cell)
        phrase_of(self.form)
        if self.use and self.ruling is not Ruling.REJECT:
            raise ValueError(f"only a rejected form has something to use instead, {self.form!r} is no such")
        if self.use == self.form:
            raise ValueError(f"{self.form!r} cannot be used instead of itself")
        if self.kind and self.ruling is not Ruling.ADD:
            raise ValueError(f"only an added name has a kind, {self.form!r} is no such")

    @property
    def lexicon(self) -> str:
        """What an editor calls the place where it was decided: "house lexicon", "AP style"."""
        return self.settings or f"{self.layer} lexicon"

    @property
    def approves(self) -> bool:
        """Tell whether the form may stand."""
        return self.ruling is not Ruling.REJECT


def _test_cell(cell: str) -> None:
    if not cell.isprintable():
        raise ValueError(f"{cell!r} holds an invisible character")
    if cell != " ".join(cell.split()):
        raise ValueError(f"{cell!r} has blanks too many")
    if len(cell) > _LONGEST:
        raise ValueError(f"{cell[:20]!r}… is longer than {_LONGEST} characters")
