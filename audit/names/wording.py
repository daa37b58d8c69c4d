"""How findings and explanations put names and numbers."""

from audit.gazetteer.store import Bearers


def as_loud_as(written: str, name: str) -> str:
    """Return a name to be put in place of what is written, in capitals if that is."""
    return name.upper() if written.isupper() else name


def with_capitals(folded: str) -> str:
    """Return a folded name of one word, or of several with hyphens, as names are printed."""
    return "-".join(map(str.capitalize, folded.split("-")))


def counted(number: int, noun: str) -> str:
    """Return a number with its noun."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def with_article(noun: str) -> str:
    """Return a noun with "a" or "an"."""
    return f"{'an' if noun[:1] in 'aeiouAEIOU' else 'a'} {noun}"


def of_figure(number: int, bearers: Bearers) -> str:
    """Return a sentence that says who a public figure is, or a figure of history was."""
    name, role = bearers.name(number), bearers.type(number)
    if bearers.is_of_history(number):
        return f"{name}, the {role}, is a figure of history."
    return f"{name} is a public figure ({role})."
