"""The real frame of the demo: two parties, their regions (ISO 3166-2) and the sectors the forum has dealt with."""

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
