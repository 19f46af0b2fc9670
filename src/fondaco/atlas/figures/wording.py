"""What the figures say, and what activities are called on them."""

from collections.abc import Mapping

from fondaco.common.languages import Language
from fondaco.common.languages import LocalisedText as Text
from fondaco.territory import Employment, PairRanking
from fondaco.territory.classifications import UnknownActivity, classification, title_of
from fondaco.territory.local_to_local import SECTIONS

SYSTEMS = Text("Sistemi locali del lavoro", "Локальные системы занятости", "Local labour systems")
SYSTEMS_SUB = Text(
    "{systems} sistemi di {communities} comuni; nomi dei più grandi",
    "Систем: {systems}, муниципалитетов: {communities}; подписаны крупнейшие",
    "{systems} systems of {communities} communities; the largest are named",
)
RUNS = Text(
    "Quanti sistemi in {runs} ripetizioni", "Сколько систем в {runs} повторах", "How many systems in {runs} repetitions"
)
RUNS_SUB = Text(
    "Delimitazioni su flussi estratti di nuovo", "Разграничения по заново разыгранным потокам",
    "Delineations of flows drawn anew",
)  # fmt: skip
N_SYSTEMS = Text("numero di sistemi", "число систем", "number of systems")
AS_GIVEN = Text("flussi dati", "исходные потоки", "flows as given")
DISTRICTS = Text("Distretti industriali", "Промышленные округа", "Industrial districts")
DISTRICTS_SUB = Text(
    "Per industria principale; il numero accanto al nome è quello della legenda",
    "По основной отрасли; число рядом с названием — номер в легенде",
    "By main industry; the number beside a name is that of the legend",
)
STEPS = Text("Dove si fermano i sistemi", "На каком шаге отсеялись системы", "Where the systems stop")
STEPS_SUB = Text("Numero di sistemi locali", "Число локальных систем", "Number of local systems")
STOPPED = Text("{step}: non superata", "{step}: не пройден", "{step}: failed")
NOT_CERTAIN = Text("esito incerto", "исход неясен", "not certain")
NO_DISTRICT = Text("non è un distretto", "не округ", "no district")
QUOTIENTS_OF = Text("In che cosa si specializza: {place}", "Специализация: {place}", "What {place} specialises in")
QUOTIENT = Text("Quoziente di localizzazione", "Коэффициент локализации", "Location quotient")
COUNTRY = Text("paese = 1", "страна = 1", "country = 1")
GRID = Text("Specializzazioni a confronto", "Специализации в сравнении", "Specialisations side by side")
GRID_SUB = Text(
    "Quoziente di localizzazione: 1 è la quota nazionale; i {n} territori più specializzati",
    "Коэффициент локализации: 1 — доля по стране; {n} самых специализированных территорий",
    "Location quotient: 1 is the national share; the {n} most specialised places",
)
COMPLEXITY = Text("Complessità e varietà", "Сложность и разнообразие", "Complexity and diversity")
COMPLEXITY_SUB = Text(
    "Ogni punto è un territorio", "Каждая точка — территория", "Each point is a place",
)  # fmt: skip
ECI = Text("indice di complessità (ECI)", "индекс сложности (ECI)", "complexity index (ECI)")
DIVERSITY = Text("attività in cui è specializzato", "число специализаций", "activities it is specialised in")
PAIRS = Text("Le controparti di {region}", "Партнёры региона {region}", "Counterparts of {region}")
PAIRS_SUB = Text(
    "Le regioni con il punteggio più alto; il colore e la linea dicono il punteggio",
    "Регионы с наибольшей оценкой; цвет и линия показывают оценку",
    "The regions with the highest score; colour and line tell the score",
)
MADE_OF = Text("Di che cosa è fatto il punteggio", "Из чего складывается оценка", "What the score is made of")
MADE_OF_SUB = Text(
    "Contributi dei termini: la loro somma è il punteggio",
    "Вклады показателей: их сумма — оценка",
    "Contributions of the terms: their sum is the score",
)


def activity_name(table: Employment, at: int, language: Language) -> str:
    """What people call an activity: in short, else by the classification, else by the table, else its code."""
    code = table.activities[at]
    if code in SECTIONS:
        return SECTIONS[code].in_language(language)
    try:
        edition = classification(table.classification)
    except UnknownActivity:
        edition = None
    if edition is not None and code in edition.activities:
        return title_of(edition, code).in_language(language)
    return table.activity_names[at] if table.activity_names else code


def place_name(table: Employment, at: int) -> str:
    """What people call a place."""
    return table.place_names[at] if table.place_names else table.places[at]


def activity_titles(ranking: PairRanking) -> Mapping[str, Text]:
    """What people call the activities that a ranking compares, by code."""
    try:
        edition = classification(ranking.sides[0].classification)
    except UnknownActivity:
        return SECTIONS
    return {**{code: title_of(edition, code) for code in ranking.activities if code in edition}, **SECTIONS}
