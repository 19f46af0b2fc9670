"""The messages of single cells: values that cannot be read, and values that contradict others."""

from collections.abc import Mapping

from fondaco.common.languages import LocalisedText as Text
from fondaco.workbook.messages import Message

FILL_IN = Text("Compilate la cella.", "Заполните ячейку.", "Fill in the cell.")
CORRECT = Text("Correggete la cella.", "Исправьте ячейку.", "Correct the cell.")
DELETE_ROW = Text("Eliminate una delle due righe.", "Удалите одну из двух строк.", "Delete one of the two rows.")
WRITE_DATE = Text(
    "Scrivetela così, o date alla cella il formato data.",
    "Впишите её так или задайте ячейке формат даты.",
    "Write it like this, or give the cell a date format.",
)
WRITE_TIME = Text(
    "Scrivetela con i due punti, o date alla cella il formato ora.",
    "Впишите его с двоеточием или задайте ячейке формат времени.",
    "Write it with a colon, or give the cell a time format.",
)

VALUES: Mapping[str, Message] = {
    "required": Message(Text("un valore", "значение", "a value"), FILL_IN),
    "formula": Message(
        Text("un valore, non una formula", "значение, а не формула", "a value, not a formula"),
        Text(
            "Copiate la cella e incollatela come valore (Incolla speciale, Valori).",
            "Скопируйте ячейку и вставьте её как значение (Специальная вставка, Значения).",
            "Copy the cell and paste it as a value (Paste Special, Values).",
        ),
    ),
    "error_value": Message(
        Text("un valore, non un errore", "значение, а не ошибка", "a value, not an error"),
        Text("Scrivete il valore giusto.", "Впишите верное значение.", "Write the right value."),
    ),
    "not_text": Message(
        Text("un testo, non una data o un'ora", "текст, а не дата и не время", "text, not a date or a time"),
        Text(
            "Date alla cella il formato Testo e riscrivete il valore.",
            "Задайте ячейке формат «Текстовый» и впишите значение заново.",
            "Give the cell the format Text and write the value again.",
        ),
    ),
    "bad_number": Message(
        Text("un numero intero, almeno {least}", "целое число не меньше {least}", "a whole number, {least} or more"),
        CORRECT,
    ),
    "bad_choice": Message(
        Text("un valore dell'elenco ({words})", "значение из списка ({words})", "a value of the list ({words})"),
        Text("Sceglietelo dall'elenco.", "Выберите его из списка.", "Choose it from the list."),
    ),
    "bad_date": Message(
        Text(
            "una data (giorno/mese/anno) come 29/05/2008",
            "дата (день.месяц.год), например 29.05.2008",
            "a date (day/month/year) such as 29/05/2008",
        ),
        WRITE_DATE,
    ),
    "bad_time": Message(Text("un'ora come 09:30", "время, например 09:30", "a time such as 09:30"), WRITE_TIME),
    "bad_moment": Message(
        Text(
            "data e ora come 29/05/2008 09:30",
            "дата и время, например 29.05.2008 09:30",
            "a date and time such as 29/05/2008 09:30",
        ),
        WRITE_DATE,
    ),
    "bad_period": Message(
        Text(
            "periodi come 29/05/2008 10:00-11:30; 30/05/2008",
            "периоды, например 29.05.2008 10:00-11:30; 30.05.2008",
            "periods such as 29/05/2008 10:00-11:30; 30/05/2008",
        ),
        CORRECT,
    ),
    "period_backwards": Message(
        Text(
            "periodi la cui fine viene dopo l'inizio",
            "периоды, у которых конец позже начала",
            "periods that end after they start",
        ),
        CORRECT,
    ),
    "bad_zone": Message(
        Text(
            "un fuso orario IANA come Europe/Rome",
            "часовой пояс IANA, например Europe/Moscow",
            "an IANA time zone such as Europe/Rome",
        ),
        CORRECT,
    ),
    "bad_language": Message(
        Text(
            "lingue, per nome o codice, separate da punto e virgola, come italiano; ru",
            "языки (названия или коды) через точку с запятой, например русский; it",
            "languages, by name or code, separated by semicolons, such as Italian; ru",
        ),
        CORRECT,
    ),
}

