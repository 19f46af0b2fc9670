"""Starting an application, and changing what it says as a whole."""

from typing import Any, TypedDict

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from fondaco_web.applications.deadlines import require_open
from fondaco_web.applications.enums import ApplicationState
from fondaco_web.applications.errors import AlreadyApplied
from fondaco_web.applications.models import Application, WantedCounterpart
from fondaco_web.applications.permissions import may_start_application
from fondaco_web.applications.services.recording import open_for_content, record
from fondaco_web.common.audit import Change, snapshot
from fondaco_web.common.codes import new_code
from fondaco_web.common.errors import InvalidInput, NotFound
from fondaco_web.common.numbers_and_days import roman_numeral
from fondaco_web.common.versions import locked, save_next_version
from fondaco_web.directory.enums import OrganisationState
from fondaco_web.directory.models import Organisation
from fondaco_web.programme.models import Session, ThematicTable

MOST_MEETINGS = 40
COPIED = ("language", "needs_interpreter", "is_remote", "max_meetings", "objectives")


class ApplicationValues(TypedDict, total=False):
    """What an application says as a whole; values left out stay as they are."""

    themes: list[ThematicTable]
    objectives: dict[str, str]
    language: str
    needs_interpreter: bool
    is_remote: bool
    max_meetings: int | None


@transaction.atomic
def start_application(
    *, by: Any, session: Session, organisation: Organisation, copy_from: Application | None = None
) -> Application:
    """A draft for `organisation`, with objectives, needs and wanted counterparts of `copy_from` (its own, earlier).

    An application that was withdrawn is opened again as a draft.
    """
    if organisation.party.forum_id != session.forum_id or not may_start_application(by, organisation):
        raise NotFound
    if organisation.state == OrganisationState.ARCHIVED:
        raise InvalidInput(_("%(name)s is archived; restore its profile first.") % {"name": organisation.name})
    require_open(by, session, organisation)
    locked(organisation)  # two people starting at once
    existing = Application.objects.filter(session=session, organisation=organisation).first()
    if existing is None:
        return first_draft(by, session, organisation, copy_from)
    if existing.state != ApplicationState.WITHDRAWN:
        raise AlreadyApplied(
            _("%(name)s has already applied to session %(number)s: application %(code)s.")
            % {"name": organisation.name, "number": roman_numeral(session.number), "code": existing.code}
        )
    return start_again(by, existing)


def first_draft(by: Any, session: Session, organisation: Organisation, copy_from: Application | None) -> Application:
    """A new draft, with what `copy_from` said."""
    if copy_from is not None and copy_from.organisation_id != organisation.pk:
        raise NotFound
    language = organisation.party.language
    values = {name: getattr(copy_from, name) for name in COPIED} if copy_from else {"language": language}
    application = Application.objects.create(
        session=session, organisation=organisation, code=new_code("A"), started_by=by, **values
    )
    if copy_from is not None:
        copy_counterparts(copy_from, application)
    after = {"state": application.state, "copied_from": copy_from.code if copy_from else None}
    record(by, "application.started", application, Change(after=after))
    return application


def copy_counterparts(earlier: Application, application: Application) -> None:
    """Take over whom the earlier application wanted to meet."""
    WantedCounterpart.objects.bulk_create(
        WantedCounterpart(
            application=application,
            code=new_code("W"),
            organisation_id=wish.organisation_id,
            description=wish.description,
            party_id=wish.party_id,
            region_id=wish.region_id,
            sector_id=wish.sector_id,
            priority=wish.priority,
            topic=wish.topic,
        )
        for wish in earlier.counterparts.order_by("pk")
    )


def start_again(by: Any, existing: Application) -> Application:
    """A withdrawn application becomes a draft again."""
    application = locked(existing)
    before = snapshot(application, ("state",))
    save_next_version(
        application, {"state": ApplicationState.DRAFT, "desk_rank": None, "decision_reason": "", "decided_at": None}
    )
    record(by, "application.reopened", application, Change(before, snapshot(application, ("state",))))
    return application


@transaction.atomic
def change_application(
    *, by: Any, application: Application, values: ApplicationValues, expected_version: int | None = None
) -> Application:
    """Themes, objectives, language, needs, remote, at most how many meetings: only what `values` holds changes."""
    current = open_for_content(application, by, expected_version)
    check_values(current, values)
    columns = {name: value for name, value in values.items() if name != "themes"}
    before = snapshot(current, columns) | themes_of(current)
    save_next_version(current, columns)
    if "themes" in values:
        current.themes.set(values["themes"])
    record(by, "application.changed", current, Change(before, snapshot(current, columns) | themes_of(current)))
    return current


def themes_of(application: Application) -> dict[str, Any]:
    """The codes of its themes, for the record."""
    return {"themes": sorted(application.themes.values_list("code", flat=True))}


def check_values(application: Application, values: ApplicationValues) -> None:
    """Raise InvalidInput at the first value that cannot be."""
    for table in values.get("themes", ()):
        if table.session_id != application.session_id:
            raise InvalidInput(_("Choose thematic tables of this session."), field="themes")
    n_meetings = values.get("max_meetings")
    if n_meetings is not None and not 1 <= n_meetings <= MOST_MEETINGS:
        raise InvalidInput(
            _("%(number)s meetings: write a number from 1 to %(most)s, or leave it empty.")
            % {"number": n_meetings, "most": MOST_MEETINGS},
            field="max_meetings",
        )
    language = values.get("language")
    if language is not None and language not in application.session.forum.languages:
        raise InvalidInput(_("Choose a working language of the forum."), field="language")
