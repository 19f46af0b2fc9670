"""The frame of the demo: the forum with its parties and desks, the real series of sessions, session XIII itself."""

from datetime import date, time

from fondaco.demo import demo_session
from fondaco_web.accounts.models import User
from fondaco_web.accounts.services.operators import make_operator
from fondaco_web.demo import places
from fondaco_web.demo.cast import PARTS, account, address_of, take_up
from fondaco_web.demo.history import SERIES, PastSession
from fondaco_web.forum.enums import Role
from fondaco_web.forum.models import Forum, Party, Region, Sector
from fondaco_web.forum.services.announcements import draft_announcement, publish_announcement
from fondaco_web.forum.services.founding import NewForum, NewParty, NewRegion, NewSector, open_forum
from fondaco_web.forum.services.roles import RoleGrant, grant_role
from fondaco_web.programme.enums import ItemKind, LocationKind
from fondaco_web.programme.models import Session
from fondaco_web.programme.services.interpreters import InterpreterValues, add_interpreter
from fondaco_web.programme.services.items import add_item
from fondaco_web.programme.services.locations import LocationSeries, add_locations
from fondaco_web.programme.services.publishing import publish_programme
from fondaco_web.programme.services.quotas import set_quotas
from fondaco_web.programme.services.rooms import RoomValues, add_room
from fondaco_web.programme.services.sessions import open_session, record_past_session
from fondaco_web.programme.services.states import convene, open_applications
from fondaco_web.programme.services.tables import TableValues, add_table
from fondaco_web.programme.values import Deadlines, ItemValues, SessionValues, SpeakerValues

SLUG = "task-force"
NUMBER = 13
FIRST, LAST = date(2008, 5, 29), date(2008, 5, 30)
THEMES = ("biotech", "nanotech", "aerospace", "logistics")
EVERY_LANGUAGE = ("it", "ru", "en")


def build_forum() -> Forum:
    """The operator opens the forum; both secretariats, the co-chair, the reader and the desks get their roles."""
    parts = {part.key: part for part in PARTS}
    operator, _is_new = make_operator(email=address_of("operator"), full_name="", language="en")
    take_up(parts["operator"])
    forum = open_forum(by=operator, plan=new_forum())
    for part in (parts["segreteria"], parts["sekretariat"]):
        take_up(part)
    italy, russia = Party.objects.get(forum=forum, code="IT"), Party.objects.get(forum=forum, code="RU")
    grant_role(
        by=account("segreteria"), forum=forum, grant=RoleGrant(Role.CO_CHAIR, address_of("copresidente"), party=italy)
    )
    grant_role(by=account("segreteria"), forum=forum, grant=RoleGrant(Role.REPORT_READER, address_of("ministero")))
    for party, secretariat in ((italy, account("segreteria")), (russia, account("sekretariat"))):
        for region in party.regions.order_by("code"):
            email = DESKS.get(region.code) or address_of(f"desk.{region.code.lower()}")
            grant = RoleGrant(Role.DESK, email, party=party, region=region)
            grant_role(by=secretariat, forum=forum, grant=grant)
    for key in ("copresidente", "ministero", "sprint.abruzzo", "desk.lipetsk", "stranger"):
        take_up(parts[key], operator)
    return forum


DESKS = {"IT-65": address_of("sprint.abruzzo"), "RU-LIP": address_of("desk.lipetsk")}


def new_forum() -> NewForum:
    """What the operator enters."""
    return NewForum(
        slug=SLUG,
        name=places.FORUM_NAME,
        languages=EVERY_LANGUAGE,
        administration=places.ADMINISTRATION,
        description=places.DESCRIPTION,
        founded_on=date(2002, 4, 1),
        contact_email=address_of("segreteria"),
        is_invented=True,
        sectors=tuple(NewSector(code, name) for code, name in places.SECTORS.items()),
        parties=tuple(
            NewParty(
                code=code,
                name=name,
                secretariat_email=address_of("segreteria" if code == "IT" else "sekretariat"),
                language=code.lower(),
                regions=tuple(
                    NewRegion(region, its_name)
                    for region, its_name in places.REGIONS.items()
                    if region.startswith(f"{code}-")
                ),
            )
            for code, name in places.PARTIES.items()
        ),
    )


def record_series(forum: Forum) -> None:
    """The sessions held before and after, from the public records."""
    for past in SERIES:
        record_past_session(forum=forum, values=past_values(forum, past), by=account("segreteria"))


