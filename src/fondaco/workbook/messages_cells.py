"""The messages of single cells: values that cannot be read, and values that contradict others."""

from collections.abc import Mapping

from fondaco.common.languages import LocalisedText as Text
from fondaco.workbook.messages import Message

FILL_IN = Text("Compilatela", "Заполните её", "Fill it in")
MEND = Text("Correggete la cella", "Исправьте ячейку", "Mend the cell")

VALUES: Mapping[str, Message] = {
    "required": Message(Text("un valore", "значение", "a value"), FILL_IN),
    "formula": Message(
        Text("un valore, non una formula", "значение, а не формула", "a value, not a formula"),
        Text(
            "Copiate la cella e incollatela come valore (Incolla speciale, Valori)",
            "Скопируйте ячейку и вставьте её как значение (Специальная вставка, Значения)",
            "Copy the cell and paste it as a value (Paste special, Values)",
        ),
    ),
    "error_value": Message(
        Text("un valore, non un errore", "значение, а не ошибка", "a value, not an error"),
        Text("Scrivete il valore giusto", "Впишите верное значение", "Write the right value"),
    ),
    "not_text": Message(
        Text("un testo, non una data o un'ora", "текст, а не дата и не время", "text, not a date or a time"),
        Text(
            "Impostate il formato della cella su Testo e riscrivete il valore",
            "Задайте ячейке формат «Текстовый» и впишите значение заново",
            "Set the cell's format to Text and write the value again",
        ),
    ),
    "bad_number": Message(
        Text("un numero intero da {least} in su", "целое число от {least}", "a whole number, {least} or more"), MEND
    ),
    "bad_choice": Message(
        Text("uno tra: {words}", "одно из: {words}", "one of: {words}"),
        Text("Scegliete dall'elenco", "Выберите из списка", "Choose from the list"),
    ),
    "bad_date": Message(
        Text(
            "una data giorno/mese/anno come 29/05/2008",
            "дата день.месяц.год, например 29.05.2008",
            "a date day/month/year such as 29/05/2008",
        ),
        MEND,
    ),
    "bad_time": Message(
        Text("un'ora come 09:30", "время, например 09:30", "a time such as 09:30"),
        Text(
            "Scrivetela con i due punti, o date alla cella il formato ora",
            "Впишите её с двоеточием или задайте ячейке формат времени",
            "Write it with a colon, or give the cell the format of a time",
        ),
    ),
    "bad_moment": Message(
        Text(
            "data e ora come 29/05/2008 09:30",
            "дата и время, например 29.05.2008 09:30",
            "date and time such as 29/05/2008 09:30",
        ),
        MEND,
    ),
    "bad_period": Message(
        Text(
            "periodi come 29/05/2008 10:00-11:30; 30/05/2008",
            "периоды, например 29.05.2008 10:00-11:30; 30.05.2008",
            "periods such as 29/05/2008 10:00-11:30; 30/05/2008",
        ),
        MEND,
    ),
    "period_backwards": Message(
        Text(
            "periodi che finiscono dopo il loro inizio",
            "периоды, которые кончаются позже начала",
            "periods that end after they start",
        ),
        MEND,
    ),
    "bad_zone": Message(
        Text(
            "un fuso orario IANA come Europe/Rome",
            "часовой пояс IANA, например Europe/Moscow",
            "an IANA time zone such as Europe/Rome",
        ),
        MEND,
    ),
    "bad_language": Message(
        Text(
            "nomi o codici di lingue separati da punto e virgola, come italiano; ru",
            "названия или коды языков через точку с запятой, например русский; it",
            "names or codes of languages separated by semicolons, such as Italian; ru",
        ),
        MEND,
    ),
}

REFERENCES: Mapping[str, Message] = {
    "unknown_participant": Message(
        Text(
            "l'id o il nome esatto di un partecipante",
            "обозначение или точное название участника",
            "the id or the exact name of a participant",
        ),
        Text(
            "Aggiungetelo al foglio Partecipanti o correggete il nome",
            "Добавьте его на лист «Участники» или исправьте название",
            "Add it to the sheet Participants or mend the name",
        ),
    ),
    "ambiguous_name": Message(
        Text(
            "un nome che sia di uno solo, questo è di {ids}",
            "название, которое есть только у одного, а это у {ids}",
            "a name that only one has, this is that of {ids}",
        ),
        Text("Scrivete l'id", "Впишите обозначение", "Write the id"),
    ),
    "unknown_party": Message(
        Text("il codice o il nome di una Parte", "код или название стороны", "the code or the name of a party"),
        Text(
            "Aggiungetela al foglio Parti o correggete la cella",
            "Добавьте её на лист «Стороны» или исправьте ячейку",
            "Add it to the sheet Parties or mend the cell",
        ),
    ),
    "unknown_place": Message(
        Text("l'id o il nome di una postazione", "обозначение или название места", "the id or the name of a place"),
        Text(
            "Aggiungetela al foglio Postazioni o correggete la cella",
            "Добавьте его на лист «Места» или исправьте ячейку",
            "Add it to the sheet Places or mend the cell",
        ),
    ),
    "unknown_interpreter": Message(
        Text(
            "l'id o il nome di un interprete", "обозначение или имя переводчика", "the id or the name of an interpreter"
        ),
        MEND,
    ),
    "unknown_site": Message(
        Text("una sede del foglio Postazioni", "площадка с листа «Места»", "a site of the sheet Places"), MEND
    ),
    "unknown_block": Message(
        Text(
            "una parte del programma del foglio Fasce orarie",
            "часть программы с листа «Интервалы»",
            "a block of the sheet Slots",
        ),
        MEND,
    ),
    "unknown_meeting": Message(Text("l'id di un incontro", "обозначение встречи", "the id of a meeting"), MEND),
}

