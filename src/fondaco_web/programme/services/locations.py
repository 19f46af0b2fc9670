"""Numbered places of the meeting point, one by one or a whole series at once."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from fondaco_web.common.audit import Change, record_deed
from fondaco_web.common.errors import InvalidInput
from fondaco_web.common.versions import save_next_version
from fondaco_web.programme.enums import LocationKind
from fondaco_web.programme.models import MeetingLocation, Session
from fondaco_web.programme.services.access import session_to_change

LONGEST_SERIES = 500


@dataclass(frozen=True, slots=True)
class LocationSeries:
    """Places with consecutive numbers: “A1” to “A30” is prefix A, first 1, last 30."""

    first: int
    last: int
    prefix: str = ""
    kind: LocationKind = LocationKind.TABLE
    site: str = ""
    capacity: int = 1

    def codes(self) -> list[str]:
        """The codes of the series.

        Raises InvalidInput where the last number is before the first or the series is longer than anybody needs.
        """
        if self.last < self.first:
            raise InvalidInput(_("The last number is before the first."), field="last")
        if self.last - self.first >= LONGEST_SERIES:
            text = _("At most %(most)s places at once. Check the numbers, or add them in parts.")
            raise InvalidInput(text % {"most": LONGEST_SERIES}, field="last")
        return [f"{self.prefix}{number}" for number in range(self.first, self.last + 1)]


@dataclass(frozen=True, slots=True)
class LocationValues:
    """What is entered about one place."""

    code: str
    name: Mapping[str, str] = field(default_factory=dict)
    kind: LocationKind = LocationKind.TABLE
    site: str = ""
    capacity: int = 1


@transaction.atomic
def add_locations(*, session: Session, series: LocationSeries, by: Any) -> list[MeetingLocation]:
    """Add a series of places; none of its codes may be taken."""
    current = session_to_change(session, by)
    codes = series.codes()
    check_code(codes[0], "letters")
    taken = set(MeetingLocation.objects.filter(session=current).values_list("code", flat=True)) & set(codes)
    if taken:
        text = _("These places exist already: %(codes)s. Choose other numbers or another prefix.")
        raise InvalidInput(text % {"codes": ", ".join(sorted(taken)[:10])}, field="first")
    if series.capacity < 1:
        raise InvalidInput(_("Write at least 1 meeting at once."), field="capacity")
    rows = MeetingLocation.objects.bulk_create(
        MeetingLocation(session=current, code=code, kind=series.kind, site=series.site, capacity=series.capacity)
        for code in codes
    )
    record_places(current, by, Change(after={"added": codes}))
    return rows


@transaction.atomic
def change_location(
    *, session: Session, code: str, values: LocationValues, by: Any, expected_version: int
) -> MeetingLocation:
    """Change one place; the version is the session's."""
    current = session_to_change(session, by, expected_version)
    row = MeetingLocation.objects.select_for_update().get(session=current, code=code)
    check_code(values.code, "code")
    if values.code != code and MeetingLocation.objects.filter(session=current, code=values.code).exists():
        text = _("There is a place “%(code)s” already.")
        raise InvalidInput(text % {"code": values.code}, field="code")
    if values.capacity < 1:
        raise InvalidInput(_("Write at least 1 meeting at once."), field="capacity")
    before = described(row)
    for name in ("code", "name", "kind", "site", "capacity"):
        setattr(row, name, getattr(values, name))
    row.save()
    record_places(current, by, Change(before, described(row)))
    return row


@transaction.atomic
def remove_locations(*, session: Session, codes: Iterable[str], by: Any) -> int:
    """Remove the places with these codes; tells how many there were."""
    current = session_to_change(session, by)
    rows = MeetingLocation.objects.filter(session=current, code__in=list(codes))
    removed = sorted(rows.values_list("code", flat=True))
    rows.delete()
    if removed:
        record_places(current, by, Change(before={"removed": removed}))
    return len(removed)


def check_code(code: str, field: str) -> None:
    """Raises InvalidInput, at `field`, for a code that could not stand in an address."""
    if not re.fullmatch(r"[\w-]+", code):
        text = _("“%(code)s”: use letters, digits and hyphens only.")
        raise InvalidInput(text % {"code": code}, field=field)


def described(row: MeetingLocation) -> dict[str, Any]:
    """One place as the record of deeds keeps it."""
    return {"code": row.code, "name": row.name, "kind": row.kind, "site": row.site, "capacity": row.capacity}


def record_places(session: Session, by: Any, change: Change) -> None:
    """A change of the places is a change of the session."""
    save_next_version(session, {})
    record_deed(by, "session.locations_changed", session, change, forum_id=session.forum_id)
