"""Sessions with two thematic tables, and applications to them. Everything is invented."""

from datetime import date
from typing import Any

from factories.forums import party_of, region_of
from fondaco_web.applications.models import Application
from fondaco_web.common.codes import new_code
from fondaco_web.directory.models import Organisation
from fondaco_web.forum.models import Forum, Sector
from fondaco_web.programme.enums import SessionState
from fondaco_web.programme.models import Session, ThematicTable


def a_session(forum: Forum, number: int = 13, **fields: Any) -> Session:
    """A session in Lipetsk, open for applications, with the tables `wood` and `energy`."""
    values: dict[str, Any] = {
        "state": SessionState.OPEN,
        "host_party": party_of(forum, "RU"),
        "host_region": region_of(forum, "RU-LIP"),
        "city": {"it": "Lipeck", "ru": "Липецк", "en": "Lipetsk"},
        "time_zone": "Europe/Moscow",
        "starts_on": date(2099, 5, 29),
        "ends_on": date(2099, 5, 30),
        "applications_open_on": date(2020, 1, 1),
        "applications_close_on": date(2099, 4, 25),
        "desks_close_on": date(2099, 5, 2),
    }
    session = Session.objects.create(forum=forum, number=number, **(values | fields))
    for position, sector in enumerate(Sector.objects.filter(forum=forum).order_by("pk"), start=1):
        ThematicTable.objects.create(
            session=session, code=sector.code, title=sector.name, sector=sector, position=position
        )
    return session


def an_application(session: Session, organisation: Organisation, **fields: Any) -> Application:
    """An application of `organisation`, a draft unless `state` says otherwise."""
    return Application.objects.create(session=session, organisation=organisation, code=new_code("A"), **fields)
