"""`fondaco territory pair`."""

import argparse

from fondaco.atlas.figures import activity_titles, chart_of_pairs, map_of_pairs
from fondaco.cli.territory import texts
from fondaco.cli.territory.output import Teller, check_output, output_folder, write_tables
from fondaco.cli.territory.reading import employment_in
from fondaco.common.languages import Language
from fondaco.territory import PairRanking, RegionSet, pair
from fondaco.territory.errors import FailsItsCheck
from fondaco.territory.local_to_local import (
    WEIGHTY,
    Order,
    RegionPair,
    best_pairs,
    cautions_by_kind,
    code_of_region,
    pair_ranking_as_json,
    pair_rows,
    region_set,
    registry_named,
    statement,
    term_rows,
    verify,
)


def run(arguments: argparse.Namespace) -> int:
    """Read the regions of two countries, rank all pairs, explain the best and draw them."""
    check_output(arguments)
    sides = [_regions(arguments, side) for side in "ab"]
    ranking = pair(*sides, seed=arguments.seed)
    if faults := verify(ranking, *sides):
        raise FailsItsCheck("ranking of pairs", [f"{fault.where}: {fault.told}, not {fault.found}" for fault in faults])
    order = Order(arguments.order)
    regions = [code_of_region(ranking, word) for word in arguments.region]
    result = pair_ranking_as_json(ranking, n=arguments.top)
    with output_folder(arguments, result) as folder:
        write_tables(folder, {"pairs.csv": pair_rows(ranking), "terms.csv": term_rows(ranking)})
        for region in regions or [""]:
            language, suffix = Language(arguments.language), f"-{region}" if region else ""
            pairs = best_pairs(ranking, order, n=arguments.top, of=region)
            drawn = map_of_pairs(ranking, pairs, language)
            if drawn is not None:
                (folder / f"map{suffix}.svg").write_text(drawn, encoding="utf-8")
            if pairs:
                chart = chart_of_pairs(ranking, pairs, language)
                (folder / f"pairs{suffix}.svg").write_text(chart, encoding="utf-8")
    _tell(
        Teller(arguments),
        ranking,
        {region: best_pairs(ranking, order, n=arguments.top, of=region) for region in regions or [""]},
    )
    return 0


def _regions(arguments: argparse.Namespace, side: str) -> RegionSet:
    employment = employment_in(getattr(arguments, f"table_{side}"), getattr(arguments, f"layout_{side}"))
    return region_set(employment, registry_named(getattr(arguments, f"country_{side}")))


def _tell(teller: Teller, ranking: PairRanking, best: dict[str, tuple[RegionPair, ...]]) -> None:
    for pairs in best.values():
        rows = [
            (
                str(each.rank),
                teller.word(each.a.name),
                teller.word(each.b.name),
                teller.number(each.score, 3),
                teller.word(texts.LEVELS[each.level]),
            )
            for each in pairs
        ]
        teller.table((texts.RANK, texts.REGION, texts.COUNTERPART, texts.SCORE, texts.EVIDENCE), rows, left=3)
        if pairs:
            teller.line(statement(pairs[0], activity_names=activity_titles(ranking)))
    told = cautions_by_kind(ranking)
    for caution in told:
        if caution.kind in WEIGHTY:
            teller.caution(caution.text)
    teller.line(texts.MORE_CAUTIONS, number=sum(caution.kind not in WEIGHTY for caution in told))
    teller.written("pairs.csv")
