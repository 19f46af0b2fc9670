"""Pages: the secretariats manage, participants book, everybody else finds nothing there."""

from datetime import time
from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils.translation import override

from factories.forums import a_desk, a_forum, a_secretariat, a_user, party_of
from factories.organisations import a_person, an_organisation, an_owner
from factories.programmes import a_place, a_room, a_speaker, a_visit, an_item
from factories.sessions import a_session
from fondaco_web.accounts.models import User
from fondaco_web.forum.models import Forum
from fondaco_web.programme.enums import DocumentAudience, DocumentKind, SessionState
from fondaco_web.programme.models import ProgrammeItem, ProgrammeVersion, Session, SessionDocument, VisitPlace
from fondaco_web.programme.services import (
    InterpreterValues,
    LocationSeries,
    add_document,
    add_interpreter,
    add_locations,
)
from fondaco_web.programme.services.documents import DocumentValues

pytestmark = pytest.mark.django_db
OF_FORUM = ("session_list", "session_add", "session_add_past")
OF_SESSION = (
    "manage",
    "session_edit",
    "quotas",
    "tables",
    "table_add",
    "rooms",
    "room_add",
    "locations",
    "interpreters",
    "interpreter_add",
    "editor",
    "item_add",
    "publish",
    "versions",
    "visit_bookings",
    "documents",
    "document_add",
)
OF_ITEM = ("item_edit", "item_move", "item_cancel", "item_remove")


@pytest.fixture(autouse=True)
def files(settings: Any, tmp_path: Path) -> None:
    settings.MEDIA_ROOT = tmp_path


@pytest.fixture
def forum() -> Forum:
    return a_forum()


@pytest.fixture
def session(forum: Forum) -> Session:
    return a_session(forum)


@pytest.fixture
def by(forum: Forum) -> User:
    return a_secretariat(forum)


def signed_in(user: User | None) -> Client:
    client = Client(headers={"accept-language": "en"})
    if user:
        client.force_login(user, backend="allauth.account.auth_backends.AuthenticationBackend")
    return client


def address(name: str, session: Session | Forum, **kwargs: Any) -> str:
    forum = session.forum if isinstance(session, Session) else session
    if isinstance(session, Session):
        kwargs["number"] = session.number
    with override("en"):
        return reverse(f"programme:{name}", kwargs={"forum_slug": forum.slug, **kwargs})


def everything_in(session: Session, by: User) -> list[str]:
    """A session with one of everything, and the addresses of all pages that manage it."""
    forum = session.forum
    room = a_room(session, by)
    item = an_item(session, by, room=room, speakers=(a_speaker("Anna Inventata"),))
    an_item(session, by, room=room)
    a_visit(session, by, 1)
    italy = party_of(forum, "IT")
    interpreter = add_interpreter(
        session=session, party=italy, values=InterpreterValues("Interprete Uno", ("it", "ru"), "uno@example.org"), by=by
    )
    add_locations(session=session, series=LocationSeries(1, 3), by=by)
    document = a_document(session, by)
    return [
        *(address(name, forum) for name in OF_FORUM),
        *(address(name, session) for name in OF_SESSION),
        *(address(name, session, code=item.code) for name in OF_ITEM),
        *(address("session_state", session, step=step) for step in ("convene", "open", "close", "hold", "cancel")),
        address("table_edit", session, code="wood"),
        address("table_remove", session, code="wood"),
        address("room_edit", session, code="red"),
        address("room_remove", session, code="red"),
        address("location_edit", session, code="1"),
        address("interpreter_edit", session, code=interpreter.code),
        address("interpreter_remove", session, code=interpreter.code),
        address("document_remove", session, code=document.code),
    ]


def a_document(session: Session, by: User, audience: DocumentAudience = DocumentAudience.PUBLIC) -> SessionDocument:
    return add_document(
        session=session,
        values=DocumentValues(kind=DocumentKind.OTHER, title={"en": "Map of the town"}, audience=audience),
        file=SimpleUploadedFile("map.pdf", b"%PDF-1.7"),
        by=by,
    )


@pytest.mark.parametrize("language", ["en", "it", "ru"])
def test_every_page_of_management_is_there_for_the_secretariat(session: Session, by: User, language: str) -> None:
    client = signed_in(by)
    for page in everything_in(session, by):
        answer = client.get(page.replace("/en/", f"/{language}/", 1))
        assert answer.status_code == 200, page
        assert "Traceback" not in answer.content.decode()


def test_nobody_else_finds_a_page_of_management(forum: Forum, session: Session, by: User) -> None:
    organisation = an_organisation(forum)
    pages = everything_in(session, by)
    for user in (a_desk(forum), an_owner(organisation), a_user(), a_secretariat(a_forum("other"))):
        client = signed_in(user)
        assert {client.get(page).status_code for page in pages} == {404}
        assert {client.post(page).status_code for page in pages} == {404}
    anonymous = signed_in(None)
    for page in pages:
        answer = anonymous.get(page)
        assert answer.status_code == 302
        assert "login" in answer["Location"]


