"""The articles of a run, what is evidence for them, and how they are to be judged."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from audit.pipeline import Auditor
from audit.text.archive import Archive
from audit.text.document import Document
from audit.text.manuscript import Manuscript
from audit.text.reading import document_of


@dataclass(frozen=True, slots=True)
class Manner:
    """How a run is done, which changes nothing of what it finds, but for `alone`: each article is judged by itself.

    `workers` is the number of processes, None for as many as help; `cache` the folder of results of earlier runs.
    """

    readability: bool = False
    alone: bool = False
    workers: int | None = None
    cache: Path | None = None


@dataclass(frozen=True, eq=False)
class Case:
    """The articles of a run and those of its archive; documents are made of them when somebody asks."""

    auditor: Auditor
    manuscripts: Sequence[Manuscript]
    beside: Sequence[Manuscript]
    manner: Manner

    @cached_property
    def archive(self) -> Archive:
        beside = tuple(map(document_of, self.beside))
        return Archive(beside if self.manner.alone else (*self.documents, *beside))

    def document(self, number: int) -> Document:
        """Return the document of a manuscript; where it is no evidence for others, it is made anew at each call."""
        return document_of(self.manuscripts[number]) if self.manner.alone else self.documents[number]

    @cached_property
    def documents(self) -> Sequence[Document]:
        return tuple(map(document_of, self.manuscripts))
