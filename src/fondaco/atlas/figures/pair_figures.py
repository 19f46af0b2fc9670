"""A ranking of pairs of regions as figures."""

from collections.abc import Sequence
from dataclasses import replace

from fondaco.atlas.boundaries import Boundaries
from fondaco.atlas.charts import Contributions, Stack, contributions
from fondaco.atlas.drawing.frame import Frame
from fondaco.atlas.figures import wording
from fondaco.atlas.maps import Link, PairMap, pair_map
from fondaco.atlas.shapes import italian_regions, russian_subjects
from fondaco.common.languages import Language, LocalisedText
from fondaco.territory import PairRanking
from fondaco.territory.local_to_local import RegionPair, SideFacts, Term, term_name

SHAPES = {"IT": italian_regions, "RU": russian_subjects}
MOST_PAIRS, MOST_TERMS = 12, 8


def map_of_pairs(
    ranking: PairRanking,
    pairs: Sequence[RegionPair],
    language: Language,
    *,
    shapes: tuple[Boundaries, Boundaries] | None = None,
    width: int = 720,
) -> str | None:
    """The counterparts of the region that the pairs have in common, linked to it; None where nothing can be drawn.

    That is so where the pairs have no region in common, or no shapes are known of one of the countries. `shapes` are
    those of the two sides; without them, those that come with Fondaco.
    """
    found = shapes or _known_shapes(ranking)
    home_at = _in_common(pairs)
    if found is None or home_at is None:
        return None
    ours, theirs = (_named(found[side], ranking.sides[side]) for side in (home_at, 1 - home_at))
    home = (pairs[0].a, pairs[0].b)[home_at]
    others = [((pair.b, pair.a)[home_at], pair.score) for pair in pairs]
    links = tuple(Link(region.code, score) for region, score in others if score and region.code in theirs.codes)
    if home.code not in ours.codes:
        return None
    title = wording.PAIRS.in_language(language).format(region=home.name.in_language(language))
    subtitle = wording.PAIRS_SUB.in_language(language)
    frame = Frame(title, language, subtitle=subtitle, source=_sources(ranking), width=width)
    return pair_map(PairMap(frame, ours, theirs, home.code, links, decimals=3))


def chart_of_pairs(ranking: PairRanking, pairs: Sequence[RegionPair], language: Language, *, width: int = 720) -> str:
    """What each pair's score is made of."""
    shown = [pair for pair in pairs if pair.score is not None][:MOST_PAIRS]
    terms = [term for term in shown[0].terms if any(_term(pair, term).contribution for pair in shown)][:MOST_TERMS]
    common = _in_common(shown)
    frame = Frame(
        wording.MADE_OF.in_language(language),
        language,
        subtitle=wording.MADE_OF_SUB.in_language(language),
        source=_sources(ranking),
        width=width,
    )
    side_names = [side.name for side in ranking.sides]
    rows = tuple(
        Stack(_name(pair, common, language), tuple(_term(pair, term).contribution for term in terms)) for pair in shown
    )
    names = tuple(term_name(term.name, *side_names).in_language(language) for term in terms)
    return contributions(Contributions(frame, names, rows, decimals=3))


def _named(boundaries: Boundaries, side: SideFacts) -> Boundaries:
    """The shapes under the names that the ranking gives to their regions."""
    names = {region.code: region.name for region in side.regions}
    shapes = tuple(replace(shape, name=names.get(shape.code, shape.name)) for shape in boundaries.shapes)
    return replace(boundaries, shapes=shapes)


def _term(pair: RegionPair, wanted: Term) -> Term:
    return next(term for term in pair.terms if term.name == wanted.name)


def _name(pair: RegionPair, common: int | None, language: Language) -> str:
    names: list[LocalisedText] = [pair.a.name, pair.b.name]
    if common is not None:
        names.pop(common)
    return " – ".join(name.in_language(language) for name in names)


def _in_common(pairs: Sequence[RegionPair]) -> int | None:
    """0 where all pairs have the first region in common, 1 where the second, None where neither."""
    for side in (0, 1):
        if len({(pair.a.code, pair.b.code)[side] for pair in pairs}) == 1:
            return side
    return None


def _known_shapes(ranking: PairRanking) -> tuple[Boundaries, Boundaries] | None:
    countries = [side.country for side in ranking.sides]
    if not all(country in SHAPES for country in countries):
        return None
    a, b = countries
    return SHAPES[a](), SHAPES[b]()


def _sources(ranking: PairRanking) -> str:
    return "; ".join(str(side.source) for side in ranking.sides)
