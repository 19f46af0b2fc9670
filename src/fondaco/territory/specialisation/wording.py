"""What the indicators of a profile say, in the languages of the interface."""

from fondaco.common.languages import LocalisedText
from fondaco.territory.specialisation.result import IndicatorName
from fondaco.territory.specialisation.states import IndicatorState

T = LocalisedText

NAMES = {
    IndicatorName.COUNT: T(it="consistenza", ru="численность", en="count"),
    IndicatorName.SHARE: T(it="quota", ru="доля", en="share"),
    IndicatorName.LOCATION_QUOTIENT: T(
        it="quoziente di localizzazione", ru="коэффициент локализации", en="location quotient"
    ),
    IndicatorName.PREVALENCE: T(it="prevalenza", ru="превышение", en="prevalence"),
    IndicatorName.PRESENCE: T(it="specializzazione", ru="наличие специализации", en="presence"),
    IndicatorName.DENSITY: T(it="densità di affinità", ru="плотность родственности", en="relatedness density"),
    IndicatorName.OUTLOOK_GAIN: T(
        it="guadagno di prospettiva", ru="прирост перспектив усложнения", en="complexity outlook gain"
    ),
    IndicatorName.TOTAL: T(it="totale del territorio", ru="итог по территории", en="total of the place"),
    IndicatorName.KRUGMAN: T(
        it="dissimilarità di Krugman dal paese", ru="индекс Кругмана относительно страны", en="Krugman dissimilarity"
    ),
    IndicatorName.HERFINDAHL: T(it="indice di Herfindahl", ru="индекс Херфиндаля", en="Herfindahl index"),
    IndicatorName.EFFECTIVE_NUMBER: T(
        it="numero effettivo di attività",
        ru="эффективное число видов деятельности",
        en="effective number of activities",
    ),
    IndicatorName.DIVERSITY: T(it="diversità", ru="разнообразие", en="diversity"),
    IndicatorName.ECI: T(
        it="indice di complessità economica (ECI)",
        ru="индекс экономической сложности (ECI)",
        en="economic complexity index (ECI)",
    ),
    IndicatorName.OUTLOOK_INDEX: T(
        it="prospettiva di complessità", ru="перспективы усложнения", en="complexity outlook index"
    ),
    IndicatorName.NATIONAL_TOTAL: T(it="totale nel paese", ru="итог по стране", en="total in the country"),
    IndicatorName.NATIONAL_SHARE: T(it="quota nel paese", ru="доля в стране", en="share in the country"),
    IndicatorName.UBIQUITY: T(it="ubiquità", ru="распространённость", en="ubiquity"),
    IndicatorName.PCI: T(
        it="complessità dell'attività (PCI)",
        ru="сложность вида деятельности (PCI)",
        en="complexity of the activity (PCI)",
    ),
    IndicatorName.PROXIMITY: T(it="prossimità", ru="близость", en="proximity"),
    IndicatorName.SIZE_QUOTIENT: T(
        it="quoziente per classe dimensionale", ru="коэффициент по размеру единиц", en="quotient by size class"
    ),
    IndicatorName.KRUGMAN_BETWEEN: T(
        it="dissimilarità di Krugman", ru="индекс различия Кругмана", en="Krugman dissimilarity of two places"
    ),
    IndicatorName.FINGER_KREININ: T(
        it="similarità di Finger-Kreinin", ru="индекс сходства Фингера — Крейнина", en="Finger-Kreinin similarity"
    ),
    IndicatorName.COSINE: T(
        it="coseno dei logaritmi dei quozienti", ru="косинус логарифмов коэффициентов", en="cosine of log quotients"
    ),
}

