"""The five indices of the decree in words."""

from fondaco.common.languages import LocalisedText
from fondaco.territory.industrial_districts.wording import filled

MANUFACTURING_SHARE = LocalisedText(
    it="Indice di industrializzazione manifatturiera (quota degli addetti)",
    ru="Индекс индустриализации (доля занятых в обрабатывающей промышленности)",
    en="Index of industrialisation (share of manufacturing employees)",
)
DENSITY = LocalisedText(
    it="Indice di densità imprenditoriale (unità manifatturiere per 1.000 residenti)",
    ru="Индекс плотности предприятий (промышленных единиц на 1000 жителей)",
    en="Index of entrepreneurial density (manufacturing units for 1,000 residents)",
)
SPECIALISED_SHARE = LocalisedText(
    it="Quota dell'industria «{industry}» negli addetti manifatturieri",
    ru="Доля отрасли «{industry}» среди занятых в обрабатывающей промышленности",
    en="Share of {industry} in manufacturing employees",
)
SMALL_FIRMS = LocalisedText(
    it="Quota delle piccole imprese negli addetti dell'industria «{industry}»",
    ru="Доля малых предприятий среди занятых в отрасли «{industry}»",
    en="Share of small firms in the employees of {industry}",
)
NO_INDUSTRY = LocalisedText(
    it="Nessuna attività manifatturiera ha una quota superiore a quella nazionale: non superato.",
    ru="Ни одна отрасль не имеет доли выше средней по стране: не выполнено.",
    en="No manufacturing activity has more than the country's share: failed.",
)
SUMMARY = LocalisedText(
    it="{name}: indici del decreto 21 aprile 1993 superati: {met} su 5; non determinabili: {unknown}.",
    ru="{name}: выполнено индексов декрета от 21 апреля 1993 года: {met} из 5; определить нельзя: {unknown}.",
    en="{name}: indices of the decree of 21 April 1993 met: {met} of 5; unknown: {unknown}.",
)


def summary(name: str, n_met: int, n_unknown: int) -> LocalisedText:
    """How many of the five are met."""
    return filled(SUMMARY, name=name, met=str(n_met), unknown=str(n_unknown))
