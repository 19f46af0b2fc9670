"""Sessions and their published programme: open to the public; sessions in preparation only to the secretariats."""

from typing import Any

from django.http import HttpRequest
from ninja import Query, Router

from fondaco_web.api.authentication import ANYBODY
from fondaco_web.api.conditional import tagged
from fondaco_web.api.paging import Listing, Window, listing
from fondaco_web.api.problems import answers
from fondaco_web.api.schemas import ProgrammeOut, SessionOut, TableOut
from fondaco_web.common.errors import NotFound
from fondaco_web.forum.selectors.parts import forum_named
from fondaco_web.programme.models import Session, ThematicTable
from fondaco_web.programme.selectors import (
    published_programme,
    session_visible_to,
    sessions_visible_to,
    tables_of,
)

router = Router(tags=["session"], auth=ANYBODY)


def as_table(table: ThematicTable) -> TableOut:
    """A thematic table."""
    sector = table.sector.code if table.sector else None
    return TableOut(code=table.code, title=table.title, description=table.description, sector=sector)


def as_session(session: Session) -> SessionOut:
    """A session without its tables; its sectors are expected to be prefetched in lists."""
    return SessionOut(
        number=session.number,
        title=session.title,
        summary=session.summary,
        state=session.state,
        host_party=session.host_party.code,
        host_region=session.host_region.code if session.host_region else None,
        city=session.city,
        venue=session.venue,
        address=session.address,
        time_zone=session.time_zone,
        starts_on=session.starts_on,
        ends_on=session.ends_on,
        date_note=session.date_note,
        is_online=session.is_online,
        applications_open_on=session.applications_open_on,
        applications_close_on=session.applications_close_on,
        figures=session.figures,
        sectors=[sector.code for sector in session.sectors.all()],
    )


@router.get("/forums/{forum}/sessions", response={200: Listing[SessionOut], **answers(422)})
def list_sessions(request: HttpRequest, forum: str, window: Query[Window]) -> Any:
    """The sessions of a forum, the latest first; their tables are told with each session alone."""
    rows = sessions_visible_to(request.user, forum_named(forum)).prefetch_related("sectors")
    return listing(rows, window, request, as_session)


@router.get("/forums/{forum}/sessions/{int:number}", response={200: SessionOut, **answers(422)})
def get_session(request: HttpRequest, forum: str, number: int) -> Any:
    """One session with its thematic tables."""
    row = session_visible_to(request.user, forum_named(forum), number)
    body = as_session(row)
    body.tables = [as_table(table) for table in tables_of(row)]
    return tagged(request, row, body)


@router.get("/forums/{forum}/sessions/{int:number}/programme", response={200: ProgrammeOut, **answers(422)})
def get_programme(request: HttpRequest, forum: str, number: int) -> Any:
    """The programme as last published; 404 until there is one."""
    version = published_programme(session_visible_to(request.user, forum_named(forum), number))
    if version is None:
        raise NotFound
    return ProgrammeOut(
        session=number,
        version=version.number,
        published_at=version.published_at,
        note=version.note,
        content=version.content,
    )
