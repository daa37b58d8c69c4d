"""Why an article's use of a form was not flagged: which rule looked at it, and what kept it silent."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from audit.cli.telling import told
from audit.config import Settings
from audit.gazetteer.entry import Kind, Status
from audit.gazetteer.house import HouseLexicon
from audit.model.rule import Rule
from audit.model.scope import Scope
from audit.model.span import Span
from audit.names.candidates import Candidate, candidates, names_near
from audit.names.decided_places import decided_places
from audit.names.evidence import written
from audit.names.figures import figure_slips
from audit.names.forms import Form, near_pairs
from audit.names.known_names import identifications
from audit.names.organization_likeness import likenesses
from audit.names.places import geography
from audit.names.scene import Scene
from audit.names.support import supporting_evidence
from audit.names.suspects import suspects
from audit.names.verdicts import verdicts
from audit.names.wording import counted, with_article
from audit.orthography.fold import folded_phrase
from audit.pipeline import Auditor
from audit.rulebook.rulebook import Choice, open_rulebook
from audit.text.context import Context
from audit.text.document import Document

# Of the known names near a form, those of which is told what lacks.
_MOST_CANDIDATES = 3

# Kilometres up to which a named place says where an article plays.
_NEAR = 150
_UNPLACED = "neither its country nor a place near it is named"

# Where no rule of names speaks.
_UNREAD = frozenset({Scope.BOILERPLATE, Scope.FOREIGN, Scope.URL, Scope.CODE})

Reason = Callable[[str, Document, Context, Rule], str]


class Asked(NamedTuple):
    """What a document was audited with; `context` holds the articles beside it."""

    auditor: Auditor
    settings: Settings
    context: Context


def reasons(form: str, spans: Sequence[Span], document: Document, asked: Asked) -> Iterator[str]:
    """Yield why nothing is said of a form where it stands at `spans`, the weightiest first."""
    decided = list(_of_house(spans, document, asked))
    yield from decided or _of_scopes(spans, document)
    if not decided and any(document.scope_at(span.start) not in _UNREAD for span in spans):
        yield from _of_rules(form, document, asked)


def _of_rules(form: str, document: Document, asked: Asked) -> Iterator[str]:
    said: dict[str, list[str]] = {}
    for rule in open_rulebook(Choice(), asked.settings.own_rules).all_rules():
        reason = _REASONS.get(rule.check)
        if reason:
            is_used = rule.id in asked.auditor.rulebook.ids
            why = reason(form, document, asked.context, rule) if is_used else "switched off here"
            said.setdefault(why, []).append(rule.id)
    for why, rules in said.items():
        if why:
            yield f"{', '.join(rules)}: {why}"


def _of_house(spans: Sequence[Span], document: Document, asked: Asked) -> Iterator[str]:
    places = decided_places(document, asked.context.house)
    holding = [place for place in places if any(place.span.covers(span) for span in spans) and place.decision.approves]
    for decision in dict.fromkeys(place.decision for place in holding):
        line = f", line {decision.line}" if decision.line else ""
        yield f"the {decision.lexicon} says so: {told(decision)}{line}"
    if holding:
        yield from _without_house(spans, document, asked)


def _without_house(spans: Sequence[Span], document: Document, asked: Asked) -> Iterator[str]:
    report = asked.auditor.audit(document, context=replace(asked.context, house=HouseLexicon()))
    found = [one for one in report.findings if any(one.prose_span.overlaps(span) for span in spans)]
    for finding in found:
        first = f" → {finding.suggestions[0].text}" if finding.suggestions else ""
        yield f"  otherwise line {finding.line}: {finding.text}{first}, {finding.rule}"
    if not found:
        yield "  nothing would be said of it otherwise either"


def _of_scopes(spans: Sequence[Span], document: Document) -> Iterator[str]:
    for scope in sorted(_UNREAD & {document.scope_at(span.start) for span in spans}):
        count = sum(document.scope_at(span.start) is scope for span in spans)
        yield f"{counted(count, 'mention')} in a part of the article that is not judged: {scope}"


def _of_words(form: str, document: Document, context: Context, rule: Rule) -> str:
    words = [word for word in form.split() if not context.lexicons.vocabulary.is_listed(word)]
    if not words:
        return "dictionaries list it"
    capitalized = all(word[0].isupper() for word in words)
    if capitalized:
        return "a word with a capital is judged only beside a well-known word that it is sure to be a slip for"
    return "no listed word is near it, or it is as likely a new word"


def _of_pairs(form: str, document: Document, context: Context, rule: Rule) -> str:
    vocabulary, folded = context.lexicons.vocabulary, folded_phrase(form)
    near = [
        pair.second if pair.first.folded == folded else pair.first
        for pair in near_pairs(document.distinct_words, vocabulary)
        if folded in (pair.first.folded, pair.second.folded)
    ]
    if not near:
        return "the article has no other form near it"
    for verdict in verdicts(document, vocabulary, context.gazetteer, context.archive):
        forms = verdict.suspect.form, verdict.candidate.form
        if forms[1].folded == folded:
            return f"it is the form to keep, {written(forms[0].words)} the one in doubt"
        if forms[0].folded == folded and verdict.is_variant != rule.options.get("variants", False):
            return ""
        if forms[0].folded == folded:
            return f"that it is meant for {written(forms[1].words)} has a chance of {verdict.confidence:.2f} only"
    return f"{_listing(near)} beside it counts as another name"


def _of_known_names(form: str, document: Document, context: Context, rule: Rule) -> str:
    gazetteer, vocabulary, folded = context.gazetteer, context.lexicons.vocabulary, folded_phrase(form)
    for sense in gazetteer.senses(form):
        if sense.status is not Status.NONSTANDARD:
            return f"known as {with_article(sense.status)} form of {sense.entry.name}"
    suspect = next((one for one in suspects(document, gazetteer, vocabulary) if one.form.folded == folded), None)
    if suspect is None:
        return "dictionaries list it, or it is no plain name of one word"
    named = geography(document, gazetteer, vocabulary)
    meant = candidates(names_near(suspect, gazetteer), named, gazetteer, vocabulary)[:_MOST_CANDIDATES]
    if not meant:
        return "no source has it, and no known name is near it"
    scene = Scene(suspect, named, gazetteer, vocabulary)
    for found in identifications(document, gazetteer, vocabulary, context.archive):
        if found.suspect.form.folded == folded and found.supports:
            lacking = f"; {_UNPLACED}" if _is_unplaced(found.candidates[0], scene) else ""
            return f"that {found.candidates[0].name} is meant has a chance of {found.chance:.2f} only{lacking}"
    return "; ".join(dict.fromkeys(_lacking(candidate, scene) for candidate in meant))


def _of_figures(form: str, document: Document, context: Context, rule: Rule) -> str:
    gazetteer, word = context.gazetteer, folded_phrase(form).rpartition(" ")[2]
    for slip in figure_slips(document, gazetteer, context.lexicons.vocabulary):
        if slip.word == word and slip.is_name:
            name = gazetteer.bearers.name(slip.bearer)
            return f"{slip.given} {slip.word.capitalize()} may well be another person than {name}"
    return ""


def _of_organizations(form: str, document: Document, context: Context, rule: Rule) -> str:
    organizations = context.gazetteer.organizations
    tokens = organizations.tokens(form)
    if len(tokens) < 2:
        return ""
    if organizations.is_known(token.term for token in tokens):
        return "known as the name of an organization"
    like = likenesses(form, organizations, context.lexicons.vocabulary)
    if not like:
        return "no name of an organization is like it"
    return f"it is too little like {like[0].form.text} ({like[0].score:.2f} alike) for what else speaks for that"


def _of_archive(form: str, document: Document, context: Context, rule: Rule) -> str:
    archive = context.archive
    words = [word for word in archive.words_near(folded_phrase(form)) if word != form] if not archive.is_empty else []
    counts = sorted(((archive.articles_with((word,), besides=document), word) for word in words), reverse=True)
    if not counts or not counts[0][0]:
        return ""
    others, here = (
        counted(number, "other article") for number in (counts[0][0], archive.articles_with((form,), besides=document))
    )
    return f"{others} of the run have {counts[0][1]}, {here} {form}: too few, or too unlike"


def _lacking(candidate: Candidate, scene: Scene) -> str:
    if supporting_evidence(candidate, scene).is_enough:
        return f"{candidate.name} fits the article, but is too far from it ({counted(candidate.edits, 'letter')})"
    bearers = scene.gazetteer.bearers
    if bearers.kind(candidate.bearer) is not Kind.PLACE:
        return f"no evidence supports {candidate.name}: no first name, title or role stands beside it"
    country = " or ".join(filter(None, map(bearers.country_name, bearers.codes(candidate.bearer))))
    where = ", ".join(filter(None, (bearers.region(candidate.bearer), country)))
    lacking = _UNPLACED if _is_unplaced(candidate, scene) else "nothing but likeness speaks for it"
    return f"no evidence supports {candidate.name}{f' ({where})' if where else ''}: {lacking}"


def _is_unplaced(candidate: Candidate, scene: Scene) -> bool:
    """Tell whether a place lies in no country that the article names, and near no place."""
    bearers = scene.gazetteer.bearers
    if bearers.kind(candidate.bearer) is not Kind.PLACE:
        return False
    location = bearers.location(candidate.bearer)
    near = scene.near(location) if location else None
    is_named = any(code in scene.named.countries for code in bearers.codes(candidate.bearer))
    return not is_named and (near is None or near[1] > _NEAR)


def _listing(forms: Sequence[Form]) -> str:
    return ", ".join(sorted({written(form.words) for form in forms}))


_REASONS: dict[str, Reason] = {
    "distorted_organizations": _of_organizations,
    "inconsistent_names": _of_pairs,
    "misspelled_figures": _of_figures,
    "misspelled_words": _of_words,
    "unattested_names": _of_known_names,
    "unrecorded_names": _of_archive,
}