RULES: Mapping[str, Message] = {
    "duplicate_id": Message(
        Text(
            "un valore usato una volta sola, è già nella riga {other}",
            "значение без повторов, оно уже есть в строке {other}",
            "a value used once only, it is already in row {other}",
        ),
        MEND,
    ),
    "name_missing": Message(
        Text("un nome in almeno una lingua", "название хотя бы на одном языке", "a name in at least one language"),
        FILL_IN,
    ),
    "day_outside": Message(
        Text("una delle giornate {days}", "один из дней {days}", "one of the days {days}"),
        Text(
            "Correggete la data, o le Giornate nel foglio Sessione",
            "Исправьте дату или дни на листе «Сессия»",
            "Mend the date, or the Days in the sheet Session",
        ),
    ),
    "time_outside": Message(
        Text(
            "un momento della sessione, {first} - {last}",
            "время в пределах сессии, {first} - {last}",
            "a time within the session, {first} - {last}",
        ),
        MEND,
    ),
    "slot_backwards": Message(
        Text("un'ora dopo l'inizio {start}", "время после начала {start}", "a time after the start {start}"), MEND
    ),
    "no_slot_fits": Message(
        Text(
            "una durata che stia tra {start} e {end}",
            "длительность, которая помещается между {start} и {end}",
            "a length that fits between {start} and {end}",
        ),
        MEND,
    ),
    "slots_overlap": Message(
        Text(
            "un orario che non si sovrappone a {other} della riga {row}",
            "время без наложения на {other} из строки {row}",
            "times that do not overlap {other} of row {row}",
        ),
        MEND,
    ),
    "pause_without_length": Message(
        Text(
            "lo stacco solo insieme alla durata",
            "перерыв только вместе с длительностью",
            "a pause only beside a length",
        ),
        MEND,
    ),
    "departure_before_arrival": Message(
        Text(
            "una partenza dopo l'arrivo {arrival}",
            "отъезд после прибытия {arrival}",
            "a departure after the arrival {arrival}",
        ),
        MEND,
    ),
    "least_above_most": Message(Text("al massimo {most}", "не больше {most}", "at most {most}"), MEND),
    "owner_missing": Message(
        Text("il partecipante titolare dello stand", "участник, владелец стенда", "the participant who owns the booth"),
        FILL_IN,
    ),
    "owner_without_booth": Message(
        Text(
            "nessun titolare: solo gli stand ne hanno uno",
            "без владельца: он есть только у стенда",
            "no owner: only booths have one",
        ),
        Text(
            "Svuotate la cella, o scrivete «stand» come tipo",
            "Очистите ячейку или укажите вид «стенд»",
            "Empty the cell, or write “booth” as the kind",
        ),
    ),
    "capacity_needs_room": Message(
        Text(
            "1: solo sale e postazioni a distanza tengono più incontri",
            "1: больше вмещают только залы и дистанционные места",
            "1: only rooms and remote places hold more",
        ),
        MEND,
    ),
    "same_site": Message(Text("un'altra sede", "другая площадка", "another site"), MEND),
    "duplicate_transfer": Message(
        Text(
            "ogni coppia di sedi una volta sola, è già nella riga {other}",
            "каждая пара площадок один раз, уже есть в строке {other}",
            "every pair of sites once only, it is already in row {other}",
        ),
        Text("Eliminate una delle due righe", "Удалите одну из строк", "Delete one of the two rows"),
    ),
    "two_languages": Message(Text("due o più lingue", "два языка или больше", "two or more languages"), MEND),
    "same_sides": Message(
        Text(
            "un partecipante diverso dal primo", "участник, отличный от первого", "a participant other than the first"
        ),
        MEND,
    ),
    "duplicate_pair": Message(
        Text(
            "ogni coppia una volta sola, è già nella riga {other}",
            "каждая пара один раз, она уже есть в строке {other}",
            "every pair once only, it is already in row {other}",
        ),
        Text("Eliminate una delle due righe", "Удалите одну из строк", "Delete one of the two rows"),
    ),
    "circular_order": Message(
        Text(
            "incontri che non aspettano l'un l'altro: {circle}",
            "встречи, которые не ждут друг друга: {circle}",
            "meetings that do not wait for each other: {circle}",
        ),
        MEND,
    ),
    "no_slot_starts": Message(
        Text(
            "l'inizio di una fascia, come {near}",
            "начало интервала, например {near}",
            "the start of a slot, such as {near}",
        ),
        MEND,
    ),
    "outside_block": Message(
        Text("un orario della parte «{block}»", "время из части «{block}»", "a time within the block “{block}”"), MEND
    ),
    "until_missing": Message(
        Text("fino a quando è in ritardo", "до какого времени опаздывает", "until when they are late"), FILL_IN
    ),
    "no_such_meeting": Message(
        Text(
            "un incontro della sessione: l'id, o i due lati",
            "встреча сессии: обозначение или оба участника",
            "a meeting of the session: its id, or its two sides",
        ),
        MEND,
    ),
    "meeting_exists": Message(
        Text(
            "un incontro nuovo, ma i due hanno già l'incontro {meeting}",
            "новая встреча, а у этих двоих уже есть встреча {meeting}",
            "a new meeting, but the two already have meeting {meeting}",
        ),
        MEND,
    ),
    "since_after_until": Message(Text("un momento dopo {since}", "время после {since}", "a time after {since}"), MEND),
}