REFERENCES: Mapping[str, Message] = {
    "unknown_participant": Message(
        Text(
            "l'id o il nome di un partecipante",
            "обозначение или название участника",
            "the id or the name of a participant",
        ),
        Text(
            "Correggete il nome, o aggiungete il partecipante al foglio Partecipanti.",
            "Исправьте название или добавьте участника на лист «Участники».",
            "Correct the name, or add the participant to the sheet Participants.",
        ),
    ),
    "ambiguous_name": Message(
        Text(
            "un nome che sia di uno solo (questo è di {ids})",
            "название, которое есть только у одного (это — у {ids})",
            "a name that only one has (this one belongs to {ids})",
        ),
        Text("Scrivete l'id al posto del nome.", "Впишите обозначение вместо названия.", "Write the id instead."),
    ),
    "unknown_party": Message(
        Text("il codice o il nome di una Parte", "код или название стороны", "the code or the name of a party"),
        Text(
            "Correggete la cella, o aggiungete la Parte al foglio Parti.",
            "Исправьте ячейку или добавьте сторону на лист «Стороны».",
            "Correct the cell, or add the party to the sheet Parties.",
        ),
    ),
    "unknown_place": Message(
        Text("l'id o il nome di una postazione", "обозначение или название места", "the id or the name of a place"),
        Text(
            "Correggete la cella, o aggiungete la postazione al foglio Postazioni.",
            "Исправьте ячейку или добавьте место на лист «Места».",
            "Correct the cell, or add the place to the sheet Places.",
        ),
    ),
    "unknown_interpreter": Message(
        Text(
            "l'id o il nome di un interprete", "обозначение или имя переводчика", "the id or the name of an interpreter"
        ),
        CORRECT,
    ),
    "unknown_site": Message(
        Text("una sede del foglio Postazioni", "площадка с листа «Места»", "a site of the sheet Places"), CORRECT
    ),
    "unknown_block": Message(
        Text(
            "una parte del programma del foglio Fasce orarie",
            "часть программы с листа «Интервалы»",
            "a block of the sheet Slots",
        ),
        CORRECT,
    ),
    "unknown_meeting": Message(Text("l'id di un incontro", "обозначение встречи", "the id of a meeting"), CORRECT),
    "no_such_meeting": Message(
        Text(
            "un incontro della sessione: il suo id, o i due partecipanti",
            "встреча сессии: её обозначение или оба участника",
            "a meeting of the session: its id, or its two sides",
        ),
        CORRECT,
    ),
}

