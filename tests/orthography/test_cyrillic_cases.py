"""Cases of names of organizations in Cyrillic letters."""

import pytest

from audit.orthography.cyrillic_cases import case_forms


@pytest.mark.parametrize(
    ("name", "form"),
    [
        ("Росатом", "Росатома"),
        ("Росатом", "Росатомом"),
        ("Нафтогаз", "Нафтогазу"),
        ("Нафтогаз України", "Нафтогазу України"),
        ("Госдума", "Госдуме"),
        ("Госдума", "Госдумы"),
        ("Служба безпеки України", "Служби безпеки України"),
        ("Росгвардия", "Росгвардии"),
        ("Укрзалізниця", "Укрзалізницю"),
        ("Министерство обороны", "Министерства обороны"),
    ],
)
def test_a_noun_is_declined_with_what_belongs_to_it(name: str, form: str) -> None:
    assert form in case_forms(name)
    assert name not in case_forms(name)


@pytest.mark.parametrize(
    "name", ["ФСБ", "НАТО", "Минобороны", "Верховна Рада", "Единая Россия", "Rosatom", "Міноборони"]
)
def test_acronyms_and_adjectives_are_left_as_they_are(name: str) -> None:
    assert case_forms(name) == ()
