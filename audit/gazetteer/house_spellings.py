"""House spellings as settings give them, `Kyiv = ["Kiev"]`, turned into decisions."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from audit.gazetteer.decisions import Decision, Layer, Ruling


def spelling_decisions(
    spelling: Mapping[str, Any], accepted: Sequence[Any], layer: Layer, settings: str
) -> tuple[Decision, ...]:
    """Return the decisions of a table, what to write → the forms not to be written, and of a list of accepted forms.

    Raises ValueError, naming the entry, for what is no form and for a form that is decided twice.
    """
    decisions: dict[str, Decision] = {}
    for use, form in _rejected(spelling):
        if form in spelling or form in decisions:
            other = decisions[form].use if form in decisions else form
            raise ValueError(f"spelling {use}: {form} stands under {other} already; keep one of the two")
        decisions[form] = _decision(f"spelling {use}", Ruling.REJECT, form, use, layer, settings)
    for form in _forms("accept", accepted):
        if form in decisions:
            raise ValueError(f"accept: {form} stands under spelling {decisions[form].use} already; keep one of the two")
        decisions[form] = _decision("accept", Ruling.ACCEPT, form, "", layer, settings)
    return tuple(decisions.values())


def _rejected(spelling: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Yield each pair of what to write and what not; one form needs no list."""
    for use, forms in spelling.items():
        if not isinstance(forms, (str, list)):
            told = f'{forms!r} is no list of forms; write {use} = ["form not to be written"]'
            raise ValueError(f"spelling {use}: {told}")
        for form in _forms(f"spelling {use}", [forms] if isinstance(forms, str) else forms):
            yield use, form


def _forms(entry: str, forms: Sequence[Any]) -> Iterator[str]:
    for form in forms:
        if not isinstance(form, str):
            raise ValueError(f"{entry}: {form!r} is no form; write it in quotation marks")
        yield form


def _decision(entry: str, ruling: Ruling, form: str, use: str, layer: Layer, settings: str) -> Decision:
    try:
        return Decision(ruling, form, use, layer=layer, settings=settings)
    except ValueError as reason:
        raise ValueError(f"{entry}: {reason}") from None
