"""How many documents are at hand at a time."""

from typing import Final

# Rules look at so many documents together, so that of as many is remembered what was found out of them.
AT_HAND: Final = 16