def test_the_other_party_sees_interpreters_but_not_how_to_reach_them(forum: Forum, session: Session, by: User) -> None:
    pages = everything_in(session, by)
    listed = address("interpreters", session)
    assert "uno@example.org" in signed_in(by).get(listed).content.decode()
    other = signed_in(a_secretariat(forum, "RU"))
    seen = other.get(listed).content.decode()
    assert "Interprete Uno" in seen
    assert "uno@example.org" not in seen
    assert [other.get(page).status_code for page in pages if "/interpreters/T-" in page] == [404, 404]


def item_form(session: Session, **changes: str) -> dict[str, str]:
    return {
        "kind": "plenary",
        "title_en": "Opening",
        "day": str(session.starts_on),
        "begins": "10:00",
        "ends": "12:00",
        "speakers-TOTAL_FORMS": "1",
        "speakers-INITIAL_FORMS": "0",
    } | changes


def test_an_item_is_added_edited_and_published_by_its_pages(session: Session, by: User) -> None:
    client = signed_in(by)
    entered = item_form(session, **{"speakers-0-name": "Anna Inventata", "speakers-0-role_en": "President"})
    assert client.post(address("item_add", session), entered).status_code == 302
    item = session.items.get()
    assert (item.title, item.speakers.get().role) == ({"en": "Opening"}, {"en": "President"})
    entered = item_form(session, title_en="Plenary", version=str(item.version)) | {
        "speakers-INITIAL_FORMS": "1",
        "speakers-0-name": "Anna Inventata",
        "speakers-0-DELETE": "on",
    }
    edit = address("item_edit", session, code=item.code)
    assert client.post(edit, entered).status_code == 302
    assert not item.speakers.exists()
    answer = client.post(edit, entered | {"title_en": "Lost update"})
    assert answer.status_code == 422
    assert "Lost update" in answer.content.decode()
    page = client.get(address("publish", session)).content.decode()
    digest = page.split('name="reviewed" value="')[1].split('"')[0]
    assert client.post(address("publish", session), {"reviewed": "stale"}).status_code == 422
    assert client.post(address("publish", session), {"reviewed": digest, "note_en": "First"}).status_code == 302
    assert ProgrammeVersion.objects.get().note == {"en": "First"}


def test_what_the_service_refuses_is_told_at_its_field_and_nothing_is_lost(session: Session, by: User) -> None:
    answer = signed_in(by).post(address("item_add", session), item_form(session, ends="09:00", title_en="Kept title"))
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "The end has to come after the beginning" in page
    assert "Kept title" in page


def test_an_unknown_organisation_of_a_speaker_is_named(forum: Forum, session: Session, by: User) -> None:
    hidden = an_organisation(forum, "RU-LIP", name="Zavod inventato")
    entered = {"speakers-0-name": "Anna Inventata", "speakers-0-organisation": hidden.code}
    answer = signed_in(by).post(address("item_add", session), item_form(session, **entered))
    assert answer.status_code == 422
    assert f"No organisation “{hidden.code}” was found" in answer.content.decode()
    assert "Zavod" not in answer.content.decode()
    entered["speakers-0-organisation"] = an_organisation(forum, name="Visibile").code
    assert signed_in(by).post(address("item_add", session), item_form(session, **entered)).status_code == 302


def test_the_editor_shows_conflicts_and_what_is_not_published(session: Session, by: User) -> None:
    room = a_room(session, by)
    an_item(session, by, room=room, title={"en": "Opening"})
    a_visit(session, by)
    an_item(session, by, room=room, title={"en": "Seminar"}, begins=time(11), ends=time(13))
    page = signed_in(by).get(address("editor", session)).content.decode()
    assert "“Opening” and “Seminar” are in the room “Red” at the same time." in page
    assert "not published: added" in page
    assert "10:00" in page


def test_pages_ask_the_database_as_often_for_six_items_as_for_two(session: Session, by: User) -> None:
    client, counts = signed_in(by), []
    for number in (1, 2, 3):
        an_item(session, by, speakers=(a_speaker("Anna Inventata"),), room=a_room(session, by, f"room{number}"))
        a_visit(session, by, table=session.tables.get(code="wood"))
        for name in ("editor", "manage", "visits", "visit_bookings", "publish"):
            client.get(address(name, session))
            with CaptureQueriesContext(connection) as queries:
                assert client.get(address(name, session)).status_code == 200
            counts.append(len(queries))
    assert counts[:5] == counts[5:10] == counts[10:]


def test_a_session_is_opened_after_the_latest_and_convened(forum: Forum, session: Session, by: User) -> None:
    client = signed_in(by)
    an_item(session, by)
    entered = {
        "number": "14",
        "original": str(session.pk),
        "host_party": str(party_of(forum, "IT").pk),
        "city_it": "Sanremo",
        "venue_it": "Teatro",
        "starts_on": "2099-10-27",
        "ends_on": "2099-10-28",
        "time_zone": "Europe/Rome",
    }
    assert client.post(address("session_add", forum), entered).status_code == 302
    new = Session.objects.get(number=14)
    assert new.items.count() == 1
    assert client.post(address("session_state", new, step="convene")).status_code == 302
    new.refresh_from_db()
    assert new.state == SessionState.CONVENED
    answer = client.post(address("session_state", new, step="close"))
    assert answer.status_code == 422
    assert "this step is not possible" in answer.content.decode()


