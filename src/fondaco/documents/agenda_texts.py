"""The words of a participant's agenda, and of the notes in its calendar."""

from fondaco.common.languages import LocalisedText as Text
from fondaco.documents.wording import Plural

TITLE = Text("Agenda degli incontri", "Расписание встреч", "Agenda of meetings")
TITLE_OF = Text(
    "Agenda degli incontri di {organisation}",
    "Расписание встреч: {organisation}",
    "Agenda of meetings of {organisation}",
)
ALL_AGENDAS = Text(
    "Agende di tutti i partecipanti: {session}",
    "Расписания всех участников: {session}",
    "Agendas of all participants: {session}",
)

TIME = Text("Ora", "Время", "Time")
TIME_AT_HOME = Text("A casa ({city})", "Дома ({city})", "At home ({city})")
PLACE = Text("Dove", "Где", "Where")
PARTNER = Text("Con chi", "С кем", "With whom")

MEETINGS = Plural(
    Text("{n} incontro", "{n} встреча", "{n} meeting"),
    Text("{n} incontri", "{n} встречи", "{n} meetings"),
    Text("{n} incontri", "{n} встреч", "{n} meetings"),
)
FREE = Text("libero", "свободно", "free")
AWAY = Text("non disponibile", "недоступно", "not available")
AGREED = Text("concordato", "согласовано", "agreed")
SPEAKS = Text("Lingue: {languages}", "Языки: {languages}", "Languages: {languages}")
INTERPRETER = Text("Interprete: {name}", "Переводчик: {name}", "Interpreter: {name}")
CONNECTED = Text("in collegamento a distanza", "участвует дистанционно", "joins remotely")

HOST_TIMES = Text(
    "Gli orari sono quelli del luogo degli incontri ({offsets}).",
    "Время указано по часам места проведения встреч ({offsets}).",
    "Times are those of the place of the meetings ({offsets}).",
)
HOME_TIMES = Text("{city}: {offsets}.", "{city}: {offsets}.", "{city}: {offsets}.")
NO_MEETINGS = Text(
    "Per ora nessun incontro in programma.", "Пока встреч не запланировано.", "No meetings are planned so far."
)
NONE_ON_DAY = Text("Nessun incontro.", "Встреч нет.", "No meetings.")
LEFT_OUT = Text(
    "Incontri che non hanno trovato posto", "Встречи, для которых не нашлось места", "Meetings that could not be placed"
)
DAY_BEFORE = Text("giorno prima", "накануне", "day before")
DAY_AFTER = Text("giorno dopo", "на следующий день", "day after")

REVISION = Text("Revisione {revision}", "Редакция {revision}", "Revision {revision}")
PRINTED = Text("stampata il {moment}", "напечатано {moment}", "printed on {moment}")
PAGE = Text("pagina {page} di {pages}", "страница {page} из {pages}", "page {page} of {pages}")
INVENTED = Text("Dati inventati", "Вымышленные данные", "Invented data")

SUMMARY = Text("Incontro con {partner}", "Встреча: {partner}", "Meeting with {partner}")
TOPIC = Text("Argomento: {topic}", "Тема: {topic}", "Topic: {topic}")
CALENDAR = Text("{session}: {organisation}", "{session}: {organisation}", "{session}: {organisation}")
