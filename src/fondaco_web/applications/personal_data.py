"""What sessions keep about persons: participation, travel, needs; and for how long."""

from collections.abc import Iterable
from datetime import date, timedelta

from django.conf import settings
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils.translation import gettext_lazy as _

from fondaco_web.accounts.models import User
from fondaco_web.accounts.portability import (
    Entry,
    entry_of,
    register_erasure,
    register_expiry,
    register_export,
)
from fondaco_web.applications.models import DelegationMember, Participant
from fondaco_web.common.versions import save_next_version
from fondaco_web.directory.models import Person
from fondaco_web.directory.personal_data import persons_of
from fondaco_web.directory.services.people import erase_person

NEEDS = {"needs_visa_letter": False, "accessibility_needs": "", "arrival_at": None, "departure_at": None}


def participations(user: User) -> Iterable[Entry]:
    """Sessions in which the person takes or took part."""
    rows = Participant.objects.filter(person__in=persons_of(user)).select_related("session", "application")
    return (entry_of(row, "session", "application", *NEEDS) for row in rows.order_by("pk"))


def delegations(user: User) -> Iterable[Entry]:
    """Delegations of which the person is or was a member."""
    rows = DelegationMember.objects.filter(participant__person__in=persons_of(user)).select_related(
        "delegation__session", "delegation__region"
    )
    return (entry_of(row, "delegation", "role") for row in rows.order_by("pk"))


def forget_needs(rows: QuerySet[Participant]) -> int:
    """Empty travel and needs where anything is entered; returns how many rows that were."""
    filled = ~Q(**{f"{name}": value for name, value in NEEDS.items()})
    found = list(rows.filter(filled).select_for_update(of=("self",)))
    for row in found:
        save_next_version(row, NEEDS)
    return len(found)


def forget_needs_of(user: User) -> None:
    """Before the records of the person are emptied."""
    forget_needs(Participant.objects.filter(person__in=persons_of(user)))


def forget_old_needs(today: date) -> int:
    """Travel and needs, once the session has been over for KEEP_NEEDS_DAYS."""
    limit = today - timedelta(days=settings.KEEP_NEEDS_DAYS)
    return forget_needs(Participant.objects.filter(session__ends_on__lt=limit))


def erase_old_participants(today: date) -> int:
    """Persons whose last session ended KEEP_PARTICIPANTS_YEARS ago, who hold no mandate and have no account."""
    limit = years_before(today, settings.KEEP_PARTICIPANTS_YEARS)
    took_part = Participant.objects.filter(person=OuterRef("pk"))
    recent = took_part.filter(Q(session__ends_on__gte=limit) | Q(session__ends_on=None))
    old = Person.objects.filter(
        Exists(took_part), ~Exists(recent), erased_at__isnull=True, user__isnull=True, mandates__isnull=True
    )
    found = list(old.select_related("organisation__party").select_for_update(of=("self",)))
    for person in found:
        erase_person(by=None, person=person)
    return len(found)


def years_before(today: date, years: int) -> date:
    """The same day `years` before; 28 February for 29 February."""
    try:
        return today.replace(year=today.year - years)
    except ValueError:
        return today.replace(year=today.year - years, day=28)


register_export("participations", participations, _("Sessions you take part in"))
register_export("delegations", delegations, _("Delegations"))
register_erasure("participations", forget_needs_of)
register_expiry("needs", forget_old_needs)
register_expiry("participants", erase_old_participants)
