"""The sheet of changes: what has happened since the session was planned."""

from enum import StrEnum

from fondaco.common.languages import LocalisedText as Text
from fondaco.workbook.definition import Column, Sheet, Values
from fondaco.workbook.sheets_event import NOTES
from fondaco.workbook.sheets_people import MEETINGS


class ChangeKind(StrEnum):
    """What kind of news a row of the sheet of changes brings."""

    LATE = "participant_late"
    AWAY = "participant_away"
    PLACE_LOST = "place_lost"
    INTERPRETER_AWAY = "interpreter_away"
    CANCELLED = "meeting_cancelled"
    ADDED = "meeting_added"


CHANGES = Sheet(
    "changes",
    Text("Modifiche", "Изменения", "Changes"),
    Text(
        "Che cosa è cambiato da quando la sessione è stata pianificata. Una riga per ogni novità",
        "Что изменилось с тех пор, как сессия запланирована. Строка на каждое изменение",
        "What has changed since the session was planned. One row for each piece of news",
    ),
    (
        Column(
            "kind",
            Text("Che cosa", "Что случилось", "What happened"),
            Text("Scegliete dall'elenco", "Выберите из списка", "Choose from the list"),
            Values.CHANGE_KIND,
            is_required=True,
            also=("tipo", "tipo di modifica", "вид изменения", "kind", "kind of change", "what"),
            example="participant_late",
            width=26,
        ),
        Column(
            "who",
            Text("Chi o quale", "Кто или что", "Who or which"),
            Text(
                "Partecipante, postazione, interprete o id dell'incontro; per un incontro anche il primo dei due lati",
                "Участник, место, переводчик или ид встречи; для встречи также первый из двух участников",
                "Participant, place, interpreter or id of the meeting; for a meeting also the first of the two sides",
            ),
            is_required=True,
            also=("chi", "quale", "кто", "что", "who", "which"),
            example="IT-01",
            width=32,
        ),
        Column(
            "with_whom",
            Text("Con chi", "С кем", "With whom"),
            Text(
                "Solo per gli incontri: l'altro lato",
                "Только для встреч: другой участник",
                "For meetings only: the other side",
            ),
            also=("altro lato", "secondo partecipante", "второй участник", "with", "second participant"),
            example="RU-02",
            width=32,
        ),
        Column(
            "since",
            Text("Da", "С", "From"),
            Text(
                "Data e ora; vuoto: dall'inizio della sessione",
                "Дата и время; пусто: с начала сессии",
                "Date and time; empty: from the beginning of the session",
            ),
            Values.MOMENT,
            also=("dalle", "dal", "начиная с", "since"),
            example="29/05/2008 09:30",
        ),
        Column(
            "until",
            Text("Fino a", "До", "Until"),
            Text(
                "Data e ora; vuoto: fino alla fine. Obbligatorio per chi è in ritardo",
                "Дата и время; пусто: до конца. Обязательно для опаздывающих",
                "Date and time; empty: to the end. Required for who is late",
            ),
            Values.MOMENT,
            also=("alle", "al", "fino alle", "по", "to"),
            example="29/05/2008 11:00",
        ),
        *(MEETINGS.column(key) for key in ("priority", "block", "fixed_start", "place", "topic")),
        NOTES,
    ),
    also=("variazioni", "novità", "правки", "news"),
    is_required=True,
)
