"""The people who come to a session, for an application or as officials of a region."""

from datetime import datetime
from typing import Any, TypedDict

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from fondaco_web.accounts.enums import ConsentPurpose
from fondaco_web.accounts.selectors import has_consented
from fondaco_web.applications.enums import DelegationState
from fondaco_web.applications.errors import AlreadyListed, NotInThisState
from fondaco_web.applications.models import Application, Participant
from fondaco_web.applications.services.recording import open_for_people, record, record_part
from fondaco_web.common.audit import Change, snapshot
from fondaco_web.common.errors import InvalidInput
from fondaco_web.common.versions import locked, save_next_version
from fondaco_web.directory.models import Person
from fondaco_web.programme.models import Session

RECORDED = ("needs_visa_letter", "accessibility_needs", "arrival_at", "departure_at")
MOST_PARTICIPANTS = 30


class ParticipantValues(TypedDict, total=False):
    """What is to be known of a participant; values left out stay as they are.

    `is_consent_stated`: whoever fills this in states that the person agreed to the accessibility needs being passed on.
    """

    needs_visa_letter: bool
    accessibility_needs: str
    is_consent_stated: bool
    arrival_at: datetime | None
    departure_at: datetime | None


@transaction.atomic
def add_participant(*, by: Any, application: Application, person: Person, values: ParticipantValues) -> Participant:
    """A person of the applicant comes to the session."""
    current = open_for_people(application, by)
    if person.organisation_id != current.organisation_id or person.erased_at:
        raise InvalidInput(_("Choose a person of the organisation."), field="person")
    if current.participants.count() >= MOST_PARTICIPANTS:
        raise InvalidInput(_("At most %(most)s people for one application.") % {"most": MOST_PARTICIPANTS})
    participant = take_in(current.session, person, values, application=current)
    record(by, "participant.added", current, Change(after={"person": person.code, **recorded(participant, values)}))
    return participant


def take_in(
    session: Session, person: Person, values: ParticipantValues, application: Application | None = None
) -> Participant:
    """The row itself, for an application or, without one, as an official."""
    if Participant.objects.filter(session=session, person=person).exists():
        raise AlreadyListed(_("%(person)s is a participant of this session already.") % {"person": person})
    check_participant(person, values)
    return Participant.objects.create(session=session, application=application, person=person, **columns_of(values))


@transaction.atomic
def change_participant(
    *, by: Any, participant: Participant, values: ParticipantValues, expected_version: int | None = None
) -> Participant:
    """Change what `values` holds, of a participant of an application."""
    application = open_for_people(application_of(participant), by)
    current = locked(participant, expected_version)
    check_participant(current.person, values, current)
    before = recorded(current, {})
    save_next_version(current, columns_of(values))
    record_part(by, "participant.changed", current, application, Change(before, recorded(current, values)))
    return current


@transaction.atomic
def remove_participant(*, by: Any, participant: Participant) -> None:
    """The person does not come; out of a delegation only while it is being put together."""
    application = open_for_people(application_of(participant), by)
    current = locked(participant)
    require_free(current)
    before = {"person": current.person.code, **recorded(current, {})}
    record(by, "participant.removed", application, Change(before=before))
    current.delete()


def require_free(participant: Participant) -> None:
    """Raise NotInThisState where the participant stands in a delegation that was proposed already."""
    member = getattr(participant, "delegation_member", None)
    if member is not None and member.delegation.state != DelegationState.DRAFT:
        raise NotInThisState(
            _("The delegation of %(region)s is %(state)s: open it again first.")
            % {"region": member.delegation.region, "state": member.delegation.get_state_display()}
        )


def application_of(participant: Participant) -> Application:
    """Its application; officials are changed through their delegation."""
    if participant.application is None:
        raise InvalidInput(_("An official of a delegation is changed in the delegation."))
    return participant.application


def columns_of(values: ParticipantValues) -> dict[str, Any]:
    """The values that are columns."""
    return {name: value for name, value in values.items() if name != "is_consent_stated"}


def recorded(participant: Participant, values: ParticipantValues) -> dict[str, Any]:
    """What the record keeps: personal values as a mark only, and a stated consent."""
    kept = snapshot(participant, RECORDED)
    if values.get("accessibility_needs"):
        kept["consent_stated_by_actor"] = values.get("is_consent_stated", False)
    return kept


def check_participant(person: Person, values: ParticipantValues, current: Participant | None = None) -> None:
    """Raise InvalidInput where departure is before arrival, or accessibility needs come without consent."""
    arrival = values.get("arrival_at", current.arrival_at if current else None)
    departure = values.get("departure_at", current.departure_at if current else None)
    if arrival and departure and departure <= arrival:
        raise InvalidInput(_("The departure must be later than the arrival."), field="departure_at")
    needs = values.get("accessibility_needs", "")
    unchanged = current is not None and needs == current.accessibility_needs
    if needs and not unchanged and not values.get("is_consent_stated") and not has_agreed(person):
        raise InvalidInput(
            _("Accessibility needs are health data: confirm that the person agrees to their being passed on."),
            field="is_consent_stated",
        )


def has_agreed(person: Person) -> bool:
    """Whether the person's own account carries a consent to pass accessibility needs on."""
    return person.user is not None and has_consented(person.user, ConsentPurpose.ACCESSIBILITY)
