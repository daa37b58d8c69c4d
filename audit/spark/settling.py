"""After all articles are judged: what the files of a project say over the whole corpus, as on one machine."""

import pickle
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from audit.bulk.settling import shortened
from audit.spark.stages import Stages, mapped
from audit.spark.tasks import JUDGED, Judgements
from audit.suppression.standing import Told

if TYPE_CHECKING:
    from pyspark.sql import DataFrame

_REMARKS = "SELECT explode(remarks) AS remark FROM (SELECT remarks, number FROM judged_first ORDER BY number)"


@dataclass(frozen=True, slots=True)
class Settling:
    """Makes the view `judged` of articles and what they are judged beside."""

    stages: Stages
    judge: Judgements
    articles: "DataFrame"

    def notices(self) -> list[str]:
        """Judge all, and once more those whose rows look otherwise when all is known; return what is to be said."""
        stages = self.stages
        first = stages.kept("judged_first", lambda: mapped(self.articles, self.judge.rows, JUDGED))
        remarks = list(shortened([row["remark"] for row in stages.spark.sql(_REMARKS).toLocalIterator()]))
        standing = self.judge.standing
        if not standing:
            first.createOrReplaceTempView("judged")
            return remarks
        told = Told()
        for row in first.where("told IS NOT NULL").select("told").toLocalIterator():
            told.add(pickle.loads(row["told"]))
        at_end, others = standing.end(told, lambda: _names(first))
        again = replace(self.judge, standing=at_end)
        moved = first.where(first["doc"].isin(*at_end.moved)).select("number")
        anew = stages.kept(
            "judged_again", lambda: mapped(self.articles.join(moved, "number", "semi"), again.rows, JUDGED)
        )
        first.join(anew, "number", "anti").unionByName(anew).createOrReplaceTempView("judged")
        return [*remarks, *others]


def _names(judged: "DataFrame") -> Iterator[str]:
    return (row["doc"] for row in judged.select("doc").toLocalIterator())
