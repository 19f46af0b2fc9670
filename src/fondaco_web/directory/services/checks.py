"""What the facts of an organisation must look like: one function per rule, for services, forms and the API alike."""

from collections.abc import Iterable, Mapping
from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import URLValidator, validate_email
from django.utils.translation import gettext_lazy as _

from fondaco_web.common import clock
from fondaco_web.common.errors import InvalidInput
from fondaco_web.directory.languages import SPOKEN

EARLIEST_YEAR = 1000


def written(value: str, field: str) -> str:
    """A text of one line that must be there."""
    text = " ".join(value.split())
    if not text:
        raise InvalidInput(_("Fill this in."), field=field)
    return text


def known_languages(codes: Iterable[str]) -> list[str]:
    """Language codes, each once, in the order given."""
    chosen = list(dict.fromkeys(codes))
    unknown = [code for code in chosen if code not in SPOKEN]
    if unknown:
        raise InvalidInput(
            _("“%(code)s” is not a language code; write it like it, ru, en.") % {"code": unknown[0]}, field="languages"
        )
    return chosen


def year(value: int | None) -> int | None:
    """A year in which an organisation can have been founded."""
    if value is not None and not EARLIEST_YEAR <= value <= clock.today().year:
        raise InvalidInput(
            _("%(year)d cannot be the year of foundation; write a year from %(first)d to %(last)d.")
            % {"year": value, "first": EARLIEST_YEAR, "last": clock.today().year},
            field="founded_in",
        )
    return value


def web_address(value: str) -> str:
    """An address on the web, http or https."""
    if value:
        try:
            URLValidator(schemes=["http", "https"])(value)
        except ValidationError as error:
            raise InvalidInput(
                _("“%(value)s” is not a web address; write it like https://example.org.") % {"value": value},
                field="website",
            ) from error
    return value


def mail_address(value: str, field: str) -> str:
    """An e-mail address, or nothing."""
    if value:
        try:
            validate_email(value)
        except ValidationError as error:
            raise InvalidInput(
                _("This is not an e-mail address; write it like name@example.org."), field=field
            ) from error
    return value


def texts(value: Mapping[str, str]) -> dict[str, str]:
    """A text per language, without empty ones."""
    return {language: text.strip() for language, text in value.items() if text and text.strip()}


def written_texts(value: Mapping[str, str], field: str) -> dict[str, str]:
    """A text that at least one language must have."""
    found = texts(value)
    if not found:
        raise InvalidInput(_("Write the text in at least one language."), field=field)
    return found


def only(values: Mapping[str, Any], allowed: Iterable[str]) -> dict[str, Any]:
    """The values, if every one of them may be changed this way."""
    unknown = set(values) - set(allowed)
    if unknown:
        raise TypeError(f"not to be changed here: {', '.join(sorted(unknown))}")
    return dict(values)
