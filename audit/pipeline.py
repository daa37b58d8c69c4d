"""The flow: article → Document → each Rule runs its Check → Matches → Findings → resolve → Report."""

import datetime
import hashlib
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from audit.config import Settings
from audit.findings import with_ordinals
from audit.gazetteer.house import open_house
from audit.gazetteer.sources import shipped_sources
from audit.lexicons.lexicons import shipped_lexicons
from audit.looks import Look, findings_of_each
from audit.model.finding import Finding
from audit.model.report import DocumentReport, Engine, Failure, Readability, Report, RuleNote
from audit.resolution import resolve
from audit.rulebook.rulebook import Rulebook, open_rulebook
from audit.scoring.mqm import score, total
from audit.scoring.translation import translation
from audit.scoring.words import evaluated_words
from audit.suppression.files import SuppressionFiles
from audit.text.archive import Archive
from audit.text.context import Context
from audit.text.document import Document
from audit.version import VERSION

if TYPE_CHECKING:
    from audit.engines.merging import Placed
    from audit.suppression.instructions import KnownRules
    from audit.suppression.standing import Standing

# At most so many findings of one rule are kept in one article; the rest are counted.
MOST_OF_ONE_RULE = 200


class Auditor:
    """Audits documents under one set of settings."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._rulebook = open_rulebook(settings.choice, settings.own_rules)
        house = open_house(settings.lexicon, settings.spellings)
        self._context = Context(shipped_lexicons(), settings.variety, house=house)

    def __reduce__(self) -> tuple[type["Auditor"], tuple[Settings]]:
        """Go to another process as settings; what is open is opened there anew."""
        return Auditor, (self._settings,)

    def with_only(self, rule_id: str) -> "Auditor":
        """Return an auditor that runs one rule, be it in use here or not, and lets nothing it finds be suppressed."""
        choice = replace(self._settings.choice, select=(rule_id,), ignore=())
        return Auditor(replace(self._settings, choice=choice, suppressions=SuppressionFiles(None, None)))

    @property
    def settings(self) -> Settings:
        return self._settings

    @property
    def rulebook(self) -> Rulebook:
        return self._rulebook

    @property
    def context(self) -> Context:
        return self._context

    def context_beside(self, inputs: Iterable[Document | Failure]) -> Context:
        """Return the context in which the documents among these are evidence for one another's names."""
        documents = tuple(item for item in inputs if isinstance(item, Document))
        return replace(self._context, archive=Archive(documents)) if documents else self._context

    def report(
        self,
        inputs: Iterable[Document | Failure],
        *,
        readability: bool = False,
        alone: bool = False,
        archive: Sequence[Document] = (),
        most_of_one_rule: int = MOST_OF_ONE_RULE,
    ) -> Report:
        """Audit all inputs and sum up, in their order.

        Each is evidence for the others, unless `alone`; documents of an `archive` are evidence and not audited.
        """
        if not alone:
            inputs = list(inputs)
        context = self.context_beside([*archive, *(() if alone else inputs)])
        results = (
            item if isinstance(item, Failure) else self.judge(item, context, readability=readability) for item in inputs
        )
        return self.sum_up(results, most_of_one_rule=most_of_one_rule)

    def sum_up(
        self,
        results: Iterable[DocumentReport | Failure],
        *,
        most_of_one_rule: int = MOST_OF_ONE_RULE,
        engines: Sequence[Engine] = (),
        notices: Sequence[str] = (),
    ) -> Report:
        """Return the report of documents that were judged and of what could not be, in their order.

        `engines` are those that ran beside our own rules, or should have; `notices` what else to say of the run.
        """
        judged, failures = [], []
        for result in results:
            if isinstance(result, Failure):
                failures.append(result)
            else:
                judged.append(result)
        remarks = [remark for document in judged for remark in document.remarks]
        judged, others = self._with_files(judged)
        documents = [self._capped(document, most_of_one_rule) for document in judged]
        used = {finding.rule for document in documents for finding in (*document.findings, *document.suppressed)}
        return Report(
            version=VERSION,
            profile=self._settings.profile,
            documents=tuple(documents),
            failures=tuple(failures),
            engines=(Engine("audit", VERSION), *engines),
            rules={rule_id: self._note(rule_id) for rule_id in sorted(used)},
            score=total((document.score for document in documents), self._settings.tolerance),
            sources=shipped_sources(),
            notices=(*remarks, *others, *notices),
            checked=tuple(sorted(self._rulebook.ids)),
        )

    def standing(self) -> "Standing | None":
        """Return what the files of the project let stand in a corpus. Raises `AuditError` where one cannot be used."""
        if not any(self._settings.suppressions):
            return None
        from audit.suppression.standing import standing_by

        return standing_by(self._settings.suppressions, self._known_rules, datetime.date.today())

    def settled(self, judged: DocumentReport) -> DocumentReport:
        """Return a judged document, in which the project's files have had their say, with findings up to the cap."""
        return self._capped(judged, MOST_OF_ONE_RULE)

    def audit(self, document: Document, *, readability: bool = False, context: Context | None = None) -> DocumentReport:
        """Audit one document; a document in another language is returned unaudited, with a notice.

        `context` stands for the auditor's own.
        """
        return self._capped(self.judge(document, context or self._context, readability=readability), MOST_OF_ONE_RULE)

    def judge(
        self, document: Document, context: Context, *, readability: bool, times: dict[str, float] | None = None
    ) -> DocumentReport:
        """Return all findings of a document, those parted off that its own comments suppress.

        The files of a project have no say yet, and there is no score. `times` takes down the seconds of each rule.
        """
        return self.judge_together([self.look(document, context, times)], readability=readability)[0]

    def judge_together(self, looks: Sequence[Look], *, readability: bool) -> list[DocumentReport]:
        """Return what `judge` says of each document; several together take a quarter less time."""
        found = findings_of_each(looks, self._rulebook)
        return [
            self._judged(look, list(with_ordinals(resolve(one))), readability=readability)
            for look, one in zip(looks, found, strict=True)
        ]

    def look(self, document: Document, context: Context, times: dict[str, float] | None = None) -> Look:
        """Return a document as the rules are to look at it."""
        if not self._is_audited(document):
            return Look(document, context, None, times)
        context = replace(context, met=self._rulebook.met(document.anchors))
        reading = translation(document, self._rulebook.signs(context.anchors_in(document)))
        return Look(document, context, reading, times)

    def _is_audited(self, document: Document) -> bool:
        return "en" in (document.language, self._settings.language) or not document.language

    def _judged(self, look: Look, found: list[Finding], *, readability: bool) -> DocumentReport:
        document, audited = look.document, look.reading is not None
        counted, suppressed, remarks = (
            self._inline(document, found) if document.comments and audited else (found, [], [])
        )
        words = evaluated_words(document) if audited else 0
        return DocumentReport(
            doc=document.name,
            title=document.title,
            language=document.language,
            audited=audited,
            words=words,
            sha256=hashlib.sha256(document.text.encode("utf-8", "surrogatepass")).hexdigest(),
            text=document.text,
            prose=document.prose,
            blocks=document.blocks,
            findings=tuple(counted),
            score=score((), words, self._settings.tolerance),
            readability=_readability(document, self._context) if readability and audited else None,
            dropped={},
            notices=(*document.notices, *_language_notice(document, audited=audited)),
            suppressed=tuple(suppressed),
            remarks=tuple(remarks),
            translation=look.reading,
        )

    def with_hits(self, judged: DocumentReport, hits: Iterable["Placed"], document: Document) -> DocumentReport:
        """Return a judged document with what an engine found in it; its comments speak of that as well."""
        from audit.engines.merging import merged

        own = [*judged.findings, *(replace(one, suppression=None) for one in judged.suppressed)]
        found = merged(own, hits, document, self._settings.choice, self._context.lexicons)
        counted, suppressed, remarks = self._inline(document, found) if document.comments else (found, [], [])
        return replace(judged, findings=tuple(counted), suppressed=tuple(suppressed), remarks=tuple(remarks))

    def _capped(self, judged: DocumentReport, most: int) -> DocumentReport:
        """Return a document with at most so many findings of one rule that count, and scored by these."""
        if len(judged.findings) <= most:
            return replace(judged, score=score(judged.findings, judged.words, self._settings.tolerance))
        counts: Counter[str] = Counter()
        kept = []
        for finding in judged.findings:
            counts[finding.rule] += 1
            if counts[finding.rule] <= most:
                kept.append(finding)
        dropped = {rule: n - most for rule, n in sorted(counts.items()) if n > most}
        scored = score(kept, judged.words, self._settings.tolerance)
        return replace(judged, findings=tuple(kept), dropped=dropped, score=scored)

    def _inline(self, document: Document, found: list[Finding]) -> tuple[list[Finding], list[Finding], list[str]]:
        from audit.suppression.inline import part_inline

        return part_inline(document, found, self._known_rules)

    def _with_files(self, judged: list[DocumentReport]) -> tuple[list[DocumentReport], list[str]]:
        if not any(self._settings.suppressions):
            return judged, []
        from audit.suppression.project import with_files

        return with_files(judged, self._settings.suppressions, self._known_rules, datetime.date.today())

    @property
    def _known_rules(self) -> "KnownRules":
        from audit.suppression.instructions import KnownRules

        return KnownRules(self._rulebook.known, self._rulebook.ids)

    def _note(self, rule_id: str) -> RuleNote:
        if rule_id not in self._rulebook.ids:
            from audit.engines.merging import title_of

            return RuleNote(rule_id, *title_of(rule_id))
        from audit.rulebook.examples import corrected_text, faulty_text
        from audit.rulebook.precision import measured, wording

        rule = self._rulebook.rule(rule_id)
        wrong, right = (faulty_text(rule.bad[0])[0], corrected_text(rule.bad[0])) if rule.bad else ("", "")
        precision = wording(measured(self._rulebook, rule_id))
        return RuleNote(rule.id, rule.title, rule.source, wrong, right, precision)


def _readability(document: Document, context: Context) -> Readability | None:
    from audit.scoring.readability import readability

    return readability(document.prose, document.sentences, context.lexicons.syllables.count)


def _language_notice(document: Document, *, audited: bool) -> tuple[str, ...]:
    if audited:
        return ()
    return (f"not audited: its language seems to be {document.language}; --language en audits it all the same",)
