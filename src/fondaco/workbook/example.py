"""The filled example of the template: two half days, invented organisations, a bit of everything a session can have."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from fondaco.common.languages import Language
from fondaco.common.languages import LocalisedText as Text
from fondaco.common.session import (
    Attendee,
    ForumSession,
    InterpreterPerson,
    LocationKind,
    MeetingSlot,
    Party,
    Period,
    Place,
    PlanningRules,
    Priority,
    TransferTime,
    WantedMeeting,
)
from fondaco.workbook.read_event import made_up_name, slot_id

ZONE = ZoneInfo("Europe/Rome")
DAYS = (date(2027, 6, 10), date(2027, 6, 11))
BLOCKS = (
    (1, time(9, 30), 5, "Giorno 1, mattina"),
    (1, time(14, 30), 4, "Giorno 1, pomeriggio"),
    (2, time(9, 0), 5, "Giorno 2, mattina"),
)
LENGTH, STEP = timedelta(minutes=25), timedelta(minutes=30)
HALL, PORT = "Centro congressi", "Porto turistico"


def at(day: int, hour: int, minute: int = 0) -> datetime:
    """A moment of the example."""
    return datetime.combine(DAYS[day - 1], time(hour, minute), tzinfo=ZONE)


def slots() -> tuple[MeetingSlot, ...]:
    """Three blocks with a break between them."""
    found = []
    for day, start, n_slots, block in BLOCKS:
        for position in range(n_slots):
            begin = datetime.combine(DAYS[day - 1], start, tzinfo=ZONE) + position * STEP
            period = Period(begin, begin + LENGTH)
            found.append(MeetingSlot(slot_id(day, period), period, block, day))
    return tuple(found)


def places() -> tuple[Place, ...]:
    """Three tables, a booth, a room, a place for video."""
    room = Text("Sala Gran Sasso", "Зал «Гран-Сассо»", "Gran Sasso room")
    return (
        *(
            Place(f"T{number}", made_up_name(LocationKind.TABLE, f"T{number}"), LocationKind.TABLE, HALL)
            for number in (1, 2, 3)
        ),
        Place("S1", made_up_name(LocationKind.BOOTH, "S1"), LocationKind.BOOTH, PORT, owner="IT-03"),
        Place("G1", room, LocationKind.ROOM, HALL, 2, unavailable=(Period(at(1, 9), at(1, 11)),)),
        Place("V1", Text("Postazione video", "Видеосвязь", "Video place"), LocationKind.REMOTE, HALL, 2),
    )


def italians() -> tuple[Attendee, ...]:
    """The Italian side."""
    it, zone = Language.ITALIAN, "Europe/Rome"
    return (
        Attendee("IT-01", "Olio Majella S.r.l.", "IT", "Abruzzo", ("Anna Di Iorio", "Marco Sala"), ("it", "en"), it,
                 zone, sector="agroalimentare", min_meetings=1),
        Attendee("IT-02", "Meccanica Trigno S.p.A.", "IT", "Molise", ("Paolo Ferri",), ("it",), it, zone,
                 sector="meccanica", departure=at(2, 11, 30)),
        Attendee("IT-03", "Cantieri Adriatici S.r.l.", "IT", "Marche", ("Lucia Conti",), ("it", "ru"), it, zone,
                 sector="nautica"),
        Attendee("IT-04", "Consorzio Legno Sila", "IT", "Calabria", ("Rosa Greco",), ("it",), it, zone, sector="legno",
                 unavailable=(Period(at(1, 14, 30), at(1, 15, 30)),)),
    )  # fmt: skip


def russians() -> tuple[Attendee, ...]:
    """The Russian side."""
    ru, zone = Language.RUSSIAN, "Europe/Moscow"
    return (
        Attendee("RU-01", "ООО «Липецкие сады»", "RU", "Липецкая область", ("Ольга Иванова", "Пётр Лисин"), ("ru",), ru,
                 zone, sector="агропром", arrival=at(1, 10)),
        Attendee("RU-02", "АО «Волжские станки»", "RU", "Самарская область", ("Игорь Белов",), ("ru", "en"), ru,
                 "Europe/Samara", sector="машиностроение", max_meetings=3),
        Attendee("RU-03", "ООО «Невская верфь»", "RU", "Санкт-Петербург", ("Анна Ким",), ("ru",), ru, zone,
                 sector="судостроение"),
        Attendee("RU-04", "ООО «Уральский дом»", "RU", "Свердловская область", ("Семён Ершов",), ("ru",), ru,
                 "Asia/Yekaterinburg", sector="деревообработка", is_remote=True),
    )  # fmt: skip


def meetings() -> tuple[WantedMeeting, ...]:
    """Ten meetings, agreed and wished for."""
    must, wish = Priority.MUST, Priority.WISH
    return (
        WantedMeeting("M01", "IT-01", "RU-01", must, topic="Distribuzione di olio extravergine"),
        WantedMeeting("M02", "IT-01", "RU-02", wish),
        WantedMeeting("M03", "IT-02", "RU-02", must, fixed_start=at(1, 10), place="T1", topic="Macchine utensili"),
        WantedMeeting("M04", "IT-02", "RU-01", wish, topic="Linee di confezionamento"),
        WantedMeeting("M05", "IT-03", "RU-03", must, block="Giorno 1, pomeriggio", topic="Yachts e refitting"),
        WantedMeeting("M06", "IT-03", "RU-02", wish, after=("M05",)),
        WantedMeeting("M07", "IT-04", "RU-04", must, topic="Case in legno"),
        WantedMeeting("M08", "IT-04", "RU-01", wish),
        WantedMeeting("M09", "IT-01", "RU-03", wish),
        WantedMeeting("M10", "IT-02", "RU-04", wish, block="Giorno 2, mattina"),
    )


def example_session() -> ForumSession:
    """The session of the example. Its texts are as a secretary of either side would write them, in both languages."""
    return ForumSession(
        code="ESEMPIO-2027",
        name=Text("Sessione di esempio", "Пример сессии", "Example session"),
        host=Text("Regione Abruzzo, Pescara", "Регион Абруццо, Пескара", "Abruzzo Region, Pescara"),
        time_zone="Europe/Rome",
        slots=slots(),
        places=places(),
        attendees=(*italians(), *russians()),
        meetings=meetings(),
        interpreters=(
            InterpreterPerson("I1", "Elena Orlova", ("it", "ru"), max_run=3),
            InterpreterPerson(
                "I2", "Дмитрий Соколов", ("ru", "en", "it"), (Period(at(2, 9), at(2, 10)),), sites=(HALL,)
            ),
        ),
        transfers=(TransferTime(HALL, PORT, 20),),
        parties=(Party("IT", Text("Italia", "Италия", "Italy")), Party("RU", Text("Russia", "Россия", "Russia"))),
        rules=PlanningRules(fairness=2, max_meetings=8, interpreter_max_run=4),
        is_invented=True,
    )
