"""Reads what the planner must know of a session."""

from dataclasses import dataclass
from zoneinfo import ZoneInfo

from django.db.models import Prefetch

from fondaco_web.applications.enums import ApplicationState
from fondaco_web.applications.models import Application, Participant, WantedCounterpart
from fondaco_web.forum.models import Party
from fondaco_web.programme.enums import ItemKind
from fondaco_web.programme.models import Interpreter, MeetingLocation, ProgrammeItem, Session, ThematicTable
from fondaco_web.programme.selectors import interpreters_of, items_of, locations_of


@dataclass(frozen=True, slots=True)
class PlanningRows:
    """The rows of a session that concern its meetings; applications are the admitted ones."""

    session: Session
    meeting_points: tuple[ProgrammeItem, ...]
    locations: tuple[MeetingLocation, ...]
    applications: tuple[Application, ...]
    interpreters: tuple[Interpreter, ...]
    parties: tuple[Party, ...]

    @property
    def zone(self) -> ZoneInfo:
        return ZoneInfo(self.session.time_zone)


def planning_rows(session: Session) -> PlanningRows:
    """Everything that the planner needs, in a number of queries that does not grow with the rows."""
    applications = (
        Application.objects.filter(session=session, state=ApplicationState.ADMITTED)
        .select_related("organisation__party", "organisation__region")
        .prefetch_related(
            Prefetch("participants", Participant.objects.select_related("person").order_by("pk")),
            Prefetch("counterparts", WantedCounterpart.objects.order_by("pk")),
            Prefetch("themes", ThematicTable.objects.order_by("position", "pk")),
            "organisation__sectors",
        )
        .order_by("organisation__party__position", "code")
    )
    points = (item for item in items_of(session) if item.kind == ItemKind.MEETING_POINT and not item.is_cancelled)
    return PlanningRows(
        session=session,
        meeting_points=tuple(points),
        locations=tuple(locations_of(session)),
        applications=tuple(applications),
        interpreters=tuple(interpreters_of(session)),
        parties=tuple(Party.objects.filter(forum=session.forum_id).order_by("position", "code")),
    )
