"""Names that keep the ending of a Slavic case which no citation form has, told by the ending alone."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from audit.gazetteer.gazetteer import Gazetteer
from audit.lexicons.vocabulary import Vocabulary
from audit.names.mentions import Usage
from audit.names.persons import is_slavic_name
from audit.names.suspects import suspects
from audit.text.document import Document

# Of adjectives, and of surnames in -ov, -ev and -in: endings that no form of the first case has.
_ADJECTIVE = re.compile(r"(\w{4,}(?:sk|zk))(?:omu|ogo|oho|[iy]kh|[iy]m|[iy]mi|oyu|oiu|uyu|uiu)")
_SURNAME = re.compile(r"(\w{3,}(?:ov|ev|in))(?:ym|ymi|ykh)")
# These stand in the first case too, though after such a stem seldom: Trubetskoy.
_EITHER = re.compile(r"(\w*(?:ov|ev|in|yn)sk)o[iy]")

_ENDINGS = ("y", "iy", "yi", "yy", "ii")


class CaseEnding(NamedTuple):
    """A name with the ending of a case; `name` is the form of the first case, `is_sure` that it can be no other."""

    usage: Usage
    name: str
    is_sure: bool


def case_endings(document: Document, gazetteer: Gazetteer, vocabulary: Vocabulary) -> Iterator[CaseEnding]:
    """Yield the unknown names that have such an ending, in the order of the alphabet."""
    for usage in suspects(document, gazetteer, vocabulary):
        folded = usage.form.folded
        if found := _ADJECTIVE.fullmatch(folded):
            yield CaseEnding(usage, _adjective(found[1], gazetteer), is_sure=True)
        elif found := _SURNAME.fullmatch(folded):
            yield CaseEnding(usage, found[1].capitalize(), is_sure=True)
        elif found := _EITHER.fullmatch(folded):
            given = next(iter(usage.before.values()), "")
            if is_slavic_name(given, gazetteer):
                name = f"{found[1]}aya".capitalize() if given[-1] == "a" else _adjective(found[1], gazetteer)
                yield CaseEnding(usage, name, is_sure=False)


def _adjective(stem: str, gazetteer: Gazetteer) -> str:
    """Return the first case of an adjective, in the spelling that sources have, else in -y."""
    known = (stem + ending for ending in _ENDINGS if gazetteer.is_standard(stem + ending))
    return next(known, f"{stem}y").capitalize()
