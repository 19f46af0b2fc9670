"""The trace in words, in three languages."""

from enum import Enum
from math import isinf, isnan

from fondaco.common.languages import Language, LocalisedText
from fondaco.territory.employment import SizeClass
from fondaco.territory.industrial_districts.params import Sign
from fondaco.territory.industrial_districts.result import Figure, StepCode, Verdict

LANGUAGES = tuple(language.value for language in Language)


class Kind(Enum):
    """How a number is written: its decimals, and what it is multiplied by."""

    QUOTIENT = (2, 1.0)
    COUNT = (0, 1.0)
    SHARE = (1, 100.0)
    RATE = (2, 1000.0)


SEPARATORS = {Language.ENGLISH: ",.", Language.ITALIAN: ".,", Language.RUSSIAN: "\u00a0,"}

BETWEEN = LocalisedText(it="tra {} e {}", ru="от {} до {}", en="between {} and {}")
AT_LEAST = LocalisedText(it="{} o più", ru="{} или больше", en="{} or more")
NOT_THERE = LocalisedText(it="non calcolabile", ru="не вычисляется", en="not computable")
ESTIMATED = LocalisedText(it="{} (stima: {})", ru="{} (оценка: {})", en="{} (estimate: {})")
SIGNS = {
    Sign.ABOVE: LocalisedText(it="da superare", ru="порог, который нужно превысить", en="to exceed"),
    Sign.AT_LEAST: LocalisedText(it="da raggiungere", ru="порог, которого нужно достичь", en="to reach"),
}
VERDICTS = {
    Verdict.PASSED: LocalisedText(it="superato", ru="выполнено", en="passed"),
    Verdict.FAILED: LocalisedText(it="non superato", ru="не выполнено", en="failed"),
    Verdict.UNKNOWN: LocalisedText(it="non determinabile", ru="определить нельзя", en="unknown"),
}
STEP_VERDICTS = {
    Verdict.PASSED: LocalisedText(it="superata", ru="выполнен", en="passed"),
    Verdict.FAILED: LocalisedText(it="non superata", ru="не выполнен", en="failed"),
    Verdict.UNKNOWN: VERDICTS[Verdict.UNKNOWN],
}
NEEDED = LocalisedText(
    it="{what}: {figure}; soglia {sign}: {threshold}; {verdict}.",
    ru="{what}: {figure}; {sign}: {threshold}; {verdict}.",
    en="{what}: {figure}; threshold {sign}: {threshold}; {verdict}.",
)
QUOTIENT = LocalisedText(
    it="Quoziente di localizzazione dell'industria manifatturiera",
    ru="Коэффициент локализации обрабатывающей промышленности",
    en="Location quotient of manufacturing",
)
PREVALENCE = LocalisedText(
    it="Prevalenza dell'industria manifatturiera (addetti) rispetto al gruppo «{rival}»",
    ru="Превышение обрабатывающей промышленности (занятые) в сравнении с группой «{rival}»",
    en="Prevalence of manufacturing (employees) against {rival}",
)
SIZE = LocalisedText(
    it="Maggiore fra i quozienti delle unità piccole e medie, rispetto a quello delle grandi",
    ru="Больший из коэффициентов малых и средних единиц в сравнении с коэффициентом крупных",
    en="Greater of the quotients of small and medium units, against that of large ones",
)
INDUSTRY_QUOTIENT = LocalisedText(
    it="Quoziente di localizzazione dell'industria «{industry}»",
    ru="Коэффициент локализации отрасли «{industry}»",
    en="Location quotient of {industry}",
)
EMPLOYEES = LocalisedText(
    it="Addetti dell'industria «{industry}»", ru="Занятые в отрасли «{industry}»", en="Employees in {industry}"
)
SMALL_SHARE = LocalisedText(
    it="Quota delle unità con meno di 250 addetti nell'industria «{industry}»",
    ru="Доля единиц менее чем с 250 занятыми в отрасли «{industry}»",
    en="Share of units with fewer than 250 employees in {industry}",
)
SINGLE_MEDIUM = LocalisedText(
    it="Unità medie dell'industria «{industry}»: {units}, con {medium} addetti; unità piccole: {small} addetti; "
    "eccezione di una sola unità media che occupa più delle piccole: {verdict}.",
    ru="Средние единицы в отрасли «{industry}»: {units}, занятых: {medium}; в малых единицах занятых: {small}; "
    "исключение (единственная средняя единица, где занятых больше, чем в малых): {verdict}.",
    en="Medium units in {industry}: {units}, with {medium} employees; small units: {small} employees; exception of one "
    "single medium unit that employs more than the small ones: {verdict}.",
)
EXCEPTION = {
    Verdict.PASSED: LocalisedText(it="non ricorre", ru="неприменимо", en="does not apply"),
    Verdict.FAILED: LocalisedText(it="ricorre", ru="применимо", en="applies"),
    Verdict.UNKNOWN: VERDICTS[Verdict.UNKNOWN],
}
STEPS = {
    StepCode.MANUFACTURING: LocalisedText(
        it="Fase 1, sistema manifatturiero", ru="Шаг 1, промышленная система", en="Step 1, manufacturing system"
    ),
    StepCode.SMALL_AND_MEDIUM: LocalisedText(
        it="Fase 2, piccole e medie unità", ru="Шаг 2, малые и средние единицы", en="Step 2, small and medium units"
    ),
    StepCode.MAIN_INDUSTRY: LocalisedText(
        it="Fase 3, industria principale", ru="Шаг 3, основная отрасль", en="Step 3, main industry"
    ),
    StepCode.DISTRICT: LocalisedText(
        it="Fase 4, distretto industriale", ru="Шаг 4, промышленный округ", en="Step 4, industrial district"
    ),
}
STEP = LocalisedText(
    it="{step}: {verdict}. {comparisons}", ru="{step}: {verdict}. {comparisons}", en="{step}: {verdict}. {comparisons}"
)
MAIN = LocalisedText(
    it="Industria con la maggiore prevalenza: {industry}.",
    ru="Отрасль с наибольшим превышением: {industry}.",
    en="Industry with the greatest prevalence: {industry}.",
)
NO_MAIN = LocalisedText(
    it="Nessuna industria supera la soglia.", ru="Ни одна отрасль не превышает порог.", en="No industry is above it."
)
OPEN_MAIN = LocalisedText(
    it="L'industria principale non è determinabile: può essere {industries}.",
    ru="Основную отрасль определить нельзя; возможны: {industries}.",
    en="The main industry cannot be told; it may be {industries}.",
)
BECAUSE = LocalisedText(
    it="Celle non note: {here} in questo sistema, {elsewhere} negli altri; potrebbero cambiare l'esito.",
    ru="Неизвестные ячейки: {here} в этой системе, {elsewhere} в остальных; они могут изменить результат.",
    en="Cells not known: {here} in this system, {elsewhere} in the others; they could change the outcome.",
)
SYSTEMS = {
    Verdict.PASSED: LocalisedText(
        it="{name}: distretto industriale, industria principale: {industry}.",
        ru="{name}: промышленный округ, основная отрасль: {industry}.",
        en="{name}: industrial district, main industry: {industry}.",
    ),
    Verdict.FAILED: LocalisedText(
        it="{name}: non è un distretto industriale. {step}: non superata.",
        ru="{name}: не является промышленным округом. {step}: не выполнен.",
        en="{name}: no industrial district. {step}: failed.",
    ),
    Verdict.UNKNOWN: LocalisedText(
        it="{name}: non è possibile dire se sia un distretto industriale. {step}: non determinabile.",
        ru="{name}: нельзя сказать, является ли промышленным округом. {step}: определить нельзя.",
        en="{name}: it cannot be told whether this is an industrial district. {step}: unknown.",
    ),
}
SIZE_NAMES = {
    SizeClass.SMALL: LocalisedText(
        it="piccole unità (1-49 addetti)", ru="малые единицы (1–49 занятых)", en="small units (1-49 employees)"
    ),
    SizeClass.MEDIUM: LocalisedText(
        it="medie unità (50-249 addetti)", ru="средние единицы (50–249 занятых)", en="medium units (50-249 employees)"
    ),
    SizeClass.LARGE: LocalisedText(
        it="grandi unità (250 addetti e più)",
        ru="крупные единицы (250 занятых и более)",
        en="large units (250 employees and more)",
    ),
}


