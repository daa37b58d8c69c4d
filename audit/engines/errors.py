"""Why an engine does not run."""

from audit.model.errors import AuditError


class EngineError(AuditError):
    """An engine that cannot be installed, started or asked; says why and what to do."""
