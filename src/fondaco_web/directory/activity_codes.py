"""Codes of economic activities: their form in each classification."""

import re

from django.utils.translation import gettext_lazy as _

from fondaco_web.common.errors import InvalidInput
from fondaco_web.directory.enums import Classification

FORMS = {
    Classification.ATECO: re.compile(r"\d{2}(\.\d{1,2}(\.\d{1,2})?)?"),
    Classification.OKVED: re.compile(r"\d{2}(\.\d{1,2}(\.\d{1,2})?)?"),
    Classification.NACE: re.compile(r"\d{2}(\.\d{1,2})?"),
}


def normalised_activity(classification: str, code: str, *, field: str = "code") -> str:
    """`code` as it is stored, such as 16.23.1, without the section's letter. Raises InvalidInput at `field`."""
    compact = re.sub(r"^[A-Za-z]", "", code.strip().replace(" ", "").replace(",", "."))
    if FORMS[Classification(classification)].fullmatch(compact) and not compact.startswith("00"):
        return compact
    message = _("“%(code)s” is not a code of %(classification)s: write it with dots, such as 16.23.") % {
        "code": code,
        "classification": Classification(classification).label,
    }
    raise InvalidInput(message, field=field)
