"""Acronyms that are not the organization's, and names left in another language."""

import pytest

from audit.checks.mistaken_acronyms import mistaken_acronyms
from audit.checks.untranslated_organizations import untranslated_organizations
from audit.lexicons.lexicons import shipped_lexicons
from audit.text.context import Context
from audit.text.reading import document_from_text

CONTEXT = Context(shipped_lexicons())


def acronyms(text: str) -> list[tuple[str, str]]:
    matches = mistaken_acronyms(document_from_text(text, name="text"), CONTEXT)
    return [(match.span.of(text), match.suggestions[0].text) for match in matches]


def originals(text: str) -> list[tuple[str, str]]:
    matches = untranslated_organizations(document_from_text(text, name="text"), CONTEXT)
    return [(match.span.of(text), match.suggestions[0].text) for match in matches]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The International Monetary Fund (IFM) met.", [("IFM", "IMF")]),
        ("The World Health Organization (WOH) met.", [("WOH", "WHO")]),
        ("The Shanghai Cooperation Organisation (SCCO) met.", [("SCCO", "SCO")]),
        ("The European Bank for Reconstruction and Development (EBRD) lent; the ERBD lent.", [("ERBD", "EBRD")]),
    ],
)
def test_slips_in_an_acronym_are_found(text: str, expected: list[tuple[str, str]]) -> None:
    assert acronyms(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The North Atlantic Treaty Organization (NATO) met.",
        "The Supreme Court (SCO) met.",
        "The Main Directorate of Intelligence (GUR) and the Main Directorate of Intelligence (HUR) are one.",
        "The World Health Organization (GENEVA) met.",
        "The envoy to the International Monetary Fund (PAUL) met them.",
    ],
)
def test_other_words_in_brackets_are_left_alone(text: str) -> None:
    assert acronyms(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The ruling of the Bundesverfassungsgerichts fell.", "Federal Constitutional Court"),
        ("It was bought by the Alternative für Deutschland.", "Alternative for Germany"),
        ("The OBSE and two envoys met.", "OSCE"),
        ("The Gosduma met in May.", "State Duma"),
        ("The ФСБ held two men in Kursk.", "FSB"),
        ("Росатом will build the plant in Hungary.", "Rosatom"),
        ("A deputy head of Росатома was held in Moscow.", "Rosatom"),
        ("The debts of Нафтогазу України grew.", "Naftogaz"),
        ("He was seen by agents of Служби безпеки України in Odesa.", "Security Service of Ukraine"),
        ("A spokesman for Minoborony gave no figures.", "Ministry of Defence"),
        ("Prices were raised by Укренерго in March.", "Ukrenergo"),
    ],
)
def test_names_in_another_language_are_found(text: str, expected: str) -> None:
    assert [right for _, right in originals(text)] == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "The Alternative for Germany (Alternative für Deutschland) won.",
        "Its paper calls itself \u201cAlternative für Deutschland\u201d.",
        "The State Duma, or Gosduma, met.",
        "The Bundesverfassungsgericht-Blog is read.",
        "The Federal Security Service (ФСБ) held two men in Kursk.",
        "His channel is called \u201cМинобороны\u201d.",
    ],
)
def test_names_that_are_explained_are_left_alone(text: str) -> None:
    assert originals(text) == []
