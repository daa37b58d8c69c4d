"""Rules as people name them: by id, by its last part, by a folder of rules, or by a glob of ids."""

import difflib
from collections.abc import Iterable
from fnmatch import fnmatchcase
from typing import Final

ENGINES: Final = ("languagetool",)


def is_named(name: str, rule_id: str) -> bool:
    """Tell whether a rule is among those that a name means."""
    return (
        rule_id == name or rule_id.startswith(f"{name}/") or rule_id.endswith(f"/{name}") or fnmatchcase(rule_id, name)
    )


def is_engines(name: str) -> bool:
    """Tell whether a name means rules of an engine, of which nobody has a list: languagetool, languagetool/A_NNS."""
    return name.partition("/")[0] in ENGINES


def rule_hint(name: str, rule_ids: Iterable[str]) -> str:
    """Return a clause that names the rule or folder nearest to a name that means none."""
    ids = list(rule_ids)
    short = {rule_id.rpartition("/")[2]: rule_id for rule_id in ids}
    names = [*short, *ids, *sorted({rule_id.partition("/")[0] for rule_id in ids})]
    close = difflib.get_close_matches(name, names, n=1)
    return f"did you mean {short.get(close[0], close[0])}?" if close else "`audit rules list` names them"
