"""Official numbers of organisations: one normal form for each, check digits checked."""

import re
from collections.abc import Callable

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from stdnum import lei
from stdnum.exceptions import InvalidChecksum, InvalidComponent, InvalidFormat, InvalidLength, ValidationError
from stdnum.it import codicefiscale, iva
from stdnum.ru import inn

from fondaco_web.common.errors import InvalidInput
from fondaco_web.directory.enums import IdentifierScheme

NOT_IN_NUMBERS = re.compile(r"[\s.\-/\u2010-\u2015]+")
REA = re.compile(r"([A-Z]{2})(\d{1,7})")
KPP = re.compile(r"\d{4}[0-9A-Z]{2}\d{3}")
LONGEST = 40  # characters of a number of another scheme

FORMS = {
    IdentifierScheme.PARTITA_IVA: _("11 digits, for example 00743110157"),
    IdentifierScheme.CODICE_FISCALE: _("16 letters and digits, or 11 digits"),
    IdentifierScheme.REA: _("the province and up to 7 digits, for example AQ-123456"),
    IdentifierScheme.INN: _("10 digits, or 12 for sole traders"),
    IdentifierScheme.OGRN: _("13 digits, or 15 for sole traders"),
    IdentifierScheme.KPP: _("9 characters, for example 482501001"),
    IdentifierScheme.LEI: _("20 letters and digits"),
    IdentifierScheme.OTHER: _("at most 40 characters"),
}


def normalised(scheme: str, value: str, *, field: str = "value") -> str:
    """`value` as it is stored. Raises InvalidInput at `field` with what is wrong and what the form is."""
    known = IdentifierScheme(scheme)
    try:
        return CHECKS[known](value.strip().upper())
    except ValidationError as error:
        raise InvalidInput(
            _("%(scheme)s “%(value)s”: %(fault)s Expected: %(form)s.")
            % {"scheme": known.label, "value": value, "fault": fault_of(error), "form": FORMS[known]},
            field=field,
        ) from error


def fault_of(error: ValidationError) -> str | Promise:
    """What is wrong, in words."""
    if isinstance(error, InvalidLength):
        return _("it has too few or too many characters.")
    if isinstance(error, InvalidChecksum):
        return _("the check digit does not fit; compare it with the document.")
    if isinstance(error, InvalidComponent):
        return _("a part of it cannot be.")
    return _("it is not written as it should be.")


def compact(value: str) -> str:
    """`value` without spaces, points and dashes."""
    return NOT_IN_NUMBERS.sub("", value)


def partita_iva(value: str) -> str:
    """11 digits, the last one by Luhn; the country prefix is taken off."""
    return str(iva.validate(compact(value).removeprefix("IT")))


def codice_fiscale(value: str) -> str:
    """Of a person (16 characters) or of a body (11 digits)."""
    return str(codicefiscale.validate(compact(value)))


def rea(value: str) -> str:
    """The province and the number in the register of its chamber of commerce."""
    found = REA.fullmatch(compact(value))
    if found is None:
        raise InvalidFormat
    return f"{found[1]}-{found[2]}"


def ogrn(value: str) -> str:
    """Of a body (13 digits) or of a sole trader (15): the last digit of the rest modulo 11 or 13 (order of the
    Ministry of Finance 165n of 2017; stdnum takes the whole rest for sole traders and refuses some good numbers)."""
    number = compact(value)
    if not (number.isascii() and number.isdigit()):
        raise InvalidFormat
    if len(number) not in (13, 15):
        raise InvalidLength
    if number[0] == "0" or (len(number) == 15 and number[0] not in "34"):
        raise InvalidComponent
    modulus = 11 if len(number) == 13 else 13
    if int(number[:-1]) % modulus % 10 != int(number[-1]):
        raise InvalidChecksum
    return number


def kpp(value: str) -> str:
    """The reason for registration with the tax office: no check digit."""
    number = compact(value)
    if len(number) != 9:
        raise InvalidLength
    if not KPP.fullmatch(number):
        raise InvalidFormat
    return number


def other(value: str) -> str:
    """Any number, with single spaces."""
    number = " ".join(value.split())
    if not 0 < len(number) <= LONGEST:
        raise InvalidLength
    return number


CHECKS: dict[IdentifierScheme, Callable[[str], str]] = {
    IdentifierScheme.PARTITA_IVA: partita_iva,
    IdentifierScheme.CODICE_FISCALE: codice_fiscale,
    IdentifierScheme.REA: rea,
    IdentifierScheme.INN: lambda value: str(inn.validate(compact(value))),
    IdentifierScheme.OGRN: ogrn,
    IdentifierScheme.KPP: kpp,
    IdentifierScheme.LEI: lambda value: str(lei.validate(compact(value))),
    IdentifierScheme.OTHER: other,
}
