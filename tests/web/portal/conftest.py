"""A forum with the XIII session published in two versions, one past session, and an announcement in Italian only."""

from dataclasses import dataclass
from datetime import date, time
from typing import Any

import pytest
from django.utils import timezone

from factories.forums import a_forum, a_secretariat, party_of
from factories.sessions import a_session
from fondaco_web.accounts.models import User
from fondaco_web.common.codes import new_code
from fondaco_web.forum.models import Announcement, Forum
from fondaco_web.programme.enums import ItemKind, SessionState
from fondaco_web.programme.models import ProgrammeItem, Session
from fondaco_web.programme.services import add_item, cancel_item, move_item, publish_programme
from fondaco_web.programme.values import ItemValues, SpeakerValues

FIRST_DAY = date(2099, 5, 29)


@dataclass(frozen=True, slots=True)
class World:
    """What the tests of public pages look at."""

    forum: Forum
    secretariat: User
    session: Session
    plenary: ProgrammeItem
    visit: ProgrammeItem
    announcement: Announcement


def an_announcement(forum: Forum, title: str, **fields: object) -> Announcement:
    """An announcement in Italian, published now unless `fields` say otherwise."""
    values: dict[str, Any] = {
        "title": {"it": title},
        "body": {"it": "Testo."},
        "published_at": timezone.now(),
        "author_party": party_of(forum, "IT"),
    }
    return Announcement.objects.create(forum=forum, code=new_code("N"), **(values | fields))


@pytest.fixture
def world() -> World:
    """The plenary was moved and the visit cancelled in the second version."""
    forum = a_forum()
    secretariat = a_secretariat(forum)
    session = a_session(forum)
    a_session(
        forum,
        12,
        state=SessionState.HELD,
        host_party=party_of(forum, "IT"),
        host_region=None,
        city={"it": "Napoli", "ru": "Неаполь", "en": "Naples"},
        starts_on=date(2007, 10, 25),
        ends_on=date(2007, 10, 26),
        figures={"en": "About 40 projects."},
    )
    plenary = add_item(
        session=session,
        by=secretariat,
        values=ItemValues(
            ItemKind.PLENARY,
            {"it": "Plenaria", "ru": "Пленарное заседание"},
            FIRST_DAY,
            time(10),
            time(12),
            language="ru",
            interpretation=("it",),
            speakers=(SpeakerValues("Анна Вымышленная", "Anna Vymyshlennaya", {"en": "co-chair"}),),
        ),
    )
    visit = add_item(
        session=session,
        by=secretariat,
        values=ItemValues(ItemKind.VISIT, {"en": "Visit"}, date(2099, 5, 30), time(14), time(16), language="en"),
    )
    publish_programme(session=session, by=secretariat)
    move_item(item=plenary, day=FIRST_DAY, begins=time(11), by=secretariat, expected_version=1)
    cancel_item(item=visit, by=secretariat)
    publish_programme(session=session, by=secretariat, note={"en": "Later start."})
    return World(forum, secretariat, session, plenary, visit, an_announcement(forum, "Convocata la sessione"))
