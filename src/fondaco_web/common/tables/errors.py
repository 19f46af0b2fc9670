"""Why a table cannot be used."""

from fondaco_web.common.errors import InvalidInput


class UnreadableTable(InvalidInput):
    """The file is no table, or none that may be opened; the message says why and what to do."""

    code = "web-unreadable-table"

    def __init__(self, message: object) -> None:
        super().__init__(str(message), field="file")
