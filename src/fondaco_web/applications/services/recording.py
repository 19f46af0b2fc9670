"""What every service of applications does first and last: lock, check, and record who did it for whom."""

from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _

from fondaco_web.applications.deadlines import require_in_preparation, require_open_for
from fondaco_web.applications.errors import NotInThisState
from fondaco_web.applications.models import Application
from fondaco_web.applications.permissions import may_change_application, may_see_application
from fondaco_web.applications.states import (
    AT_THE_DESK,
    IN_THE_APPLICANTS_HANDS,
    PEOPLE_MAY_CHANGE,
    POSSIBLE_IN,
    ApplicationDeed,
)
from fondaco_web.common.audit import Change, record_deed
from fondaco_web.common.errors import ChangedMeanwhile, NotAllowed, NotFound
from fondaco_web.common.models import Deed
from fondaco_web.common.versions import locked
from fondaco_web.directory.permissions import is_owner
from fondaco_web.forum.permissions import is_secretariat_of


def record(by: Any, verb: str, application: Application, change: Change | None = None) -> Deed:
    """The deed, on the application; it names the organisation where somebody else acted for it."""
    acted_for = None if is_owner(by, application.organisation) else application.organisation_id
    return record_deed(
        by, verb, application, change, forum_id=application.session.forum_id, for_organisation_id=acted_for
    )


def seen(application: Application, by: Any, expected_version: int | None = None) -> Application:
    """The application, locked; NotFound where `by` may not even see it."""
    current = locked(application)
    if not may_see_application(by, current):
        raise NotFound
    if expected_version is not None and current.version != expected_version:
        raise ChangedMeanwhile(current_version=current.version)
    return current


def open_for_content(application: Application, by: Any, expected_version: int | None = None) -> Application:
    """The application, locked, with content that `by` may change now.

    The applicant until it is handed in, the desk until it is forwarded, the secretariat until it decides.
    """
    current = seen(application, by, expected_version)
    if not may_change_application(by, current):
        raise NotAllowed
    require_content_open(by, current)
    return current


def require_content_open(by: Any, application: Application) -> None:
    """Raise what stands against changing the content: the state, or the day."""
    if application.state not in states_of_content(by, application):
        raise NotInThisState(
            _("Application %(code)s is %(state)s: its content cannot be changed any more. Ask for its return.")
            % {"code": application.code, "state": application.get_state_display()}
        )
    if application.state in IN_THE_APPLICANTS_HANDS:
        require_open_for(by, application)
    else:
        require_in_preparation(application.session)


def states_of_content(by: Any, application: Application) -> frozenset[str]:
    """The states in which `by` may change what the application says."""
    if is_secretariat_of(by, application.organisation.party_id):
        return AT_THE_DESK | POSSIBLE_IN[ApplicationDeed.RETURN]
    if is_owner(by, application.organisation):
        return IN_THE_APPLICANTS_HANDS
    return AT_THE_DESK


def open_for_people(application: Application, by: Any) -> Application:
    """The application, locked, with people who may still change: travel plans do until the session ends."""
    current = seen(application, by)
    require_people_open(current)
    return current


def require_people_open(application: Application) -> None:
    """Raise what stands against changing the people: the state, or that the session is over."""
    if application.state not in PEOPLE_MAY_CHANGE:
        raise NotInThisState(
            _("Application %(code)s is %(state)s: its people cannot be changed.")
            % {"code": application.code, "state": application.get_state_display()}
        )
    require_in_preparation(application.session)


def record_part(by: Any, verb: str, part: models.Model, application: Application, change: Change) -> Deed:
    """A change of a part that stays: on the part itself; `history_of` reads both."""
    acted_for = None if is_owner(by, application.organisation) else application.organisation_id
    return record_deed(by, verb, part, change, forum_id=application.session.forum_id, for_organisation_id=acted_for)
