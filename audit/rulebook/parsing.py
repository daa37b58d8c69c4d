"""From one rule file to one rule; whatever is wrong with the file is said in one line."""

import inspect
import tomllib
import types
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any, Union, get_args, get_origin, get_type_hints

from audit.checks.catalogue import CHECKS
from audit.checks.registry import Check
from audit.gazetteer.lexicon_file import decision_in
from audit.model.nearest import hint
from audit.model.rule import DIMENSIONS, Example, Fix, Need, Reach, Rule
from audit.model.scope import OWN_WORDS, Scope
from audit.model.severity import Severity
from audit.rulebook.errors import RuleFileError
from audit.rulebook.frames import filled, framed_words
from audit.rulebook.phrase_lexicons import read_phrases

# Where a rule speaks unless it says otherwise: what a reader reads as the article.
USUAL_SCOPES = OWN_WORDS | {Scope.QUOTATION}
_KEYS: dict[str, type | tuple[type, ...]] = {
    "title": str,
    "message": str,
    "severity": str,
    "mqm": str,
    "lqi": str,
    "check": str,
    "source": str,
    "options": dict,
    "examples": dict,
    "from": list,
    "needs": str,
    "scopes": list,
    "fix": str,
    "confidence": (int, float),
    "reach": str,
}
_REQUIRED = ("title", "message", "severity", "mqm", "lqi", "check")
# The types of ITS 2.0, section "Localization Quality Issue": https://www.w3.org/TR/its20/#lqissue-typevalues
ISSUE_TYPES = frozenset(
    "terminology mistranslation omission untranslated addition duplication inconsistency grammar legal register "
    "locale-specific-content locale-violation style characters misspelling typographical formatting "
    "inconsistent-entities numbers markup pattern-problem whitespace internationalization length non-conformance "
    "uncategorized other".split()
)


def parse_rule(path: Path, rule_id: str) -> Rule:
    """Read the rule file at `path`.

    Raises `RuleFileError` naming the file and what to mend.
    """
    try:
        content = tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as reason:
        raise RuleFileError(path, str(reason)) from None
    try:
        return _rule(_with_lexicon(content, path.absolute().parents[rule_id.count("/")]), rule_id)
    except ValueError as reason:
        raise RuleFileError(path, str(reason)) from None


def _with_lexicon(content: dict[str, Any], folder: Path) -> dict[str, Any]:
    """Return a rule with the phrases and examples of the lexicon that it names."""
    options = content.get("options", {})
    if content.get("check") != "phrases" or "lexicon" not in options:
        return content
    given, bad, good = read_phrases(folder / "lexicons" / f"{options['lexicon']}.tsv")
    own = content.get("examples", {})
    examples = {**own, "bad": [*own.get("bad", ()), *bad], "good": [*own.get("good", ()), *good]}
    return {**content, "options": {**options, **given}, "examples": examples}


def _rule(content: Mapping[str, Any], rule_id: str) -> Rule:
    _test_keys(content)
    dimension = rule_id.partition("/")[0]
    if dimension not in DIMENSIONS:
        raise ValueError(f"the folder {dimension!r} is no MQM dimension; {hint(dimension, DIMENSIONS)}")
    check = CHECKS[_one_of("check", content["check"], CHECKS)]
    options = content.get("options", {})
    test_options(check, options)
    bad, good = _examples(content.get("examples", {}), options)
    return Rule(
        id=rule_id,
        title=content["title"],
        message=_sentence(content["message"]),
        severity=Severity(_one_of("severity", content["severity"], list(Severity))),
        mqm=content["mqm"],
        lqi=_one_of("lqi", content["lqi"], ISSUE_TYPES),
        check=content["check"],
        reach=Reach(_one_of("reach", content.get("reach", check.reach), list(Reach))),
        options=options,
        confidence=_share(content.get("confidence", 0.8)),
        fix=Fix(_one_of("fix", content.get("fix", "suggest"), list(Fix))),
        source=content.get("source", ""),
        languages=tuple(content.get("from", ())),
        scopes=frozenset(Scope(_one_of("scopes", name, list(Scope))) for name in content.get("scopes", USUAL_SCOPES)),
        bad=bad,
        good=good,
        needs=_needs(content),
    )


def _needs(content: Mapping[str, Any]) -> Need:
    need = Need(_one_of("needs", content.get("needs", Need.NOTHING), list(Need)))
    if need and not content.get("from"):
        raise ValueError(f'a rule that needs {need} names in "from" the languages it is made for')
    return need


