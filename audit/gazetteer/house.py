"""The house lexicon: what a newsroom, a project or an article's editor has decided about names."""

import os
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

from audit.gazetteer.decisions import Decision, Layer, Ruling
from audit.gazetteer.entry import Entry, Kind, Sense, Status
from audit.model.article_names import is_among, names_of
from audit.orthography.fold import fold
from audit.orthography.phrases import WORD, Phrase, end_of, phrase_of

_LAYERS = list(Layer)
_LONGEST_NOTE = 80


class LexiconFiles(NamedTuple):
    """Where the decisions of the house and of a project lie; those that the settings name must be there."""

    house: Path | None = None
    project: Path | None = None
    named: frozenset[Path] = frozenset()

    def path(self, layer: Layer) -> Path | None:
        """Return the file of a layer, None where it has none."""
        return {Layer.HOUSE: self.house, Layer.PROJECT: self.project}.get(layer)


# By identity, so that what is found out of one can be remembered at little cost.
@dataclass(frozen=True, eq=False)
class HouseLexicon:
    """Decisions of all layers; `folder` is where the file names of articles in them begin."""

    decisions: tuple[Decision, ...] = ()
    folder: Path | None = None

    def decision(self, form: str, article: str = "") -> Decision | None:
        """Return what holds of a form in an article: what was decided on that article, else in the nearest layer."""
        return self.nearest((one for one in self.all_on(form) if self.is_for(one, article)), form)

    def instead_of(self, rejection: Decision, article: str = "") -> str:
        """Return what to write for a rejected form: if a nearer layer rejects that too, what it names."""
        met = {rejection.form}
        use = rejection.use
        while use and use not in met:
            met.add(use)
            decision = self.decision(use, article) if WORD.search(use) else None
            if decision is None or decision.approves or not decision.use:
                break
            use = decision.use
        return use

    def all_on(self, form: str) -> list[Decision]:
        """Return every decision that covers exactly this form, whichever its layer and article."""
        first = WORD.search(form)
        if first is None:
            return []
        words = len(phrase_of(form).words)
        return [
            decision
            for decision, phrase in self.beginning_with(first.group())
            if len(phrase.words) == words and end_of(phrase, form, first.start()) is not None
        ]

    def nearest(self, decisions: Iterable[Decision], written: str) -> Decision | None:
        """Return the decision that holds of those on one form, of one layer the one on exactly what is written."""
        return max(decisions, key=lambda one: (*_nearness(one), one.form == written, one.form), default=None)

    def beginning_with(self, word: str) -> list[tuple[Decision, Phrase]]:
        """Return the decisions on forms whose first word may be this one, with their words."""
        return self._by_first_word.get(fold(word), [])

    def is_for(self, decision: Decision, article: str) -> bool:
        """Tell whether a decision concerns an article, named as on the command line; "" stands for any other."""
        if not decision.article or not article:
            return not decision.article
        return is_among(names_of(article, self.folder), decision.article)

    @cached_property
    def added(self) -> tuple[Decision, ...]:
        """The names that were added, for all articles, and that no nearer layer rejects."""
        found = (one for one in self.decisions if one.ruling is Ruling.ADD and not one.article)
        return tuple(one for one in found if self._is_added(one.form))

    def senses(self, form: str) -> tuple[Sense, ...]:
        """Return what an added name may mean, as the gazetteer does for names that are shipped."""
        decision = self.decision(form)
        if decision is None or decision.ruling is not Ruling.ADD:
            return ()
        kinds = [decision.kind] if decision.kind else list(Kind)
        entries = (Entry(decision.form, kind, "name", source=decision.lexicon) for kind in kinds)
        return tuple(Sense(entry, Status.PREFERRED) for entry in entries)

    @cached_property
    def rejects(self) -> bool:
        """Tell whether any form is rejected."""
        return any(not decision.approves for decision in self.decisions)

    @cached_property
    def approves(self) -> bool:
        """Tell whether any form is added or accepted."""
        return any(decision.approves for decision in self._held)

    def _is_added(self, form: str) -> bool:
        decision = self.decision(form)
        return decision is not None and decision.ruling is Ruling.ADD

    @cached_property
    def _held(self) -> tuple[Decision, ...]:
        """The decisions, and the acceptance of what is to be written for a form that the same layer rejects."""
        decided = {(decision.form, decision.layer) for decision in self.decisions}
        rejected = (one for one in self.decisions if (one.use, one.layer) not in decided and WORD.search(one.use))
        return (*self.decisions, *map(_acceptance, rejected))

    @cached_property
    def _by_first_word(self) -> Mapping[str, list[tuple[Decision, Phrase]]]:
        found = defaultdict(list)
        for decision in self._held:
            phrase = phrase_of(decision.form)
            found[fold(phrase.words[0])].append((decision, phrase))
        return dict(found)


def open_house(files: LexiconFiles, spellings: tuple[Decision, ...] = ()) -> HouseLexicon:
    """Return the decisions of all files that are there, and the house spellings that the settings give.

    Raises `LexiconFileError` where one cannot be used or, being named in the settings, is missing.
    """
    decisions = tuple(decision for layer in Layer for decision in _decisions(files, layer))
    folder = files.project.parent if files.project else None
    # Of one layer the first holds: what `audit lexicon` wrote.
    return HouseLexicon((*decisions, *spellings), folder.resolve() if folder else None)


def _decisions(files: LexiconFiles, layer: Layer) -> tuple[Decision, ...]:
    path = files.path(layer)
    if path is None or not (path in files.named or os.path.exists(path)):
        return ()
    from audit.gazetteer.lexicon_file import LexiconFileError, read_decisions

    if not os.path.exists(path):
        raise LexiconFileError(path, "no such file, though the settings name it as a lexicon")
    return read_decisions(path, layer)


def _acceptance(rejection: Decision) -> Decision:
    note = f"for {rejection.form}"[:_LONGEST_NOTE].rstrip()
    return replace(rejection, ruling=Ruling.ACCEPT, form=rejection.use, use="", note=note)


def _nearness(decision: Decision) -> tuple[bool, int]:
    return bool(decision.article), _LAYERS.index(decision.layer)
