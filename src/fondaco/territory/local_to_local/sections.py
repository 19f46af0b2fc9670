"""What people call the sections of NACE Rev. 2 (ATECO 2007, OKVED2), in short."""

from collections.abc import Mapping
from types import MappingProxyType

from fondaco.common.languages import LocalisedText

SECTIONS: Mapping[str, LocalisedText] = MappingProxyType(
    {
        "A": LocalisedText(en="agriculture", it="agricoltura", ru="сельское хозяйство"),
        "B": LocalisedText(en="mining", it="attività estrattive", ru="добыча полезных ископаемых"),
        "C": LocalisedText(en="manufacturing", it="manifattura", ru="обрабатывающая промышленность"),
        "B+C": LocalisedText(
            en="mining and manufacturing", it="estrazione e manifattura", ru="добыча и обрабатывающая промышленность"
        ),
        "D": LocalisedText(en="energy", it="energia", ru="энергетика"),
        "E": LocalisedText(en="water and waste", it="acqua e rifiuti", ru="водоснабжение и отходы"),
        "F": LocalisedText(en="construction", it="costruzioni", ru="строительство"),
        "G": LocalisedText(en="trade", it="commercio", ru="торговля"),
        "H": LocalisedText(en="transport and storage", it="trasporto e magazzinaggio", ru="транспорт и хранение"),
        "I": LocalisedText(en="accommodation and catering", it="alloggio e ristorazione", ru="гостиницы и общепит"),
        "J": LocalisedText(
            en="information and communication", it="informazione e comunicazione", ru="информация и связь"
        ),
        "K": LocalisedText(en="finance and insurance", it="finanza e assicurazioni", ru="финансы и страхование"),
        "L": LocalisedText(en="real estate", it="attività immobiliari", ru="операции с недвижимостью"),
        "M": LocalisedText(
            en="professional and technical services",
            it="servizi professionali e tecnici",
            ru="профессиональные и технические услуги",
        ),
        "N": LocalisedText(
            en="business support services", it="servizi di supporto alle imprese", ru="административные услуги"
        ),
        "O": LocalisedText(en="public administration", it="amministrazione pubblica", ru="государственное управление"),
        "P": LocalisedText(en="education", it="istruzione", ru="образование"),
        "Q": LocalisedText(en="health and social work", it="sanità e assistenza", ru="здравоохранение"),
        "R": LocalisedText(en="arts, sport and leisure", it="arte, sport e tempo libero", ru="культура, спорт и досуг"),
        "S": LocalisedText(en="other services", it="altri servizi", ru="прочие услуги"),
        "T": LocalisedText(en="households as employers", it="famiglie come datori di lavoro", ru="домашние хозяйства"),
        "U": LocalisedText(
            en="international organisations", it="organizzazioni internazionali", ru="международные организации"
        ),
    }
)
