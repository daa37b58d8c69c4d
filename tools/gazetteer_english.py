"""What English copy makes of a form: how frequent it is, and whether it is an ordinary word too."""

import lzma
from pathlib import Path

from audit.orthography.fold import fold

# log10 of the frequency per thousand million words from which English is held to use a form.
IN_USE = 2.5


class EnglishUse:
    """The frequencies and words of the tables in a folder, by folded form."""

    def __init__(self, data: Path) -> None:
        self._zipfs: dict[str, float] = {}
        for line in _lines(data / "word-frequencies.tsv.xz"):
            word, _, hundredths = line.partition("\t")
            folded = fold(word)
            self._zipfs[folded] = max(self._zipfs.get(folded, 0.0), int(hundredths) / 100)
        words = (line.partition("\t")[0] for line in _lines(data / "english-words.tsv.xz"))
        self._ordinary = {word for word in words if word.islower()}

    def zipf(self, form: str) -> float:
        """Return the Zipf frequency of a single word, 0 for several words and for words too rare to be listed."""
        return self._zipfs.get(fold(form), 0.0)

    def is_name(self, form: str) -> bool:
        """Tell whether English copy uses a form, and not as an ordinary word."""
        return self.zipf(form) >= IN_USE and not self.is_ordinary(form)

    def is_ordinary(self, form: str) -> bool:
        """Tell whether dictionaries list a form in lower case."""
        return fold(form) in self._ordinary

    def name_zipf(self, name: str) -> float:
        """Return the Zipf frequency of a name; of several words, a little below that of the rarest."""
        words = name.replace("-", " ").split()
        return self.zipf(name) if len(words) == 1 else min(map(self.zipf, words), default=0.0) - 1.0


def _lines(path: Path) -> list[str]:
    return lzma.decompress(path.read_bytes()).decode().splitlines()
