"""Measure the weights of `audit/lexicons/spelling_model.py` and of the joins: `python tools/fit_spelling.py FOLDER`.

FOLDER holds the evaluation sets as JSONL. Nothing of the texts is kept but the numbers printed, which are put into the
two modules by hand. Needs codespell, of the extra `dev`, whose list of misspellings is read and not copied.
"""

import random
import sys
from pathlib import Path

from logistic import Choice, dot, fit
from slip_samples import Sample, annotated, articles, planted, sound

from audit.lexicons import joins, spelling_model
from audit.lexicons.joins import join_of
from audit.lexicons.lexicons import Lexicons, shipped_lexicons
from audit.lexicons.spelling_model import Doubt, Slip
from audit.lexicons.surroundings import surroundings
from audit.lexicons.verdicts import judge, weigh
from audit.lexicons.vocabulary import fold
from audit.text.words import WORD

# The annotated slips are the few real ones, the planted ones many and all alike.
_ANNOTATED_IN_RANKING, _PLANTED_IN_RANKING = 2.0, 500
_PLANTED_IN_VERDICT, _WEIGHT_IN_VERDICT = 3600, 0.1
# Corrections far down the list say nothing.
_MOST_OPTIONS = 25
_PAIRS_OF_ARTICLE = 2


def main() -> None:
    """Print the weights, one model after the other, each with those before it in force."""
    folder, lexicons = Path(sys.argv[1]), shipped_lexicons()
    real = annotated(folder, lexicons.vocabulary)
    plants = planted(folder, lexicons.vocabulary)
    random.Random(2).shuffle(plants)
    choices = [_ranking(one, lexicons, _ANNOTATED_IN_RANKING) for one in real]
    choices += [_ranking(one, lexicons, 1.0) for one in plants[:_PLANTED_IN_RANKING]]
    spelling_model.RANKING = Slip(*_rounded(fit([one for one in choices if any(one.right)])))
    print("RANKING", spelling_model.RANKING)
    doubts = [(one, doubt, 1.0) for one in real if (doubt := weigh(one.word, one.place, lexicons)[0])]
    doubts += [(one, doubt, 1.0) for one in sound(folder, lexicons.vocabulary) if (doubt := _doubt(one, lexicons))]
    doubts += [
        (one, doubt, _WEIGHT_IN_VERDICT) for one in plants[:_PLANTED_IN_VERDICT] if (doubt := _doubt(one, lexicons))
    ]
    spelling_model.VERDICT = Doubt(*_rounded(_fit_without_slips_of_the_sound(doubts)))
    print("VERDICT", spelling_model.VERDICT)
    print("joins.WEIGHTS", _fit_joins(folder, lexicons))


def _ranking(sample: Sample, lexicons: Lexicons, weight: float) -> Choice:
    before, after = fold(sample.place.before), fold(sample.place.after)
    slips = lexicons.corrector.slips(sample.word, before=before, after=after, distance=2)
    slips.sort(key=lambda pair: (pair[0] not in sample.meant, -spelling_model.rank(pair[1])))
    kept = slips[:_MOST_OPTIONS]
    return Choice([slip for _, slip in kept], [word in sample.meant for word, _ in kept], weight)


def _doubt(sample: Sample, lexicons: Lexicons) -> Doubt | None:
    return weigh(sample.word, sample.place, lexicons)[0]


def _fit_without_slips_of_the_sound(doubts: list[tuple[Sample, Doubt, float]]) -> list[float]:
    """Fit twice: articles taken as sound have slips too, and what the first fit is sure of is one."""
    first = fit([_yes_or_no(doubt, bool(one.meant), weight) for one, doubt, weight in doubts])
    kept = [(one, doubt, weight) for one, doubt, weight in doubts if one.meant or dot(first, doubt) < 0]
    return fit([_yes_or_no(doubt, bool(one.meant), weight) for one, doubt, weight in kept])


def _yes_or_no(features: Doubt | joins.Join, yes: bool, weight: float) -> Choice:
    return Choice([features, [0.0] * len(features)], [yes, not yes], weight)


def _fit_joins(folder: Path, lexicons: Lexicons) -> joins.Join:
    """Fit the joins on pairs of words with their blank taken away, against the unlisted words of sound news."""
    choices = [_join(one, lexicons, yes=True) for one in _joined_pairs(folder, lexicons)]
    words = [*sound(folder, lexicons.vocabulary), *annotated(folder, lexicons.vocabulary)]
    choices += [_join(one, lexicons, yes=False) for one in words]
    return joins.Join(*_rounded(fit([one for one in choices if one])))


def _join(sample: Sample, lexicons: Lexicons, *, yes: bool) -> Choice | None:
    verdict = judge(sample.word, sample.place, lexicons)
    slip = verdict.chance if verdict else 0.0
    division = joins.divide(sample.word, sample.place, lexicons, slip=slip)
    if division is None:
        return None
    features = join_of(sample.word, division.first, division.second, sample.place, lexicons, slip)
    return _yes_or_no(features, yes, 1.0)


def _joined_pairs(folder: Path, lexicons: Lexicons) -> list[Sample]:
    chosen, pairs = random.Random(3), []
    for article in articles(folder, "native_news"):
        text = str(article["text"])
        words = [match for match in WORD.finditer(text) if match.group().islower() and match.group().isalpha()]
        for first in chosen.sample(words, min(_PAIRS_OF_ARTICLE, len(words))):
            second = WORD.match(text, first.end() + 1)
            if not second or not second.group().islower() or not text[first.end()].isspace():
                continue
            word, place = first.group() + second.group(), surroundings(text, first.start(), second.end())
            if word.isalpha() and len(word) > 4 and not lexicons.vocabulary.is_listed(word):
                pairs.append(Sample(word, place, frozenset({word}), str(article["doc"])))
    return pairs


def _rounded(weights: list[float]) -> list[float]:
    return [round(weight, 2) for weight in weights]


if __name__ == "__main__":
    main()
