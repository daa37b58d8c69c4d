"""Which known names are meant by names that no source has, how sure that is, and what speaks for it."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from math import exp, log
from typing import Final

from audit.gazetteer.entry import SETTLEMENTS, Kind
from audit.gazetteer.gazetteer import Gazetteer
from audit.gazetteer.scripts import STANDARDIZED
from audit.lexicons.vocabulary import Vocabulary
from audit.model.at_hand import AT_HAND
from audit.names.bounds import may_be_meant
from audit.names.candidates import Candidate, Near, candidates, names_near
from audit.names.damaged_cities import damaged_city
from audit.names.evidence import written
from audit.names.figures import figure_slips
from audit.names.fit import features
from audit.names.fit_weights import DAMAGE, MOST_DAMAGE, SOUNDNESS, WEIGHT_OF_ARTICLES, WEIGHTS
from audit.names.foreign_figures import foreign_figure
from audit.names.foreign_surnames import HOMES, foreign_surname
from audit.names.lands import is_of_thing
from audit.names.mentions import Usage
from audit.names.persons import is_rendered
from audit.names.places import Geography, geography
from audit.names.scene import Scene
from audit.names.standing import is_overshadowed
from audit.names.support import supporting_evidence
from audit.names.suspects import suspects
from audit.names.verdicts import Verdict, verdicts
from audit.orthography.fold import fold
from audit.orthography.romanization import english_forms, foreign_usage
from audit.orthography.round_trips import is_borne_by_slavs, is_telling
from audit.orthography.spellings import are_free_spellings
from audit.text.archive import Archive
from audit.text.document import Document

# Below it no reading is worth its evidence.
_LEAST_CHANCE: Final = 0.1
# Below it the other articles are not asked.
_LEAST_FOR_ARCHIVE: Final = _LEAST_CHANCE / 4
_MOST_ALTERNATIVES: Final = 3
# A reading as likely holds for other spellings of the name too.
_SURE: Final = 0.5
# From here on a slip tells of a damaged article; an article of so many words has room for others.
_CERTAIN: Final = 0.7
_WORDS: Final = 300

# Chance that a figure is meant by a surname as another language writes it: a judgement, the data have too few.
_FOREIGN_FIGURE: Final = 0.9

# The same of a surname that is no figure's, behind a Slavic first name.
_FOREIGN_SURNAME: Final = 0.85

# Chance that a great city is meant by what is left of its name: a judgement, the data have too few.
_DAMAGED_CITY: Final = 0.8

# What tells who is meant without the model, and how sure that is.
_TOLD: Final = (
    (foreign_figure, _FOREIGN_FIGURE),
    (foreign_surname, _FOREIGN_SURNAME),
    (damaged_city, _DAMAGED_CITY),
)

# Inhabitants from which a city is meant rather than a village so called: Gamburg.
_METROPOLIS: Final = 1_000_000
_LARGE: Final = 500_000

# Log-odds by which a reading must be behind the likeliest to be left out of account.
_FAR_BEHIND: Final = 4.0

# Distance of the keys up to which two forms may render one native name.
_ONE_NAME: Final = 0.7

# Words of an article.
_LENGTH: Final = 400


@dataclass(frozen=True, slots=True)
class Identification:
    """A name taken for known ones, the likeliest first; `chance` (0-1) is that any of them is meant.

    `evidence` are sentences for an editor. `supports` tells whether anything beside likeness speaks for the first,
    `is_weak` whether that is little, see `Support`.
    """

    suspect: Usage
    candidates: tuple[Candidate, ...]
    chance: float
    evidence: tuple[str, ...]
    supports: bool
    is_weak: bool


# Two rules ask for those of one article, one after the other.
@lru_cache(maxsize=AT_HAND)
def identifications(
    document: Document, gazetteer: Gazetteer, vocabulary: Vocabulary, archive: Archive
) -> tuple[Identification, ...]:
    """Return what is found out about the unknown names of the document, in the order of their alphabet."""
    unknown = suspects(document, gazetteer, vocabulary)
    alone = filter(None, (_identify(suspect, gazetteer, vocabulary, archive) for suspect in unknown))
    by_itself = {one.suspect.form.folded: one for one in alone}
    by_itself = _without_figures(by_itself, document, gazetteer, vocabulary) if by_itself else {}
    found = _in_view_of_damage(by_itself, document, gazetteer, vocabulary, archive) if by_itself else {}
    sure = {folded: one for folded, one in found.items() if one.supports and one.chance >= _SURE}
    if sure:
        names = {suspect.form.folded for suspect in unknown} - sure.keys()
        for verdict in verdicts(document, vocabulary, gazetteer, archive):
            found.update(_carried(verdict, sure, names))
    return tuple(found[folded] for folded in sorted(found))


def _without_figures(
    found: Mapping[str, Identification], document: Document, gazetteer: Gazetteer, vocabulary: Vocabulary
) -> dict[str, Identification]:
    """Return what is found out but for what full names tell: Erling Holand is not Holland, nor is Dzho Bayden Jo."""
    slips = figure_slips(document, gazetteer, vocabulary)
    surnames = {slip.word: fold(slip.right) for slip in slips if not slip.is_name and not slip.is_listed}
    listed = [slip.span for slip in slips if slip.is_listed]
    return {
        folded: one
        for folded, one in found.items()
        if surnames.get(folded, one.candidates[0].word) == one.candidates[0].word
        and not all(any(whole.covers(span) for whole in listed) for span in one.suspect.spans)
    }


def _in_view_of_damage(
    found: Mapping[str, Identification],
    document: Document,
    gazetteer: Gazetteer,
    vocabulary: Vocabulary,
    archive: Archive,
) -> dict[str, Identification]:
    """Return what is found out with chances that rise with the other slips of the article, and fall if it has none."""
    pairs = verdicts(document, vocabulary, gazetteer, archive)
    slips = {one.suspect.form.folded for one in pairs if one.confidence >= _CERTAIN}
    slips.update(folded for folded, one in found.items() if one.supports and one.chance >= _CERTAIN)
    soundness = SOUNDNESS * min(1.0, document.word_count / _WORDS)
    shifts = {folded: min(MOST_DAMAGE, DAMAGE * len(slips - {folded})) - soundness for folded in found}
    return {folded: replace(one, chance=_moved(one.chance, shifts[folded])) for folded, one in found.items()}


def _moved(chance: float, shift: float) -> float:
    odds = chance / (1 - chance) * exp(shift)
    return odds / (1 + odds)


def _carried(
    verdict: Verdict, sure: Mapping[str, Identification], names: Collection[str]
) -> Iterator[tuple[str, Identification]]:
    """Yield what one of two spellings of a name is taken for, for the other: Ferstapen, and so Ferstappen."""
    for usage, other in ((verdict.suspect, verdict.candidate), (verdict.candidate, verdict.suspect)):
        folded, known = usage.form.folded, sure.get(other.form.folded)
        if known and folded in names:
            forms = f"{written(other.form.words)}, another spelling in this article,"
            evidence = (f"{forms} is taken for {known.candidates[0].name}.", *known.evidence)
            chance = min(known.chance, verdict.one_name)
            yield folded, replace(known, suspect=usage, chance=chance, evidence=evidence)


def _identify(suspect: Usage, gazetteer: Gazetteer, vocabulary: Vocabulary, archive: Archive) -> Identification | None:
    for told, chance in _TOLD:
        if known := told(suspect, gazetteer, vocabulary):
            return Identification(suspect, known[:1], chance, known[1:], supports=True, is_weak=False)
    near, folded = names_near(suspect, gazetteer), suspect.form.folded
    least = _LEAST_CHANCE if archive.is_empty else _LEAST_FOR_ARCHIVE
    if not may_be_meant(near, folded, gazetteer, vocabulary, least=least):
        return None
    named = geography(suspect.document, gazetteer, vocabulary)
    scene = Scene(suspect, named, gazetteer, vocabulary)
    is_borne = is_overshadowed(folded, gazetteer, vocabulary)
    hidden = _lesser(near, gazetteer) if is_borne else frozenset[int]()
    meant = candidates(near, named, gazetteer, vocabulary, hidden=hidden)
    if not meant or (is_borne and not _is_away(meant[0], scene)):
        return None
    scores = [_score(candidate, scene) for candidate in meant]
    if not archive.is_empty and _chance(scores) >= _LEAST_FOR_ARCHIVE:
        scores = [score + _weight(archive, suspect, one, vocabulary) for score, one in zip(scores, meant, strict=True)]
    chance = _chance(scores)
    if chance < _LEAST_CHANCE:
        return None
    ranked = [candidate for _, candidate in sorted(zip(scores, meant, strict=True), key=lambda pair: -pair[0])]
    likely = [one for score, one in zip(scores, meant, strict=True) if score >= max(scores) - _FAR_BEHIND]
    if any(_is_rendering(folded, one, gazetteer) for one in likely) or _is_free_spelling(folded, ranked[0], gazetteer):
        return None
    if _is_at_home(folded, ranked[0], named, gazetteer) or _is_slavic_bearer(ranked[0], scene):
        return None
    if is_of_thing(suspect, ranked[0], gazetteer.bearers, vocabulary):
        return None
    ranked = [_preferred(_borne(ranked, scene), ranked, gazetteer), *ranked]
    support = supporting_evidence(ranked[0], scene)
    kept = tuple(dict.fromkeys(ranked))[:_MOST_ALTERNATIVES]
    return Identification(suspect, kept, chance, support.sentences, support.is_enough, support.is_weak)


def _borne(ranked: Sequence[Candidate], scene: Scene) -> Candidate:
    """Return the likeliest candidate, of a place and a person called alike the one that the words beside it want."""
    first, is_person = ranked[0], bool(scene.given_name) or scene.has_role
    wanted = Kind.PERSON if is_person else scene.gazetteer.bearers.kind(first.bearer)
    alike = (one for one in ranked if one.spelling and one.word == first.word)
    return next((one for one in alike if scene.gazetteer.bearers.kind(one.bearer) is wanted), first)


def _preferred(first: Candidate, ranked: Sequence[Candidate], gazetteer: Gazetteer) -> Candidate:
    """Return the preferred form of the likeliest bearer if it is no farther than an accepted one: Zhytomyr.

    If it only sounds as near, it has to be as well known: Avdiivka, but not Odesa for Odesssa.
    """
    fame = gazetteer.fame(first.number)
    same = (one for one in ranked if one.bearer == first.bearer and one.name == one.whole)
    alike = (one for one in same if one.sounds <= first.sounds)
    near = (one for one in alike if one.edits <= first.edits or gazetteer.fame(one.number) >= fame)
    return next(near, first)


def _lesser(near: Collection[Near], gazetteer: Gazetteer) -> frozenset[int]:
    """Return those, of whom the sources have the form too, that are no great cities: Bogota in New Jersey."""
    variants = {one.variant_of for one in near if one.variant_of is not None}
    return frozenset(bearer for bearer in variants if gazetteer.bearers.populations[bearer] < _LARGE)


def _is_away(candidate: Candidate, scene: Scene) -> bool:
    """Tell whether an article is about the candidate's country, and none where a place is really called so.

    Of a city of millions, for a form that tells of Cyrillic, the second will do, unless a person or a village is meant.
    """
    bearers, folded = scene.gazetteer.bearers, scene.suspect.form.folded
    homes = {bearers.country(bearer) for bearer in scene.gazetteer.bearers_called(folded)}
    named = scene.named.countries_besides(scene.suspect.form.words)
    if not homes.isdisjoint(named):
        return False
    if bearers.country(candidate.bearer) in named:
        return True
    is_large = bearers.populations[candidate.bearer] >= _METROPOLIS and is_telling(folded)
    is_other = scene.given_name or scene.has_role or scene.is_before_name or scene.is_called_village
    return is_large and bool(candidate.spelling) and not is_other


def _is_rendering(folded: str, candidate: Candidate, gazetteer: Gazetteer) -> bool:
    """Tell whether a form is how one of the regular schemes writes the candidate's own name: Podoliak, Podolyak."""
    if candidate.is_variant or candidate.sounds > _ONE_NAME or not gazetteer.bearers.is_cyrillic(candidate.bearer):
        return False
    return any(folded in english_forms(native) for native in gazetteer.bearers.entry(candidate.bearer).native)


