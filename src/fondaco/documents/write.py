"""Writes every document of a planned session into a folder."""

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from fondaco.common.session import Attendee, ForumSession
from fondaco.common.timetable import Timetable
from fondaco.documents.agendas import agenda_of, agendas_of
from fondaco.documents.calendars import calendar_of
from fondaco.documents.changed_papers import changed_papers_of
from fondaco.documents.edition import PLAIN, Edition
from fondaco.documents.file_names import unique_names
from fondaco.documents.interpreters_sheet import interpreters_sheet_of
from fondaco.documents.plan import SessionPlan
from fondaco.documents.report import report_of
from fondaco.documents.sign_in_list import sign_in_list_of
from fondaco.documents.table_cards import table_cards_of

OnProgress = Callable[[Path, int, int], None]
"""Called after each file with its path, how many are written, and how many there will be."""

ALL, CHANGED = "all", "to-hand-out-again"
VOLUME = 250
Document = tuple[Path, Callable[[], bytes]]


def write_documents(
    session: ForumSession,
    timetable: Timetable,
    folder: Path,
    *,
    edition: Edition = PLAIN,
    on_progress: OnProgress | None = None,
) -> tuple[Path, ...]:
    """Write all documents into a folder, which is made where it is missing; files of the same name are replaced.

    Returns
    -------
    tuple[Path, ...]
        The files written, the report first: docs/reference/outputs.md says what each is.

    Raises
    ------
    UnprintableSession
        The timetable names something that the session does not have, or a time zone is unknown. Nothing is written
        then.
    """
    plan = SessionPlan(session, timetable, edition)
    documents = [(folder / path, make) for path, make in documents_of(plan)]
    for done, (path, make) in enumerate(documents, 1):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(make())
        if on_progress:
            on_progress(path, done, len(documents))
    return tuple(path for path, _ in documents)


def documents_of(plan: SessionPlan) -> Iterator[Document]:
    """Every document: where it goes within the folder, and what makes it."""
    yield Path("report.html"), lambda: report_of(plan).encode()
    yield Path("table-cards.pdf"), partial(table_cards_of, plan)
    yield Path("sign-in-list.pdf"), partial(sign_in_list_of, plan)
    yield Path("interpreters.pdf"), partial(interpreters_sheet_of, plan)
    in_print_order = plan.attendees_by_name()
    volumes = [in_print_order[start : start + VOLUME] for start in range(0, len(in_print_order), VOLUME)]
    titles = [ALL] if len(volumes) == 1 else [f"{ALL}-{number}" for number in range(1, len(volumes) + 1)]
    names = unique_names((_label(one) for one in plan.session.attendees), taken=[*titles, CHANGED])
    for attendee, name in zip(plan.session.attendees, names, strict=True):
        yield Path("agendas", f"{name}.pdf"), partial(agenda_of, plan, attendee.id)
        yield Path("agendas", f"{name}.ics"), partial(calendar_of, plan, attendee.id)
    changed = changed_papers_of(plan)
    again = [one for one in in_print_order if changed and one.id in changed.attendees]
    if again:
        yield Path("agendas", f"{CHANGED}.pdf"), partial(agendas_of, plan, again)
    for title, volume in zip(titles, volumes, strict=True):  # last: typst is slower for a while after a long document
        yield Path("agendas", f"{title}.pdf"), partial(agendas_of, plan, volume)


def _label(attendee: Attendee) -> str:
    return "_".join(part for part in (attendee.id, attendee.organisation) if part)
