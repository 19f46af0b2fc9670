"""The words of the report."""

from collections.abc import Mapping

from fondaco.common.languages import Language
from fondaco.common.languages import LocalisedText as Text
from fondaco.documents.wording import Plural

LANGUAGE_NAMES: Mapping[str, str] = {
    Language.ITALIAN.value: "Italiano",
    Language.RUSSIAN.value: "Русский",
    Language.ENGLISH.value: "English",
}

WORDS: Mapping[str, Text] = {
    "title": Text("Piano degli incontri", "План встреч", "Plan of the meetings"),
    "contents": Text("In questa pagina", "На этой странице", "On this page"),
    "figures": Text("In breve", "Кратко", "At a glance"),
    "grid": Text("Chi si incontra dove e quando", "Кто встречается где и когда", "Who meets where and when"),
    "participants": Text("Partecipanti", "Участники", "Participants"),
    "interpreters": Text("Interpreti", "Переводчики", "Interpreters"),
    "places": Text("Postazioni", "Места", "Places"),
    "left_out": Text(
        "Incontri non collocati e perché", "Неразмещённые встречи и причины", "Meetings left out, and why"
    ),
    "conflict": Text(
        "Queste richieste si contraddicono",
        "Эти требования противоречат друг другу",
        "These requirements contradict each other",
    ),
    "conflict_of_one": Text(
        "Questa richiesta non può essere rispettata",
        "Это требование выполнить невозможно",
        "This requirement cannot be kept",
    ),
    "again": Text("Da consegnare di nuovo", "Раздать заново", "To hand out again"),
    "conflict_hint": Text(
        "Non esiste un piano che le rispetti tutte. Basta rinunciare a una qualsiasi di esse.",
        "Плана, который выполняет их все, не существует. Достаточно отказаться от любого из них.",
        "No plan can keep them all. Giving up any one of them is enough.",
    ),
    "placed": Text("Incontri collocati", "Размещённые встречи", "Meetings placed"),
    "place": Text("Postazione", "Место", "Place"),
    "occupied": Text("Postazioni occupate", "Занято мест", "Places in use"),
    "unavailable": Text("non disponibile", "недоступно", "not available"),
    "empty": Text("libera", "свободно", "free"),
    "participant": Text("Partecipante", "Участник", "Participant"),
    "interpreter": Text("Interprete", "Переводчик", "Interpreter"),
    "party": Text("Parte", "Сторона", "Party"),
    "meetings": Text("Incontri", "Встречи", "Meetings"),
    "breaks": Text("Pause", "Окна", "Breaks"),
    "day": Text("Le giornate", "По дням", "The days"),
    "meeting": Text("incontro", "встреча", "meeting"),
    "break": Text("pausa fra due incontri", "окно между встречами", "break between two meetings"),
    "rest": Text("riposo fra due incontri", "отдых между встречами", "rest between two meetings"),
    "empty_time": Text("libero", "свободно", "free"),
    "languages": Text("Lingue", "Языки", "Languages"),
    "away": Text("assente", "отсутствует", "away"),
    "agreed_mark": Text("incontro concordato", "согласованная встреча", "agreed meeting"),
    "grid_hint": Text(
        "Ogni casella colorata è un incontro; passandoci sopra si legge di chi.",
        "Каждая цветная клетка — встреча; при наведении видно, чья.",
        "Every coloured cell is a meeting; point at it to see whose.",
    ),
    "list": Text("Lo stesso come elenco", "То же списком", "The same as a list"),
    "time": Text("Ora", "Время", "Time"),
    "sides": Text("Chi si incontra", "Кто встречается", "Who meets"),
    "topic": Text("Argomento", "Тема", "Topic"),
    "nothing_placed": Text(
        "Nessun incontro è collocato.", "Ни одна встреча не размещена.", "No meeting has been placed."
    ),
    "nothing_left_out": Text(
        "Tutti gli incontri richiesti sono collocati.",
        "Все запрошенные встречи размещены.",
        "Every meeting that was asked for has been placed.",
    ),
    "no_interpreters": Text(
        "Alla sessione non sono previsti interpreti.",
        "На сессии переводчики не предусмотрены.",
        "The session has no interpreters.",
    ),
    "search_ended": Text(
        "C'era posto, ma la ricerca è finita prima",
        "Место было, но поиск закончился раньше",
        "There was room, but the search ended first",
    ),
    "other_reasons": Text("Altri motivi", "Другие причины", "Other reasons"),
    "short_of": Text("Mancava:", "Не хватило:", "What was short:"),
    "run": Text("Come è stato calcolato", "Как это рассчитано", "How it was computed"),
    "invented": Text("Dati inventati", "Вымышленные данные", "Invented data"),
    "proved": Text("ottimo dimostrato", "доказанный оптимум", "proved best"),
}

