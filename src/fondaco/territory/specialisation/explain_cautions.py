"""What a reader must know of a network: who is left out of it, and how far a complexity can be trusted."""

from fondaco.common.languages import LocalisedText
from fondaco.territory.specialisation.coarseness import Coarseness, cautions
from fondaco.territory.specialisation.result import IndicatorName, Profile

T = LocalisedText
FROM_COMPLEXITY = (IndicatorName.ECI, IndicatorName.PCI, IndicatorName.OUTLOOK_INDEX, IndicatorName.OUTLOOK_GAIN)

DEGENERATE = T(
    it="L'autovalore è ripetuto: l'ordinamento non è unico; si dà la soluzione che segue meglio la diversità.",
    ru="Собственное значение кратное: порядок не единственный; дано решение, лучше всего согласное с разнообразием.",
    en="The eigenvalue is repeated: the ranking is not unique; the solution that goes best with diversity is given.",
)
SIGN = T(
    it="Il segno è ambiguo: complessità e diversità non vanno insieme, non si sa quale estremo sia il più complesso.",
    ru="Знак неоднозначен: сложность не связана с разнообразием, и какой конец шкалы сложнее, неизвестно.",
    en="The sign is ambiguous: complexity and diversity do not go together, which end is the complex one is not known.",
)
SECTIONS = T(
    it="Il segno segue la diversità: con poche sezioni un territorio che vive di una sola, per esempio la manifattura, "
    "risulta in fondo qualunque cosa produca. Da non usare come graduatoria.",
    ru="Знак следует за разнообразием: при немногих разделах территория, живущая одним из них, например обрабатывающей "
    "промышленностью, оказывается внизу, что бы она ни производила. Не использовать как рейтинг.",
    en="The sign goes with diversity: with few sections a place that lives on one of them, such as manufacturing, "
    "comes out last whatever it makes. Not to be used as a ranking.",
)


def profile_cautions(profile: Profile) -> tuple[LocalisedText, ...]:
    """Everything that a reader of `profile` must know: of its source, its network and its complexity."""
    source = cautions(profile.coarseness, profile.employment.source.measure)
    return (*source, *network_cautions(profile, IndicatorName.ECI))


def network_cautions(profile: Profile, name: IndicatorName) -> tuple[LocalisedText, ...]:
    """The cautions that go with the indicator `name` of `profile`."""
    found = [*_left_out(profile)]
    if name in FROM_COMPLEXITY:
        found += [*_complexity(profile)]
    return tuple(found)


def _left_out(profile: Profile) -> list[LocalisedText]:
    places, activities = profile.network.takes_place, profile.network.takes_activity
    if places.all() and activities.all():
        return []
    n_places, n_activities = int((~places).sum()), int((~activities).sum())
    return [
        T(
            it=f"Fuori dalla rete: {n_places} di {places.size} territori e {n_activities} di {activities.size} "
            "attività, per dati non noti o perché troppo piccoli.",
            ru=f"Вне сети: территорий — {n_places} из {places.size}, видов деятельности — {n_activities} из "
            f"{activities.size}: данные неизвестны или территория слишком мала.",
            en=f"Outside the network: {n_places} of {places.size} places and {n_activities} of {activities.size} "
            "activities, since figures are not known or the place is too small.",
        )
    ]


def _complexity(profile: Profile) -> list[LocalisedText]:
    found = profile.complexity
    groups = T(
        it=f"La rete è divisa in {found.n_components} gruppi che non hanno nulla in comune.",
        ru=f"Сеть распадается на группы без общих звеньев; число групп — {found.n_components}.",
        en=f"The network falls into {found.n_components} groups that share nothing.",
    )
    told = (
        (found.is_degenerate, DEGENERATE),
        (found.is_sign_ambiguous, SIGN),
        (found.n_components > 1, groups),
        (profile.coarseness is Coarseness.SECTION, SECTIONS),
    )
    return [text for holds, text in told if holds]
