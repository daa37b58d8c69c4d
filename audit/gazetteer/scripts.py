"""Countries by how their names come into Latin letters."""

from typing import Final

# Countries whose scripts no reader of news meets in Latin letters with marks: Jabālyā is Jabalya.
OTHER_SCRIPTS: Final = frozenset(
    "AE AF AM BD BH BT CN CY DJ DZ EG ER ET GE GR HK IL IN IQ IR JO JP KH KP KR KW LA LB LK LY MA MM MO MR NP OM PK PS "
    "QA SA SD SY TD TH TN TW YE".split()
)

# Among them those without one standard: Jabalya, Jabalia and Jabaliya stand side by side.
FREELY_SPELT: Final = OTHER_SCRIPTS - {"CN", "HK", "JP", "MO", "TW", "CY", "GR"}

# Inhabitants of a place from which English copy agrees on a spelling even there.
STANDARDIZED: Final = 200_000
