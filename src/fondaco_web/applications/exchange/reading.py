"""Reads a row of a table as an application: its organisation, what it says, its projects and counterparts."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from django.db.models import Q
from django.utils.translation import gettext as _

from fondaco_web.applications.enums import ProjectStage, WishPriority
from fondaco_web.applications.exchange.columns import N_COUNTERPARTS, N_PROJECTS
from fondaco_web.applications.services.counterparts import CounterpartValues
from fondaco_web.applications.services.entry import MOST_MEETINGS, ApplicationValues
from fondaco_web.applications.services.projects import ProjectValues
from fondaco_web.common.tables.cells import RowReader, spellings
from fondaco_web.directory.exchange.reading import language_names
from fondaco_web.directory.models import Organisation
from fondaco_web.directory.permissions import may_see_organisation
from fondaco_web.programme.models import Session, ThematicTable

MOST_EUR = 10**12


@dataclass(frozen=True, slots=True)
class ApplicationRow:
    """What a row says of one application; only what is there."""

    values: ApplicationValues
    projects: tuple[ProjectValues, ...] = ()
    counterparts: tuple[CounterpartValues, ...] = ()
    shown: Mapping[str, str] = field(default_factory=dict)


class SessionVocabulary:
    """What the cells may name: the session's tables, and organisations that the person may see."""

    def __init__(self, session: Session, user: Any) -> None:
        self.session, self.user = session, user
        tables = list(ThematicTable.objects.filter(session=session).order_by("position", "pk"))
        self.tables = {table.code: table for table in tables}
        self.table_names = spellings((one.code, name) for one in tables for name in (one.code, *one.title.values()))
        self.stages = spellings(ProjectStage.choices)
        self.priorities = spellings(WishPriority.choices)
        self.organisations: dict[str, Organisation] = {}

    def look_up(self, names: Iterable[str]) -> None:
        """Find the organisations of the forum that have one of `names` for code or name."""
        wanted = {name for name in names if name}
        rows = Organisation.objects.filter(
            Q(code__in=wanted) | Q(name__in=wanted) | Q(name_latin__in=wanted), party__forum=self.session.forum_id
        ).select_related("party")
        for organisation in rows.order_by("-pk"):
            if may_see_organisation(self.user, organisation):
                known = (organisation.name_latin, organisation.name, organisation.code)
                self.organisations |= {name.casefold(): organisation for name in known if name}

    def organisation(self, name: str) -> Organisation | None:
        """The organisation called `name`."""
        return self.organisations.get(name.casefold())


def names_wanted(cells: RowReader) -> list[str]:
    """The names in the columns of counterparts."""
    return [cells.text(f"counterpart_{number}", 2_000) for number in range(1, N_COUNTERPARTS + 1)]


def application_row(cells: RowReader, words: SessionVocabulary, organisation: Organisation | None) -> ApplicationRow:
    """The row; what cannot be taken is noted in `cells.problems`."""
    language = organisation.party.language if organisation else "en"
    said: dict[str, Any] = {
        "objectives": cells.translated("objectives"),
        "themes": themes(cells, words),
        "language": document_language(cells, words.session),
        "needs_interpreter": cells.yes_no("needs_interpreter"),
        "is_remote": cells.yes_no("is_remote"),
        "max_meetings": cells.number("max_meetings", 1, MOST_MEETINGS),
    }
    values: Any = {name: value for name, value in said.items() if value not in ("", None, [], {})}
    projects = [project(cells, words, number, language) for number in range(1, N_PROJECTS + 1)]
    counterparts = [counterpart(cells, words, number, organisation) for number in range(1, N_COUNTERPARTS + 1)]
    return ApplicationRow(
        values,
        tuple(one for one in projects if one is not None),
        tuple(one for one in counterparts if one is not None),
        shown={name: cells.raw(name).strip() for name in ("themes", "language", "max_meetings")},
    )


def themes(cells: RowReader, words: SessionVocabulary) -> list[ThematicTable]:
    """The thematic tables that the row names."""
    return [words.tables[code] for code in cells.choices("themes", words.table_names)]


def document_language(cells: RowReader, session: Session) -> str:
    """A working language of the forum, by code or name."""
    allowed = {name: code for name, code in language_names().items() if code in session.forum.languages}
    return cells.choice("language", allowed)


def project(cells: RowReader, words: SessionVocabulary, number: int, language: str) -> ProjectValues | None:
    """One project; None where its columns are empty."""
    key = f"project_{number}"
    title, summary = cells.text(key, 300), cells.long_text(f"{key}_summary")
    table = words.tables.get(cells.choice(f"{key}_table", words.table_names))
    stage = cells.choice(f"{key}_stage", words.stages)
    value = cells.number(f"{key}_value", 0, MOST_EUR)
    if not title:
        if summary or table or stage or value is not None:
            cells.refuse(key, _("write the project's title"))
        return None
    values: ProjectValues = {"title": {language: title}}
    if summary:
        values["summary"] = {language: summary}
    if table:
        values["table"] = table
    if stage:
        values["stage"] = stage
    if value is not None:
        values["value_eur"] = value
    return values


def counterpart(
    cells: RowReader, words: SessionVocabulary, number: int, organisation: Organisation | None
) -> CounterpartValues | None:
    """One wanted counterpart: a known organisation of another party, else a description; None where it is empty."""
    key = f"counterpart_{number}"
    text = cells.text(key, 2_000)
    priority = cells.choice(f"{key}_priority", words.priorities)
    topic = cells.text(f"{key}_topic", 200)
    if not text:
        if priority or topic:
            cells.refuse(key, _("say whom you want to meet"))
        return None
    values: CounterpartValues = {}
    wanted = words.organisation(text)
    if wanted is not None and organisation is not None and wanted.party_id == organisation.party_id:
        cells.refuse(key, _("is of the same party; counterparts are organisations of another party"))
        return None
    if wanted is not None:
        values["organisation"] = wanted
    else:
        values["description"] = {organisation.party.language if organisation else "en": text}
    if priority:
        values["priority"] = priority
    if topic:
        values["topic"] = topic
    return values
