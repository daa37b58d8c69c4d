"""What to say where a package of the extra `corpus` is not installed."""

from collections.abc import Iterator
from contextlib import contextmanager

from audit.model.errors import AuditError


@contextmanager
def needed(what: str) -> Iterator[None]:
    """Import packages in here. Raises AuditError, which says how to get them, for want of one."""
    try:
        yield
    except ImportError as error:
        raise AuditError(f"{what}: needs {error.name}; pip install 'newsroom-audit[corpus]' gets it") from None
