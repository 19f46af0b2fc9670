"""What is to be done for a session, and its figures."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from fondaco_web.programme.enums import SessionState
from fondaco_web.programme.models import Session
from fondaco_web.programme.selectors import conflicts_in_draft, draft_differences, draft_programme, published_programme


@dataclass(frozen=True, slots=True)
class Step:
    """Something to be done: what, whether it is done, the page for it (`argument`: the step of a change of state)."""

    label: str
    is_done: bool
    page: str
    argument: str = ""


@dataclass(frozen=True, slots=True)
class Figures:
    """Numbers of a session."""

    tables: int
    rooms: int
    locations: int
    interpreters: int
    seats: int
    items: int
    conflicts: int
    differences: int
    version: int

    @property
    def is_draft_published(self) -> bool:
        """Whether the public reads the programme as it stands."""
        return self.version > 0 and self.differences == 0


def figures_of(session: Session) -> Figures:
    """Counts everything that a session needs."""
    draft, version = draft_programme(session), published_programme(session)
    return Figures(
        tables=session.tables.count(),
        rooms=session.rooms.count(),
        locations=session.locations.count(),
        interpreters=session.interpreters.count(),
        seats=sum(session.quotas.values_list("seats", flat=True)),
        items=len(draft.items),
        conflicts=len(conflicts_in_draft(session, draft)),
        differences=len(draft_differences(session, draft)),
        version=version.number if version else 0,
    )


def steps_of(session: Session, figures: Figures) -> list[Step]:
    """What has to be done before and around a session, in order; nothing for one that is over."""
    if session.state in {SessionState.HELD, SessionState.CANCELLED}:
        return []
    is_convened = session.state != SessionState.DRAFT
    is_opened = session.state in {SessionState.OPEN, SessionState.CLOSED}
    return [
        Step(_("Enter venue and deadlines"), bool(session.applications_close_on), "programme:session_edit"),
        Step(_("Choose thematic tables"), figures.tables > 0, "programme:tables"),
        Step(_("Convene the session"), is_convened, "programme:session_state", "convene"),
        Step(_("Set the seats of the regions"), figures.seats > 0, "programme:quotas"),
        Step(_("Open applications"), is_opened, "programme:session_state", "open"),
        Step(_("Enter rooms"), figures.rooms > 0, "programme:rooms"),
        Step(_("Number the places of the meeting point"), figures.locations > 0, "programme:locations"),
        Step(_("Put the programme together"), figures.items > 0, "programme:editor"),
        Step(_("Enter the interpreters"), figures.interpreters > 0, "programme:interpreters"),
        Step(_("Publish the programme"), figures.is_draft_published, "programme:publish"),
        Step(_("Close applications"), session.state == SessionState.CLOSED, "programme:session_state", "close"),
        Step(_("Mark the session as held"), False, "programme:session_state", "hold"),
    ]
