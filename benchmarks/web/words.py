"""Words of which invented organisations are made, in three languages. No organisation of this name is meant."""


def words(text: str) -> tuple[str, ...]:
    """Words separated by commas."""
    return tuple(word.strip() for word in text.split(","))


TRADES = {
    "it": words("""Legno, Arredi, Meccanica, Calzature, Pelletteria, Tessuti, Ceramiche, Imballaggi, Vini, Conserve,
        Macchine agricole, Impianti, Fonderia, Stampi, Trasporti, Logistica, Energia, Biotecnologie, Nanomateriali,
        Aerospazio, Cantieri navali, Ottica, Valvole, Pompe"""),
    "ru": words("""Древесина, Мебель, Станкостроение, Обувь, Кожа, Ткани, Керамика, Упаковка, Виноделие, Консервы,
        Сельхозмашины, Оборудование, Литейный завод, Пресс-формы, Перевозки, Логистика, Энергия, Биотехнологии,
        Наноматериалы, Авиация, Судостроение, Оптика, Арматура, Насосы"""),
    "en": words("""Timber, Furniture, Machinery, Footwear, Leather, Textiles, Ceramics, Packaging, Wines, Preserves,
        Farm machines, Plants, Foundry, Moulds, Transport, Logistics, Energy, Biotech, Nanomaterials,
        Aerospace, Shipyards, Optics, Valves, Pumps"""),
}
ORIGINS = {
    "it": words("""Adriatica, del Sangro, Picena, Maiella, Gran Sasso, Valvibrata, Metauro, Conero, Tronto, Aterno,
        Vomano, Esino, Chienti, Tirino, Peligna, Marsica, Sibillini, Tenna"""),
    "ru": words("""Липецк, Воронеж, Елец, Дон, Черноземье, Задонск, Грязи, Усмань, Лебедянь, Данков, Север, Юг, Заря,
        Восход, Прогресс, Родник, Степь, Нива"""),
}
FORMS = {"it": ("S.r.l.", "S.p.A.", "S.n.c.", "Soc. coop."), "ru": ("ООО", "АО", "ПАО")}
SENTENCES = {
    "it": (
        "Produciamo {trade} per l'industria e l'esportazione.",
        "Cerchiamo distributori e soci per {trade}.",
        "Un'azienda familiare con lunga esperienza in {trade}.",
        "Progettiamo impianti e forniamo assistenza: {trade}.",
    ),
    "ru": (
        "Производим: {trade}, для промышленности и на экспорт.",
        "Ищем дистрибьюторов и партнёров: {trade}.",
        "Семейное предприятие с большим опытом: {trade}.",
        "Проектируем оборудование и обслуживаем его: {trade}.",
    ),
    "en": (
        "We make {trade} for industry and export.",
        "We look for distributors and partners in {trade}.",
        "A family business with long experience in {trade}.",
        "We design plants and look after them: {trade}.",
    ),
}
