"""Writes and reads the record of deeds."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.contrib.auth.models import AnonymousUser
from django.db import models
from django.db.models import QuerySet

from fondaco_web.common import clock
from fondaco_web.common.models import Deed

HIDDEN = "•"


class Hidden(str):
    """A personal value in a snapshot: written as a mark, it knows its value only to tell whether it changed."""

    __slots__ = ("value",)
    value: Any

    def __new__(cls, value: Any) -> "Hidden":
        """The mark for `value`; an empty one where there is none."""
        hidden = super().__new__(cls, HIDDEN if value else "")
        hidden.value = value
        return hidden

    def __eq__(self, other: object) -> bool:
        return self.value == other.value if isinstance(other, Hidden) else str(self) == other

    def __ne__(self, other: object) -> bool:
        return not self == other

    __hash__ = str.__hash__


@dataclass(frozen=True, slots=True)
class Change:
    """What a deed did to an object: field values before and after (see `snapshot`), and the reason given."""

    before: Mapping[str, Any] | None = None
    after: Mapping[str, Any] | None = None
    reason: str = ""


def snapshot(subject: models.Model, fields: Iterable[str]) -> dict[str, Any]:
    """The values of `fields` as JSON; personal ones as a mark only, enough to see that they changed."""
    personal: frozenset[str] = getattr(subject, "PERSONAL_FIELDS", frozenset())
    values = {name: as_json(subject.serializable_value(name)) for name in fields}
    return {name: Hidden(value) if name in personal else value for name, value in values.items()}


def as_json(value: Any) -> Any:
    """The value as JSON can hold it."""
    if isinstance(value, datetime | date):
        return value.isoformat()
    return value if isinstance(value, str | int | float | bool | dict | list | None) else str(value)


def record_deed(
    by: models.Model | AnonymousUser | None,
    verb: str,
    subject: models.Model,
    change: Change | None = None,
    *,
    forum_id: int | None = None,
    for_organisation_id: int | None = None,
) -> Deed:
    """Add one deed: `by` did `verb` ("application.submitted") to `subject`, for an organisation if one is named.

    Of `before` and `after` only what differs is kept.
    """
    before, after = dict((change and change.before) or {}), dict((change and change.after) or {})
    differing = {name for name in before.keys() | after.keys() if before.get(name) != after.get(name)}
    return Deed.objects.create(
        at=clock.now(),
        actor_id=getattr(by, "pk", None),
        verb=verb,
        object_type=subject._meta.label_lower,
        object_id=subject.pk,
        forum_id=forum_id,
        for_organisation_id=for_organisation_id,
        before={name: value for name, value in before.items() if name in differing},
        after={name: value for name, value in after.items() if name in differing},
        reason=change.reason if change else "",
    )


def deeds_about(subject: models.Model) -> QuerySet[Deed]:
    """Every deed done to `subject`, the latest first."""
    return (
        Deed.objects.filter(object_type=subject._meta.label_lower, object_id=subject.pk)
        .select_related("actor")
        .order_by("-at", "-pk")
    )
