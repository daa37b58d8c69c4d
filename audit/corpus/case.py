"""The articles of a run, what is evidence for them, and how they are to be judged."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from audit.corpus.making import Made, documents_made, opened
from audit.model.errors import AuditError
from audit.model.report import Failure
from audit.pipeline import Auditor
from audit.text.archive import Archive
from audit.text.document import Document
from audit.text.manuscript import Manuscript
from audit.text.reading import document_of

# Less text than this, in code points, is judged, or made documents of, before another process is ready.
TO_JUDGE = 50_000
_TO_MAKE = 200_000


@dataclass(frozen=True, slots=True)
class Manner:
    """How a run is done, which changes nothing of what it finds, but for `alone`: each article is judged by itself.

    `workers` is the number of processes, None for as many as help; `cache` the folder of results of earlier runs.
    """

    readability: bool = False
    alone: bool = False
    workers: int | None = None
    cache: Path | None = None

    def workers_for(self, sizes: Sequence[int], least: int) -> int:
        """Return how many processes are to share texts of these sizes: as many as wanted, else as many as help.

        These have at least so many code points each.
        """
        if self.workers is not None or sum(sizes) < 2 * least:
            return min(self.workers or 1, len(sizes))
        from audit.corpus.workers import usable_processors

        return min(usable_processors(), sum(sizes) // least, len(sizes))


@dataclass(frozen=True, eq=False)
class Case:
    """The articles of a run and those of its archive; documents are made of them when somebody asks."""

    auditor: Auditor
    manuscripts: Sequence[Manuscript]
    beside: Sequence[Manuscript]
    manner: Manner

    @cached_property
    def archive(self) -> Archive:
        """What is evidence. Raises AuditError where the process ended that read one of those beside."""
        lost = [one for one in self._made[-len(self.beside) :] if isinstance(one, Failure)] if self.beside else []
        if lost:
            raise AuditError(f"{lost[0].doc}: {lost[0].reason}")
        return Archive(tuple(one.evidence for one in self._made if isinstance(one, Made)))

    def document(self, number: int) -> Document | Failure:
        """Return the document of a manuscript; where it is no evidence for others, it is made anew at each call."""
        manuscript = self.manuscripts[number]
        if self.manner.alone:
            return document_of(manuscript)
        made = self._made[number]
        return made if isinstance(made, Failure) else opened(made, manuscript)

    @cached_property
    def _made(self) -> Sequence[Made | Failure]:
        """What the manuscripts, where they are evidence, and those beside come to."""
        manuscripts = (*(() if self.manner.alone else self.manuscripts), *self.beside)
        sizes = [len(manuscript.text) for manuscript in manuscripts]
        return documents_made(manuscripts, self.manner.workers_for(sizes, _TO_MAKE))
