"""The base of every error that Fondaco raises on purpose."""


class FondacoError(Exception):
    """Something a person can mend: says where, what was found and what to do.

    `code` is stable and documented in docs/reference/errors.md; the message is for reading.
    """

    code = "fondaco"
