"""What is kept about a person is spread over the apps; each app adds its part here, in its module `personal_data`,
which is imported once all apps are ready.

- `register_export(name, function)`: entries about the person for the copy of one's own data;
- `register_erasure(name, function)`: takes the person out of the app's tables;
- `register_objection(name, function)`: why an account cannot be erased yet;
- `register_expiry(name, function)`: erases what is older than the settings allow, returns how many rows.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db import models
from django.utils.formats import date_format
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy

from fondaco_web.accounts.models import User
from fondaco_web.common.audit import as_json
from fondaco_web.common.texts import in_language


@dataclass(frozen=True, slots=True)
class Value:
    """One value of an entry: its field, the field's label, the value as JSON holds it and as people read it."""

    field: str
    label: str | Promise
    value: Any
    shown: str


Entry = tuple[Value, ...]
Export = Callable[[User], Iterable[Entry]]
Erasure = Callable[[User], None]
Objection = Callable[[User], str | Promise | None]
Expiry = Callable[[date], int]

exports: dict[str, tuple[str | Promise, Export]] = {}
erasures: dict[str, Erasure] = {}
objections: dict[str, Objection] = {}
expiries: dict[str, Expiry] = {}


# Columns without a name that people read, and those of other packages.
LABELS: dict[str, str | Promise] = {
    "asked_at": gettext_lazy("asked"),
    "at": gettext_lazy("when"),
    "created_at": gettext_lazy("made"),
    "date_joined": gettext_lazy("made"),
    "email": gettext_lazy("e-mail address"),
    "extra_data": gettext_lazy("data of the provider"),
    "granted_at": gettext_lazy("granted"),
    "invited_at": gettext_lazy("invited"),
    "ip": gettext_lazy("network address"),
    "last_login": gettext_lazy("last sign-in"),
    "last_seen_at": gettext_lazy("last seen"),
    "last_used_at": gettext_lazy("last used"),
    "last_used_on": gettext_lazy("last used"),
    "notice_read_at": gettext_lazy("privacy notice read on"),
    "object_id": gettext_lazy("number of the object"),
    "object_type": gettext_lazy("kind of object"),
    "primary": gettext_lazy("main address"),
    "provider": gettext_lazy("provider"),
    "revoked_at": gettext_lazy("revoked"),
    "state": gettext_lazy("state"),
    "text_version": gettext_lazy("version of the text"),
    "type": gettext_lazy("kind"),
    "uid": gettext_lazy("identifier at the provider"),
    "updated_at": gettext_lazy("changed"),
    "user_agent": gettext_lazy("browser"),
    "verified": pgettext_lazy("e-mail address", "confirmed"),
}


def register_export(name: str, function: Export, title: str | Promise = "") -> None:
    """Add the part `name` to the copy of one's own data; people read `title` above it."""
    exports[name] = (title or name, function)


def register_erasure(name: str, function: Erasure) -> None:
    """Call `function` when an account is erased, before its own row is; apps that build on others go first."""
    erasures[name] = function


def register_objection(name: str, function: Objection) -> None:
    """Ask `function` before an account is erased; a text says why it cannot be."""
    objections[name] = function


def register_expiry(name: str, function: Expiry) -> None:
    """Call `function` with the day whenever what is too old is deleted."""
    expiries[name] = function


def entry_of(row: models.Model, *fields: str) -> Entry:
    """The named fields of a row; a relation is given as the text of what it points to."""
    return tuple(value_of(row, name) for name in fields)


def value_of(row: models.Model, name: str) -> Value:
    """One field of a row."""
    field = row._meta.get_field(name)
    value = getattr(row, name)
    label: str | Promise = LABELS.get(name) or str(getattr(field, "verbose_name", name))
    if isinstance(value, models.Model):
        return Value(name, label, str(value), str(value))
    display = getattr(row, f"get_{name}_display", None)
    return Value(name, label, as_json(value), str(display()) if display else readable(value))


def readable(value: Any) -> str:
    """A value as people read it."""
    if value is None or value in ("", [], {}):
        return ""
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    if isinstance(value, date):
        return date_format(value, "SHORT_DATETIME_FORMAT" if isinstance(value, datetime) else "DATE_FORMAT")
    if isinstance(value, dict):
        return in_language(value)
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value)
