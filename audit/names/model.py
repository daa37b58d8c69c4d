"""How likely two forms are one name, and one of them a slip: two logistic models over `audit.names.features`."""

from collections.abc import Iterable
from math import exp

from audit.gazetteer.gazetteer import Gazetteer
from audit.lexicons.vocabulary import Vocabulary
from audit.names.features import FIRST_WRONG, ONE_NAME, first_wrong_features, one_name_features
from audit.names.forms import Pair
from audit.names.mentions import Usage
from audit.names.weights import FIRST_WRONG_WEIGHTS, ONE_NAME_WEIGHTS

_ONE_NAME = tuple(ONE_NAME_WEIGHTS[name] for name in ONE_NAME)
_FIRST_WRONG = tuple(FIRST_WRONG_WEIGHTS[name] for name in FIRST_WRONG)


def chance_of_one_name(pair: Pair, first: Usage, second: Usage, vocabulary: Vocabulary, gazetteer: Gazetteer) -> float:
    """Return the chance (0-1) that both forms are meant for one name."""
    return _logistic(_ONE_NAME, one_name_features(pair, first, second, vocabulary, gazetteer))


def chance_first_is_wrong(
    pair: Pair, first: Usage, second: Usage, vocabulary: Vocabulary, gazetteer: Gazetteer
) -> float:
    """Return the chance (0-1) that the first form is the one to give up, if both are meant for one name."""
    return _logistic(_FIRST_WRONG, first_wrong_features(pair, first, second, vocabulary, gazetteer))


def _logistic(weights: Iterable[float], values: Iterable[float]) -> float:
    return 1 / (1 + exp(-sum(weight * value for weight, value in zip(weights, values, strict=True))))
