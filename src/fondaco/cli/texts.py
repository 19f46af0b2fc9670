"""What the commands say, in three languages."""

from collections.abc import Mapping

from fondaco.common.languages import LocalisedText as Text

READ = Text(
    "{name}: {attendees} partecipanti, {meetings} incontri, {places} postazioni, {slots} fasce, {interpreters} "
    "interpreti",
    "{name}: участников {attendees}, встреч {meetings}, мест {places}, интервалов {slots}, переводчиков {interpreters}",
    "{name}: {attendees} participants, {meetings} meetings, {places} places, {slots} slots, {interpreters} "
    "interpreters",
)
KEEPS_BEST = Text(
    "Ctrl-C: fermarsi e tenere il piano migliore", "Ctrl-C — остановить и оставить лучший план",
    "Ctrl-C stops and keeps the best plan",
)  # fmt: skip
STOPPING = Text("Mi fermo e tengo il piano migliore …", "Останавливаюсь, лучший план сохраняется …",
                "Stopping; the best plan is kept …")  # fmt: skip
GOAL, REACHED, BOUND, JUDGEMENT = (
    Text("Obiettivo", "Цель", "Goal"),
    Text("Raggiunto", "Достигнуто", "Reached"),
    Text("Limite", "Граница", "Bound"),
    Text("Giudizio", "Оценка", "Judgement"),
)
PROVED = Text("ottimo dimostrato", "доказанный оптимум", "proved best")
AT_MOST_MORE = Text("al più {number} in più", "не более чем на {number} больше", "at most {number} more")
AT_MOST_FEWER = Text("al più {number} in meno", "не более чем на {number} меньше", "at most {number} fewer")
GAP = Text(" (scarto {gap})", " (разрыв {gap})", " (gap {gap})")
LEFT_OUT = Text("Incontri non collocati: {number}", "Не размещено встреч: {number}", "Meetings left out: {number}")
CONFLICT = Text(
    "Questi requisiti non possono valere tutti insieme; basta rinunciare a uno:",
    "Эти требования несовместимы; достаточно отказаться от одного из них:",
    "These requirements cannot all be kept; it is enough to give up one:",
)
CONFLICT_OF_ONE = Text(
    "Questo requisito non può essere rispettato:",
    "Это требование выполнить невозможно:",
    "This requirement cannot be kept:",
)
WRITING = Text("Documenti: {done} di {total}", "Документы: {done} из {total}", "Documents: {done} of {total}")
WRITTEN = Text("Scritto in {folder}. Da aprire per primo: {report}", "Записано в {folder}. Откройте сначала: {report}",
               "Written to {folder}. Open first: {report}")  # fmt: skip
HAND_OUT_AGAIN = Text(
    "Agende da consegnare di nuovo ({number}): {names}", "Расписания, которые нужно раздать заново ({number}): {names}",
    "Agendas to hand out again ({number}): {names}",
)  # fmt: skip
INTERPRETERS_AGAIN = Text(
    "Pagine del piano degli interpreti ({number}): {names}", "Страницы плана переводчиков ({number}): {names}",
    "Pages of the interpreters' sheet ({number}): {names}",
)  # fmt: skip
CARDS_AGAIN = Text(
    "Cartelli delle postazioni ({number}): {names}", "Таблички мест ({number}): {names}",
    "Place cards ({number}): {names}",
)  # fmt: skip
TOO_LATE = Text(
    "Attenzione: queste assenze cadono tutte prima di --from e non cambiano nulla: {names}",
    "Внимание: эти отсутствия целиком приходятся на время до --from и ничего не меняют: {names}",
    "Note: these absences lie wholly before --from and change nothing: {names}",
)
NO_AGENDA_DIFFERS = Text(
    "Nessuna agenda è cambiata.", "Ни одно расписание не изменилось.", "No agenda has changed."
)  # fmt: skip
NOTHING_WRITTEN = Text("Non è stato scritto nulla.", "Ничего не записано.", "Nothing was written.")
NOT_FOUND = Text(
    "Nel tempo concesso non si è trovato un piano che rispetti i numeri minimi di incontri, né si è dimostrato che non "
    "esista. Aumentate --seconds o abbassate i minimi.",
    "За отведённое время не найден план, соблюдающий наименьшие числа встреч, и не доказано, что его нет. Увеличьте "
    "--seconds или снизьте наименьшие числа.",
    "In the time given no plan was found that keeps the least numbers of meetings, nor was it proved that there is "
    "none. Raise --seconds or lower the least numbers.",
)
TEMPLATE_WRITTEN = Text(
    "Scritto {file}. Compilatelo, poi: fondaco plan {file} --out piano",
    "Записан файл {file}. Заполните его, затем: fondaco plan {file} --out plan",
    "Wrote {file}. Fill it in, then: fondaco plan {file} --out plan",
)
CHANGES_WRITTEN = Text(
    "Scritto {file}. Compilatelo, poi: fondaco replan piano {file} --from ORA --out piano-2",
    "Записан файл {file}. Заполните его, затем: fondaco replan plan {file} --from ВРЕМЯ --out plan-2",
    "Wrote {file}. Fill it in, then: fondaco replan plan {file} --from TIME --out plan-2",
)
VERIFIED = Text(
    "Il piano rispetta ogni regola e ogni numero è giusto: {meetings} incontri, revisione {revision}.",
    "План соблюдает все правила, все числа верны: встреч {meetings}, редакция {revision}.",
    "The plan keeps every rule and every number is right: {meetings} meetings, revision {revision}.",
)
STAGES: Mapping[str, Text] = {
    "exact": Text("ricerca esatta", "точный поиск", "exact search"),
    "neighbourhoods": Text("miglioramento locale", "локальное улучшение", "local improvement"),
    "sat": Text("ricerca esatta (SAT)", "точный поиск (SAT)", "exact search (SAT)"),
    "local search": Text("ricerca locale", "локальный поиск", "local search"),
    "construction": Text("costruzione", "построение", "construction"),
}
