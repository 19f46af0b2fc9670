"""A session ready to be planned: a meeting point of two hours, two tables, six admitted applicants. All invented."""

from datetime import UTC, datetime
from typing import Any

from django.db.models import Model

from factories.forums import a_forum, party_of
from factories.organisations import a_person, an_organisation
from factories.sessions import a_session, an_application
from fondaco_web.applications.enums import ApplicationState
from fondaco_web.applications.models import Application, Participant, WantedCounterpart
from fondaco_web.common.codes import new_code
from fondaco_web.forum.models import Forum
from fondaco_web.programme.enums import ItemKind
from fondaco_web.programme.models import Interpreter, MeetingLocation, ProgrammeItem, Session

MORNING = datetime(2099, 5, 29, 6, 0, tzinfo=UTC)  # 9:00 in Lipetsk


def fields_of(model: type[Model], **values: Any) -> dict[str, Any]:
    """The values whose fields `model` has."""
    return {name: value for name, value in values.items() if name in {field.name for field in model._meta.fields}}


def a_planned_forum(*, is_invented: bool = True) -> Forum:
    """A forum whose people are invented, unless said otherwise."""
    forum = a_forum()
    forum.is_invented = is_invented
    forum.save()
    return forum


def a_meeting_point(session: Session, **fields: Any) -> ProgrammeItem:
    """A meeting point from 9:00 to 11:00 with meetings of 20 minutes and pauses of 5."""
    values = {
        "kind": ItemKind.MEETING_POINT,
        "title": {"it": "Punto d'incontro", "ru": "Биржа контактов", "en": "Meeting point"},
        "starts_at": MORNING,
        "ends_at": MORNING.replace(hour=8),
        "slot_minutes": 20,
        "gap_minutes": 5,
    }
    return ProgrammeItem.objects.create(session=session, code=new_code("I"), **(values | fields))


def an_admitted(session: Session, region: str, name: str, **fields: Any) -> Application:
    """An admitted application with one person; its organisation speaks the language of its party."""
    language = "it" if region.startswith("IT") else "ru"
    organisation = an_organisation(session.forum, region, name=name, languages=[language])
    application = an_application(
        session, organisation, **({"state": ApplicationState.ADMITTED, "language": language} | fields)
    )
    Participant.objects.create(
        session=session,
        application=application,
        person=a_person(organisation, given_name="Anna", family_name=f"Di {name}"),
    )
    return application


def a_wish(application: Application, wanted: Application | None, **fields: Any) -> WantedCounterpart:
    """`application` wants to meet `wanted`."""
    values = fields_of(WantedCounterpart, code=new_code("W"))
    organisation = wanted.organisation if wanted else None
    return WantedCounterpart.objects.create(application=application, organisation=organisation, **(values | fields))


def a_ready_session(forum: Forum) -> Session:
    """Three Italian and three Russian applicants, of whom each wants each; two interpreters."""
    session = a_session(forum)
    a_meeting_point(session)
    for code in ("1", "2"):
        MeetingLocation.objects.create(session=session, code=code)
    values = fields_of(Interpreter, party=party_of(forum, "IT"))
    for name in ("Vera Inventata", "Ugo Inventato"):
        Interpreter.objects.create(session=session, code=new_code("N"), name=name, languages=["it", "ru"], **values)
    italians = [an_admitted(session, "IT-65", f"Alfa {n}") for n in range(3)]
    russians = [an_admitted(session, "RU-LIP", f"Завод {n}") for n in range(3)]
    for italian in italians:
        for russian in russians:
            a_wish(italian, russian, topic="Legno lamellare")
    return session
