"""Find words that exist nowhere and lie close to one that does."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import compress

from audit.gazetteer.entry import LANDS
from audit.gazetteer.gazetteer import Gazetteer
from audit.lexicons.corrector import Correction
from audit.lexicons.formation import PREFIXES, parts_of
from audit.lexicons.fragments import torn_at
from audit.lexicons.lexicons import Lexicons
from audit.lexicons.species import names_species
from audit.lexicons.surroundings import Surroundings, stands_in_code, surroundings
from audit.lexicons.verdicts import Verdict, judge
from audit.lexicons.vocabulary import Vocabulary, fold
from audit.model.match import Match, Reference, Suggestion
from audit.model.span import Span
from audit.text.context import Context
from audit.text.document import Document

# Corrections whose log odds lie further behind the best one's are not worth an editor's time.
_FAR_BEHIND = 6.0
# From this Zipf frequency on, an editor knows the word.
_COMMON = 4.0
# From this one on a word in another language, or a new one, is met in English copy now and then.
_ATTESTED = 2.5
# From this one on it is among the two thousand commonest.
_EVERYDAY = 4.9
_LAST_LATIN = "\N{LATIN SMALL LETTER EZH WITH CARON}"
# So short a word is near everyday ones by accident.
_SHORT = 4
_LONGEST_PARTICLE = 4
_APOSTROPHES = ("'", "\N{LEFT SINGLE QUOTATION MARK}", "\N{RIGHT SINGLE QUOTATION MARK}")
# "parlia- ment", a word divided at the end of a line, which is another rule's.
_SECOND_HALF = re.compile(r"-\s([a-z]+)")
_FIRST_HALF = re.compile(r"([A-Za-z]+)-\s\Z")
_LONGEST_HALF = 20
_MOST_RELATED = 20
# Measured on news with misspelt names put in.
_CHANCE_OF_PROPER_WORD = 0.9


@dataclass(frozen=True, slots=True)
class _Suspect:
    """A slip: where it stands, how sure we are (0-1), and what was meant in the case of the text, best first.

    `times` is how often the word stands there in all its forms. `is_far` is one of two letters, `is_formed` a word that
    may be a new one, `is_agent` one for a doer, `is_rare` one that few writers use; `is_everyday` tells that what was
    meant is one of the commonest words, which nobody spells so on purpose: goverment; `is_common`, that every editor
    knows it.
    """

    spans: tuple[Span, ...]
    chance: float
    suggestions: tuple[str, ...]
    evidence: str
    times: int = 1
    is_far: bool = False
    is_formed: bool = False
    is_agent: bool = False
    is_rare: bool = False
    is_everyday: bool = False
    is_common: bool = False

    def passes(self, *bars: float) -> bool:
        """Tell whether the chance reaches every bar that applies: for all, twice, thrice, far, formed, agents, rare."""
        # "Tegs", "tenches": a rare word is no slip for another rare one, nor for one two letters away.
        if self.is_rare and (self.is_far or not self.is_common):
            return False
        times = 1 if self.is_everyday else self.times
        applies = (True, times > 1, times > 2, self.is_far, self.is_formed, self.is_agent, self.is_rare)
        return self.chance >= max(compress(bars, applies))


def misspelled_words(
    document: Document,
    context: Context,
    *,
    least_chance: float = 0.32,
    least_chance_far: float = 0.6,
    least_chance_formed: float = 0.8,
    least_chance_agent: float = 0.95,
    least_chance_rare: float = 0.8,
    least_chance_twice: float = 0.9,
    least_chance_thrice: float = 0.98,
    least_chance_capitalised: float = 0.7,
    least_letters: int = 3,
    least_letters_capitalised: int = 6,
    most_letters: int = 40,
    least_frequency_ratio: float = 1.5,
    most_suggestions: int = 3,
    most_strangers: int = 1,
    least_chance_among_strangers: float = 0.97,
) -> Iterator[Match]:
    """Yield unlisted words that are likelier slips than new words, with what was meant.

    A word with a capital is judged only where its place gave it one, or beside a well-known proper word that is
    `least_frequency_ratio` powers of ten as frequent; names are not judged here. Chances are between 0 and 1. Where
    more than `most_strangers` words are like none that is known, an article tells of things with names of their own.
    """
    # A word that comes again is likelier meant, one two letters away likelier another word altogether.
    of_all_and_repeated = (least_chance, least_chance_twice, least_chance_thrice)
    bars = (*of_all_and_repeated, least_chance_far, least_chance_formed, least_chance_agent, least_chance_rare)
    unlisted = context.lexicons.vocabulary.unlisted(document.distinct_words)
    words = [word for word in unlisted if len(word) <= most_letters]
    small = [word for word in words if word.islower() and len(word) >= least_letters]
    judged = {word: _lower_case(document, context.lexicons, word) for word in small}
    strangers = sum(_is_stranger(word, one, least_chance, context.lexicons) for word, one in judged.items())
    least = least_chance_among_strangers if strangers > most_strangers else 0.0
    suspects = [one if one and one.passes(*bars) and one.chance >= least else None for one in judged.values()]
    for word in words:
        if word[0].isupper() and len(word) >= least_letters_capitalised and not _is_name(word, context.gazetteer):
            proper = _proper_word(document, context.lexicons, word, least_frequency_ratio)
            suspects.append(proper or _capitalised(document, context.lexicons, word, least_chance_capitalised))
    matches = [match for one in suspects if one for match in _matches(document, one, most_suggestions)]
    yield from sorted(matches, key=lambda match: match.span)


def _is_stranger(word: str, judged: _Suspect | None, least_chance: float, lexicons: Lexicons) -> bool:
    """Tell whether a word in Latin letters is hardly met anywhere, and no slip: rajakaluves, žlikrofi."""
    if (judged and judged.chance >= least_chance) or not word.isalpha() or max(word) > _LAST_LATIN:
        return False
    is_met = lexicons.vocabulary.zipf(word) >= _ATTESTED or word in lexicons.rare_words
    return not is_met and parts_of(word, lexicons.vocabulary) is None


def _is_name(word: str, gazetteer: Gazetteer) -> bool:
    """Tell whether a public figure is called so, or a country abroad: Sundar is no slip for Sunday."""
    folded = fold(word)
    if gazetteer.figures_called(folded) and gazetteer.is_standard(folded):
        return True
    return any(gazetteer.bearers.type(bearer) in LANDS for bearer, _ in gazetteer.meanings(folded))


def _lower_case(document: Document, lexicons: Lexicons, word: str) -> _Suspect | None:
    """Judge a word in lower case after the words beside its first occurrence."""
    base = fold(word)
    if not base.isascii() or not base.replace("'", "").isalpha():
        return None
    spans = tuple(span for span in document.spans_of(word) if _is_whole_word(document.prose, span, lexicons))
    if not spans:
        return None
    place = surroundings(document.prose, spans[0].start, spans[0].end)
    if _is_half_of_word(base, place, lexicons.vocabulary) or _is_particle(base, place):
        return None
    if names_species(base, place.before, lexicons.vocabulary):
        return None
    verdict = judge(base, place, lexicons)
    # "'orrible, she said": the h is dropped as it was in speech.
    if verdict is None or (place.touching_before in _APOSTROPHES and verdict.corrections[0].word == f"h{base}"):
        return None
    return replace(_suspect(spans, word, verdict), times=_times(document, base))


def _times(document: Document, base: str) -> int:
    """Count a word with its plural and possessives: an animal met as "serow", "serows" and "serow's" is called so."""
    singular = base.removesuffix("s")
    forms = (word for word in document.distinct_words if fold(word) in (singular, singular + "s"))
    return sum(len(document.spans_of(form)) for form in forms)


def _capitalised(document: Document, lexicons: Lexicons, word: str, least: float) -> _Suspect | None:
    """Judge a word that stands at the starts of sentences only, or wholly in capitals among capitals."""
    base = word.lower()
    # With a possessive ending, a name is the likelier thing: "Lahn's team".
    if not base.isascii() or not base.isalpha() or not (word.isupper() or word[1:].islower()):
        return None
    places = document.places_of
    if word.isupper():
        owes_capital = all(_is_among_capitals(document.prose, span) for span in places(word))
    else:
        owes_capital = all(_may_start_sentence(document.prose, span.start) for span in places(word)) and all(
            document.starts_sentence(span.start) for span in places(word)
        )
    spans = document.spans_of(word) if owes_capital else ()
    if not spans:
        return None
    verdict = judge(base, surroundings(document.prose, spans[0].start, spans[0].end), lexicons, distance=1)
    if verdict is None or verdict.chance < least or not verdict.corrections[0].word.islower():
        return None
    return _suspect(spans, word, verdict)


def _may_start_sentence(prose: str, start: int) -> bool:
    """Tell whether no letter, figure or comma stands before; costs less than to look for the sentence."""
    before = prose[max(0, start - 2) : start].rstrip(" ")
    return not before or not (before[-1].isalnum() or before[-1] in ",;")


def _proper_word(document: Document, lexicons: Lexicons, word: str, least_ratio: float) -> _Suspect | None:
    """Judge a capitalised word by the country, people, month or day it may have been meant for."""
    base = word[: len(fold(word))]
    zipf = lexicons.vocabulary.zipf
    near = lexicons.proper_words.one_edit_away(base.capitalize() if base.isupper() else base)
    # "Preece" is not Greece, and "Britains" more likely lost its apostrophe than has an s too many.
    likely = [one for one in near if one[0] == base[0] and one + "s" != base and zipf(one) - zipf(base) >= least_ratio]
    if not likely:
        return None
    likely.sort(key=lambda one: (one not in document.distinct_words, -zipf(one)))
    spans = document.spans_of(word)
    # "Wilson Tuckey", "Mallawi" in every second line: a name behind a name, or one that comes again, is itself.
    if likely[0] not in document.distinct_words and (len(spans) > 1 or _follows_name(document, spans[0])):
        return None
    suggestions = tuple(_cased(one, word) for one in likely)
    return _Suspect(spans, _CHANCE_OF_PROPER_WORD, suggestions, f"“{likely[0]}” is one letter away.")


def _follows_name(document: Document, span: Span) -> bool:
    place = surroundings(document.prose, span.start, span.end)
    start = span.start - 1 - len(place.before)
    return place.before[:1].isupper() and not document.starts_sentence(start)


def _is_whole_word(prose: str, span: Span, lexicons: Lexicons) -> bool:
    """Tell whether the word is neither part of an address or a code nor a piece of a word torn in two."""
    if _is_divided(prose, span, lexicons.vocabulary):
        return False
    return not stands_in_code(prose, span.start, span.end) and not any(torn_at(prose, span, lexicons))


def _is_divided(prose: str, span: Span, vocabulary: Vocabulary) -> bool:
    second = _SECOND_HALF.match(prose, span.end)
    if second and vocabulary.is_listed(span.of(prose) + second[1]):
        return True
    first = _FIRST_HALF.search(prose[max(0, span.start - _LONGEST_HALF) : span.start])
    return first is not None and vocabulary.is_listed(first[1] + span.of(prose))


def _is_half_of_word(word: str, place: Surroundings, vocabulary: Vocabulary) -> bool:
    """Tell whether the word is half of a hyphenated one that is sound: "co-ordinator", "neo-Nazi", "Jung-wook"."""
    if place.half_before[:1].isupper() or (place.half_after and word in PREFIXES):
        return True
    wholes = (place.half_before and place.half_before + word, place.half_after and word + place.half_after)
    return any(whole and vocabulary.is_listed(whole) for whole in wholes)


def _is_particle(word: str, place: Surroundings) -> bool:
    """Tell whether the word stands inside a name: "Ursula von der Leyen", "Del dal Maso"."""
    return len(word) <= _LONGEST_PARTICLE and place.before[:1].isupper() and place.after[:1].isupper()


def _is_among_capitals(prose: str, span: Span) -> bool:
    place = surroundings(prose, span.start, span.end)
    beside = [word for word in (place.before, place.after) if len(word) > 1]
    return bool(beside) and all(word.isupper() for word in beside)


def _suspect(spans: tuple[Span, ...], word: str, verdict: Verdict) -> _Suspect:
    best = verdict.corrections[0]
    near = [one for one in verdict.corrections if best.score - one.score < _FAR_BEHIND]
    suggestions = tuple(_cased(one.word, word) for one in near)
    return _Suspect(
        spans,
        verdict.chance,
        suggestions,
        _evidence(best),
        is_far=best.distance > 1,
        is_formed=verdict.is_formed,
        is_agent=verdict.is_agent,
        is_rare=verdict.is_rare,
        is_everyday=best.slip.frequency >= _EVERYDAY and len(fold(word)) > _SHORT,
        is_common=best.slip.frequency >= _COMMON,
    )


def _evidence(best: Correction) -> str:
    distance = "one letter" if best.distance == 1 else "two letters"
    known = "a common word" if best.slip.frequency >= _COMMON else "a listed word"
    return f"No dictionary has it; “{best.word}”, {distance} away, is {known}."


def _cased(meant: str, original: str) -> str:
    """Return the correction in the case of the original, with the original's possessive ending."""
    ending = original[len(fold(original)) :]
    if original.isupper():
        return meant.upper() + ending
    return (meant[0].upper() + meant[1:] if original[0].isupper() else meant) + ending


def _matches(document: Document, suspect: _Suspect, most_suggestions: int) -> Iterator[Match]:
    suggestions = tuple(Suggestion(text, "spelling") for text in suspect.suggestions[:most_suggestions])
    for span in suspect.spans:
        others = tuple(Reference("", other) for other in suspect.spans[:_MOST_RELATED] if other != span)
        values = (("word", span.of(document.prose)),)
        yield Match(span, suggestions, values, round(suspect.chance, 2), (suspect.evidence,), others)