RULES: Mapping[str, Message] = {
    "duplicate_id": Message(
        Text(
            "un valore usato una volta sola (è già nella riga {other})",
            "значение без повторов (оно уже есть в строке {other})",
            "a value used once only (it is already in row {other})",
        ),
        CORRECT,
    ),
    "name_missing": Message(
        Text("un nome in almeno una lingua", "название хотя бы на одном языке", "a name in at least one language"),
        FILL_IN,
    ),
    "day_outside": Message(
        Text(
            "una giornata della sessione ({days})",
            "один из дней сессии ({days})",
            "one of the session's days ({days})",
        ),
        Text(
            "Correggete la data, o le Giornate nel foglio Sessione.",
            "Исправьте дату или дни на листе «Сессия».",
            "Correct the date, or the Days in the sheet Session.",
        ),
    ),
    "time_outside": Message(
        Text(
            "un momento della sessione (da {first} a {last})",
            "время в пределах сессии (с {first} до {last})",
            "a time within the session (from {first} to {last})",
        ),
        CORRECT,
    ),
    "slot_backwards": Message(
        Text("un'ora dopo l'inizio ({start})", "время позже начала ({start})", "a time after the start ({start})"),
        CORRECT,
    ),
    "no_slot_fits": Message(
        Text(
            "una durata che stia tra {start} e {end}",
            "длительность, которая помещается между {start} и {end}",
            "a length that fits between {start} and {end}",
        ),
        CORRECT,
    ),
    "slots_overlap": Message(
        Text(
            "un orario che non si sovrapponga a quello della riga {row} ({other})",
            "время, которое не пересекается со строкой {row} ({other})",
            "times that do not overlap those of row {row} ({other})",
        ),
        CORRECT,
    ),
    "too_many_slots": Message(
        Text("al massimo {limit} fasce in tutto", "не более {limit} интервалов всего", "at most {limit} slots in all"),
        Text(
            "Controllate date e durate: ogni fascia è un incontro.",
            "Проверьте даты и длительности: один интервал — одна встреча.",
            "Check dates and lengths: each slot is one meeting.",
        ),
    ),
    "day_returns": Message(
        Text(
            "un numero di giorno che non torni indietro",
            "номер дня, который не возвращается назад",
            "a number of a day that does not come back later",
        ),
        CORRECT,
    ),
    "pause_without_length": Message(
        Text(
            "lo stacco solo insieme alla durata",
            "перерыв только вместе с длительностью",
            "a pause only together with a length",
        ),
        Text(
            "Compilate anche la durata, o svuotate la cella.",
            "Укажите и длительность или очистите ячейку.",
            "Fill in the length too, or empty the cell.",
        ),
    ),
    "departure_before_arrival": Message(
        Text(
            "una partenza dopo l'arrivo ({arrival})",
            "отъезд позже прибытия ({arrival})",
            "a departure after the arrival ({arrival})",
        ),
        CORRECT,
    ),
    "least_above_most": Message(
        Text(
            "un numero non maggiore del massimo ({most})",
            "число не больше наибольшего ({most})",
            "a number not above the most ({most})",
        ),
        CORRECT,
    ),
    "owner_missing": Message(
        Text(
            "il partecipante titolare dello stand",
            "участник — владелец стенда",
            "the participant to whom the booth belongs",
        ),
        FILL_IN,
    ),
    "owner_without_booth": Message(
        Text(
            "una cella vuota (solo gli stand hanno un titolare)",
            "пустая ячейка (владелец есть только у стенда)",
            "an empty cell (only booths have an owner)",
        ),
        Text(
            "Svuotate la cella, o scrivete «stand» come tipo.",
            "Очистите ячейку или укажите вид «стенд».",
            "Empty the cell, or write “booth” as the kind.",
        ),
    ),
    "capacity_needs_room": Message(
        Text(
            "1 (solo sale e postazioni a distanza tengono più incontri)",
            "1 (несколько встреч вмещают только залы и дистанционные места)",
            "1 (only rooms and remote places hold several meetings)",
        ),
        CORRECT,
    ),
    "same_site": Message(
        Text("una sede diversa dalla prima", "площадка, отличная от первой", "a site other than the first"), CORRECT
    ),
    "duplicate_transfer": Message(
        Text(
            "ogni coppia di sedi una volta sola (è già nella riga {other})",
            "каждая пара площадок один раз (она уже есть в строке {other})",
            "every pair of sites once only (it is already in row {other})",
        ),
        DELETE_ROW,
    ),
    "two_languages": Message(
        Text("almeno due lingue", "не меньше двух языков", "two or more languages"),
        Text(
            "Aggiungete le altre lingue, separate da punto e virgola.",
            "Добавьте другие языки через точку с запятой.",
            "Add the other languages, separated by semicolons.",
        ),
    ),
    "same_sides": Message(
        Text(
            "un partecipante diverso dal primo", "участник, отличный от первого", "a participant other than the first"
        ),
        CORRECT,
    ),
    "duplicate_pair": Message(
        Text(
            "ogni coppia una volta sola (è già nella riga {other})",
            "каждая пара один раз (она уже есть в строке {other})",
            "every pair once only (it is already in row {other})",
        ),
        DELETE_ROW,
    ),
    "circular_order": Message(
        Text(
            "incontri che non si aspettino l'un l'altro ({circle})",
            "встречи, которые не ждут друг друга по кругу ({circle})",
            "meetings that do not wait for each other in a circle ({circle})",
        ),
        Text("Togliete uno dei rinvii.", "Уберите одну из ссылок.", "Remove one of the references."),
    ),
    "no_slot_starts": Message(
        Text(
            "l'inizio di una fascia oraria (la più vicina: {near})",
            "начало интервала (ближайшее: {near})",
            "the start of a slot (the nearest: {near})",
        ),
        CORRECT,
    ),
    "outside_block": Message(
        Text(
            "un orario della parte «{block}»", "время из части программы «{block}»", "a time within the block “{block}”"
        ),
        CORRECT,
    ),
    "until_missing": Message(
        Text(
            "la data e l'ora fino a cui dura il ritardo",
            "дата и время, до которых продлится опоздание",
            "the date and time until which they are late",
        ),
        FILL_IN,
    ),
    "meeting_exists": Message(
        Text(
            "un incontro nuovo (i due hanno già l'incontro {meeting})",
            "новая встреча (у этих двоих уже есть встреча {meeting})",
            "a new meeting (the two already have meeting {meeting})",
        ),
        CORRECT,
    ),
    "since_after_until": Message(
        Text("un momento dopo l'inizio ({since})", "время позже начала ({since})", "a time after the start ({since})"),
        CORRECT,
    ),
}
