"""The words of the technical indicators, in Italian, Russian and English."""

from fondaco.common.languages import LocalisedText as Text
from fondaco.territory.employment import CellState

TITLES = {
    "employees": Text("Addetti nel settore", "Занятые в отрасли", "Employees in the sector"),
    "units": Text("Unità del settore", "Предприятия отрасли", "Units of the sector"),
    "employees_per_unit": Text("Addetti per unità", "Занятых на предприятие", "Employees per unit"),
    "share": Text("Quota del settore nel territorio", "Доля отрасли на территории", "Share of the sector in the place"),
    "quotient": Text("Quoziente di localizzazione", "Коэффициент локализации", "Location quotient"),
    "prevalence": Text(
        "Prevalenza (eccedenza sulla quota nazionale)",
        "Преобладание (сверх национальной доли)",
        "Prevalence (in excess of the national share)",
    ),
    "units_quotient": Text(
        "Quoziente di localizzazione delle unità", "Коэффициент локализации предприятий", "Location quotient of units"
    ),
    "specialised": Text(
        "Peso del settore nel manifatturiero", "Вес отрасли в обрабатывающей промышленности",
        "Weight of the sector in manufacturing",
    ),
    "concentration": Text(
        "Concentrazione dell'economia locale (Herfindahl)", "Концентрация местной экономики (индекс Херфиндаля)",
        "Concentration of the local economy (Herfindahl)",
    ),
    "density": Text(
        "Densità di affinità con ciò che il territorio ha già",
        "Плотность родственных видов деятельности на территории",
        "Relatedness density to what the place has",
    ),
    "small_units": Text(
        "Addetti in unità piccole (1-49)", "Занятые на малых предприятиях (1–49)", "Employees in small units (1-49)"
    ),
    "medium_units": Text(
        "Addetti in unità medie (50-249)", "Занятые на средних предприятиях (50–249)",
        "Employees in medium units (50-249)",
    ),
    "large_units": Text(
        "Addetti in unità grandi (250 e più)", "Занятые на крупных предприятиях (250 и более)",
        "Employees in large units (250 and more)",
    ),
}  # fmt: skip
UNITS = {
    "employees_per_unit": "employees_per_unit",
    "share": "share",
    "quotient": "ratio",
    "units_quotient": "ratio",
    "specialised": "share",
    "concentration": "index",
    "density": "index",
    "small_units": "share",
    "medium_units": "share",
    "large_units": "share",
}
UNIT_NAMES = {
    "employees": Text("addetti", "чел.", "employees"),
    "local_units": Text("unità locali", "предприятий", "local units"),
    "organisations": Text("organizzazioni", "организаций", "organisations"),
    "employees_per_unit": Text("addetti per unità", "чел. на предприятие", "employees per unit"),
    "ratio": Text("rapporto", "отношение", "ratio"),
    "share": Text("quota", "доля", "share"),
    "index": Text("indice da 0 a 1", "индекс от 0 до 1", "index from 0 to 1"),
}
NO_TABLE = Text(
    "Nessun dato di questo tipo è stato fornito.",
    "Данные такого рода не представлены.",
    "No figures of this kind were given.",
)
NO_PLACE = Text(
    "La fonte non riporta il territorio.", "В источнике нет этой территории.", "The source does not list the place."
)
NO_SECTOR = Text(
    "La fonte non riporta il settore, né un'attività più ampia che lo comprenda.",
    "В источнике нет этой отрасли и более широкого вида деятельности, который её включает.",
    "The source lists neither the sector nor a wider activity that contains it.",
)
NO_INDUSTRY = Text(
    "Non è indicato quali attività della fonte formano il manifatturiero.",
    "Не указано, какие виды деятельности источника составляют обрабатывающую промышленность.",
    "It is not stated which activities of the source make up manufacturing.",
)
NO_DETAIL = Text(
    "La fonte non distingue il settore all'interno del manifatturiero.",
    "Источник не выделяет отрасль внутри обрабатывающей промышленности.",
    "The source does not tell the sector apart within manufacturing.",
)
WHY = {
    CellState.MISSING: Text(
        "La fonte non pubblica questo valore.", "Источник не публикует это значение.",
        "The source does not publish this figure.",
    ),
    CellState.SUPPRESSED: Text(
        "La fonte non diffonde il valore per tutelare la riservatezza.",
        "Источник не раскрывает значение в целях конфиденциальности.",
        "The source withholds the figure to protect confidentiality.",
    ),
}  # fmt: skip
UNKNOWN_TOTAL = Text(
    "Un totale necessario al calcolo contiene valori non noti o è nullo.",
    "Итог, необходимый для расчёта, содержит неизвестные значения или равен нулю.",
    "A total that the calculation needs contains unknown values or is nil.",
)
BROADER = Text(
    "Dato dell'attività più ampia «{code}»: quella richiesta («{asked}») non è nella fonte.",
    "Данные по более широкому виду деятельности «{code}»: запрошенного («{asked}») в источнике нет.",
    "Figure of the wider activity '{code}': the one asked ('{asked}') is not in the source.",
)
ORGANISATIONS_ONLY = Text(
    "Organizzazioni registrate nella loro sede, non addetti.",
    "Организации по месту регистрации, а не занятые.",
    "Organisations registered at their seat, not employees.",
)
