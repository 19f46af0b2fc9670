"""A secretariat invites organisations of its party whom the other side wants to meet."""

from typing import Any

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from fondaco_web.applications.deadlines import require_in_preparation
from fondaco_web.applications.enums import ApplicationState
from fondaco_web.applications.errors import AlreadyListed
from fondaco_web.applications.models import Application, WantedCounterpart
from fondaco_web.applications.permissions import may_invite_counterpart
from fondaco_web.applications.services.mail import invite_to_apply
from fondaco_web.common.audit import Change, record_deed
from fondaco_web.common.clock import now
from fondaco_web.common.errors import InvalidInput, NotFound
from fondaco_web.common.versions import locked, save_next_version
from fondaco_web.directory.enums import OrganisationState
from fondaco_web.directory.models import Organisation
from fondaco_web.forum.permissions import is_secretariat_of


@transaction.atomic
def invite_counterpart(
    *, by: Any, counterpart: WantedCounterpart, organisation: Organisation | None = None
) -> WantedCounterpart:
    """Invite the wanted organisation to apply, or one of the own party that fits the description.

    The organisation's people are told that it is wanted, not by whom: names cross only with the meeting itself.
    """
    if not may_invite_counterpart(by, counterpart):
        raise NotFound
    session = counterpart.application.session
    require_in_preparation(session)
    invited = counterpart.organisation or organisation
    if invited is None:
        raise InvalidInput(_("Choose the organisation that you invite."), field="organisation")
    if not is_secretariat_of(by, invited.party_id) or invited.state == OrganisationState.ARCHIVED:
        raise InvalidInput(_("Choose an organisation of your party."), field="organisation")
    current = locked(counterpart)
    if current.invited_at is not None:
        raise AlreadyListed(_("%(name)s was invited already.") % {"name": current.invited_organisation or invited})
    for wish in (current, *other_wishes(current)):
        mark_invited(by, wish, invited)
    if not Application.objects.filter(session=session, organisation=invited).exists():
        invite_to_apply(session, invited)
    return current


def other_wishes(wish: WantedCounterpart) -> list[WantedCounterpart]:
    """Wishes of other admitted applicants for the same organisation: one invitation answers them all."""
    if wish.organisation_id is None:
        return []
    others = WantedCounterpart.objects.select_for_update(of=("self",)).filter(
        organisation=wish.organisation_id,
        application__session=wish.application.session_id,
        application__state=ApplicationState.ADMITTED,
        invited_at=None,
    )
    return list(others.exclude(pk=wish.pk).order_by("pk"))


def mark_invited(by: Any, wish: WantedCounterpart, invited: Organisation) -> None:
    """Save and record that `invited` was invited for a wish."""
    session = wish.application.session
    save_next_version(wish, {"invited_organisation": invited, "invited_at": now(), "invited_by": by})
    change = Change(after={"organisation": invited.code, "session": session.number})
    record_deed(by, "counterpart.invited", wish, change, forum_id=session.forum_id, for_organisation_id=invited.pk)