def _test_keys(content: Mapping[str, Any]) -> None:
    for key, value in content.items():
        if key not in _KEYS:
            raise ValueError(f"unknown key {key!r}; {hint(key, _KEYS)}")
        expected = _KEYS[key]
        if not isinstance(value, expected):
            raise ValueError(f"{key} must be {_type_name(expected)}, not {value!r}")
    missing = [key for key in _REQUIRED if key not in content]
    if missing:
        raise ValueError(f"lacks {', '.join(missing)}")


def _type_name(expected: Any) -> str:
    names = {str: "a text", dict: "a table", list: "a list"}
    return names.get(expected, "a number")


def _one_of(key: str, value: str, allowed: Collection[str]) -> str:
    if value not in allowed:
        raise ValueError(f"{key} {value!r} is unknown; {hint(value, allowed)}")
    return value


def _sentence(message: str) -> str:
    if not message.endswith((".", "?")):
        raise ValueError("message must be a sentence with its full stop")
    return message


def _share(value: float) -> float:
    if not 0 < value <= 1:
        raise ValueError(f"confidence must lie between 0 and 1, not {value}")
    return float(value)


def test_options(check: Check, options: Mapping[str, Any]) -> None:
    """Raise ValueError, with the reason, where a check cannot be run with these options."""
    function = check.function
    allowed, hints = _signature(function)
    for name, value in options.items():
        if name not in allowed:
            raise ValueError(f"{function.__name__} has no option {name!r}; {hint(name, allowed)}")
        if not _fits(value, hints[name]):
            raise ValueError(f"option {name} must be {_described(hints[name])}, not {value!r}")
    for name, parameter in allowed.items():
        if parameter.default is parameter.empty and name not in options:
            raise ValueError(f"{function.__name__} needs the option {name!r}")
    if check.test_options:
        check.test_options(options)


@cache
def _signature(function: Callable[..., Any]) -> tuple[dict[str, inspect.Parameter], dict[str, Any]]:
    parameters = inspect.signature(function).parameters
    keyword = {name: value for name, value in parameters.items() if value.kind is value.KEYWORD_ONLY}
    return keyword, get_type_hints(function)


def _fits(value: Any, hint: Any) -> bool:
    origin, inner = get_origin(hint), get_args(hint)
    if origin in (Union, types.UnionType):
        return any(_fits(value, one) for one in inner)
    if origin is not None and issubclass(origin, Mapping):
        return isinstance(value, dict) and all(_fits(one, inner[1]) for one in value.values())
    if origin is not None and issubclass(origin, (Collection, Sequence)):
        return isinstance(value, list) and all(_fits(one, inner[0]) for one in value)
    if hint is float:
        return isinstance(value, (int, float)) and not isinstance(value, bool)
    return isinstance(value, hint) and (hint is bool or not isinstance(value, bool))


def _described(hint: Any) -> str:
    return getattr(hint, "__name__", str(hint)).replace("collections.abc.", "")


def _examples(table: Mapping[str, Any], options: Mapping[str, Any]) -> tuple[tuple[Example, ...], tuple[Example, ...]]:
    for key in table:
        _one_of("examples", key, ("bad", "good", "each", "articles"))
    articles = [example for one in table.get("articles", ()) for example in _articles(one)]
    framed = [Example(text) for text in framed_words(table.get("each", {}), options)]
    marked = [one for one in (*articles, *framed) if is_marked(one.text)]
    sound = [one for one in (*articles, *framed) if not is_marked(one.text)]
    bad = [Example(text) for text in table.get("bad", ())]
    good = [Example(text) for text in table.get("good", ())]
    return (*bad, *marked), (*good, *sound)


def _articles(table: Mapping[str, Any]) -> list[Example]:
    """Return an article of examples, or one for each of the words that it is to be read with."""
    article = _article(table)
    return (
        [replace(article, text=text) for text in filled(article.text, table["each"])] if "each" in table else [article]
    )


def _article(table: Mapping[str, Any]) -> Example:
    for key in table:
        _one_of("examples.articles", key, ("text", "each", "beside", "variety", "lexicon", "style", "title"))
    lexicon = tuple(map(str, table.get("lexicon", ())))
    for line in lexicon:
        decision_in(line)
    beside, variety = tuple(table.get("beside", ())), table.get("variety", "")
    return Example(table.get("text", ""), beside, variety, lexicon, table.get("style", ""), table.get("title", ""))


def is_marked(text: str) -> bool:
    """Tell whether an example marks a fault in CriticMarkup."""
    return "{~~" in text or "{==" in text
