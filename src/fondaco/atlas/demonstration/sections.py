"""The sections of the report, each made of one result in one language."""

from collections.abc import Callable, Sequence

from fondaco.atlas import figures
from fondaco.atlas.boundaries import Boundaries
from fondaco.atlas.demonstration import texts
from fondaco.atlas.drawing.numbers import shown
from fondaco.atlas.report import Drawing, Grid, Section
from fondaco.common.languages import Language, LocalisedText
from fondaco.territory import Districts, Dossier, LabourSystems, PairRanking, Profile
from fondaco.territory.industrial_districts import SystemTrace
from fondaco.territory.labour_systems import UncertainSystems
from fondaco.territory.local_to_local import (
    WEIGHTY,
    Order,
    RegionPair,
    best_pairs,
    cautions_by_kind,
    statement,
)
from fondaco.territory.specialisation import profile_cautions

WIDE, NARROW = 600, 340  # two wide ones stand side by side
SHOWN = 12


def drawing(draw: Callable[[int], str | None]) -> Drawing:
    """A picture in both widths; `draw` is given the width and gives None where there is nothing to draw."""
    return Drawing(draw(WIDE) or "", draw(NARROW) or "")


def systems_section(
    systems: LabourSystems, uncertain: UncertainSystems, boundaries: Boundaries | None, language: Language
) -> Section:
    """Local labour systems: the map, how firm their borders are, the largest."""
    drawings = []
    if boundaries is not None:
        drawings.append(
            drawing(
                lambda width: figures.map_of_labour_systems(
                    systems, boundaries, language, uncertain=uncertain, width=width
                )
            )
        )
    drawings.append(drawing(lambda width: figures.chart_of_systems_found(uncertain, language, width=width)))
    return Section(
        "systems",
        texts.SYSTEMS.in_language(language),
        [texts.SYSTEMS_SAY.in_language(language), _firmness(uncertain, language)],
        drawings,
        [_largest_systems(systems, language)],
        is_open=False,
    )


def _firmness(uncertain: UncertainSystems, language: Language) -> str:
    fragile = sum(border.is_fragile for border in uncertain.borders)
    return texts.FIRMNESS.in_language(language).format(
        runs=shown(uncertain.runs, language), fragile=shown(fragile, language),
        borders=shown(len(uncertain.borders), language),
    )  # fmt: skip


def _largest_systems(systems: LabourSystems, language: Language) -> Grid:
    largest = sorted(systems.systems, key=lambda system: -system.residents)[:SHOWN]
    rows = [
        (
            system.name,
            shown(len(system.communities), language),
            shown(system.residents, language),
            shown(system.jobs, language),
            shown(system.supply_self_containment, language, 1, is_share=True),
            shown(system.demand_self_containment, language, 1, is_share=True),
        )
        for system in largest
    ]
    return Grid(texts.LARGEST.in_language(language), _in(texts.SYSTEM_COLUMNS, language), rows)


def districts_section(
    found: Districts, boundaries: Boundaries, planted: frozenset[tuple[str, str]], language: Language
) -> Section:
    """Industrial districts: the map, each with its industry, and why a system that looks like one is none."""
    names = {industry.code: industry.name for industry in found.groups.industries}
    districts = found.likely
    hits = sum((trace.place, trace.likely_main_industry) in planted for trace in districts)
    says = [
        texts.DISTRICTS_SAY.in_language(language),
        texts.PLANTED.in_language(language).format(planted=len(planted), hits=hits, found=len(districts)),
    ]
    rows = [_district_row(trace, names[trace.likely_main_industry or ""], language) for trace in districts]
    nearly = _nearly(found)
    if nearly is not None:
        says.append(
            texts.WHY_NOT.in_language(language).format(name=nearly.name, why=nearly.steps[3].text.in_language(language))
        )
    return Section(
        "districts",
        texts.DISTRICTS.in_language(language),
        says,
        [
            drawing(lambda width: figures.map_of_districts(found, boundaries, language, width=width)),
            drawing(lambda width: figures.chart_of_steps(found, language, width=width)),
        ],
        [Grid(texts.DISTRICTS_FOUND.in_language(language), _in(texts.DISTRICT_COLUMNS, language), rows, n_texts=2)],
    )


