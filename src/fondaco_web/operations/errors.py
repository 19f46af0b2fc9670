"""What keeps a command from doing its work, and the remedy."""

from fondaco.common.errors import FondacoError


class NotConfigured(FondacoError):
    """The settings are incomplete or contradict themselves."""

    code = "operations.not_configured"


class PortInUse(FondacoError):
    """Somebody else listens where the server should."""

    code = "operations.port_in_use"


class BackupFailed(FondacoError):
    """A backup could not be made; nothing was written."""

    code = "operations.backup_failed"


class NotRestorable(FondacoError):
    """A backup cannot be restored here; nothing was changed."""

    code = "operations.not_restorable"
