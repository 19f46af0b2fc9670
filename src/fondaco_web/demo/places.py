"""The real frame of the demo: two parties, their regions (ISO 3166-2) and the sectors the forum has dealt with."""

from dataclasses import dataclass

Texts = dict[str, str]

FORUM_NAME: Texts = {
    "it": "Task force italo-russa sui distretti e le PMI",
    "ru": "Российско-итальянская рабочая группа по промышленным округам и МСП",
    "en": "Italian-Russian task force on districts and SMEs",
}
DESCRIPTION: Texts = {
    "it": "La task force riunisce regioni, associazioni, consorzi, camere di commercio, fiere, università e PMI dei due"
    " paesi. Nata dal vertice dell'aprile 2002, verifica i presupposti giuridici e tecnici per costituire distretti"
    " sul mercato del partner, favorisce la cooperazione tra PMI e aiuta a superare i problemi degli investimenti."
    " Questa è una dimostrazione: le sessioni del passato sono quelle reali, imprese e persone sono inventate.",
    "ru": "Рабочая группа объединяет регионы, ассоциации, консорциумы, торговые палаты, выставочные организации,"
    " университеты и МСП двух стран. Создана по итогам саммита в апреле 2002 года: изучает правовые и технические"
    " условия создания округов на рынке партнёра, содействует сотрудничеству МСП и помогает преодолевать трудности"
    " инвестиций. Это демонстрация: прошлые сессии настоящие, предприятия и люди вымышлены.",
    "en": "The task force brings together regions, associations, consortia, chambers of commerce, trade fairs,"
    " universities and SMEs of the two countries. Set up after the summit of April 2002, it verifies the legal and"
    " technical preconditions for districts on the partner's market, furthers cooperation between SMEs and helps to"
    " overcome problems with investments. This is a demonstration: the past sessions are real, companies and people"
    " are invented.",
}
ADMINISTRATION: Texts = {
    "it": "Segreteria tecnica della task force (dimostrazione)",
    "ru": "Технический секретариат рабочей группы (демонстрация)",
    "en": "Technical secretariat of the task force (demonstration)",
}
PARTIES: dict[str, Texts] = {
    "IT": {"it": "Italia", "ru": "Италия", "en": "Italy"},
    "RU": {"it": "Russia", "ru": "Россия", "en": "Russia"},
}
REGIONS: dict[str, Texts] = {
    "IT-21": {"it": "Piemonte", "ru": "Пьемонт", "en": "Piedmont"},
    "IT-25": {"it": "Lombardia", "ru": "Ломбардия", "en": "Lombardy"},
    "IT-34": {"it": "Veneto", "ru": "Венето", "en": "Veneto"},
    "IT-36": {"it": "Friuli-Venezia Giulia", "ru": "Фриули — Венеция-Джулия", "en": "Friuli Venezia Giulia"},
    "IT-42": {"it": "Liguria", "ru": "Лигурия", "en": "Liguria"},
    "IT-52": {"it": "Toscana", "ru": "Тоскана", "en": "Tuscany"},
    "IT-57": {"it": "Marche", "ru": "Марке", "en": "Marche"},
    "IT-62": {"it": "Lazio", "ru": "Лацио", "en": "Lazio"},
    "IT-65": {"it": "Abruzzo", "ru": "Абруццо", "en": "Abruzzo"},
    "IT-72": {"it": "Campania", "ru": "Кампания", "en": "Campania"},
    "IT-75": {"it": "Puglia", "ru": "Апулия", "en": "Apulia"},
    "IT-82": {"it": "Sicilia", "ru": "Сицилия", "en": "Sicily"},
    "RU-KDA": {"it": "Territorio di Krasnodar", "ru": "Краснодарский край", "en": "Krasnodar Krai"},
    "RU-KGD": {"it": "Regione di Kaliningrad", "ru": "Калининградская область", "en": "Kaliningrad Oblast"},
    "RU-KRS": {"it": "Regione di Kursk", "ru": "Курская область", "en": "Kursk Oblast"},
    "RU-LIP": {"it": "Regione di Lipetsk", "ru": "Липецкая область", "en": "Lipetsk Oblast"},
    "RU-MOW": {"it": "Mosca", "ru": "Москва", "en": "Moscow"},
    "RU-ORL": {"it": "Regione di Orël", "ru": "Орловская область", "en": "Oryol Oblast"},
    "RU-RYA": {"it": "Regione di Rjazan'", "ru": "Рязанская область", "en": "Ryazan Oblast"},
    "RU-SVE": {"it": "Regione di Sverdlovsk", "ru": "Свердловская область", "en": "Sverdlovsk Oblast"},
    "RU-TAM": {"it": "Regione di Tambov", "ru": "Тамбовская область", "en": "Tambov Oblast"},
    "RU-TUL": {"it": "Regione di Tula", "ru": "Тульская область", "en": "Tula Oblast"},
    "RU-VOR": {"it": "Regione di Voronež", "ru": "Воронежская область", "en": "Voronezh Oblast"},
}
SECTORS: dict[str, Texts] = {
    "biotech": {"it": "Biotecnologie", "ru": "Биотехнологии", "en": "Biotechnology"},
    "nanotech": {"it": "Nanotecnologie", "ru": "Нанотехнологии", "en": "Nanotechnology"},
    "aerospace": {"it": "Aerospazio", "ru": "Авиация и космос", "en": "Aerospace"},
    "logistics": {"it": "Logistica", "ru": "Логистика", "en": "Logistics"},
    "mechanics": {"it": "Meccanica", "ru": "Машиностроение", "en": "Mechanics"},
    "fashion": {"it": "Moda, calzature e pelletteria", "ru": "Мода, обувь и кожа", "en": "Fashion, footwear, leather"},
    "wood": {"it": "Legno e arredo", "ru": "Деревообработка и мебель", "en": "Wood and furniture"},
    "agrifood": {"it": "Agroalimentare", "ru": "Агропромышленный комплекс", "en": "Agri-food"},
    "construction": {"it": "Edilizia", "ru": "Строительство", "en": "Construction"},
    "energy": {"it": "Energia", "ru": "Энергетика", "en": "Energy"},
    "chemistry": {"it": "Chimica e farmaceutica", "ru": "Химия и фармацевтика", "en": "Chemistry and pharma"},
    "sports": {"it": "Articoli sportivi", "ru": "Спортивные товары", "en": "Sports equipment"},
    "finance": {"it": "Strumenti finanziari", "ru": "Финансовые инструменты", "en": "Finance"},
    "zones": {"it": "Zone economiche speciali", "ru": "Особые экономические зоны", "en": "Special economic zones"},
}

