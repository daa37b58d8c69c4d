"""All that is known of a form, from the nearest layer to the farthest."""

from collections.abc import Iterable, Iterator

from audit.cli.telling import described, shown, told
from audit.gazetteer.decisions import Decision, Layer
from audit.gazetteer.entry import Entry, Sense, Status
from audit.gazetteer.gazetteer import Gazetteer, Neighbour
from audit.gazetteer.house import HouseLexicon, LexiconFiles
from audit.lexicons.vocabulary import Vocabulary
from audit.names.organization_likeness import likenesses
from audit.names.wording import counted, with_article
from audit.orthography.fold import folded_phrase
from audit.orthography.phrases import phrase_of
from audit.orthography.romanization import english_forms, foreign_usage
from audit.text.context import Context

# Of the bearers of a form, and of the known names near it, those told.
_MOST_SENSES = 8
_MOST_NEAR = 5

_STATUSES = {
    Status.PREFERRED: "preferred form of",
    Status.ACCEPTED: "accepted form of",
    Status.NONSTANDARD: "nonstandard form of",
}


def known_of(form: str, context: Context, files: LexiconFiles) -> Iterator[tuple[str, str]]:
    """Yield a label and what is known, layer by layer."""
    for layer in reversed(Layer):
        label = f"{layer} lexicon" if files.path(layer) else str(layer)
        yield from ((label, line) for line in _decided(form, layer, context.house, files))
    gazetteer = context.gazetteer
    senses, near = gazetteer.senses(form), _nearest(form, gazetteer)
    yield from (("gazetteer", line) for line in [*_senses(senses), *_organization(form, gazetteer)] or ["not known"])
    told_near = [*(_near(one, gazetteer) for one in near), *_like_organizations(form, context)]
    yield from (("nearest names", line) for line in told_near or ["none"])
    meant = (*senses, *(sense for neighbour in near for sense in gazetteer.senses(neighbour.form)[:1]))
    yield from (("romanization", line) for line in _rendered(form, [sense.entry for sense in meant]))
    for word in phrase_of(form).words:
        yield "dictionary", _listed(word, context.lexicons.vocabulary)


def _decided(form: str, layer: Layer, house: HouseLexicon, files: LexiconFiles) -> Iterator[str]:
    path = files.path(layer)
    decisions = [decision for decision in house.all_on(form) if decision.layer is layer]
    for decision in decisions:
        where = decision.settings or f"{shown(path) if path else layer}, line {decision.line}"
        yield f"{told(decision)}; {where}{_standing(decision, form, house)}"
    if path and not decisions:
        yield "nothing decided"


def _standing(decision: Decision, form: str, house: HouseLexicon) -> str:
    holding = house.decision(form)
    if decision.article or holding is None or holding is decision or holding.ruling is decision.ruling:
        return ""
    return f"; outdone by the {holding.lexicon}"


def _senses(senses: tuple[Sense, ...]) -> Iterator[str]:
    for sense in senses[:_MOST_SENSES]:
        yield f"{_STATUSES[sense.status]} {sense.entry.name}: {described(sense.entry)}"
    if len(senses) > _MOST_SENSES:
        yield f"and {len(senses) - _MOST_SENSES} more of that name"


def _organization(form: str, gazetteer: Gazetteer) -> Iterator[str]:
    organizations = gazetteer.organizations
    if organizations.is_known(token.term for token in organizations.tokens(form)):
        yield "name of an organization"


def _like_organizations(form: str, context: Context) -> Iterator[str]:
    for like in likenesses(form, context.gazetteer.organizations, context.lexicons.vocabulary)[:_MOST_NEAR]:
        short = "".join(f" ({acronym})" for acronym in like.form.organization.acronyms[:1])
        yield f"{like.form.text}{short}, an organization, {like.score:.2f} alike"


def _nearest(form: str, gazetteer: Gazetteer) -> list[Neighbour]:
    folded = folded_phrase(form)
    most = max(2, len(folded) // 3)
    near = (one for one in gazetteer.neighbours(folded) if one.form != folded and one.edits <= most)
    return list(near)[:_MOST_NEAR]


def _near(neighbour: Neighbour, gazetteer: Gazetteer) -> str:
    senses = gazetteer.senses(neighbour.form)
    apart = f"{counted(neighbour.edits, 'letter')} apart, {neighbour.sounds:.2f} in sound"
    if not senses:
        return f"{neighbour.form.title()}, {apart}"
    entry = senses[0].entry
    is_whole = folded_phrase(entry.name) == neighbour.form
    name = entry.name if is_whole else f"{neighbour.form.title()} ({entry.name})"
    return f"{name}, {apart}: {described(entry)}"


def _rendered(form: str, entries: Iterable[Entry]) -> Iterator[str]:
    """Yield of which Cyrillic forms of the bearers this is a rendering, and whose."""
    natives = dict.fromkeys(native for entry in entries if entry.is_cyrillic for native in entry.native)
    found = {native: usage for native in natives if (usage := _usage(form, native))}
    for native, usage in found.items():
        yield f"{with_article(usage)} rendering of {native}"
    if natives and not found:
        yield f"no regular rendering of {', '.join(list(natives)[:_MOST_NEAR])}"


def _usage(form: str, native: str) -> str:
    return "regular English" if folded_phrase(form) in english_forms(native) else foreign_usage(form, native)


def _listed(word: str, vocabulary: Vocabulary) -> str:
    varieties = ", ".join(sorted(vocabulary.varieties(word)))
    if vocabulary.is_name(word):
        listed = f"listed as a name ({varieties})"
    elif varieties:
        listed = f"listed as an ordinary word ({varieties})"
    else:
        listed = "listed, though in no dictionary" if vocabulary.is_listed(word) else "not listed"
    zipf = vocabulary.zipf(word)
    return f"{word}: {listed}; {f'Zipf frequency {zipf:.1f}' if zipf else 'in no frequency list'}"
