"""Countries by how their names come into Latin letters."""

from typing import Final

from audit.orthography.spelling_groups import LANGUAGES

# Countries whose scripts no reader of news meets in Latin letters with marks: Jabālyā is Jabalya.
OTHER_SCRIPTS: Final = frozenset(
    "AE AF AM BD BH BT CN CY DJ DZ EG ER ET GE GR HK IL IN IQ IR JO JP KH KP KR KW LA LB LK LY MA MM MO MR NP OM PK PS "
    "QA SA SD SY TD TH TN TW YE".split()
)

# Countries of `LANGUAGES` without one standard: Jabalya, Jabalia, Jabaliya stand side by side, and Moynaq, Muynak.
FREELY_SPELT: Final = frozenset(LANGUAGES) - frozenset("CN CY EH GR JP KM SO TR TW".split())

# Inhabitants of a place from which English copy agrees on a spelling even there.
STANDARDIZED: Final = 200_000

# Where names of persons come from Cyrillic letters: elsewhere a Cyrillic form is itself a rendering.
CYRILLIC: Final = frozenset("BG BY KG KZ ME MK MN RS RU TJ UA".split())

# Those of them whose names English copy spells by sound; Serbs and Montenegrins have Latin letters of their own.
ROMANIZED: Final = CYRILLIC - {"ME", "RS"}

# Countries with names in these letters, called Gaj's: Šabac.
GAJ: Final = frozenset("BA HR ME RS XK".split())
