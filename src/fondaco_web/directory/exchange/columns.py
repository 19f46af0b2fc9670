"""The columns of a table of organisations: what an import understands and an export writes."""

from django.utils.translation import gettext_lazy as _

from fondaco_web.common.tables.columns import Column
from fondaco_web.directory.enums import Classification, IdentifierScheme

CODE = Column(
    "code",
    _("Fondaco code"),
    ("Code", "Codice", "Codice Fondaco", "Код", "Код Fondaco"),
    help_text=_("Only of organisations that are in the directory, as an export writes it: O-7K3F9QXA."),
)
NAME = Column(
    "name",
    _("Name of the organisation"),
    (
        "Name", "Company", "Organisation", "Organization", "Company name", "Name in the original script",
        "Denominazione",
        "Ragione sociale", "Denominazione sociale", "Azienda", "Impresa", "Ditta", "Nome", "Organizzazione", "Società",
        "Наименование", "Название", "Компания", "Организация", "Наименование организации", "Предприятие",
        "Название компании", "Полное наименование",
    ),
    is_required=True,
    help_text=_("As the organisation writes it, in its own script."),
)  # fmt: skip
NAME_LATIN = Column(
    "name_latin",
    _("Latin name of the organisation"),
    ("Name in Latin letters", "Latin name", "Name (Latin)", "Nome latino", "Denominazione in caratteri latini",
     "Nome in caratteri latini",
     "Название латиницей", "Наименование латиницей", "Наименование на английском", "English name", "Nome inglese"),
    help_text=_("As in passports and invitations; made from the name where it is empty."),
)  # fmt: skip
REGION = Column(
    "region",
    _("Region"),
    ("Regione", "Регион", "Область", "Субъект федерации", "Oblast", "Region code", "Codice regione"),
    help_text=_("Code or name of a region of yours; may be left out where there is only one."),
)
KIND = Column("kind", _("Kind"), ("Type", "Tipo", "Tipologia", "Natura", "Тип", "Вид", "Вид организации"))
LEGAL_FORM = Column("legal_form", _("Legal form"), ("Forma giuridica", "Правовая форма", "ОПФ", "Форма собственности"))
SIZE = Column(
    "size_class",
    _("Size"),
    ("Size class", "Dimensione", "Classe dimensionale", "Dimensione aziendale", "Размер", "Категория МСП"),
    help_text=_("micro, small, medium or large."),
)
FOUNDED = Column(
    "founded_in",
    _("Founded in"),
    ("Year founded", "Founded", "Anno di fondazione", "Fondata nel", "Anno costituzione", "Год основания",
     "Год создания", "Основана в"),
)  # fmt: skip
LANGUAGES = Column(
    "languages",
    _("Languages spoken"),
    ("Languages", "Lingue", "Lingue parlate", "Языки", "Владение языками"),
    help_text=_("Codes or names, separated by semicolons: it; ru; en."),
)
SECTORS = Column(
    "sectors",
    _("Sectors"),
    ("Sector", "Settore", "Settori", "Settore di attività", "Отрасль", "Отрасли", "Сфера деятельности"),
    help_text=_("Codes or names of the forum's sectors, separated by semicolons."),
)
DESCRIPTIONS = (
    Column(
        "description_it",
        _("Profile in Italian"),
        ("Profilo", "Profilo in italiano", "Descrizione", "Descrizione attività", "Профиль на итальянском"),
    ),
    Column(
        "description_ru",
        _("Profile in Russian"),
        ("Профиль", "Описание", "Профиль на русском", "Описание деятельности", "Profilo in russo"),
    ),
    Column(
        "description_en",
        _("Profile in English"),
        ("Profile", "Description", "Company profile", "Profilo in inglese", "Профиль на английском"),
    ),
)
WEBSITE = Column("website", _("Website"), ("Web", "Site", "URL", "Sito", "Sito web", "Сайт", "Веб-сайт"))
ADDRESS = Column(
    "address", _("Address"), ("Street", "Indirizzo", "Via", "Sede", "Sede legale", "Адрес", "Юридический адрес")
)
CITY = Column("city", _("City"), ("Town", "Città", "Comune", "Località", "Город", "Населённый пункт"))
POSTAL_CODE = Column(
    "postal_code",
    _("Postal code"),
    ("ZIP", "Post code", "CAP", "C.A.P.", "Codice postale", "Индекс", "Почтовый индекс"),
)
EMAIL = Column(
    "contact_email",
    _("Contact e-mail"),
    ("E-mail", "Email", "Mail", "Posta elettronica", "E-mail di contatto", "Электронная почта", "Эл. почта", "Почта"),
)
PHONE = Column(
    "contact_phone",
    _("Contact telephone"),
    ("Telephone", "Phone", "Tel", "Tel.", "Telefono", "Recapito telefonico", "Телефон", "Контактный телефон"),
)
VISIBILITY = Column(
    "visibility",
    _("Who may read the profile"),
    ("Visibility", "Visibilità", "Chi può leggere il profilo", "Видимость", "Кто видит профиль"),
    help_text=_("private, forum or public."),
)
IDENTIFIERS = {
    scheme: Column(scheme.value, _("Other number") if scheme is IdentifierScheme.OTHER else scheme.label, names)
    for scheme, names in (
        (IdentifierScheme.PARTITA_IVA, ("P. IVA", "P.IVA", "PIVA", "VAT", "VAT number", "НДС Италии")),
        (IdentifierScheme.CODICE_FISCALE, ("C.F.", "CF", "Cod. fiscale", "Tax code")),
        (IdentifierScheme.REA, ("N. REA", "Numero REA")),
        (IdentifierScheme.INN, ("INN", "ИНН организации")),
        (IdentifierScheme.OGRN, ("OGRN", "ОГРНИП")),
        (IdentifierScheme.KPP, ("KPP",)),
        (IdentifierScheme.LEI, ("LEI code", "Codice LEI", "Код LEI")),
        (IdentifierScheme.OTHER, ("Other number", "Altro identificativo", "Другой идентификатор")),
    )
}
ACTIVITIES = {
    system: Column(system.value, system.label, names, help_text=_("Codes separated by semicolons; the main one first."))
    for system, names in (
        (Classification.ATECO, ("Codice ATECO", "Codici ATECO", "ATECO code")),
        (Classification.OKVED, ("ОКВЭД", "OKVED", "Код ОКВЭД", "Коды ОКВЭД")),
        (Classification.NACE, ("NACE code", "Codice NACE", "Код NACE")),
    )
}
CONTACTS = (EMAIL, PHONE)
COLUMNS: tuple[Column, ...] = (
    CODE,
    NAME,
    NAME_LATIN,
    REGION,
    KIND,
    LEGAL_FORM,
    *IDENTIFIERS.values(),
    *ACTIVITIES.values(),
    SIZE,
    FOUNDED,
    LANGUAGES,
    SECTORS,
    *DESCRIPTIONS,
    WEBSITE,
    ADDRESS,
    CITY,
    POSTAL_CODE,
    *CONTACTS,
    VISIBILITY,
)
