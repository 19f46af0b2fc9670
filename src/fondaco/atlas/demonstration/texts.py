"""The words of the demonstration's report."""

from fondaco.common.languages import LocalisedText as Text
from fondaco.territory.feasibility import Status
from fondaco.territory.local_to_local import EvidenceLevel

INVENTED_TITLE = Text("Due paesi che non esistono", "Две страны, которых нет", "Two countries that do not exist")
INVENTED_KICKER = Text(
    "Fondaco · territorio · dati inventati", "Fondaco · территория · вымышленные данные",
    "Fondaco · territory · invented data",
)  # fmt: skip
INVENTED_LEAD = Text(
    "Da chi abita dove e lavora dove nascono i sistemi locali; da chi fa che cosa, i distretti; dal confronto fra due "
    "paesi, le regioni che hanno qualcosa da dirsi. Qui le risposte giuste si conoscono, perché il paese è inventato.",
    "Из того, кто где живёт и работает, складываются локальные системы; из того, кто чем занят, — округа; из сравнения "
    "двух стран — регионы, которым есть о чём говорить. Верные ответы здесь известны, потому что страна вымышлена.",
    "Who lives where and works where makes local systems; who does what makes districts; comparing two countries shows "
    "which regions have something to say to each other. The right answers are known here, since the country is "
    "invented.",
)
REAL_TITLE = Text(
    "Abruzzo, Marche e le regioni russe", "Абруццо, Марке и российские регионы", "Abruzzo, Marche and Russian regions"
)
REAL_KICKER = Text(
    "Fondaco · territorio · dati reali", "Fondaco · территория · реальные данные", "Fondaco · territory · real data"
)
REAL_LEAD = Text(
    "Che cosa dicono le statistiche pubbliche delle province italiane e dei soggetti russi, con chi due regioni "
    "avrebbero "
    "di che parlare, e che cosa manca per saperlo davvero.",
    "Что говорят открытые данные об итальянских провинциях и субъектах РФ, с кем двум регионам есть о чём "
    "разговаривать и чего не хватает, чтобы знать это наверняка.",
    "What public statistics say of Italian provinces and Russian subjects, with whom two regions would have "
    "something to "
    "talk about, and what is missing to know it for sure.",
)
N_COMMUNITIES = Text("comuni", "муниципалитетов", "communities")
N_SYSTEMS = Text("sistemi locali del lavoro", "локальных систем занятости", "local labour systems")
ALL_VALID = Text(
    "tutti validi, nessuno in pezzi", "все действительны, ни одна не в кусках", "all valid, none in pieces"
)
INTERNAL = Text(
    "vive e lavora nello stesso sistema", "живут и работают в одной системе", "live and work in the same system"
)
N_DISTRICTS = Text("distretti trovati", "округов найдено", "districts found")
OF_PLANTED = Text("di {planted} esistenti", "из {planted} заложенных", "of {planted} that there are")
N_PROVINCES = Text("province italiane", "итальянских провинций", "Italian provinces")
N_REGIONS = Text("regioni italiane", "итальянских регионов", "Italian regions")
N_SUBJECTS = Text("soggetti russi a confronto", "субъектов РФ в сравнении", "Russian subjects compared")
N_PAIRS = Text("coppie di regioni", "пар регионов", "pairs of regions")
WITH_EVIDENCE = Text(
    "con un riscontro oltre a dimensione e distanza: {n}", "с подтверждением сверх размера и расстояния: {n}",
    "with evidence beyond size and distance: {n}",
)  # fmt: skip

