"""Make the documents of a run, in this process or in several."""

from collections.abc import Sequence
from dataclasses import dataclass

from audit.model.report import Failure
from audit.text.clippings import Clipping, clipping_of
from audit.text.document import Document
from audit.text.manuscript import Manuscript
from audit.text.reading import document_of


@dataclass(frozen=True, slots=True)
class Made:
    """A document, packed where another process made it, and what an archive is to have of it."""

    document: Document | bytes
    evidence: Document | Clipping


def documents_made(manuscripts: Sequence[Manuscript], workers: int) -> list[Made | Failure]:
    """Return what each manuscript comes to, in their order; one that ends its process is a failure."""
    if workers < 2:
        documents = map(document_of, manuscripts)
        return [Made(document, document) for document in documents]
    from audit.corpus.workers import Ended, shared_out

    sizes = [len(manuscript.text) for manuscript in manuscripts]
    made = dict(shared_out(_Tasks(manuscripts).made, sizes, workers))
    return [
        Failure(manuscript.name, one.reason) if isinstance(one := made[number], Ended) else one
        for number, manuscript in enumerate(manuscripts)
    ]


def opened(made: Made, manuscript: Manuscript) -> Document:
    """Return a document as it was made, with all that its manuscript says."""
    if isinstance(made.document, Document):
        return made.document
    from audit.corpus.packing import unpack_document

    return unpack_document(made.document, manuscript)


@dataclass(frozen=True, slots=True)
class _Tasks:
    """Manuscripts by the numbers of tasks."""

    manuscripts: Sequence[Manuscript]

    def made(self, task: int) -> Made:
        from audit.corpus.packing import pack_document

        document = document_of(self.manuscripts[task])
        return Made(pack_document(document) or document, clipping_of(document))
