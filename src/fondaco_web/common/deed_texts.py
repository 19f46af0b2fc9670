"""The record of deeds in words: what each verb says, and what changed, field by field."""

from collections.abc import Mapping
from typing import Any

from django.apps import apps
from django.core.exceptions import FieldDoesNotExist
from django.db import models
from django.utils.dateparse import parse_date, parse_datetime
from django.utils.formats import localize
from django.utils.functional import Promise
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from fondaco_web.common.audit import HIDDEN
from fondaco_web.common.models import Deed
from fondaco_web.common.texts import in_language

SENTENCES: dict[str, str | Promise] = {}


def register_deed_texts(sentences: Mapping[str, str | Promise]) -> None:
    """Add what verbs say, for instance {"application.submitted": _("submitted the application")}."""
    SENTENCES.update(sentences)


def deed_sentence(verb: str) -> str:
    """What the verb says; a plain "changed this" where nobody has said it better."""
    return str(SENTENCES.get(verb) or gettext_lazy("made a change"))


def changed_values(deed: Deed) -> list[dict[str, Any]]:
    """A row for each field that the deed changed: `label`, `before`, `after`; values that are hidden say only that."""
    names = sorted(deed.before.keys() | deed.after.keys())
    return [changed_value(deed, name) for name in names]


def changed_value(deed: Deed, name: str) -> dict[str, Any]:
    """One such row."""
    field = field_of(deed.object_type, name)
    before, after = deed.before.get(name), deed.after.get(name)
    label = capfirst(str(field.verbose_name) if field else name.replace("_", " "))
    if HIDDEN in (before, after) or (field is not None and field.is_relation):
        return {"label": label, "before": "", "after": "", "is_hidden": True}
    return {"label": label, "before": in_words(field, before), "after": in_words(field, after), "is_hidden": False}


def field_of(object_type: str, name: str) -> models.Field[Any, Any] | None:
    """The field of the deed's object, None where the model has no such field (any more)."""
    try:
        field = apps.get_model(object_type)._meta.get_field(name)
    except (LookupError, ValueError, FieldDoesNotExist):
        return None
    return field if isinstance(field, models.Field) else None


def in_words(field: models.Field[Any, Any] | None, value: Any) -> str:
    """A recorded value as people read it."""
    if value in (None, "", [], {}):
        return ""
    choices = dict(field.flatchoices) if field is not None and field.choices else {}
    if isinstance(value, str) and value in choices:
        return str(choices[value])
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    if isinstance(value, dict):
        return in_language(value)
    if isinstance(value, list):
        return ", ".join(str(part) for part in value)
    return str(localize(moment_of(field, value)))


def moment_of(field: models.Field[Any, Any] | None, value: Any) -> Any:
    """A date or moment that was recorded as text; other values as they are."""
    if isinstance(field, models.DateTimeField):
        return parse_datetime(value) or value
    return (parse_date(value) or value) if isinstance(field, models.DateField) else value
