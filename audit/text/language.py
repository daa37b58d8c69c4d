"""Which language a text is in, told by its commonest words and its script."""

import re

from audit.text.function_words import ENGLISH, OTHERS

_FEWEST_WORDS = 20
_SAMPLE = 600
# Measured on news: running English holds 0.30 to 0.50 function words, a list of English headlines 0.08 to 0.20.
_SURELY_ENGLISH = 0.16
_LEAST_LOWER_CASE = 40
_MARKS = str.maketrans(dict.fromkeys(".,;:!?\"()[]\u201c\u201d\u00ab\u00bb\u2018\u2019'\u2013\u2014-/", " "))
_SCRIPTS = (
    ("el", "[\u0370-\u03ff]"),
    ("ru", "[\u0400-\u04ff]"),
    ("hy", "[\u0530-\u058f]"),
    ("he", "[\u0590-\u05ff]"),
    ("ar", "[\u0600-\u06ff]"),
    ("hi", "[\u0900-\u097f]"),
    ("th", "[\u0e00-\u0e7f]"),
    ("ka", "[\u10a0-\u10ff]"),
    ("ja", "[\u3040-\u30ff]"),
    ("zh", "[\u4e00-\u9fff]"),
    ("ko", "[\uac00-\ud7af]"),
)

_OWN_LETTERS = {"ru": "ыэё", "uk": "іїєґ", "be": "ў", "sr": "јљњћђ", "bg": "ъ"}


def language_of(prose: str) -> str:
    """Return "en", the code of a likely other language, or "und" where no language is likely.

    Judges a sample. Under 20 words, lists of names and headlines, and whatever else tells little count as English.
    """
    sample = _sample(prose)
    words = sample.lower().split()
    if len(words) < _FEWEST_WORDS and not (sample and _other_script(sample)):
        return "en"
    english = sum(map(ENGLISH.__contains__, words))
    if english >= _SURELY_ENGLISH * len(words):
        return "en"
    return _other_script(sample) or _other_language(sample, english)


def _sample(prose: str) -> str:
    """Return the beginning and a part of the middle: a foreign passage may open an English article."""
    if len(prose) <= 2 * _SAMPLE:
        return prose
    middle = len(prose) // 2
    return f"{prose[:_SAMPLE]} {prose[middle : middle + _SAMPLE]}"


def _other_script(sample: str) -> str:
    letters = sum(map(str.isalpha, sample))
    if sample.isascii() or letters < _FEWEST_WORDS:
        return ""
    counts = {code: len(re.findall(script, sample)) for code, script in _SCRIPTS}
    code = max(counts, key=lambda code: counts[code])
    if sum(counts.values()) <= letters / 2:
        return ""
    if code == "zh" and counts["ja"]:
        return "ja"
    return _cyrillic(sample) if code == "ru" else code


def _cyrillic(sample: str) -> str:
    """Return the likeliest of five languages by their commonest words, and by the letters that only one of them has."""
    lowered = sample.lower()
    words = re.findall(r"\w+", lowered)
    votes = {code: sum(map(OTHERS[code].__contains__, words)) for code in _OWN_LETTERS}
    for code, letters in _OWN_LETTERS.items():
        votes[code] += sum(map(lowered.count, letters))
    return max(votes, key=lambda code: votes[code])


def _other_language(sample: str, english: int) -> str:
    words = sample.lower().translate(_MARKS).split()
    shares = {code: sum(map(known.__contains__, words)) for code, known in OTHERS.items()}
    code = max(shares, key=lambda code: shares[code])
    if shares[code] > max(2 * english, 0.08 * len(words), 3):
        return code
    lower = sum(map(str.islower, sample.split()))
    return "und" if lower >= _LEAST_LOWER_CASE and english < 0.02 * len(words) else "en"
