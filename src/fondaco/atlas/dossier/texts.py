"""The words of the printed dossier."""

from fondaco.common.languages import LocalisedText as Text
from fondaco.territory.feasibility import Cause, Status

TITLE = Text("Dossier di fattibilità: {sector}, {place}", "Досье осуществимости: {sector}, {place}",
             "Feasibility dossier: {sector}, {place}")  # fmt: skip
KIND = Text("Dossier di fattibilità di un distretto", "Досье осуществимости промышленного округа",
            "Feasibility dossier of a district")  # fmt: skip
PLACE = Text("Territorio", "Территория", "Place")
SECTOR = Text("Settore", "Отрасль", "Sector")
PARTIES = Text("Parti", "Стороны", "Parties")
EVALUATED = Text("Data di valutazione", "Дата оценки", "Date of evaluation")
QUESTION = Text(
    "Esistono i presupposti giuridici e tecnici per costituire un distretto in questo settore e in questo territorio?",
    "Имеются ли правовые и технические предпосылки для создания округа в этой отрасли и на этой территории?",
    "Do the legal and technical preconditions exist for constituting a district in this sector and this place?",
)
SUMMARY = Text("In sintesi", "Кратко", "In brief")
COUNTS = {
    Status.MET: Text("soddisfatti", "выполнено", "met"),
    Status.NOT_MET: Text("non soddisfatti", "не выполнено", "not met"),
    Status.UNKNOWN: Text("non noti", "неизвестно", "unknown"),
    Status.EXPIRED: Text("scaduti o non in vigore", "истекло или не действует", "expired or not in force"),
}
STATUSES = {
    Status.MET: Text("soddisfatto", "выполнено", "met"),
    Status.NOT_MET: Text("non soddisfatto", "не выполнено", "not met"),
    Status.UNKNOWN: Text("non noto", "неизвестно", "unknown"),
    Status.EXPIRED: Text("scaduto", "истекло", "expired"),
}
STATUS_BY_CAUSE = {
    Cause.NOT_YET_IN_FORCE: Text("non ancora in vigore", "ещё не действует", "not yet in force"),
    Cause.NO_LONGER_IN_FORCE: Text("non più in vigore", "больше не действует", "no longer in force"),
    Cause.EXEMPT: Text("non osta", "не препятствует", "no objection"),
}
PRECONDITIONS = Text("Presupposti giuridici", "Правовые предпосылки", "Legal preconditions")
ANSWER = Text("Esito", "Ответ", "Answer")
RULE = Text("Norma", "Норма", "Rule")
ROUTE = Text("Forma giuridica", "Правовая форма", "Legal form")
COUNTRY = Text("paese: {value}", "страна: {value}", "country: {value}")
NOT_KNOWN = Text("non noto", "неизвестно", "not known")

TECHNICAL = Text("Indicatori tecnici", "Технические показатели", "Technical indicators")
INDICATOR = Text("Indicatore", "Показатель", "Indicator")
VALUE = Text("Valore", "Значение", "Value")
NATIONAL = Text("Paese", "Страна", "Country")
AGAINST = Text("Rispetto al paese (= 1)", "К стране (= 1)", "Against the country (= 1)")
SOURCE = Text("Fonte", "Источник", "Source")
BARS_NOTE = Text(
    "La linea verticale è il paese; la barra si ferma a {most}, i valori maggiori hanno una freccia.",
    "Вертикальная линия – страна; шкала до {most}, большие значения отмечены стрелкой.",
    "The vertical line is the country; the bar ends at {most}, greater values carry an arrow.",
)

LEGAL = Text("Verifica giuridica", "Правовая проверка", "Legal checklist")
RULES_CHECKED = Text(
    "Norme confrontate l'ultima volta il {date}.", "Нормы в последний раз сверены: {date}.",
    "Rules last compared on {date}.",
)  # fmt: skip
CHECKED_EARLIER = Text(
    "Le modifiche tra questa data e quella di valutazione non sono note.",
    "Изменения между этой датой и датой оценки неизвестны.",
    "Changes between that day and the date of evaluation are not known.",
)
IN_FORCE_FROM = Text("in vigore dal {start}", "действует с {start}", "in force from {start}")
IN_FORCE_BETWEEN = Text("in vigore dal {start} al {end}", "действовало с {start} по {end}",
                        "in force from {start} to {end}")  # fmt: skip
AMENDED = Text("modifiche: {acts}", "изменения: {acts}", "amended by: {acts}")
TO_VERIFY = Text("da verificare sul testo ufficiale", "подлежит сверке с официальным текстом",
                 "to be verified against the official text")  # fmt: skip
REQUIRED = Text("richiesto", "требуется", "required")
TO_VERIFY_MARK = Text(
    "◆ Soglia, data o testo ancora da verificare sul testo ufficiale.",
    "◆ Порог, дата или текст подлежат сверке с официальным текстом.",
    "◆ Threshold, date or wording still to be verified against the official text.",
)

OPEN = Text("Questioni aperte", "Открытые вопросы", "Open questions")
OPEN_LEAD = Text(
    "Elementi da portare, raggruppati per chi può fornirli.",
    "Какие сведения представить и кто может их предоставить.",
    "Evidence to bring, grouped by who can give it.",
)
NOTHING_OPEN = Text("Nessuna.", "Нет.", "None.")
SOURCES = Text("Fonti e loro età", "Источники и их давность", "Sources and their age")
NO_SOURCES = Text(
    "Nessuna fonte statistica è stata fornita.", "Статистические источники не представлены.",
    "No statistical source was given.",
)  # fmt: skip
PERIOD = Text("Periodo", "Период", "Period")
AGE = Text("Età in anni", "Лет", "Age in years")
COUNTS_WHAT = Text("Che cosa conta", "Что учитывается", "What it counts")
OLD = Text("da aggiornare", "требует обновления", "to be updated")
LATER = Text("posteriore alla data di valutazione", "позднее даты оценки", "later than the date of evaluation")
NO_YEAR = Text("non nota", "неизвестна", "not known")
UNUSED = Text(
    "Elementi forniti che nessuna norma richiede: {keys}.",
    "Представленные сведения, которых не требует ни одна норма: {keys}.",
    "Evidence given that no rule asks for: {keys}.",
)
MEASURES = {
    "employees": Text("addetti nelle unità locali", "занятые по месту работы", "employees at the place of work"),
    "local_units": Text("unità locali", "местные единицы", "local units"),
    "organisations": Text("organizzazioni registrate", "зарегистрированные организации", "registered organisations"),
    "commuters": Text("pendolari", "маятниковые мигранты", "commuters"),
    "value_added": Text("valore aggiunto", "добавленная стоимость", "value added"),
    "trade": Text("commercio", "торговля", "trade"),
}
SHOWS_PLACE = Text("Dove si trova: {place}", "Где расположено: {place}", "Where it lies: {place}")
SHAPES_BY = Text("Confini: {source}", "Границы: {source}", "Boundaries: {source}")
PAGE = Text("Pagina {page} di {pages}", "Страница {page} из {pages}", "Page {page} of {pages}")
FOOTER = Text("{place} · {sector} · valutazione al {date}", "{place} · {sector} · оценка на {date}",
              "{place} · {sector} · evaluated on {date}")  # fmt: skip