def filled(template: LocalisedText, **parts: LocalisedText | str) -> LocalisedText:
    """A template with its gaps filled, each language with its own words."""
    return LocalisedText(**{language: _one(template, language, parts) for language in LANGUAGES})


def joined(texts: tuple[LocalisedText, ...], separator: str = " ") -> LocalisedText:
    """Texts one after the other."""
    return LocalisedText(
        **{language.value: separator.join(text.in_language(language) for text in texts) for language in Language}
    )


def figure_text(figure: Figure, kind: Kind) -> LocalisedText:
    """A figure with its bounds where it is not exact."""
    if isnan(figure.lower):
        return NOT_THERE
    if figure.is_exact:
        return _number(figure.lower, kind)
    low, high = _number(figure.lower, kind), _number(figure.upper, kind)
    text = _gaps(AT_LEAST, low) if isinf(figure.upper) else _gaps(BETWEEN, low, high)
    return text if isnan(figure.best) else _gaps(ESTIMATED, text, _number(figure.best, kind))


def verdict_text(verdict: Verdict, likely: Verdict, words: dict[Verdict, LocalisedText] = VERDICTS) -> LocalisedText:
    """The verdict, and the estimated one beside it where it is unknown."""
    if verdict is not Verdict.UNKNOWN or likely is Verdict.UNKNOWN:
        return words[verdict]
    return _gaps(ESTIMATED, words[verdict], words[likely])


