"""What an editor is told about a form held for a slip."""

from audit.gazetteer.gazetteer import Gazetteer
from audit.lexicons.vocabulary import Vocabulary
from audit.names.features import is_listed
from audit.names.mentions import shared_neighbours
from audit.names.verdicts import Verdict, full_names
from audit.orthography.derivations import is_case_of
from audit.orthography.fold import bare
from audit.orthography.misreadings import misread_group, misread_letter

_COUNTS = {1: "once", 2: "twice"}


def evidence_of(verdict: Verdict, vocabulary: Vocabulary, gazetteer: Gazetteer) -> tuple[str, ...]:
    """Return the sentences, the weightiest first."""
    wrong, right = verdict.suspect, verdict.candidate
    spelt, meant = written(verdict.suspect.form.words), written(verdict.candidate.form.words)
    sentences = [f"Spelt {spelt} {times(wrong.count)} and {meant} {times(right.count)} in this article."]
    shared = shared_neighbours(wrong, right)
    if shared:
        sentences.append(f"Both stand beside {shared[0].capitalize()}.")
    if full := full_names(right, gazetteer):
        sentences.append(f"{full[0].title()} is a known name.")
    if is_listed(right.form, vocabulary) and not is_listed(wrong.form, vocabulary):
        sentences.append(f"Dictionaries list {meant}, but not {spelt}.")
    elif is_case_of(wrong.form.folded, right.form.folded):
        sentences.append(f"{spelt} looks like {meant} with the ending of a Slavic case.")
    if alike := alike_in_print(wrong.form.folded, right.form.folded):
        sentences.append(f"{alike}.")
    if any(verdict.elsewhere):
        here, there = verdict.elsewhere
        sentences.append(f"Other articles of this run: {meant} in {there}, {spelt} in {here or 'none'}.")
    if verdict.is_tie:
        sentences.append("Which of the two is right is open.")
    return tuple(sentences)


def alike_in_print(folded: str, other: str) -> str:
    """Return "A scanner may read rn for m" where that is all that two forms differ by, else ""."""
    letters = misread_group(folded, other) or misread_letter(folded, other)
    return f"A scanner may read {letters[0]} for {letters[1]}" if letters else ""


def written(words: tuple[str, ...]) -> str:
    """Return how a form is written, of several ways one that is not all capitals, without a possessive."""
    return bare(min(words, key=lambda word: (word.isupper(), len(word), word)))


def times(count: int) -> str:
    """Return a number of mentions in words: once, twice, 3 times."""
    return _COUNTS.get(count, f"{count} times")
