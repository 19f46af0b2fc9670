"""What participants of the demo want to talk about, by sector, in the words of a request."""

from fondaco.common.languages import LocalisedText as Text

TOPICS = (
    (
        Text("Fornitura di enzimi industriali", "Поставка промышленных ферментов", "Supply of industrial enzymes"),
        Text("Kit diagnostici veterinari", "Ветеринарные диагностические наборы", "Veterinary diagnostic kits"),
        Text("Sementi e propagazione in vitro", "Семена и микроклональное размножение", "Seeds and in vitro growing"),
        Text("Impianto pilota di fermentazione", "Пилотная установка ферментации", "Pilot fermentation plant"),
        Text("Biogas da reflui zootecnici", "Биогаз из отходов животноводства", "Biogas from livestock waste"),
    ),
    (
        Text("Rivestimenti antiusura per utensili", "Износостойкие покрытия инструмента", "Wear-proof tool coatings"),
        Text("Polveri metalliche per stampi", "Металлические порошки для пресс-форм", "Metal powders for moulds"),
        Text("Sensori per l'acciaieria", "Датчики для сталелитейного производства", "Sensors for steelmaking"),
        Text("Laboratorio comune di misura", "Совместная измерительная лаборатория", "Joint measuring laboratory"),
        Text("Vetri a bassa emissione", "Низкоэмиссионные стёкла", "Low-emission glass"),
    ),
    (
        Text("Pannelli compositi per cabina", "Композитные панели салона", "Composite cabin panels"),
        Text("Lavorazioni di precisione in titanio", "Точная обработка титана", "Precision machining of titanium"),
        Text("Manutenzione di aviazione leggera", "Обслуживание лёгкой авиации", "Light aircraft maintenance"),
        Text("Antenne per stazioni a terra", "Антенны наземных станций", "Ground station antennas"),
        Text("Banchi prova e collaudo", "Испытательные стенды", "Test benches"),
    ),
    (
        Text("Terminal intermodale: progetto", "Проект интермодального терминала", "Intermodal terminal project"),
        Text("Catena del freddo per ortofrutta", "Холодовая цепь для овощей и фруктов", "Cold chain for produce"),
        Text("Magazzini automatici", "Автоматизированные склады", "Automated warehouses"),
        Text("Trasporti groupage Italia-Russia", "Сборные грузы Италия-Россия", "Groupage between Italy and Russia"),
        Text("Sdoganamento e deposito", "Таможенное оформление и хранение", "Customs clearance and storage"),
    ),
)

LOCAL_TO_LOCAL = (
    Text("Local to local: programma comune", "Local to local: общая программа", "Local to local: joint programme"),
    Text("Local to local: distretti e cluster", "Local to local: кластеры", "Local to local: districts and clusters"),
    Text("Local to local: missioni di imprese", "Local to local: бизнес-миссии", "Local to local: business missions"),
)

TO_THE_DESK = (
    Text("Incentivi e aree industriali", "Льготы и промышленные площадки", "Incentives and industrial sites"),
    Text("Ostacoli doganali", "Таможенные препятствия", "Customs obstacles"),
    Text("Ricerca di partner nella regione", "Поиск партнёров в регионе", "Search for partners in the region"),
)