def past_values(forum: Forum, past: PastSession) -> SessionValues:
    """What is entered about a past session."""
    region = Region.objects.get(party__forum=forum, code=past.region)
    return SessionValues(
        number=past.number,
        host_party=region.party,
        host_region=region,
        city=past.city,
        starts_on=past.starts_on,
        ends_on=past.ends_on,
        time_zone="Europe/Moscow" if region.party.code == "RU" else "Europe/Rome",
        date_note=past.date_note or {},
        figures=past.figures,
        is_online=past.is_online,
        sectors=tuple(Sector.objects.filter(forum=forum, code__in=past.sectors)),
    )


def open_thirteenth(forum: Forum) -> Session:
    """Session XIII, Lipetsk: tables, rooms, quotas, meeting point, interpreters, programme; convened and open."""
    by = account("sekretariat")
    host = Region.objects.get(party__forum=forum, code="RU-LIP")
    session = open_session(forum=forum, by=by, values=SessionValues(
        number=NUMBER,
        host_party=host.party,
        host_region=host,
        city={"it": "Lipetsk", "ru": "Липецк", "en": "Lipetsk"},
        venue=places.XIII_VENUE,
        starts_on=FIRST,
        ends_on=LAST,
        time_zone="Europe/Moscow",
        title=places.XIII_TITLE,
        summary=places.XIII_SUMMARY,
        sectors=tuple(Sector.objects.filter(forum=forum, code__in=THEMES)),
        deadlines=Deadlines(date(2008, 3, 10), date(2008, 4, 28), date(2008, 5, 5), date(2008, 5, 12)),
    ))  # fmt: skip
    for code in THEMES:
        sector = Sector.objects.get(forum=forum, code=code)
        add_table(session=session, values=TableValues(code, sector.name, sector=sector), by=by)
    session.refresh_from_db()
    seats = {region: 45 if region == host else 25 for region in Region.objects.filter(party__forum=forum)}
    set_quotas(session=session, seats=seats, by=by, expected_version=session.version)
    add_locations(session=session, series=LocationSeries(1, 42, "T", LocationKind.TABLE, "Meeting Point"), by=by)
    for person in demo_session(seed=13, n_attendees=130).interpreters:
        values = InterpreterValues(name=person.name, languages=person.languages, max_run=person.max_run)
        add_interpreter(session=session, party=host.party, values=values, by=by)
    session.refresh_from_db()
    convene(session=session, by=by)
    session.refresh_from_db()
    open_applications(session=session, by=by)
    session.refresh_from_db()
    return session


def build_programme(session: Session) -> None:
    """The two days of Lipetsk; published twice, so that the change log has something to tell."""
    by = account("sekretariat")
    rooms = {
        code: add_room(session=session, values=RoomValues(code, name, "Meeting Point", seats), by=by)
        for code, name, seats in places.ROOMS
    }
    tables = {table.code: table for table in session.tables.all()}
    for row in places.PROGRAMME:
        add_item(session=session, by=by, values=ItemValues(
            kind=ItemKind(row.kind),
            title=row.title,
            day=FIRST if row.day == 1 else LAST,
            begins=time.fromisoformat(row.begins),
            ends=time.fromisoformat(row.ends),
            room=rooms.get(row.room),
            table=tables.get(row.table),
            language=row.language,
            interpretation=tuple(code for code in row.interpretation.split() if code),
            capacity=row.places,
            slot_minutes=25 if row.kind == "meeting_point" else None,
            gap_minutes=5 if row.kind == "meeting_point" else None,
            speakers=tuple(SpeakerValues(*speaker) for speaker in row.speakers),
        ))  # fmt: skip
    publish_programme(session=session, by=by, note=places.FIRST_NOTE)
    add_item(session=session, by=by, values=ItemValues(
        kind=ItemKind.VISIT,
        title=places.SECOND_VISIT,
        day=LAST,
        begins=time(14, 30),
        ends=time(17, 30),
        language="ru",
        interpretation=("it",),
        capacity=12,
    ))  # fmt: skip
    publish_programme(session=session, by=by, note=places.SECOND_NOTE)


def announce(forum: Forum, by: User) -> None:
    """Two announcements, one of each party."""
    for party_code, title, body in places.ANNOUNCEMENTS:
        party = Party.objects.get(forum=forum, code=party_code)
        author = by if party_code == "IT" else account("sekretariat")
        announcement = draft_announcement(by=author, party=party, title=title, body=body)
        publish_announcement(by=author, announcement=announcement)
