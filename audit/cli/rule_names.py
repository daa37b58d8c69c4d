"""A rule as it is named on the command line."""

from collections.abc import Sequence

from audit.model.errors import AuditError
from audit.model.rule_names import rule_hint


def rule_named(name: str, ids: Sequence[str]) -> str:
    """Return the id that is `name` or ends in it. Raises `AuditError` with the nearest where there is none."""
    if name in ids:
        return name
    ending = [known for known in ids if known.endswith(f"/{name}")]
    if len(ending) == 1:
        return ending[0]
    if ending:
        raise AuditError(f"{name!r} may be {' or '.join(ending)}; give the whole id")
    raise AuditError(f"no rule {name!r}; {rule_hint(name, ids)}")
