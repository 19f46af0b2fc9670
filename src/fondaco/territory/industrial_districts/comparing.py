"""Building blocks of the steps: a comparison with its words, a step with its reasons."""

from dataclasses import dataclass

from fondaco.common.languages import LocalisedText
from fondaco.territory.industrial_districts.params import Sign
from fondaco.territory.industrial_districts.result import Comparison, Figure, Step, StepCode, Verdict
from fondaco.territory.industrial_districts.verdicts import all_of, compared
from fondaco.territory.industrial_districts.wording import (
    BECAUSE,
    NEEDED,
    SIGNS,
    STEP,
    STEP_VERDICTS,
    STEPS,
    Kind,
    figure_text,
    filled,
    joined,
    verdict_text,
)


@dataclass(frozen=True, slots=True)
class UnknownCells:
    """How many cells are not known, in a system and in all the others."""

    here: int
    elsewhere: int

    @property
    def text(self) -> LocalisedText:
        """A sentence that says so."""
        return filled(BECAUSE, here=str(self.here), elsewhere=str(self.elsewhere))


def exactly(value: float) -> Figure:
    """A figure that is known, such as a threshold."""
    return Figure(value, value, value)


def comparison(code: str, what: LocalisedText, sides: tuple[Figure, Sign, Figure], kind: Kind) -> Comparison:
    """Compare a figure with its threshold, and say so."""
    figure, sign, threshold = sides
    verdict, likely = compared(figure, sign, threshold)
    text = filled(
        NEEDED,
        what=what,
        figure=figure_text(figure, kind),
        sign=SIGNS[sign],
        threshold=figure_text(threshold, kind),
        verdict=verdict_text(verdict, likely),
    )
    return Comparison(code, figure, sign, threshold, verdict, likely, text)


def step(code: StepCode, comparisons: tuple[Comparison, ...], unknown: UnknownCells, *more: LocalisedText) -> Step:
    """A step that passes where all its comparisons do."""
    verdict, likely = all_of(each.verdict for each in comparisons), all_of(each.likely for each in comparisons)
    return worded_step(code, (verdict, likely), comparisons, unknown, *more)


def worded_step(
    code: StepCode,
    verdicts: tuple[Verdict, Verdict],
    comparisons: tuple[Comparison, ...],
    unknown: UnknownCells,
    *more: LocalisedText,
) -> Step:
    """A step with its verdict, certain and likely, and its words: `more`, then those of the comparisons."""
    because = (unknown.text,) if verdicts[0] is Verdict.UNKNOWN else ()
    sentences = joined((*more, *(each.text for each in comparisons), *because))
    text = filled(STEP, step=STEPS[code], verdict=verdict_text(*verdicts, STEP_VERDICTS), comparisons=sentences)
    return Step(code, *verdicts, comparisons, text)
