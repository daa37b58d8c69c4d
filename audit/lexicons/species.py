"""Latin names of plants and animals: "Rubus idaeus"."""

import re

from audit.lexicons.vocabulary import Vocabulary

# The dictionaries have Lactobacillus with a capital, too, but who is called so is more frequent.
_KNOWN_NAME = 3.5
_END_OF_GENUS = re.compile(r"(?:us|is|um|on|a|es|ma|[iy]x|ys|ops)\Z")
_END_OF_SPECIES = re.compile(r"(?:[^o]us|a|um|is|i|ae|[ae]ns)\Z")


def names_species(word: str, before: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a word in lower case is the second of a Latin name, of which `before` would be the first."""
    is_genus = before[:1].isupper() and before[1:].islower() and bool(_END_OF_GENUS.search(before))
    is_known_name = vocabulary.is_name(before) and vocabulary.zipf(before) >= _KNOWN_NAME
    return is_genus and bool(_END_OF_SPECIES.search(word)) and not is_known_name