OF_WANTED = Text("su {wanted} richiesti", "из {wanted} запрошенных", "of {wanted} asked for")
OF_PLACES = Text("{used} su {places}", "{used} из {places}", "{used} of {places}")
REVISION = Text("revisione {revision}", "редакция {revision}", "revision {revision}")
PRINTED = Text("scritto il {moment}", "составлено {moment}", "written on {moment}")
RUN = Text(
    "Stato: {status}. Calcolo: {seconds} s, seme {seed}, {solver}.",
    "Состояние: {status}. Расчёт: {seconds} с, начальное число {seed}, {solver}.",
    "Status: {status}. Run: {seconds} s, seed {seed}, {solver}.",
)
TIMES = Text(
    "Orari del luogo degli incontri ({offsets}).",
    "Время — по часам места проведения встреч ({offsets}).",
    "Times are those of the place of the meetings ({offsets}).",
)
MEETING = Text(
    "{start}–{end}, {place}: {first} – {second}",
    "{start}–{end}, {place}: {first} – {second}",
    "{start}–{end}, {place}: {first} – {second}",
)
WITH_INTERPRETER = Text("interprete {name}", "переводчик {name}", "interpreter {name}")
STRIP = Text("{day}: incontri {times}", "{day}: встречи {times}", "{day}: meetings {times}")
NO_STRIP = Text("{day}: nessun incontro", "{day}: встреч нет", "{day}: no meetings")

AGAIN: Mapping[str, Text] = {
    "agendas": Text("Agende ({n})", "Расписания ({n})", "Agendas ({n})"),
    "interpreters_sheets": Text(
        "Piano degli interpreti ({n})", "План переводчиков ({n})", "Interpreters' sheets ({n})"
    ),
    "cards": Text("Cartelli delle postazioni ({n})", "Таблички мест ({n})", "Place cards ({n})"),
}
AT_MOST_MORE = Plural(
    Text("al più {n} in più possibile", "возможно не более чем на {n} больше", "at most {n} more possible"),
    Text("al più {n} in più possibili", "возможно не более чем на {n} больше", "at most {n} more possible"),
    Text("al più {n} in più possibili", "возможно не более чем на {n} больше", "at most {n} more possible"),
)
AT_MOST_FEWER = Plural(
    Text("al più {n} in meno possibile", "возможно не более чем на {n} меньше", "at most {n} fewer possible"),
    Text("al più {n} in meno possibili", "возможно не более чем на {n} меньше", "at most {n} fewer possible"),
    Text("al più {n} in meno possibili", "возможно не более чем на {n} меньше", "at most {n} fewer possible"),
)
NO_PLAN = Text(
    "Nel tempo dato non è stato trovato alcun piano: riprovare con più tempo",
    "За отведённое время план не найден: попробуйте дать больше времени",
    "No plan was found in the time given: try again with more time",
)
STATUSES: Mapping[str, Text] = {
    "optimal": Text("ottimo dimostrato", "доказанный оптимум", "proved best"),
    "feasible": Text("valido, ottimo non dimostrato", "допустимо, оптимум не доказан", "valid, not proved best"),
    "contradiction": Text(
        "richieste in contraddizione", "требования противоречивы", "requirements contradict each other"
    ),
    "unknown": Text(
        "nel tempo dato non è stato trovato alcun piano",
        "за отведённое время план не найден",
        "no plan was found in the time given",
    ),
}