def _one(template: LocalisedText, language: str, parts: dict[str, LocalisedText | str]) -> str:
    here = {key: part if isinstance(part, str) else getattr(part, language) for key, part in parts.items()}
    return str(getattr(template, language)).format(**here)


def _gaps(template: LocalisedText, *parts: LocalisedText) -> LocalisedText:
    return LocalisedText(
        **{
            language: getattr(template, language).format(*(getattr(part, language) for part in parts))
            for language in LANGUAGES
        }
    )


def _number(value: float, kind: Kind) -> LocalisedText:
    decimals, times = kind.value
    english = f"{value * times:,.{decimals}f}".replace("-", "\u2212")
    texts = {}
    for language, separators in SEPARATORS.items():
        written = english.translate({ord(","): separators[0], ord("."): separators[1]})
        texts[language.value] = f"{written}\u00a0%" if kind is Kind.SHARE else written
    return LocalisedText(**texts)


SCORE = LocalisedText(
    it="{place}: punteggio {score} (sopra lo zero: più probabilmente manifatturiero). Contributi maggiori: {reasons}.",
    ru="{place}: балл {score} (выше нуля: скорее промышленная система). Наибольший вклад: {reasons}.",
    en="{place}: score {score} (above zero: more likely manufacturing than not). Greatest contributions: {reasons}.",
)
NO_SCORE = LocalisedText(
    it="{place}: nessuna caratteristica è nota, quindi nessun punteggio.",
    ru="{place}: ни один показатель не известен, поэтому балла нет.",
    en="{place}: no feature is known, hence no score.",
)
REASON = LocalisedText(it="{name}: {points}", ru="{name}: {points}", en="{name}: {points}")


def contributions_text(place: str, score: float | None, reasons: list[tuple[LocalisedText, float]]) -> LocalisedText:
    """A score with the contributions that matter most."""
    if score is None:
        return filled(NO_SCORE, place=place)
    named = tuple(filled(REASON, name=name, points=signed(points)) for name, points in reasons)
    return filled(SCORE, place=place, score=signed(score), reasons=joined(named, "; "))


def signed(value: float) -> LocalisedText:
    """A number with its sign, two decimals."""
    plus = "+" if round(value, 2) > 0 else ""
    written = _number(value, Kind.QUOTIENT)
    return LocalisedText(**{language.value: plus + written.in_language(language) for language in Language})
