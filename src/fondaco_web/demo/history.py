"""The real sessions of the Italian-Russian task force on districts and SMEs, 2002-2021, from public records.

Only what the records say: where a year is not on record, the session has a note instead of dates.
"""

from dataclasses import dataclass
from datetime import date

Texts = dict[str, str]


@dataclass(frozen=True, slots=True)
class PastSession:
    """One session of the series. `region` is the code of the host region (ISO 3166-2); `sectors` are codes."""

    number: int
    region: str
    city: Texts
    figures: Texts
    starts_on: date | None = None
    ends_on: date | None = None
    date_note: Texts | None = None
    sectors: tuple[str, ...] = ()
    is_online: bool = False


SERIES = (
    PastSession(
        4,
        "IT-62",
        {"it": "Roma", "ru": "Рим", "en": "Rome"},
        {"it": "Firma del protocollo.", "ru": "Подписан протокол.", "en": "The protocol was signed."},
        date_note={"it": "28 luglio", "ru": "28 июля", "en": "28 July"},
    ),
    PastSession(
        8,
        "IT-57",
        {"it": "Ancona", "ru": "Анкона", "en": "Ancona"},
        {
            "it": "Plenaria con oltre 150 partecipanti, incontri bilaterali; il secondo giorno visite a tre distretti:"
            " meccanica, calzature e pelletteria, mobile e legno.",
            "ru": "Пленарное заседание: более 150 участников, двусторонние встречи; на второй день посещение трёх"
            " промышленных округов: машиностроение, обувь и кожевенные изделия, мебель и деревообработка.",
            "en": "Plenary of more than 150, bilateral meetings; on the second day visits to three districts:"
            " mechanics, footwear and leather, furniture and wood.",
        },
        date(2005, 10, 26),
        date(2005, 10, 27),
        sectors=("mechanics", "fashion", "wood"),
    ),
    PastSession(
        12,
        "IT-72",
        {"it": "Napoli", "ru": "Неаполь", "en": "Naples"},
        {
            "it": "11 regioni russe e 10 italiane; circa 40 progetti di cooperazione nel protocollo.",
            "ru": "11 российских и 10 итальянских регионов; около 40 проектов сотрудничества в протоколе.",
            "en": "11 Russian and 10 Italian regions; about 40 cooperation projects in the protocol.",
        },
        date(2007, 10, 25),
        date(2007, 10, 26),
    ),
    PastSession(
        14,
        "IT-42",
        {"it": "Sanremo", "ru": "Сан-Ремо", "en": "Sanremo"},
        {
            "it": "11 regioni e comuni russi, circa 80 delegati; 8 regioni italiane, oltre 40 associazioni,"
            " 7 università e parchi scientifici.",
            "ru": "11 российских регионов и муниципалитетов, около 80 делегатов; 8 итальянских регионов, более"
            " 40 объединений, 7 университетов и технопарков.",
            "en": "11 Russian regions and municipalities, about 80 delegates; 8 Italian regions, more than"
            " 40 associations, 7 universities and technology parks.",
        },
        date(2008, 10, 27),
        date(2008, 10, 28),
        sectors=("biotech", "nanotech", "aerospace", "logistics", "zones"),
    ),
    PastSession(
        15,
        "IT-34",
        {"it": "Mestre (Venezia)", "ru": "Местре (Венеция)", "en": "Mestre (Venice)"},
        {
            "it": "Oltre 160 delegati russi di 24 regioni e circa 150 italiani.",
            "ru": "Более 160 российских делегатов из 24 регионов и около 150 итальянских.",
            "en": "More than 160 Russian delegates of 24 regions and about 150 Italians.",
        },
        date(2009, 12, 10),
        date(2009, 12, 11),
        sectors=("nanotech", "mechanics", "logistics", "sports", "wood", "finance"),
    ),
    PastSession(
        17,
        "IT-75",
        {"it": "Bari", "ru": "Бари", "en": "Bari"},
        {
            "it": "Tavole rotonde di settore e una sezione B2B.",
            "ru": "Отраслевые круглые столы и секция B2B.",
            "en": "Round tables by sector and a B2B section.",
        },
        date(2010, 11, 18),
        date(2010, 11, 19),
    ),
    PastSession(
        19,
        "IT-82",
        {"it": "Catania", "ru": "Катания", "en": "Catania"},
        {
            "it": "Edilizia, agroalimentare e catena del freddo, logistica e cantieristica, energia; seminari su"
            " finanza e turismo.",
            "ru": "Строительство, агропромышленный комплекс и холодильная цепь, логистика и судостроение, энергетика;"
            " семинары о финансах и туризме.",
            "en": "Construction, agri-food and cold chain, logistics and shipbuilding, energy; seminars on finance and"
            " tourism.",
        },
        date(2011, 10, 20),
        date(2011, 10, 22),
        sectors=("construction", "agrifood", "logistics", "energy", "finance"),
    ),
    PastSession(
        21,
        "IT-57",
        {"it": "San Benedetto del Tronto", "ru": "Сан-Бенедетто-дель-Тронто", "en": "San Benedetto del Tronto"},
        {
            "it": "500 delegati (130 russi, di 15-18 regioni), circa 400 imprese ed enti, 200 progetti, 5 tavoli"
            " tematici in 5 città, centinaia di incontri B2B, 6 accordi privati firmati.",
            "ru": "500 делегатов (130 российских из 15–18 регионов), около 400 предприятий и организаций, 200 проектов,"
            " 5 тематических столов в 5 городах, сотни встреч B2B, подписано 6 частных соглашений.",
            "en": "500 delegates (130 Russian, of 15 to 18 regions), about 400 firms and bodies, 200 projects,"
            " 5 thematic tables in 5 towns, hundreds of B2B meetings, 6 private agreements signed.",
        },
        date(2012, 10, 23),
        date(2012, 10, 26),
    ),
    PastSession(
        25,
        "IT-25",
        {"it": "Bergamo", "ru": "Бергамо", "en": "Bergamo"},
        {
            "it": "Oltre 400 iscritti, più di un quarto da PMI russe; 3 tavoli: macchinari, chimica e farmaceutica,"
            " sistema casa; visite a imprese e distretti.",
            "ru": "Более 400 зарегистрированных, свыше четверти — от российских МСП; 3 стола: машиностроение, химия и"
            " фармацевтика, всё для дома; посещение предприятий и округов.",
            "en": "More than 400 registered, over a quarter from Russian SMEs; 3 tables: machinery, chemistry and"
            " pharma, home system; visits to firms and districts.",
        },
        date_note={"it": "data non agli atti", "ru": "дата не указана", "en": "date not on record"},
        sectors=("mechanics", "chemistry", "wood"),
    ),
    PastSession(
        27,
        "IT-52",
        {"it": "Firenze", "ru": "Флоренция", "en": "Florence"},
        {
            "it": "Oltre 200 organizzazioni italiane; 4 tavoli: meccanica, energia pulita, petrolio e gas, moda; visite"
            " il secondo giorno.",
            "ru": "Более 200 итальянских организаций; 4 стола: машиностроение, чистая энергетика, нефть и газ, мода;"
            " посещения на второй день.",
            "en": "More than 200 Italian bodies; 4 tables: mechanics, clean energy, oil and gas, fashion; visits on the"
            " second day.",
        },
        date(2018, 11, 29),
        date(2018, 11, 30),
        sectors=("mechanics", "energy", "fashion"),
    ),
    PastSession(
        28,
        "RU-KGD",
        {"it": "Kaliningrad", "ru": "Калининград", "en": "Kaliningrad"},
        {
            "it": "Prevista a Kaliningrad per ottobre 2019 e rinviata; tenuta in linea. 3 settori; il secondo giorno"
            " incontri B2B, tutti a distanza.",
            "ru": "Планировалась в Калининграде на октябрь 2019 года, была отложена; прошла онлайн. 3 отрасли; на"
            " второй день встречи B2B, все дистанционно.",
            "en": "Planned for Kaliningrad in October 2019 and postponed; held online. 3 sectors; B2B meetings on the"
            " second day, fully remote.",
        },
        date_note={"it": "28-29 ottobre", "ru": "28–29 октября", "en": "28-29 October"},
        is_online=True,
    ),
)
