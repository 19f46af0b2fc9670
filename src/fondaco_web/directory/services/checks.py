"""What the facts of organisations and people must look like: one function per rule."""

from collections.abc import Iterable

from django.core.exceptions import ValidationError
from django.core.validators import URLValidator, validate_email
from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

from fondaco_web.common.clock import today
from fondaco_web.common.errors import InvalidInput
from fondaco_web.directory.languages import SPOKEN

EARLIEST_YEAR = 1000


def one_of(choices: type[TextChoices], value: str, field: str) -> str:
    """`value` if it is one of the choices."""
    if value not in choices.values:
        raise InvalidInput(
            _("“%(value)s” is none of: %(known)s.") % {"value": value, "known": ", ".join(choices.values)}, field=field
        )
    return value


def known_languages(codes: Iterable[str]) -> list[str]:
    """Language codes, each once, in the order given."""
    chosen = list(dict.fromkeys(codes))
    for code in chosen:
        if code not in SPOKEN:
            raise InvalidInput(
                _("“%(code)s” is not a language code; write it like it, ru, en.") % {"code": code}, field="languages"
            )
    return chosen


def year_of_foundation(year: int | None) -> None:
    """Raises InvalidInput where an organisation cannot have been founded in `year`."""
    if year is not None and not EARLIEST_YEAR <= year <= today().year:
        raise InvalidInput(
            _("%(year)d cannot be the year of foundation; write a year from %(first)d to %(last)d.")
            % {"year": year, "first": EARLIEST_YEAR, "last": today().year},
            field="founded_in",
        )


def web_address(value: str) -> None:
    """Raises InvalidInput where `value` is neither empty nor an address by http or https."""
    if not value:
        return
    try:
        URLValidator(schemes=["http", "https"])(value)
    except ValidationError as error:
        message = _("“%(value)s” is not a web address; write it like https://example.org.") % {"value": value}
        raise InvalidInput(message, field="website") from error


def mail_address(value: str, field: str) -> None:
    """Raises InvalidInput where `value` is neither empty nor an e-mail address."""
    if not value:
        return
    try:
        validate_email(value)
    except ValidationError as error:
        message = _("This is not an e-mail address; write it like name@example.org.")
        raise InvalidInput(message, field=field) from error
