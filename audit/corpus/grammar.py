"""What LanguageTool finds in the articles of a run: asked beside our own rules, answers kept from run to run."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from types import TracebackType

import msgspec

from audit.corpus.cache import Cache, Stored
from audit.engines.client import Hit
from audit.engines.errors import EngineError
from audit.engines.identity import identity_of
from audit.engines.merging import ENGINE, Placed
from audit.engines.pieces import Piece, language_of, pieces_of
from audit.engines.session import Question, Session
from audit.model.report import Engine
from audit.model.scope import Region
from audit.pipeline import Auditor

_FILE = "languagetool.sqlite"
_LENGTH = 16  # bytes of a hash that are kept
_HITS = msgspec.msgpack.Decoder(tuple[Hit, ...])


@dataclass(frozen=True, slots=True)
class _Place:
    """A piece of an article, and what is asked about it."""

    piece: Piece
    question: Question


class Grammar:
    """Asks about articles by their numbers in a run. Used in a `with`, at the end of which no server is left."""

    def __init__(self, auditor: Auditor, cache: Path | None) -> None:
        self._options = auditor.settings.grammar
        self._variety, self._lexicons = auditor.settings.variety, auditor.context.lexicons
        self._cache = Cache(cache, _FILE) if cache else None
        self._places: dict[int, list[_Place]] = {}
        self._known: dict[Question, tuple[Hit, ...]] = {}
        self._session = Session(self._options)
        self._version = self._reason = self._identity = ""

    def __enter__(self) -> "Grammar":
        try:
            found = identity_of(self._options)
            self._version, self._identity = found.version, found.key
        except EngineError as reason:
            self._reason = str(reason)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._session.close()

    def look_at(self, articles: Mapping[int, tuple[str, Sequence[Region]]]) -> None:
        """Take note of articles, by prose and paragraphs, and ask what no earlier run did; see `Session`."""
        if self._reason:
            return
        for number, (prose, blocks) in articles.items():
            language = language_of(prose, self._variety, self._lexicons)
            self._places[number] = [_Place(piece, Question(piece.text, language)) for piece in pieces_of(prose, blocks)]
        wanted = dict.fromkeys(place.question for number in articles for place in self._places[number])
        self._recall([question for question in wanted if question not in self._known])
        self._session.ask(question for question in wanted if question not in self._known)

    def begin(self) -> None:
        """Begin to ask: from here on there are threads, and this process is not to be forked."""
        self._session.begin()

    def hits(self) -> dict[int, list[Placed]]:
        """Return what was found in each article, when all is answered or a limit has passed."""
        answers = self._session.finish()
        self._keep(answers)
        self._known |= answers
        return {
            number: [(place.piece.start, hit) for place in places for hit in self._known.get(place.question, ())]
            for number, places in self._places.items()
        }

    def engine(self) -> Engine:
        """Return how it went, when the answers are there."""
        questions = {place.question for places in self._places.values() for place in places}
        lacking = len(questions - self._known.keys())
        reason = self._reason or self._session.reason
        if not lacking:
            return Engine(ENGINE, self._version, reason)
        if lacking == len(questions):
            return Engine(ENGINE, self._version, reason)
        return Engine(ENGINE, self._version, f"{reason}; {lacking} of {len(questions)} paragraphs not read", True)

    def notices(self) -> tuple[str, ...]:
        """Return what to say of the run: whether text has left the machine."""
        sent = self._options.leaves_machine and self._session.has_asked
        return (f"text of the articles was sent to {self._options.url} ({ENGINE})",) if sent else ()

    def _recall(self, questions: Sequence[Question]) -> None:
        if self._cache and questions:
            keys = {self._key(question): question for question in questions}
            for key, stored in self._cache.load([*keys]).items():
                self._known[keys[key]] = _HITS.decode(stored.packed)

    def _keep(self, answers: Mapping[Question, tuple[Hit, ...]]) -> None:
        if self._cache:
            pack = msgspec.msgpack.encode
            self._cache.save({self._key(question): Stored(b"", pack(hits)) for question, hits in answers.items()})

    def _key(self, question: Question) -> bytes:
        told = "\0".join((self._identity, question.language, question.text))
        return sha256(told.encode("utf-8", "surrogatepass")).digest()[:_LENGTH]
