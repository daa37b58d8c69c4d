"""Clean the forms that sources list for a name, and tell those apart that no article would print."""

import re
import unicodedata
from itertools import pairwise

from audit.orthography.fold import folded_phrase
from audit.orthography.key import english_key

_APOSTROPHES = dict.fromkeys(
    map(ord, "'`\u2018\u2019\u201b\u201c\u201d\u02b9\u02ba\u02bb\u02bc\u02bd\u02be\u02bf\"\u00b4")
)
_TYPEWRITER = dict.fromkeys(map(ord, "`\u2018\u2019\u201b\u02b9\u02bb\u02bc\u02bd\u02be\u02bf\u00b4"), "'")
# Where an apostrophe stands for a sound or a soft sign that English copy does not print.
_WITHOUT_APOSTROPHES = frozenset(
    "UA RU BY BG KZ KG TJ TM UZ MN RS ME MK BA AM GE AZ EE LV LT "
    "AE AF BH DJ DZ EG ER ET IL IQ IR JO KW LB LY MR OM PK PS QA SA SD SO SY TD TN YE IN BD NP LK KP KR".split()
)
_WORDS = re.compile(r"[\s-]+")
_LATIN = re.compile(
    "[A-Za-z\u00c0-\u017f\u018f\u0259\u01a0\u01a1\u01af\u01b0\u01cd-\u01dc\u0218-\u021b\u1e00-\u1eff\u0300-\u036f"
    "\u02b9-\u02bf'`\u2018\u2019\u201d .-]+"
)
_INNER_CAPITAL = re.compile(r"^[^\W\d_][A-Z]|^[A-Z]+$")
_ARTICLE = re.compile("[ae](?:[ln]|[sdt]h?|[rz])")
_DOUBLED = re.compile(r"(.)\1+")
_VOWELS = str.maketrans("eoq", "iuk")
_PARTICLES = frozenset("al bin da de del della den der di dos du el ibn la las le ten ter van von zu zur".split())
_PREFIX = re.compile("^(?:Mc|[DLO]['\u2019])[^\\W\\d_]")
_TWICE = re.compile("([ckstz]h|[bcdfgjklmnprstvz\u017c])\\1")
_SAINT = re.compile(r"\b(?:St\.?|Ste\.?|Sainte?)(?=[ -])")


def cleaned(form: str, country: str) -> str:
    """Return a form as news would print it: composed letters, plain apostrophes or none."""
    form = unicodedata.normalize("NFC", form).replace("\N{NO-BREAK SPACE}", " ").replace("\u0130", "I")
    form = form.translate(_APOSTROPHES if country in _WITHOUT_APOSTROPHES else _TYPEWRITER)
    form = " ".join(form.split()).strip(" -'")
    return form[:1].upper() + form[1:]


def is_latin_name(form: str) -> bool:
    """Tell whether a form is a name in Latin letters: "Kreminna", not "OZH", "ke lie mian na ya" or "SPb"."""
    if not _LATIN.fullmatch(form):
        return False
    first = form.lstrip("'`\u2018\u2019\u02b9\u02ba\u02bb\u02bc\u02bd\u02be\u02bf")
    return bool(first) and first[0].isupper() and not _INNER_CAPITAL.match(first.partition(" ")[0].partition("-")[0])


def without_marks(form: str) -> str:
    """Return a form without diacritics: Jabālyā, Jabalya."""
    decomposed = unicodedata.normalize("NFD", form.replace("\u0131", "i").replace("\u00df", "ss"))
    return unicodedata.normalize("NFC", "".join(c for c in decomposed if not unicodedata.combining(c)))


def is_undoubled(form: str, model: str) -> bool:
    """Tell whether a folded form is the model but for a doubled sound written once: kremina, kreminna."""
    return len(form) < len(model) and (_singled(model) == _singled(form))


def loose_key(form: str) -> str:
    """Return what spellings of an Arabic, Persian or Indian name share: Al Fallujah, Falluja."""
    words = [word for word in folded_phrase(form).split() if not _ARTICLE.fullmatch(word)]
    key = _DOUBLED.sub(r"\1", english_key(" ".join(words)))
    return key.removesuffix("h").translate(_VOWELS)


def undoubled(form: str) -> str:
    """Return a form with its doubled consonants written once: Zaporizhia for Zaporizhzhia."""
    return _TWICE.sub(r"\1", form)


def with_saint(form: str) -> str:
    """Return a form with "Saint" written out."""
    return _SAINT.sub("Saint", form)


def _singled(form: str) -> str:
    form = form.replace("zh", "J").replace("kh", "X").replace("sh", "S").replace("ch", "C").replace("ts", "Z")
    return form[:1] + "".join(after for before, after in pairwise(form) if before != after)


def printed_name(form: str, *, is_korean: bool) -> str:
    """Return a person's name with its capitals: O'Brien, McDonald, de la Cruz, Jae-in."""
    words = form.split(" ")
    return " ".join(
        word if word in _PARTICLES and word != words[-1] else _capitalized(word, is_korean=is_korean) for word in words
    )


def _capitalized(word: str, *, is_korean: bool) -> str:
    if is_korean and "-" in word:
        return word[:1].upper() + word[1:]
    return "-".join(
        _PREFIX.sub(lambda match: match[0][:-1] + match[0][-1].upper(), part[:1].upper() + part[1:])
        for part in word.split("-")
    )
