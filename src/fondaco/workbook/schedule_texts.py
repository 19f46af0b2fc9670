"""The words of the schedule: names of its sheets, headings, and what stands in place of an empty cell."""

from collections.abc import Mapping

from fondaco.common.languages import LocalisedText as Text

SHEET_TITLES: Mapping[str, Text] = {
    "by_time": Text("Per orario", "По времени", "By time"),
    "by_participant": Text("Per partecipante", "По участникам", "By participant"),
    "by_place": Text("Per postazione", "По местам", "By place"),
    "by_interpreter": Text("Per interprete", "По переводчикам", "By interpreter"),
    "left_out": Text("Non collocati", "Не размещены", "Left out"),
    "figures": Text("Risultato", "Итоги", "Figures"),
}

CAPTIONS: Mapping[str, Text] = {
    "date": Text("Data", "Дата", "Date"),
    "start": Text("Inizio", "Начало", "Start"),
    "end": Text("Fine", "Окончание", "End"),
    "block": Text("Parte del programma", "Часть программы", "Block"),
    "place": Text("Postazione", "Место", "Place"),
    "site": Text("Sede", "Площадка", "Site"),
    "first": Text("Primo partecipante", "Первый участник", "First participant"),
    "second": Text("Secondo partecipante", "Второй участник", "Second participant"),
    "participant": Text("Partecipante", "Участник", "Participant"),
    "counterpart": Text("Incontra", "Встречается с", "Meets"),
    "party": Text("Parte", "Сторона", "Party"),
    "region": Text("Regione", "Регион", "Region"),
    "interpreter": Text("Interprete", "Переводчик", "Interpreter"),
    "languages": Text("Lingue", "Языки", "Languages"),
    "priority": Text("Priorità", "Приоритет", "Priority"),
    "topic": Text("Argomento", "Тема", "Topic"),
    "id": Text("Incontro", "Встреча", "Meeting"),
    "why": Text("Perché non è stato collocato", "Почему не размещена", "Why it was left out"),
    "bottlenecks": Text("Che cosa mancava", "Чего не хватило", "What was short"),
    "goal": Text("Obiettivo", "Цель", "Goal"),
    "reached": Text("Raggiunto", "Достигнуто", "Reached"),
    "bound": Text("Limite dimostrato", "Доказанная граница", "Proved bound"),
    "is_proved": Text("Ottimo dimostrato", "Доказанный оптимум", "Proved best"),
    "meetings": Text("Incontri", "Встречи", "Meetings"),
    "breaks": Text("Pause", "Окна", "Breaks"),
}

NO_MEETINGS = Text("nessun incontro", "нет встреч", "no meetings")
NOTHING_LEFT_OUT = Text("Tutti gli incontri sono collocati.", "Все встречи размещены.", "All meetings are placed.")
NO_INTERPRETERS = Text(
    "Nessun incontro ha bisogno di un interprete.",
    "Ни для одной встречи переводчик не нужен.",
    "No meeting needs an interpreter.",
)
SUMMARY = Text(
    "{placed} incontri collocati, {left_out} non collocati",
    "Размещено встреч: {placed}, не размещено: {left_out}",
    "{placed} meetings placed, {left_out} left out",
)
RUN = Text(
    "Stato: {status}. Revisione {revision}. Calcolo: {seconds} s, seme {seed}, {solver}.",
    "Состояние: {status}. Редакция {revision}. Расчёт: {seconds} с, начальное число {seed}, {solver}.",
    "Status: {status}. Revision {revision}. Run: {seconds} s, seed {seed}, {solver}.",
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
CONFLICT = Text("Richieste in contraddizione", "Противоречивые требования", "Requirements that contradict each other")
INVENTED = Text("Dati inventati", "Вымышленные данные", "Invented data")
