"""The words that maps and charts bring themselves."""

from fondaco.common.languages import LocalisedText as Text

UNKNOWN = Text("dato non disponibile", "нет данных", "not known")
SUPPRESSED = Text("dato oscurato", "данные скрыты", "suppressed")
NOT_VALID = Text("sistema non valido", "система не соответствует критериям", "system not valid")
UNASSIGNED = Text("non assegnato", "не отнесено", "not assigned")
FRAGILE = Text("confine fragile", "неустойчивая граница", "fragile border")
STABLE = Text("confine stabile", "устойчивая граница", "stable border")
SOURCE = Text("Fonte: {source}", "Источник: {source}", "Source: {source}")
SHAPES = Text("confini: {source}", "границы: {source}", "boundaries: {source}")
MAP = Text("Cartina.", "Карта.", "Map.")
CHART = Text("Grafico.", "График.", "Chart.")
HIGHEST = Text("Massimo: {name}, {value}.", "Максимум: {name}, {value}.", "Highest: {name}, {value}.")
LOWEST = Text("Minimo: {name}, {value}.", "Минимум: {name}, {value}.", "Lowest: {name}, {value}.")
PLACES_KNOWN = Text(
    "Luoghi con dato noto: {known} su {all}.", "Места с известными данными: {known} из {all}.",
    "Places with a known figure: {known} of {all}.",
)  # fmt: skip
NOTHING_KNOWN = Text("Nessun dato è noto.", "Данных нет.", "No figure is known.")
SYSTEMS = Text(
    "Sistemi locali: {n}; non validi: {invalid}; luoghi non assegnati: {left}.",
    "Локальные системы: {n}; не соответствуют критериям: {invalid}; места вне систем: {left}.",
    "Local systems: {n}; not valid: {invalid}; places not assigned: {left}.",
)
COUNTERPARTS = Text(
    "Migliori corrispondenze per {home}: {listed}.", "Наилучшие соответствия для региона {home}: {listed}.",
    "Best counterparts for {home}: {listed}.",
)  # fmt: skip
NO_COUNTERPARTS = Text(
    "Per {home} non c'è alcuna corrispondenza.", "Для региона {home} соответствий нет.", "{home} has no counterpart."
)
SCORE = Text("punteggio", "оценка", "score")
TOTAL = Text("totale", "итого", "total")
WIDTH_IS_SCORE = Text(
    "Spessore della linea: punteggio", "Толщина линии: оценка", "Width of the line: score"
)  # fmt: skip
AND_MORE = Text("e altri {n}", "и ещё {n}", "and {n} more")
COUNT = Text("frequenza", "частота", "frequency")