# --- session XIII: what is entered about it (the sectors, place and days are real, the rest is invented) --------------

XIII_TITLE: Texts = {
    "it": "XIII sessione: biotecnologie, nanotecnologie, aerospazio, logistica",
    "ru": "XIII сессия: биотехнологии, нанотехнологии, авиация и космос, логистика",
    "en": "XIII session: biotechnology, nanotechnology, aerospace, logistics",
}
XIII_VENUE: Texts = {
    "it": "Centro congressi (inventato)",
    "ru": "Конгресс-центр (вымышленный)",
    "en": "Congress centre (invented)",
}
XIII_SUMMARY: Texts = {
    "it": "Plenaria, quattro tavoli tematici, incontri tra regioni, incontri bilaterali al Meeting Point e visite alle"
    " imprese della regione ospitante. Il partecipante si iscrive tramite lo sportello della propria regione.",
    "ru": "Пленарное заседание, четыре тематических стола, встречи регионов, двусторонние встречи на Meeting Point и"
    " посещение предприятий принимающей области. Заявки подаются через уполномоченный орган своего региона.",
    "en": "Plenary, four thematic tables, meetings between regions, bilateral meetings at the Meeting Point and visits"
    " to companies of the host region. Participants apply through the desk of their region.",
}
ROOMS: tuple[tuple[str, Texts, int], ...] = (
    ("plenary", {"it": "Sala plenaria", "ru": "Пленарный зал", "en": "Plenary hall"}, 300),
    ("a", {"it": "Sala A", "ru": "Зал А", "en": "Room A"}, 60),
    ("b", {"it": "Sala B", "ru": "Зал Б", "en": "Room B"}, 60),
    ("c", {"it": "Sala C", "ru": "Зал В", "en": "Room C"}, 60),
    ("d", {"it": "Sala D", "ru": "Зал Г", "en": "Room D"}, 60),
    ("meeting", {"it": "Meeting Point", "ru": "Meeting Point", "en": "Meeting Point"}, 200),
)


