"""Industrial districts as figures."""

from collections import Counter

from fondaco.atlas.boundaries import Boundaries
from fondaco.atlas.charts import Bar, Bars, bars
from fondaco.atlas.drawing.frame import Frame
from fondaco.atlas.figures import wording
from fondaco.atlas.maps import CategoryMap, category_map
from fondaco.common.languages import Language
from fondaco.territory import Districts
from fondaco.territory.industrial_districts import STEP_NAMES, StepCode, Verdict


def map_of_districts(found: Districts, boundaries: Boundaries, language: Language, *, width: int = 720) -> str:
    """The districts over the boundaries of the systems, by their main industry."""
    frame = Frame(
        wording.DISTRICTS.in_language(language),
        language,
        subtitle=wording.DISTRICTS_SUB.in_language(language),
        source=str(found.source),
        width=width,
    )
    industry_of = {trace.place: trace.likely_main_industry for trace in found.likely if trace.likely_main_industry}
    names = {industry.code: industry.name.in_language(language) for industry in found.groups.industries}
    return category_map(CategoryMap(frame, boundaries, industry_of, names, wording.NO_DISTRICT.in_language(language)))


def chart_of_steps(found: Districts, language: Language, *, width: int = 720) -> str:
    """How many systems failed at each step, and how many are districts."""
    frame = Frame(
        wording.STEPS.in_language(language),
        language,
        subtitle=wording.STEPS_SUB.in_language(language),
        source=str(found.source),
        width=width,
    )
    stopped = Counter(trace.failed_step for trace in found.systems)
    rows = [
        Bar(
            wording.STOPPED.in_language(language).format(step=STEP_NAMES[step].in_language(language)),
            float(stopped[step]),
        )
        for step in StepCode
    ]
    open_ = sum(trace.verdict is Verdict.UNKNOWN for trace in found.systems)
    rows += [Bar(wording.NOT_CERTAIN.in_language(language), float(open_))] if open_ else []
    districts = Bar(wording.DISTRICTS.in_language(language), float(len(found.certain)), is_marked=True)
    return bars(Bars(frame, (*rows, districts), decimals=0))
