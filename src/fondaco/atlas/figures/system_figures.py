"""Local labour systems as figures."""

from fondaco.atlas.boundaries import Boundaries
from fondaco.atlas.charts import Axis, Distribution, distribution
from fondaco.atlas.drawing.frame import Frame
from fondaco.atlas.drawing.numbers import shown
from fondaco.atlas.figures import wording
from fondaco.atlas.maps import AreasMap, areas_map
from fondaco.common.languages import Language
from fondaco.territory import LabourSystems
from fondaco.territory.labour_systems import UncertainSystems


def map_of_labour_systems(
    systems: LabourSystems,
    boundaries: Boundaries,
    language: Language,
    *,
    uncertain: UncertainSystems | None = None,
    width: int = 720,
) -> str:
    """The systems over the boundaries of their communities; with resampled runs, fragile borders are broken lines."""
    counts = {"systems": len(systems.systems), "communities": len(systems.communities)}
    frame = Frame(
        wording.SYSTEMS.in_language(language),
        language,
        subtitle=wording.SYSTEMS_SUB.in_language(language).format(
            **{name: shown(number, language) for name, number in counts.items()}
        ),
        source=str(systems.source),
        width=width,
    )
    system_of = {code: str(system.id) for system in systems.systems for code in system.communities}
    pairs = uncertain.fragile_borders if uncertain else ()
    fragile = frozenset(frozenset((border.community_a, border.community_b)) for border in pairs)
    return areas_map(
        AreasMap(
            frame,
            boundaries,
            system_of,
            names={str(system.id): system.name for system in systems.systems},
            sizes={str(system.id): system.residents for system in systems.systems},
            invalid=frozenset(str(system.id) for system in systems.invalid),
            fragile=fragile if uncertain else None,
        )
    )


def chart_of_systems_found(uncertain: UncertainSystems, language: Language, *, width: int = 720) -> str:
    """How many systems the resampled runs found, beside those of the flows as given."""
    frame = Frame(
        wording.RUNS.in_language(language).format(runs=shown(uncertain.runs, language)),
        language,
        subtitle=wording.RUNS_SUB.in_language(language),
        source=str(uncertain.baseline.source),
        width=width,
    )
    return distribution(
        Distribution(
            frame,
            tuple(float(number) for number in uncertain.n_areas),
            Axis(wording.N_SYSTEMS.in_language(language)),
            marked=float(len(uncertain.baseline.systems)),
            marked_name=wording.AS_GIVEN.in_language(language),
        )
    )
