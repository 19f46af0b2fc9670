"""Official identifiers: their form, their check digits, and one way of writing each."""

import re
from collections.abc import Callable

from django.utils.translation import gettext_lazy as _
from stdnum import lei
from stdnum.exceptions import ValidationError
from stdnum.it import codicefiscale, iva
from stdnum.ru import inn, ogrn

from fondaco_web.common.errors import InvalidInput
from fondaco_web.directory.enums import IdentifierScheme

REMEDIES = {
    IdentifierScheme.PARTITA_IVA: _("A partita IVA has 11 digits, the last one a check digit."),
    IdentifierScheme.CODICE_FISCALE: _("It has 16 letters and digits, or 11 digits; the last one is a check."),
    IdentifierScheme.REA: _("Write the two letters of the province and up to seven digits: PE-123456."),
    IdentifierScheme.INN: _("An INN has 10 digits (organisations) or 12 (persons), the last ones check digits."),
    IdentifierScheme.OGRN: _("An OGRN has 13 digits, an OGRNIP 15, the last one a check digit."),
    IdentifierScheme.KPP: _("A KPP has nine characters: four digits, two digits or capital letters, three digits."),
    IdentifierScheme.LEI: _("A LEI has 20 letters and digits, the last two check digits."),
    IdentifierScheme.OTHER: _("Write 1 to 40 characters."),
}
REA = re.compile(r"([A-Z]{2})[-\s]?(\d{1,7})")
KPP = re.compile(r"\d{4}[0-9A-Z]{2}\d{3}")


def rea(value: str) -> str:
    """Province and number."""
    found = REA.fullmatch(value.upper())
    if found is None:
        raise ValueError
    return f"{found[1]}-{found[2]}"


def kpp(value: str) -> str:
    """Code of the reason for registration."""
    compact = value.replace(" ", "").upper()
    if not KPP.fullmatch(compact):
        raise ValueError
    return compact


def other(value: str) -> str:
    """Any other number, as written."""
    if not 1 <= len(value) <= 40:
        raise ValueError
    return value


READERS: dict[str, Callable[[str], str]] = {
    IdentifierScheme.PARTITA_IVA: iva.validate,
    IdentifierScheme.CODICE_FISCALE: codicefiscale.validate,
    IdentifierScheme.REA: rea,
    IdentifierScheme.INN: inn.validate,
    IdentifierScheme.OGRN: ogrn.validate,
    IdentifierScheme.KPP: kpp,
    IdentifierScheme.LEI: lei.validate,
    IdentifierScheme.OTHER: other,
}


def normalised(scheme: str, value: str, *, field: str = "value") -> str:
    """`value` as it is stored. Raises InvalidInput at `field` with what the number must look like."""
    try:
        return READERS[scheme](value.strip())
    except (ValidationError, ValueError):
        remedy = REMEDIES[IdentifierScheme(scheme)]
        message = _("“%(value)s” is not a valid number. %(remedy)s") % {"value": value, "remedy": remedy}
        raise InvalidInput(message, field=field) from None