SYSTEMS = Text("Sistemi locali del lavoro", "Локальные системы занятости", "Local labour systems")
SARDINIA = Text(
    "Sistemi locali del lavoro: la Sardegna, 2001", "Локальные системы занятости: Сардиния, 2001",
    "Local labour systems: Sardinia, 2001",
)  # fmt: skip
SYSTEMS_SAY = Text(
    "Un sistema locale è un territorio in cui la maggior parte di chi vi abita vi lavora anche, e viceversa. I confini "
    "seguono gli spostamenti, non le province.",
    "Локальная система — территория, где большинство жителей и работает, и наоборот. Границы следуют за поездками, а "
    "не "
    "за делением на провинции.",
    "A local system is an area in which most who live there also work there, and the reverse. Its borders follow "
    "commuting, not provinces.",
)
FIRMNESS = Text(
    "Ripetendo {runs} volte su flussi estratti di nuovo, {fragile} confini fra comuni su {borders} non reggono sempre.",
    "При {runs} повторах на заново разыгранных потоках {fragile} границ между муниципалитетами из {borders} держатся "
    "не всегда.",
    "Repeated {runs} times on flows drawn anew, {fragile} of {borders} borders between communities do not always hold.",
)
LARGEST = Text("I sistemi più grandi", "Крупнейшие системы", "The largest systems")
SYSTEM_COLUMNS = (
    SYSTEMS,
    Text("Comuni", "Муниципалитеты", "Communities"),
    Text("Occupati residenti", "Занятые жители", "Resident workers"),
    Text("Posti di lavoro", "Рабочие места", "Jobs"),
    Text("Vi restano a lavorare", "Остаются работать", "Stay to work"),
    Text("Posti occupati da residenti", "Места, занятые жителями", "Jobs held by residents"),
)
DISTRICTS = Text("Distretti industriali", "Промышленные округа", "Industrial districts")
DISTRICTS_SAY = Text(
    "Quattro passi: un sistema manifatturiero, di piccole e medie unità, con un'industria principale, i cui addetti "
    "lavorano per più di metà in unità sotto i 250. Ogni passo lascia traccia.",
    "Четыре шага: промышленная система, малые и средние единицы, основная отрасль, более половины занятых в которой "
    "— в "
    "единицах до 250 человек. Каждый шаг оставляет след.",
    "Four steps: a manufacturing system, of small and medium units, with a main industry, more than half of whose jobs "
    "are in units below 250. Every step leaves a trace.",
)
PLANTED = Text(
    "Nel paese inventato i distretti sono {planted}: trovati {found}, di cui giusti {hits}.",
    "В вымышленной стране округов {planted}: найдено {found}, из них верно {hits}.",
    "The invented country has {planted} districts: {found} were found, {hits} of them right.",
)
WHY_NOT = Text(
    "{name} ne ha l'aspetto ma non lo è. {why}", "{name} похож на округ, но им не является. {why}",
    "{name} looks like one and is none. {why}",
)  # fmt: skip
DISTRICTS_FOUND = Text("I distretti", "Округа", "The districts")
DISTRICT_COLUMNS = (
    Text("Sistema", "Система", "System"),
    Text("Industria principale", "Основная отрасль", "Main industry"),
    Text("Addetti", "Занятые", "Jobs in it"),
    Text("Quoziente", "Коэффициент", "Quotient"),
)
PROFILE = Text("In che cosa si specializzano", "Кто на чём специализируется", "What they specialise in")
PROFILE_SAYS = Text(
    "Il quoziente di localizzazione confronta la quota di un'attività in un territorio con la sua quota nel paese: 2 "
    "è il "
    "doppio. Quel che l'ufficio statistico oscura resta non noto, mai zero.",
    "Коэффициент локализации сравнивает долю деятельности на территории с её долей в стране: 2 — вдвое больше. Скрытое "
    "статистикой остаётся неизвестным, а не нулём.",
    "The location quotient compares an activity's share in a place with its share in the country: 2 is twice as much. "
    "What the statistical office withholds stays unknown, never zero.",
)
COUNTERPARTS = Text("Con chi: {region}", "С кем: {region}", "With whom: {region}")
WORTH = Text("Quanto vale questa classifica", "Чего стоит этот рейтинг", "What this ranking is worth")
WORTH_SAYS = Text(
    "Ogni punteggio è la somma dei suoi termini, e ogni coppia è confrontata con regioni composte a caso.",
    "Каждая оценка — сумма своих показателей, и каждая пара сравнена со случайно составленными регионами.",
    "Every score is the sum of its terms, and every pair is compared with regions put together at random.",
)
DOSSIER = Text(
    "Ci sono le condizioni per un distretto?", "Есть ли условия для округа?", "Do the conditions for a district exist?"
)
DOSSIER_SAYS = Text(
    "{place}, {sector}: gli indicatori tecnici e, norma per norma, che cosa è soddisfatto, che cosa no, che cosa non "
    "si "
    "sa e chi può dirlo.",
    "{place}, {sector}: технические показатели и, норма за нормой, что выполнено, что нет, чего мы не знаем и кто "
    "может "
    "это сказать.",
    "{place}, {sector}: the technical indicators and, rule by rule, what is met, what is not, what is not known and "
    "who "
    "can tell.",
)
DOSSIER_FILE = Text("Il dossier in italiano (PDF)", "Досье на русском языке (PDF)", "The dossier in English (PDF)")
CHECKLISTS = Text("Norme esaminate", "Рассмотренные нормы", "Rules gone through")
CHECKLIST_COLUMNS = (
    Text("Norma", "Норма", "Rule"),
    Text("Esito", "Ответ", "Answer"),
    Text("Perché", "Почему", "Why"),
)
STATUSES = {
    Status.MET: Text("✓ soddisfatta", "✓ выполнено", "✓ met"),
    Status.NOT_MET: Text("✗ non soddisfatta", "✗ не выполнено", "✗ not met"),
    Status.UNKNOWN: Text("? non si sa", "? неизвестно", "? not known"),
    Status.EXPIRED: Text("– scaduta", "– истекло", "– expired"),
}
CLOSEST = Text(
    "La più vicina per attività è {name}.",
    "Ближе всех по видам деятельности — {name}.",
    "Closest by its activities: {name}.",
)
LEVELS = {
    EvidenceLevel.NONE: Text(
        "Ma regioni composte a caso arrivano altrettanto in alto: oltre a dimensione e distanza non c'è riscontro.",
        "Но случайно составленные регионы набирают столько же: кроме размера и расстояния, подтверждений нет.",
        "But regions put together at random score as high: there is no evidence beyond size and distance.",
    ),
    EvidenceLevel.WEAK: Text(
        "Regioni composte a caso arrivano di rado così in alto; fra tante coppie, però, capita: il riscontro è debole.",
        "Случайно составленные регионы редко набирают столько, но среди такого числа пар это бывает: подтверждение "
        "слабое.",
        "Regions put together at random seldom score as high, but among so many pairs some do: the evidence is weak.",
    ),
    EvidenceLevel.SOME: Text(
        "Regioni composte a caso non arrivano così in alto, nemmeno fra tante coppie: un riscontro c'è.",
        "Случайно составленные регионы столько не набирают даже при таком числе пар: подтверждение есть.",
        "Regions put together at random do not score as high, even among so many pairs: there is some evidence.",
    ),
    EvidenceLevel.NOT_TESTED: Text(
        "Il confronto con il caso non è stato fatto.",
        "Сравнения со случаем не было.",
        "It was not compared with chance.",
    ),
}
IN_WORDS = Text("Le prime tre, in parole", "Первые три словами", "The first three in words")
ALL_NOTES = Text("Tutte le altre avvertenze", "Все остальные оговорки", "All other notes")
NO_ADVICE = Text(
    "Il dossier informa e non è un parere legale: lo riveda un avvocato di ciascun ordinamento.",
    "Досье носит справочный характер и не является юридической консультацией: его должен проверить юрист каждой "
    "страны.",
    "The dossier informs and is no legal advice: counsel of each jurisdiction must review it.",
)
FOOT_INVENTED = Text(
    "Tutto ciò che compare in questa pagina è inventato: comuni, imprese, regioni, norme escluse.",
    "Всё на этой странице вымышлено: муниципалитеты, предприятия, регионы; кроме правовых норм.",
    "Everything on this page is invented: communities, firms, regions; the legal rules are not.",
)
FOOT_METHOD = Text(
    "Metodi, fonti e limiti: documentazione di Fondaco, sezione «Territorio».",
    "Методы, источники и ограничения: документация Fondaco, раздел «Территория».",
    "Methods, sources and limits: Fondaco's documentation, “Territory”.",
)
SHAPES = Text(
    "Confini: Natural Earth, pubblico dominio.",
    "Границы: Natural Earth, общественное достояние.",
    "Boundaries: Natural Earth, public domain.",
)
STEP_COUNTRY = Text("due paesi inventati", "две вымышленные страны", "two invented countries")
STEP_SYSTEMS = Text(
    "sistemi locali e loro confini", "локальные системы и их границы", "local systems and their borders"
)
STEP_PROFILE = Text("specializzazioni", "специализации", "specialisations")
STEP_DISTRICTS = Text("distretti", "округа", "districts")
STEP_PAIRS = Text("coppie di regioni", "пары регионов", "pairs of regions")
STEP_DOSSIER = Text("dossier", "досье", "the dossier")
STEP_DRAWING = Text("carte e grafici", "карты и графики", "maps and charts")
ITALY, RUSSIA = Text("Italia", "Италия", "Italy"), Text("Russia", "Россия", "Russia")