def _is_at_home(folded: str, candidate: Candidate, named: Geography, gazetteer: Gazetteer) -> bool:
    """Tell whether a person's name is spelt as in a country that the article names: Artjom, in Estonia."""
    if not candidate.is_variant or gazetteer.bearers.kind(candidate.bearer) is not Kind.PERSON:
        return False
    usages = {foreign_usage(folded, native) for native in gazetteer.bearers.entry(candidate.bearer).native}
    return any(not HOMES[usage].isdisjoint(named.countries) for usage in usages & HOMES.keys())


def _is_slavic_bearer(candidate: Candidate, scene: Scene) -> bool:
    """Tell whether somebody of a Slavic first name may spell a foreign surname so: Svyatoslav Rikhter."""
    given = scene.given_name
    if not candidate.spelling or not given or not is_rendered(given, scene.gazetteer):
        return False
    # English speakers too are called Boris, but not Vasyl.
    return is_borne_by_slavs(candidate.word) or not scene.vocabulary.is_name(given)


def _is_free_spelling(folded: str, candidate: Candidate, gazetteer: Gazetteer) -> bool:
    """Tell whether the bearer is a lesser place, and both forms are ways into Latin letters that its script leaves."""
    bearers = gazetteer.bearers
    is_large = bearers.populations[candidate.bearer] >= STANDARDIZED
    if is_large or bearers.type(candidate.bearer) not in SETTLEMENTS:
        return False
    return are_free_spellings(folded, candidate.word, bearers.country(candidate.bearer))


def _score(candidate: Candidate, scene: Scene) -> float:
    return sum(WEIGHTS[name] * value for name, value in features(candidate, scene).items())


def _chance(scores: list[float]) -> float:
    """Return the chance that one of the candidates is meant: they exclude one another, and "none" has the score 0."""
    total = sum(map(exp, scores))
    return total / (1 + total)


def _weight(archive: Archive, suspect: Usage, candidate: Candidate, vocabulary: Vocabulary) -> float:
    """Return what the other articles add: Sweden is in many anyhow, Brookstein is not."""
    here = archive.evidence_for(suspect.form.words, besides=suspect.document).weight
    there = archive.evidence_for((candidate.name,), besides=suspect.document).weight
    expected = archive.size() * min(1.0, _LENGTH * 10 ** (vocabulary.zipf(candidate.word) - 9))
    return WEIGHT_OF_ARTICLES * (max(0.0, log((1 + there) / (1 + expected), 2)) - log(1 + here, 2))
