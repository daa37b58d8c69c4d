"""Which documents tell the same article, by Spark: what `audit.bulk.clusters` finds on one machine."""

from typing import Final

from audit.bulk.statements import MAY_BE_ALIKE, RARE, SAME_LEAD, SPARK, statements
from audit.spark.stages import Stages

_TRAITS: Final = "SELECT number, explode(traits) AS trait FROM documents"
# Few of those that meet may be alike, and only they are sent on.
_PAIRS: Final = f"""
    SELECT DISTINCT one.number AS first, other.number AS second
    FROM rare AS one JOIN rare AS other USING (trait) WHERE one.number < other.number AND {MAY_BE_ALIKE}
"""
_STATEMENTS: Final = statements(SPARK)
# Edges between documents, the greater first. Large and small stars in turn (Kiveris and others, Connected Components in
# MapReduce and Beyond, 2014): each looks at the least that it knows, until all of a group look at one.
_LARGE_STAR: Final = """
    WITH both AS (SELECT above, below FROM {edges} UNION ALL SELECT below, above FROM {edges}),
    known AS (SELECT above, below, least(above, min(below) OVER (PARTITION BY above)) AS least FROM both)
    SELECT DISTINCT below AS above, least AS below FROM known WHERE below > above
"""
_SMALL_STAR: Final = """
    WITH known AS (SELECT above, below, min(below) OVER (PARTITION BY above) AS least FROM large)
    SELECT above, least AS below FROM known UNION SELECT below, least FROM known WHERE below > least
"""
_UNDECIDED: Final = """
    SELECT 1 FROM {edges} GROUP BY above HAVING count(*) > 1
    UNION ALL SELECT 1 FROM {edges} SEMI JOIN (SELECT above AS below FROM {edges}) USING (below)
    LIMIT 1
"""
_TOLD: Final = "SELECT above AS number, below AS article FROM {edges} UNION SELECT below, below FROM {edges}"


def cluster(stages: Stages) -> None:
    """Make of the view `documents` the view `told`, number → article, as on one machine; all by executors."""
    stages.view("traits", _TRAITS)
    stages.view("sizes", _STATEMENTS.sizes)
    stages.answered("rare", RARE)
    stages.answered("pairs", _PAIRS)
    found = f"SELECT second AS above, first AS below FROM ({_STATEMENTS.alike} UNION {SAME_LEAD})"
    turn, edges = 0, "edges_0"
    stages.answered(edges, found)
    while not stages.spark.sql(_UNDECIDED.format(edges=edges)).isEmpty():
        turn += 1
        stages.view("large", _LARGE_STAR.format(edges=edges))
        edges = f"edges_{turn}"
        stages.answered(edges, _SMALL_STAR)
    stages.answered("told", _TOLD.format(edges=edges))
