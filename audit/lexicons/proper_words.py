"""Countries, peoples, months and the like: the capitalised words whose misspelling shows without knowing names."""

from collections import defaultdict
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from audit.lexicons.slips import is_one_edit, with_one_left_out
from audit.lexicons.store import Trie, open_trie

# Words whose answer is remembered; beyond it the memory starts afresh.
_REMEMBERED = 50_000


@dataclass(frozen=True)
class ProperWords:
    """A short list that holds no word which is a person's name as well."""

    words: Trie
    _asked: dict[str, tuple[str, ...]] = field(default_factory=dict)

    def one_edit_away(self, word: str) -> tuple[str, ...]:
        """Return, sorted, the listed words that one edit makes of `word`."""
        answer = self._asked.get(word)
        if answer is None:
            if len(self._asked) > _REMEMBERED:
                self._asked.clear()
            near = {listed for form in with_one_left_out(word) for listed in self._by_form.get(form, ())}
            answer = tuple(sorted(listed for listed in near if is_one_edit(word, listed)))
            self._asked[word] = answer
        return answer

    @cached_property
    def _by_form(self) -> dict[str, list[str]]:
        forms = defaultdict(list)
        for word in self.words:
            for form in with_one_left_out(word):
                forms[form].append(word)
        return forms


def open_proper_words(folder: Path) -> ProperWords:
    """Map the list compiled into `folder`. Raises CompiledDataError."""
    return ProperWords(open_trie(folder, "proper-words.marisa"))