MEANINGS = {
    IndicatorName.COUNT: T(
        it="Quanto la fonte conta per l'attività nel territorio.",
        ru="Сколько источник насчитывает по виду деятельности на территории.",
        en="What the source counts of the activity in the place.",
    ),
    IndicatorName.SHARE: T(
        it="Parte del territorio che spetta all'attività.",
        ru="Часть территории, приходящаяся на вид деятельности.",
        en="The part of the place that the activity has.",
    ),
    IndicatorName.LOCATION_QUOTIENT: T(
        it="La quota dell'attività nel territorio divisa per la sua quota nel paese: 1 vuol dire come nel paese.",
        ru="Доля вида деятельности на территории, делённая на его долю в стране: 1 означает «как в стране».",
        en="The activity's share in the place divided by its share in the country: 1 means as in the country.",
    ),
    IndicatorName.PREVALENCE: T(
        it="Quanto il territorio ha in più, in valore assoluto, di ciò che gli darebbe la quota nazionale.",
        ru="На сколько, в абсолютном выражении, на территории больше, чем дала бы средняя по стране доля.",
        en="By how much, in absolute terms, the place has more than the national share would give it.",
    ),
    IndicatorName.PRESENCE: T(
        it="1 se il quoziente di localizzazione raggiunge la soglia, altrimenti 0.",
        ru="1, если коэффициент локализации достигает порога, иначе 0.",
        en="1 where the location quotient reaches the threshold, else 0.",
    ),
    IndicatorName.DENSITY: T(
        it="Quanta parte di ciò che è affine all'attività il territorio possiede già.",
        ru="Какая часть родственного данному виду деятельности уже есть на территории.",
        en="How much of what is close to the activity the place already has.",
    ),
    IndicatorName.OUTLOOK_GAIN: T(
        it="Quanto crescerebbe la prospettiva di complessità se il territorio avviasse l'attività.",
        ru="Насколько выросли бы перспективы усложнения, если бы территория освоила этот вид деятельности.",
        en="What the complexity outlook would gain if the place took up the activity.",
    ),
    IndicatorName.TOTAL: T(
        it="Somma delle attività del territorio, o totale pubblicato a parte.",
        ru="Сумма по видам деятельности территории или отдельно опубликованный итог.",
        en="The sum of the place's activities, or a total published by itself.",
    ),
    IndicatorName.KRUGMAN: T(
        it="Somma degli scarti tra le quote del territorio e quelle del paese: 0 uguale, 2 nulla in comune.",
        ru="Сумма отклонений долей территории от долей страны: 0 — совпадают, 2 — ничего общего.",
        en="Sum of the gaps between the shares of the place and of the country: 0 the same, 2 nothing in common.",
    ),
    IndicatorName.HERFINDAHL: T(
        it="Somma dei quadrati delle quote: più è alta, più il territorio dipende da poche attività.",
        ru="Сумма квадратов долей: чем она больше, тем сильнее территория зависит от немногих видов деятельности.",
        en="Sum of the squared shares: the higher, the more the place depends on few activities.",
    ),
    IndicatorName.EFFECTIVE_NUMBER: T(
        it="Quante attività di uguale peso darebbero la stessa concentrazione.",
        ru="Сколько равных по весу видов деятельности дали бы такую же концентрацию.",
        en="How many equally large activities would be as concentrated.",
    ),
    IndicatorName.DIVERSITY: T(
        it="Numero di attività in cui il territorio è specializzato.",
        ru="Число видов деятельности, в которых территория специализируется.",
        en="Number of activities in which the place is specialised.",
    ),
    IndicatorName.ECI: T(
        it="Media della complessità delle attività in cui il territorio è specializzato; il segno segue la diversità.",
        ru="Средняя сложность видов деятельности, в которых территория специализируется; знак — по разнообразию.",
        en="Mean complexity of the activities in which the place is specialised; its sign goes with diversity.",
    ),
    IndicatorName.OUTLOOK_INDEX: T(
        it="Complessità delle attività che mancano, pesata con quanto sono vicine a quelle presenti.",
        ru="Сложность недостающих видов деятельности, взвешенная по близости к имеющимся.",
        en="Complexity of the activities that the place lacks, weighted by how close they are to what it has.",
    ),
    IndicatorName.NATIONAL_TOTAL: T(
        it="Somma dell'attività nel paese, o totale pubblicato a parte.",
        ru="Сумма по виду деятельности в стране или отдельно опубликованный итог.",
        en="The sum of the activity in the country, or a total published by itself.",
    ),
    IndicatorName.NATIONAL_SHARE: T(
        it="Parte del paese che spetta all'attività.",
        ru="Часть страны, приходящаяся на вид деятельности.",
        en="The part of the country that the activity has.",
    ),
    IndicatorName.UBIQUITY: T(
        it="Numero di territori specializzati nell'attività.",
        ru="Число территорий, специализирующихся на этом виде деятельности.",
        en="Number of places that are specialised in the activity.",
    ),
    IndicatorName.PCI: T(
        it="Alta se l'attività si trova nei territori con attività complesse, bassa se si trova negli altri.",
        ru="Высока, если вид деятельности есть там, где есть сложные виды, и низка, если в прочих местах.",
        en="High for an activity of places that have complex ones, low for one of the others.",
    ),
    IndicatorName.PROXIMITY: T(
        it="Quanto spesso chi è specializzato in una delle due attività lo è anche nell'altra.",
        ru="Как часто специализация на одном из двух видов деятельности сопровождается специализацией на другом.",
        en="How often who is specialised in one of the two activities is so in the other.",
    ),
    IndicatorName.SIZE_QUOTIENT: T(
        it="Peso della classe dimensionale nell'attività del territorio diviso per lo stesso peso nel paese.",
        ru="Вес группы единиц по размеру в данном виде деятельности на территории, делённый на такой же вес в стране.",
        en="Weight of the size class in the place's activity divided by the same weight in the country.",
    ),
}

