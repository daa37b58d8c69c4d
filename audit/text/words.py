"""Words of a text: which are distinct, and how many run."""

import re

# Combining marks belong to the word they decorate, or an NFD "Ko\u0308ln" would fall apart.
WORD = re.compile(r"[\w\u0300-\u036f]+(?:['\u2019][^\W\d_]+)*")

# ASCII that no word holds, so that bytes can be cut there and only distinct chunks need the expression.
_DIVIDERS = bytes(code for code in range(128) if not (chr(code).isalnum() or chr(code) in "_'"))
_TO_BLANKS = bytes.maketrans(_DIVIDERS, b" " * len(_DIVIDERS))


def distinct_and_running(prose: str) -> tuple[frozenset[str], int]:
    """Return the distinct forms of words, case kept and numbers left out, and the number of all running words.

    The same as WORD finds, about twice as fast.
    """
    chunks = prose.encode("utf-8", "surrogatepass").translate(_TO_BLANKS).decode("utf-8", "surrogatepass").split()
    words = set(chunks)
    odd = {chunk: WORD.findall(chunk) for chunk in words if not chunk.isalpha()}
    words.difference_update(odd)
    words.update(word for found in odd.values() for word in found if not word[0].isdigit())
    surplus = {chunk: len(found) - 1 for chunk, found in odd.items() if len(found) != 1}
    running = len(chunks) + sum(map(surplus.__getitem__, filter(surplus.__contains__, chunks)))
    return frozenset(words), running