def test_thirty_places_are_added_at_once_and_some_removed(session: Session, by: User) -> None:
    client = signed_in(by)
    entered = {"kind": "table", "first": "1", "last": "30", "capacity": "1"}
    assert client.post(address("locations", session), entered).status_code == 302
    assert session.locations.count() == 30
    assert client.post(address("locations", session), entered).status_code == 422
    assert client.post(address("locations", session), entered | {"letters": "a/"}).status_code == 422
    assert client.post(address("locations_remove", session), {"code": ["1", "30"]}).status_code == 302
    assert session.locations.count() == 28


def test_interpreters_periods_are_read_line_by_line(session: Session, by: User) -> None:
    client = signed_in(by)
    entered = {"name": "Interprete Uno", "languages": ["it", "ru"], "unavailable": "2099-05-29 09:00-12:30\ntomorrow"}
    answer = client.post(address("interpreter_add", session), entered)
    assert answer.status_code == 422
    assert "Line 2, “tomorrow”" in answer.content.decode()
    entered["unavailable"] = "2099-05-29 09:00-12:30"
    assert client.post(address("interpreter_add", session), entered).status_code == 302
    assert session.interpreters.get().unavailable == [["2099-05-29T06:00:00+00:00", "2099-05-29T09:30:00+00:00"]]


def test_a_participant_asks_for_a_place_and_gives_it_back(forum: Forum, session: Session, by: User) -> None:
    organisation, other = an_organisation(forum), an_organisation(forum)
    owner, person = an_owner(organisation), a_person(organisation)
    visit = a_visit(session, by, 1)
    stranger = a_person(other, family_name="Nascosti")
    taken = a_place(visit, stranger, an_owner(other))
    client = signed_in(owner)
    page = client.get(address("visits", session)).content.decode()
    assert "1 of 1 places are taken" in page
    assert "Nascosti" not in page
    answer = client.post(address("visit_book", session, code=visit.code), {"person": person.code}, follow=True)
    assert "is on the waiting list" in answer.content.decode()
    assert "position 1 on the waiting list" in answer.content.decode()
    mine = VisitPlace.objects.get(person=person)
    for target in (stranger.code, "P-NOTHING0"):
        assert client.post(address("visit_book", session, code=visit.code), {"person": target}).status_code == 404
        assert client.post(address("visit_give_back", session, code=visit.code), {"person": target}).status_code == 404
    taken.refresh_from_db()
    assert taken.state == "confirmed"
    assert client.post(address("visit_give_back", session, code=visit.code), {"person": person.code}).status_code == 302
    mine.refresh_from_db()
    assert mine.state == "cancelled"


def test_visits_are_for_those_who_take_part(forum: Forum, session: Session, by: User) -> None:
    a_visit(session, by, 1)
    page = address("visits", session)
    assert signed_in(a_user()).get(page).status_code == 404
    assert signed_in(None).get(page).status_code == 302
    for user in (by, a_desk(forum, "RU-LIP"), an_owner(an_organisation(forum))):
        assert signed_in(user).get(page).status_code == 200


def test_the_list_of_bookings_names_nobody_of_the_other_party(forum: Forum, session: Session, by: User) -> None:
    organisation = an_organisation(forum, "RU-LIP", name="Zavod inventato")
    a_place(a_visit(session, by, 5), a_person(organisation, family_name="Nascosti"), an_owner(organisation))
    page = signed_in(by).get(address("visit_bookings", session)).content.decode()
    assert "Confirmed: 1 of 5" in page
    assert "Nascosti" not in page
    assert "Zavod" not in page
    own = signed_in(a_secretariat(forum, "RU")).get(address("visit_bookings", session)).content.decode()
    assert "Nascosti" in own


def test_a_document_is_saved_never_shown(forum: Forum, session: Session, by: User) -> None:
    answer = signed_in(None).get(address("document", session, code=a_document(session, by).code))
    assert answer.status_code == 200
    assert answer["Content-Disposition"] == 'attachment; filename="map-of-the-town.pdf"'
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["Content-Type"] == "application/pdf"
    secret = address("document", session, code=a_document(session, by, DocumentAudience.SECRETARIAT).code)
    for user in (None, a_user(), an_owner(an_organisation(forum)), a_desk(forum)):
        assert signed_in(user).get(secret).status_code == 404
    assert signed_in(a_secretariat(forum, "RU")).get(secret).status_code == 200


def test_get_changes_nothing(session: Session, by: User) -> None:
    pages = everything_in(session, by)
    before = list(ProgrammeItem.objects.values())
    item = session.items.first()
    assert item is not None
    client = signed_in(by)
    for page in pages:
        client.get(page)
    for name in ("item_duplicate", "item_reinstate"):
        assert client.get(address(name, session, code=item.code)).status_code == 405
    assert list(ProgrammeItem.objects.values()) == before