REASONS = {
    IndicatorState.KNOWN: T(it="noto", ru="известно", en="known"),
    IndicatorState.MISSING: T(
        it="un dato necessario non è stato pubblicato",
        ru="необходимое значение не опубликовано",
        en="a figure that it needs was not published",
    ),
    IndicatorState.SUPPRESSED: T(
        it="un dato necessario è coperto da riservatezza",
        ru="необходимое значение скрыто в целях конфиденциальности",
        en="a figure that it needs was withheld as confidential",
    ),
    IndicatorState.UNDEFINED: T(
        it="non definito: si dividerebbe per zero",
        ru="не определено: деление на ноль",
        en="not defined: it would divide by zero",
    ),
    IndicatorState.TOO_SMALL: T(
        it="territorio troppo piccolo: il quoziente sarebbe rumore",
        ru="территория слишком мала: коэффициент был бы случайным",
        en="the place is too small: the quotient would be noise",
    ),
    IndicatorState.NOT_RANKED: T(
        it="fuori dalla rete: non si può ordinare",
        ru="вне сети: не ранжируется",
        en="outside the network: cannot be ranked",
    ),
}

TERM_CELL = T(it="l'attività nel territorio", ru="вид деятельности на территории", en="the activity in the place")
TERM_PLACE = T(it="il territorio in complesso", ru="территория в целом", en="the place as a whole")
TERM_ACTIVITY = T(it="l'attività nel paese", ru="вид деятельности в стране", en="the activity in the country")
TERM_COUNTRY = T(it="il paese in complesso", ru="страна в целом", en="the country as a whole")
TERM_EXPECTED = T(
    it="quanto gli darebbe la quota nazionale", ru="сколько дала бы средняя доля", en="what the national share gives"
)
TERM_THRESHOLD = T(it="soglia", ru="порог", en="threshold")
TERM_LOWER = T(it="almeno", ru="не менее", en="at least")
TERM_UPPER = T(it="al più", ru="не более", en="at most")
TERM_CLOSE_HERE = T(
    it="prossimità delle attività presenti", ru="близость имеющихся видов", en="proximity of the activities present"
)
TERM_CLOSE = T(it="prossimità di tutte le attività", ru="близость всех видов", en="proximity of all activities")
TERM_BOTH = T(it="territori con entrambe", ru="территории с обоими видами", en="places that have both")
TERM_LARGER = T(
    it="territori con la più diffusa delle due",
    ru="территории с более распространённым из двух",
    en="places that have the more common one",
)
TERM_PCI_SUM = T(
    it="somma della complessità delle attività presenti",
    ru="сумма сложностей имеющихся видов",
    en="sum of the complexity of the activities present",
)
TERM_ECI_MEAN = T(
    it="media dell'ECI dei territori specializzati",
    ru="средний ECI специализирующихся территорий",
    en="mean ECI of the places that have it",
)
TERM_ONE = T(it="uno", ru="единица", en="one")
TERM_CLASS_HERE = T(
    it="quota della classe nell'attività del territorio",
    ru="доля группы в данном виде деятельности территории",
    en="share of the class in the activity of the place",
)
TERM_CLASS_COUNTRY = T(
    it="quota della classe nell'attività del paese",
    ru="доля группы в данном виде деятельности страны",
    en="share of the class in the activity of the country",
)