@dataclass(frozen=True, slots=True)
class Row:
    """A row of the programme."""

    day: int
    begins: str
    ends: str
    kind: str
    title: Texts
    room: str = ""
    table: str = ""
    language: str = "ru"
    interpretation: str = "it"
    places: int | None = None
    speakers: tuple[tuple[str, str, Texts], ...] = ()


CO_CHAIRS = (
    ("Aldo Inventati", "", {"it": "copresidente italiano (inventato)", "en": "Italian co-chair (invented)"}),
    (
        "Пётр Выдуманов",
        "Petr Vydumanov",
        {"ru": "российский сопредседатель (вымышлен)", "en": "Russian co-chair (invented)"},
    ),
)
MEETINGS: Texts = {"it": "Incontri bilaterali", "ru": "Двусторонние встречи", "en": "Bilateral meetings"}
COFFEE: Texts = {"it": "Pausa caffè", "ru": "Кофе-пауза", "en": "Coffee break"}


def table_title(code: str) -> Texts:
    """The title of the item at which a thematic table sits."""
    words = {"it": "Tavolo: ", "ru": "Стол: ", "en": "Table: "}
    return {language: word + SECTORS[code][language] for language, word in words.items()}


PROGRAMME = (
    Row(
        1,
        "09:30",
        "11:00",
        "plenary",
        {"it": "Plenaria di apertura", "ru": "Пленарное заседание", "en": "Opening plenary"},
        "plenary",
        speakers=CO_CHAIRS,
    ),
    Row(1, "11:00", "11:30", "break", COFFEE, language="", interpretation=""),
    Row(1, "11:30", "13:00", "thematic_table", table_title("biotech"), "a", "biotech"),
    Row(1, "11:30", "13:00", "thematic_table", table_title("nanotech"), "b", "nanotech"),
    Row(1, "11:30", "13:00", "thematic_table", table_title("aerospace"), "c", "aerospace"),
    Row(1, "11:30", "13:00", "thematic_table", table_title("logistics"), "d", "logistics"),
    Row(
        1,
        "14:30",
        "16:30",
        "open_space",
        {
            "it": "Local to local: incontri tra regioni",
            "ru": "Local to local: встречи регионов",
            "en": "Local to local: meetings between regions",
        },
        "a",
    ),
    Row(1, "14:30", "16:30", "meeting_point", MEETINGS, "meeting", language="", interpretation=""),
    Row(1, "16:30", "16:50", "break", COFFEE, language="", interpretation=""),
    Row(1, "16:50", "18:20", "meeting_point", MEETINGS, "meeting", language="", interpretation=""),
    Row(
        1,
        "17:00",
        "18:00",
        "seminar",
        {
            "it": "Seminario: zone economiche speciali",
            "ru": "Семинар: особые экономические зоны",
            "en": "Seminar: special economic zones",
        },
        "b",
    ),
    Row(2, "09:00", "11:00", "meeting_point", MEETINGS, "meeting", language="", interpretation=""),
    Row(2, "11:00", "11:20", "break", COFFEE, language="", interpretation=""),
    Row(2, "11:20", "13:20", "meeting_point", MEETINGS, "meeting", language="", interpretation=""),
    Row(
        2,
        "13:30",
        "14:00",
        "signing",
        {"it": "Firma del protocollo", "ru": "Подписание протокола", "en": "Signing of the protocol"},
        "plenary",
        speakers=CO_CHAIRS,
    ),
    Row(
        2,
        "14:30",
        "17:30",
        "visit",
        {
            "it": "Visita: zona economica speciale (inventata)",
            "ru": "Посещение: особая экономическая зона (вымышленная)",
            "en": "Visit: special economic zone (invented)",
        },
        places=20,
    ),
)
SECOND_VISIT: Texts = {
    "it": "Visita: officina meccanica (inventata)",
    "ru": "Посещение: механический завод (вымышленный)",
    "en": "Visit: mechanical works (invented)",
}
FIRST_NOTE: Texts = {"it": "Prima versione", "ru": "Первая версия", "en": "First version"}
SECOND_NOTE: Texts = {
    "it": "Aggiunta una seconda visita aziendale.",
    "ru": "Добавлено второе посещение предприятия.",
    "en": "A second company visit was added.",
}
ANNOUNCEMENTS: tuple[tuple[str, Texts, Texts], ...] = (
    (
        "IT",
        {
            "it": "Aperte le iscrizioni alla XIII sessione di Lipetsk",
            "ru": "Открыт приём заявок на XIII сессию в Липецке",
            "en": "Applications for the XIII session in Lipetsk are open",
        },
        {
            "it": "Le imprese e gli enti si iscrivono tramite lo sportello della propria regione, indicando i progetti"
            " e le controparti che desiderano incontrare.",
            "ru": "Предприятия и организации подают заявки через уполномоченный орган своего региона, указывая проекты"
            " и желаемых партнёров по встречам.",
            "en": "Companies and bodies apply through the desk of their region, naming their projects and the"
            " counterparts they want to meet.",
        },
    ),
    (
        "RU",
        {
            "it": "Pubblicato il programma della XIII sessione",
            "ru": "Опубликована программа XIII сессии",
            "en": "The programme of the XIII session is published",
        },
        {
            "it": "Il programma è disponibile anche come calendario. Le visite aziendali si prenotano in linea.",
            "ru": "Программа доступна и в виде календаря. На посещение предприятий можно записаться онлайн.",
            "en": "The programme is also available as a calendar. Places in company visits are booked online.",
        },
    ),
)
PROFILES: dict[str, Texts] = {
    "biotech": {
        "it": "Azienda inventata del settore biotecnologico: enzimi, diagnostica, sementi.",
        "ru": "Вымышленное предприятие биотехнологической отрасли: ферменты, диагностика, семена.",
        "en": "Invented company in biotechnology: enzymes, diagnostics, seeds.",
    },
    "nanotech": {
        "it": "Azienda inventata: rivestimenti, polveri metalliche, sensori e misura.",
        "ru": "Вымышленное предприятие: покрытия, металлические порошки, датчики и измерения.",
        "en": "Invented company: coatings, metal powders, sensors and measurement.",
    },
    "aerospace": {
        "it": "Azienda inventata: lavorazioni di precisione, compositi, banchi prova.",
        "ru": "Вымышленное предприятие: точная обработка, композиты, испытательные стенды.",
        "en": "Invented company: precision machining, composites, test benches.",
    },
    "logistics": {
        "it": "Azienda inventata: trasporti, magazzini automatici, catena del freddo.",
        "ru": "Вымышленное предприятие: перевозки, автоматизированные склады, холодильная цепь.",
        "en": "Invented company: transport, automated warehouses, cold chain.",
    },
    "": {
        "it": "Ente inventato che accompagna le imprese della regione.",
        "ru": "Вымышленный орган, сопровождающий предприятия региона.",
        "en": "Invented body that accompanies the companies of its region.",
    },
}
OBJECTIVES: Texts = {
    "it": "Trovare partner per progetti comuni e approfondire contatti già avviati.",
    "ru": "Найти партнёров для совместных проектов и развить начатые контакты.",
    "en": "Find partners for joint projects and deepen contacts already under way.",
}
SECTOR_WORDS = {
    "biotecnologie": "biotech", "биотехнологии": "biotech", "nanotecnologie": "nanotech", "нанотехнологии": "nanotech",
    "aerospazio": "aerospace", "авиация и космос": "aerospace", "logistica": "logistics", "логистика": "logistics",
}  # fmt: skip
SCOPE: Texts = {
    "it": "Partecipazione alle sessioni e ai tavoli tematici (atto inventato).",
    "ru": "Участие в сессиях и тематических столах (вымышленный акт).",
    "en": "Participation in the sessions and thematic tables (invented act).",
}
ORGANS = {"IT": "Giunta regionale (atto inventato)", "RU": "Администрация области (вымышленный акт)"}
REASONS: dict[str, Texts] = {
    "ADMIT": {
        "it": "Interesse diretto e contatti già avviati.",
        "ru": "Прямая заинтересованность и начатые контакты.",
    },
    "DECLINE": {
        "it": "Il settore non è tra quelli della sessione.",
        "ru": "Отрасль не входит в темы сессии.",
    },
}
PROJECT_SUMMARY: Texts = {
    "it": "Progetto inventato: fornitura di prova, poi impianto comune nella regione del partner.",
    "ru": "Вымышленный проект: пробная поставка, затем совместное производство в регионе партнёра.",
    "en": "Invented project: a trial supply first, then a joint plant in the partner's region.",
}
ANYBODY: Texts = {
    "it": "Imprese dei settori della sessione interessate a un primo contatto.",
    "ru": "Предприятия по темам сессии, заинтересованные в первом контакте.",
    "en": "Companies in the session's sectors that are interested in a first contact.",
}
