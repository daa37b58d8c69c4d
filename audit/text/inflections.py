"""The forms of English verbs: carry, carries, carried, carried, carrying."""

import re
from functools import cache
from typing import Final

# Lemma, past and participle, of verbs that news and its translators use.
_IRREGULAR: Final = {
    lemma: (past, participle)
    for lemma, past, participle in (
        line.split("/")
        for line in (
            "become/became/become begin/began/begun break/broke/broken bring/brought/brought build/built/built "
            "buy/bought/bought catch/caught/caught come/came/come cost/cost/cost cut/cut/cut deal/dealt/dealt "
            "do/did/done draw/drew/drawn drive/drove/driven fall/fell/fallen fight/fought/fought find/found/found "
            "get/got/got give/gave/given go/went/gone grow/grew/grown have/had/had hear/heard/heard hit/hit/hit "
            "hold/held/held keep/kept/kept know/knew/known lay/laid/laid lead/led/led leave/left/left lose/lost/lost "
            "make/made/made meet/met/met pay/paid/paid put/put/put read/read/read rise/rose/risen run/ran/run "
            "say/said/said see/saw/seen sell/sold/sold send/sent/sent set/set/set show/showed/shown "
            "shoot/shot/shot speak/spoke/spoken spend/spent/spent stand/stood/stood steal/stole/stolen "
            "take/took/taken teach/taught/taught tell/told/told think/thought/thought win/won/won "
            "write/wrote/written arise/arose/arisen choose/chose/chosen feel/felt/felt shut/shut/shut"
        ).split()
    )
}
_DOUBLING: Final = frozenset(
    "ban chat commit cut get hit let plan put refer run set shut stop submit sum transfer transmit win".split()
)
_OF_BE: Final = {"be": 0, "are": 0, "is": 1, "was": 2, "were": 2, "been": 3, "being": 4}
_BEFORE_PARTICIPLES: Final = re.compile(r"(?i)\b(?:ha(?:s|ve|d|ving)|was|were|is|are|been|being|be)(?: \w+ly)? \Z")


@cache
def inflections(lemma: str) -> tuple[str, ...]:
    """Return a verb as infinitive, third person, past, participle and in -ing; "be" has seven forms of its own."""
    if lemma == "be":
        return tuple(_OF_BE)
    stem = lemma + lemma[-1] if lemma in _DOUBLING else lemma
    past, participle = _IRREGULAR.get(lemma, (_regular_past(stem),) * 2)
    return lemma, _third_person(lemma), past, participle, _in_ing(stem)


def inflected_like(lemma: str, form: str, model: str, *, before: str = "") -> str:
    """Return the lemma in the form that `form` is of `model`; what stands `before` parts past from participle."""
    forms = inflections(model)
    index = _OF_BE[form] if model == "be" else forms.index(form) if form in forms else 0
    if index == 2 and forms[2] == forms[3] and _BEFORE_PARTICIPLES.search(before):
        index = 3
    verb, blank, rest = lemma.partition(" ")
    return inflections(verb)[index] + blank + rest


def _third_person(lemma: str) -> str:
    if lemma == "have":
        return "has"
    if re.search("[^aeiou]y$", lemma):
        return lemma[:-1] + "ies"
    return lemma + ("es" if re.search("(?:s|x|z|ch|sh|o)$", lemma) else "s")


def _regular_past(stem: str) -> str:
    if re.search("[^aeiou]y$", stem):
        return stem[:-1] + "ied"
    return stem + ("d" if stem.endswith("e") else "ed")


def _in_ing(stem: str) -> str:
    return (stem[:-1] if re.search("[^eoy]e$", stem) else stem) + "ing"