def _district_row(trace: SystemTrace, industry: LocalisedText, language: Language) -> tuple[str, ...]:
    own = next(each for each in trace.industries if each.code == trace.likely_main_industry)
    return (
        trace.name,
        industry.in_language(language),
        shown(own.employees.best, language),
        shown(own.quotient.best, language, 1),
    )


def _nearly(found: Districts) -> SystemTrace | None:
    """A system that passed three steps and failed the fourth."""
    return next(
        (trace for trace in found.systems if trace.failed_step and trace.failed_step == trace.steps[3].code), None
    )


def profile_section(
    found: Profile, places: Sequence[str], language: Language, *, map_drawing: Drawing | None = None
) -> Section:
    """What places are specialised in: quotients, complexity, a chart for each of some places."""
    drawings = [map_drawing] if map_drawing is not None else []
    drawings += [_chart(found, place, language) for place in places]
    drawings.append(drawing(lambda width: figures.chart_of_quotients(found, language, width=width)))
    drawings.append(drawing(lambda width: figures.chart_of_complexity(found, language, width=width)))
    told = [text.in_language(language) for text in profile_cautions(found)]
    return Section(
        "profile",
        texts.PROFILE.in_language(language),
        [texts.PROFILE_SAYS.in_language(language)],
        drawings,
        cautions=told,
    )


def _chart(found: Profile, place: str, language: Language) -> Drawing:
    return drawing(lambda width: figures.chart_of_profile(found, place, language, width=width))


def pairs_section(
    ranking: PairRanking,
    region: str,
    language: Language,
    *,
    id: str,  # noqa: A002  # of the section
    shapes: tuple[Boundaries, Boundaries] | None = None,
) -> Section:
    """The best counterparts of a region, what their scores are made of, and what they are worth."""
    pairs = best_pairs(ranking, Order.COMBINED, n=8, of=region)
    home = next(r for side in ranking.sides for r in side.regions if r.code == region)
    names = figures.activity_titles(ranking)
    return Section(
        id,
        texts.COUNTERPARTS.in_language(language).format(region=home.name.in_language(language)),
        [_closest(pairs[0], home.code, language)],
        [
            drawing(lambda width: figures.map_of_pairs(ranking, pairs, language, shapes=shapes, width=width)),
            drawing(lambda width: figures.chart_of_pairs(ranking, pairs, language, width=width)),
        ],
        folded=[
            (
                texts.IN_WORDS.in_language(language),
                [statement(each, activity_names=names).in_language(language) for each in pairs[:3]],
            )
        ],
    )


def _closest(best: RegionPair, home: str, language: Language) -> str:
    other = best.b if best.a.code == home else best.a
    told = texts.CLOSEST.in_language(language).format(name=other.name.in_language(language))
    return f"{told} {texts.LEVELS[best.level].in_language(language)}"


def worth_section(ranking: PairRanking, language: Language) -> Section:
    """What must stand next to any ranking: the weightiest in sight, the rest folded."""
    told = cautions_by_kind(ranking)
    return Section(
        "worth",
        texts.WORTH.in_language(language),
        [texts.WORTH_SAYS.in_language(language)],
        cautions=[each.text.in_language(language) for each in told if each.kind in WEIGHTY],
        folded=[
            (
                texts.ALL_NOTES.in_language(language),
                [each.text.in_language(language) for each in told if each.kind not in WEIGHTY],
            )
        ],
    )


def dossier_section(found: Dossier, language: Language) -> Section:
    """The feasibility dossier in short, with links to the papers."""
    subject = found.subject
    says = texts.DOSSIER_SAYS.in_language(language).format(
        place=subject.place.name.in_language(language), sector=subject.sector.name.in_language(language)
    )
    rows = [
        (
            answer.rule.title.in_language(language),
            texts.STATUSES[answer.status].in_language(language),
            answer.reasoning.in_language(language),
        )
        for checklist in found.checklists
        for answer in checklist.answers
    ]
    links = [(f"dossier-{each}.pdf", texts.DOSSIER_FILE.in_language(each)) for each in Language]
    return Section(
        "dossier",
        texts.DOSSIER.in_language(language),
        [says],
        grids=[Grid(texts.CHECKLISTS.in_language(language), _in(texts.CHECKLIST_COLUMNS, language), rows, n_texts=3)],
        cautions=[texts.NO_ADVICE.in_language(language)],
        links=links,
    )


def _in(words: Sequence[LocalisedText], language: Language) -> list[str]:
    return [word.in_language(language) for word in words]
