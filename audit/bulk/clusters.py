"""Which documents of a corpus tell the same article, by SQL where they are many: what `Retellings` says of a few."""

from array import array
from collections.abc import Iterable
from typing import TYPE_CHECKING, Final

import pyarrow as pa

from audit.bulk.statements import DUCKDB, MAY_BE_ALIKE, RARE, SAME_LEAD, statements
from audit.text.retellings import root_of

if TYPE_CHECKING:
    import duckdb


_STATEMENTS: Final = statements(DUCKDB)
_SIZES: Final = f"CREATE TABLE sizes AS {_STATEMENTS.sizes}"
_RARE: Final = f"CREATE TABLE rare AS SELECT number, trait FROM ({RARE})"
_PAIRS: Final = f"""
    CREATE TABLE pairs AS
    WITH met AS (
        SELECT DISTINCT one.number AS first, other.number AS second
        FROM rare AS one JOIN rare AS other USING (trait) WHERE one.number < other.number
    )
    SELECT first, second FROM met JOIN sizes AS one ON one.number = first JOIN sizes AS other ON other.number = second
    WHERE {MAY_BE_ALIKE}
"""
_AT_ONCE: Final = 20_000
_TOLD: Final = pa.schema([("number", pa.int64()), ("article", pa.int64())])


def cluster(table: "duckdb.DuckDBPyConnection") -> None:
    """Make of the table `documents` (number, counts, traits, lead) the table `told`, number → article.

    It has the documents of all articles that several tell; an article is called by the number of its first document.
    """
    table.execute("CREATE TABLE traits AS SELECT number, unnest(traits) AS trait FROM documents")
    for query in (_SIZES, _RARE, _PAIRS):
        table.execute(query)
    (size,) = table.execute("SELECT coalesce(max(number) + 1, 0) FROM documents").fetchall()[0]
    groups = Groups(size)
    for query in (SAME_LEAD, _STATEMENTS.alike):
        found = table.execute(query)
        while pairs := found.fetchmany(_AT_ONCE):
            groups.join(pairs)
    table.register("found", pa.table(groups.columns(), schema=_TOLD))
    table.execute("CREATE TABLE told AS SELECT * FROM found")
    table.unregister("found")
    for name in ("traits", "sizes", "rare", "pairs"):
        table.execute(f"DROP TABLE {name}")


class Groups:
    """Numbers in groups, each called by its least one: four bytes a number."""

    def __init__(self, size: int) -> None:
        self._above = array("I", range(size))

    def join(self, pairs: Iterable[tuple[int, int]]) -> None:
        """Put the two numbers of each pair, and all that are with them, into one group."""
        for one, other in pairs:
            first, second = sorted((root_of(self._above, one), root_of(self._above, other)))
            self._above[second] = first

    def columns(self) -> dict[str, list[int]]:
        """Return the numbers of all groups of several, and the group of each."""
        groups = {at: root for at in range(len(self._above)) if (root := root_of(self._above, at)) != at}
        members = sorted({**groups, **{root: root for root in groups.values()}}.items())
        return {"number": [number for number, _ in members], "article": [root for _, root in members]}
