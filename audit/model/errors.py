"""The failure a user can mend."""


class AuditError(Exception):
    """A failure that names the file or setting concerned and says what to do; shown as one line, exit code 2."""
