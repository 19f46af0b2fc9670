"""The secretariat's report: one page of HTML that needs nothing else, no network and no script."""

import functools
import re
from collections.abc import Iterator
from dataclasses import dataclass

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from fondaco.common.languages import Language
from fondaco.common.session import ForumSession
from fondaco.common.timetable import Timetable
from fondaco.documents import report_texts as texts
from fondaco.documents.changed_papers import changed_papers_of
from fondaco.documents.edition import PLAIN, Edition
from fondaco.documents.fragments import occasion
from fondaco.documents.plan import SessionPlan
from fondaco.documents.printer import TEMPLATES
from fondaco.documents.report_days import DayRows, days
from fondaco.documents.report_figures import Figure, figures
from fondaco.documents.report_grid import Grid, grid
from fondaco.documents.report_left_out import Shortage, shortages
from fondaco.documents.report_strips import HEIGHT, PersonRow, attendee_rows, interpreter_rows
from fondaco.documents.wording import listed, moment, number, utc_offset

MOST_FOR_ALL_LANGUAGES = 1500
CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffe\uffff]")


@dataclass(frozen=True, slots=True)
class ReportView:
    """The report in one language, ready for the template."""

    language: str
    language_name: str
    words: dict[str, str]
    session: str
    occasion: str
    notes: tuple[str, ...]
    times: str
    figures: list[Figure]
    grid: Grid
    days: list[DayRows]
    attendees: list[PersonRow]
    interpreters: list[PersonRow]
    shortages: list[Shortage]
    alarm: str
    conflict: tuple[str, ...]
    again: tuple[tuple[str, str], ...]
    run: str
    n_placed: int


def report(session: ForumSession, timetable: Timetable, *, edition: Edition = PLAIN) -> str:
    """The report as one self-contained HTML page, in the secretariat's language.

    Up to 1,500 placed meetings the page holds all three languages and switches between them without a script; beyond
    that only the secretariat's, so that it stays quick to open.
    """
    return report_of(SessionPlan(session, timetable, edition))


def report_of(plan: SessionPlan) -> str:
    """As `report`, of a plan that is looked up already."""
    own = plan.edition.language
    others = [language for language in Language if language != own]
    languages = [own, *others] if len(plan.by_time) <= MOST_FOR_ALL_LANGUAGES else [own]
    views = [view_of(plan, language) for language in languages]
    in_menu = sorted(views, key=lambda view: list(Language).index(Language(view.language)))
    page: str = _environment().get_template("report.html").render(views=views, menu=in_menu, strip_height=HEIGHT)
    return page


def view_of(plan: SessionPlan, language: Language) -> ReportView:
    """Everything the page shows, in one language."""
    session, timetable = plan.session, plan.timetable
    offsets = list(dict.fromkeys(utc_offset(plan.here(slot.period.start)) for slot in plan.slots))
    return ReportView(
        language=language.value,
        language_name=texts.LANGUAGE_NAMES[language.value],
        words={key: text.in_language(language) for key, text in texts.WORDS.items()},
        session=session.name.in_language(language) or session.code,
        occasion=occasion(plan, language),
        notes=tuple(_notes(plan, language)),
        times=texts.TIMES.in_language(language).format(offsets=listed(offsets, language)),
        figures=figures(plan, language),
        grid=grid(plan, language),
        days=days(plan, language),
        attendees=attendee_rows(plan, language),
        interpreters=interpreter_rows(plan, language),
        shortages=shortages(plan, language),
        alarm=_alarm(timetable, language),
        again=tuple(_again(plan, language)),
        conflict=tuple(line.in_language(language) for line in timetable.conflict),
        run=_run(timetable, language),
        n_placed=len(plan.by_time),
    )


def _alarm(timetable: Timetable, language: Language) -> str:
    """What must be read before anything else: that there is no plan, and why."""
    if timetable.conflict:
        return texts.WORDS["conflict" if len(timetable.conflict) > 1 else "conflict_of_one"].in_language(language)
    return texts.NO_PLAN.in_language(language) if timetable.status == "unknown" else ""


def _again(plan: SessionPlan, language: Language) -> Iterator[tuple[str, str]]:
    """What to hand out again after a plan was mended: a heading, and for whom."""
    changed = changed_papers_of(plan)
    if changed is None:
        return
    for key, ids in (
        ("agendas", changed.attendees),
        ("interpreters_sheets", changed.interpreters),
        ("cards", changed.places),
    ):
        names = "; ".join(plan.name_of(one, language) for one in ids)
        heading = texts.AGAIN[key].in_language(language).format(n=len(ids))
        yield heading, names


def _notes(plan: SessionPlan, language: Language) -> list[str]:
    made_at = plan.edition.made_at
    notes = [plan.session.code, texts.REVISION.in_language(language).format(revision=plan.timetable.revision)]
    if made_at:
        notes.append(texts.PRINTED.in_language(language).format(moment=moment(plan.here(made_at), language)))
    if plan.session.is_invented:
        notes.append(texts.WORDS["invented"].in_language(language))
    return notes


def _run(timetable: Timetable, language: Language) -> str:
    status = texts.STATUSES.get(timetable.status)
    return texts.RUN.in_language(language).format(
        status=status.in_language(language) if status else timetable.status,
        seconds=number(round(timetable.seconds, 1), language),
        seed=timetable.seed,
        solver=timetable.solver,
    )


@functools.cache
def _environment() -> Environment:
    return Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_shown,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def _shown(value: object) -> object:
    """A text without control characters, and without those that turn the direction of what follows."""
    return CONTROLS.sub("", value) if type(value) is str else value
