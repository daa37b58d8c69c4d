"""Whether a rule's own examples hold, and whether they need all of the rule."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from audit.checks.loading import check_function
from audit.findings import Findings
from audit.gazetteer.house import HouseLexicon
from audit.model.finding import Finding
from audit.model.match import Suggestion
from audit.model.rule import Example, Rule
from audit.model.span import Span
from audit.pipeline import Auditor
from audit.rulebook.examples import Mark, corrected_text, faulty_text
from audit.styles import read_style
from audit.text.archive import Archive
from audit.text.context import Context
from audit.text.document import Document
from audit.text.reading import document_from_text


@dataclass(frozen=True, slots=True)
class Fault:
    """An example that does not hold, and why."""

    rule: str
    example: str
    reason: str


def prove(rule: Rule, auditor: Auditor) -> Iterator[Fault]:
    """Yield what is wrong with the examples of a rule, judged by the rules of the auditor.

    A bad example must give the marked findings, no other, with the marked correction first; as corrected it must be
    clean. A good example must be clean.
    """
    # As if it were known to be translated, where the rule would be silent else.
    source = rule.languages[0] if rule.needs else ""
    for example in rule.bad:
        text, marks = faulty_text(example)
        found = _findings(auditor, example, text, source)
        for reason in _differences(rule, marks, found):
            yield Fault(rule.id, example.text, reason)
        if all(mark.right is not None for mark in marks):
            for finding in _findings(auditor, example, corrected_text(example), source):
                yield Fault(rule.id, example.text, f"as corrected gives {_told(finding)}")
    for example in rule.good:
        for finding in _findings(auditor, example, faulty_text(example)[0], source):
            yield Fault(rule.id, example.text, f"a good example gives {_told(finding)}")


def _differences(rule: Rule, marks: tuple[Mark, ...], found: list[Finding]) -> Iterator[str]:
    expected = {mark.span: mark for mark in marks}
    for finding in found:
        mark = expected.pop(finding.span, None)
        first = finding.suggestions[0].text if finding.suggestions else None
        if mark is None or finding.rule != rule.id:
            yield f"gives {_told(finding)}, which it does not mark"
        elif mark.right != first:
            yield f"suggests {first!r}, not {mark.right!r}"
    for mark in expected.values():
        yield f"does not find what stands at {mark.span.start}-{mark.span.end}"


def idle_parts(rule: Rule, context: Context) -> Iterator[str]:
    """Yield the parts of a rule that it could lose without an example of it telling."""
    from audit.rulebook.mutants import mutants

    cases = [
        (document, context_of(example, document, context))
        for example in (*rule.bad, *rule.good)
        for document in _documents(example)
    ]
    whole = [_shown(rule, *case) for case in cases]
    for mutant in mutants(rule):
        if all(_shown(mutant.rule, *case) == shown for case, shown in zip(cases, whole, strict=True)):
            yield mutant.lost


def _documents(example: Example) -> Iterator[Document]:
    for text in sorted({faulty_text(example)[0], corrected_text(example)}):
        yield document_from_text(text, name="example", title=example.title)


def _shown(rule: Rule, document: Document, context: Context) -> list[tuple[Span, tuple[Suggestion, ...]]]:
    """Return what examples show of a rule: where it speaks, and what it proposes first."""
    matches = check_function(rule.check)(document, context, **rule.options)
    return [(finding.span, finding.suggestions[:1]) for finding in Findings(document).of(rule, matches)]


def context_of(example: Example, document: Document, usual: Context) -> Context:
    """Return the context in which an example is judged: the usual one with what the example says of its run."""
    beside = tuple(document_from_text(other, name="beside") for other in example.beside)
    return replace(
        usual,
        variety=example.variety or usual.variety,
        archive=Archive((document, *beside)),
        house=_house(example),
    )


def _findings(auditor: Auditor, example: Example, text: str, source_language: str) -> list[Finding]:
    made = document_from_text(text, name="example", title=example.title)
    document = replace(made, source_language=source_language) if source_language else made
    return list(auditor.audit(document, context=context_of(example, document, auditor.context)).findings)


def _house(example: Example) -> HouseLexicon:
    from audit.gazetteer.lexicon_file import decision_in

    decided = tuple(filter(None, map(decision_in, example.lexicon)))
    style = read_style(example.style, Path("example")).decisions if example.style else ()
    return HouseLexicon((*decided, *style))


def _told(finding: Finding) -> str:
    return f"{finding.rule} on {finding.text!r}"
