"""Cards for each place: its name to be read across the hall, and who meets there when."""

from datetime import date

from fondaco.common.session import ForumSession, Place
from fondaco.common.timetable import Timetable
from fondaco.documents import list_texts as texts
from fondaco.documents.edition import PLAIN, Edition
from fondaco.documents.fragments import frame, in_each, organisation
from fondaco.documents.plan import PlannedMeeting, SessionPlan
from fondaco.documents.printer import Content, pdf
from fondaco.documents.wording import clock, long_date


def table_cards(session: ForumSession, timetable: Timetable, *, edition: Edition = PLAIN) -> bytes:
    """The cards of all places as one PDF, in all languages that the participants read."""
    return table_cards_of(SessionPlan(session, timetable, edition))


def table_cards_of(plan: SessionPlan) -> bytes:
    """As `table_cards`, of a plan that is looked up already."""
    languages = plan.languages()
    content = {
        **frame(plan, texts.CARDS_TITLE),
        "heads": [in_each(text, languages) for text in (texts.TIME, texts.SIDES, texts.INTERPRETER)],
        "empty": in_each(texts.CARDS_EMPTY, languages),
        "cards": [card for place in plan.session.places for card in cards(plan, place)],
    }
    return pdf("table_cards", content, made_at=plan.edition.made_at)


def cards(plan: SessionPlan, place: Place) -> list[Content]:
    """A place's sheets: one for each day on which somebody meets there, or one that says that nobody does."""
    names = in_each(place.name, plan.languages()) or [{"text": place.id, "language": plan.edition.language.value}]
    days = [day for day in (_day(plan, place, day) for day in plan.days) if day]
    return [{"names": names, "site": place.site, "day": day} for day in days or (None,)]


def _day(plan: SessionPlan, place: Place, day: date) -> Content | None:
    meetings = [one for one in plan.meetings_at[place.id] if plan.here(one.slot.period.start).date() == day]
    if not meetings:
        return None
    names = [{"text": long_date(day, language), "language": language.value} for language in plan.languages()]
    return {"names": names, "rows": [_row(plan, one) for one in meetings]}


def _row(plan: SessionPlan, planned: PlannedMeeting) -> Content:
    period = planned.slot.period
    return {
        "start": clock(plan.here(period.start)),
        "end": clock(plan.here(period.end)),
        "first": organisation(planned.first),
        "second": organisation(planned.second),
        "interpreter": planned.interpreter.name if planned.interpreter else "",
    }
