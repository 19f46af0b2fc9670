"""What the commands of `fondaco territory` say, in three languages."""

from collections.abc import Mapping

from fondaco.common.languages import LocalisedText as Text
from fondaco.territory.feasibility import Status
from fondaco.territory.local_to_local import EvidenceLevel

WRITTEN = Text(
    "Scritto in {folder}. Da aprire per primo: {first}", "Записано в {folder}. Откройте сначала: {first}",
    "Written to {folder}. Open first: {first}",
)  # fmt: skip
DELINEATING = Text("Si formano i sistemi locali", "Формируются локальные системы", "Forming local systems")
RESAMPLING = Text("Si ripete su flussi ricampionati", "Повтор на выборочных потоках", "Repeating on resampled flows")
SYSTEMS = Text(
    "{systems} sistemi locali del lavoro da {communities} comuni; {share} di chi lavora vive e lavora nello stesso "
    "sistema. Non validi: {invalid}. Comuni senza sistema: {unassigned}.",
    "Локальных систем занятости: {systems}, муниципалитетов: {communities}; {share} работников живут и работают в "
    "одной системе. Недействительных: {invalid}. Муниципалитетов без системы: {unassigned}.",
    "{systems} local labour systems of {communities} communities; {share} of those at work live and work in the same "
    "system. Not valid: {invalid}. Communities in no system: {unassigned}.",
)
SYSTEM = Text("Sistema", "Система", "System")
COMMUNITIES = Text("Comuni", "Муниципалитеты", "Communities")
RESIDENTS = Text("Occupati residenti", "Занятые жители", "Resident workers")
JOBS = Text("Posti di lavoro", "Рабочие места", "Jobs")
STAY = Text("Restano (offerta)", "Остаются (предложение)", "Stay (supply)")
FILLED = Text("Dall'interno (domanda)", "Свои (спрос)", "From inside (demand)")
FRAGILE = Text(
    "Confini fragili: {fragile} su {borders}, in {runs} ripetizioni.",
    "Неустойчивых границ: {fragile} из {borders}, повторов: {runs}.",
    "Fragile borders: {fragile} of {borders}, in {runs} repetitions.",
)
PROFILED = Text(
    "{places} territori, {activities} attività.",
    "Территорий: {places}, видов деятельности: {activities}.",
    "{places} places, {activities} activities.",
)
HIGHEST = Text("I quozienti più alti:", "Самые высокие коэффициенты:", "The highest quotients:")
PLACE = Text("Territorio", "Территория", "Place")
ACTIVITY = Text("Attività", "Деятельность", "Activity")
QUOTIENT = Text("Quoziente", "Коэффициент", "Quotient")
DISTRICTS = Text(
    "{systems} sistemi locali: {certain} distretti certi; {likely} contando quelli probabili con le celle non note "
    "stimate.",
    "Локальных систем: {systems}; округов наверняка: {certain}; с вероятными, при оценке неизвестных данных: {likely}.",
    "{systems} local systems: {certain} districts for certain; {likely} with those likely when unknown cells are "
    "estimated.",
)
MAIN_INDUSTRY = Text("Industria principale", "Основная отрасль", "Main industry")
HOW_SURE = Text("Esito", "Вывод", "Verdict")
CERTAIN = Text("certo", "наверняка", "certain")
LIKELY = Text("probabile", "вероятно", "likely")
FAILED_AT = Text(
    "Fermati al passo «{step}»: {systems}", "Не прошли шаг «{step}»: {systems}", "Failed at step “{step}”: {systems}"
)
RANK = Text("N.", "№", "No.")
REGION = Text("Regione", "Регион", "Region")
COUNTERPART = Text("Controparte", "Партнёр", "Counterpart")
SCORE = Text("Punteggio", "Балл", "Score")
EVIDENCE = Text("Riscontro", "Подтверждение", "Evidence")
LEVELS: Mapping[EvidenceLevel, Text] = {
    EvidenceLevel.NOT_TESTED: Text("non verificato", "не проверено", "not tested"),
    EvidenceLevel.NONE: Text("nessuno oltre a dimensione e distanza", "нет, кроме размера и расстояния",
                             "none beyond size and distance"),
    EvidenceLevel.WEAK: Text("debole", "слабое", "weak"),
    EvidenceLevel.SOME: Text("presente", "есть", "some"),
}  # fmt: skip
MORE_CAUTIONS = Text(
    "Altre avvertenze in result.json: {number}", "Остальные оговорки в result.json: {number}",
    "Further notes in result.json: {number}",
)  # fmt: skip
CHECKLIST = Text("{jurisdiction}: {answers}", "{jurisdiction}: {answers}", "{jurisdiction}: {answers}")
STATUSES: Mapping[Status, Text] = {
    Status.MET: Text("soddisfatti", "выполнено", "met"),
    Status.NOT_MET: Text("non soddisfatti", "не выполнено", "not met"),
    Status.UNKNOWN: Text("non noti", "неизвестно", "unknown"),
    Status.EXPIRED: Text("scaduti", "истекло", "expired"),
}
OPEN_QUESTIONS = Text(
    "Documenti o dati da procurare: {number}", "Недостающих документов и сведений: {number}",
    "Papers or figures to bring next: {number}",
)  # fmt: skip
REAL_DATA = Text("Dati reali da {folder}", "Реальные данные из {folder}", "Real data from {folder}")
INVENTED_DATA = Text(
    "Un paese inventato (nessun dato reale da {folder})", "Вымышленная страна (без реальных данных из {folder})",
    "An invented country (no real data taken from {folder})",
)  # fmt: skip
WORKING = Text("In corso", "Выполняется", "Working on")
