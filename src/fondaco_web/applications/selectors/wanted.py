"""Whom admitted applicants want to meet, for the secretariat of the party they want to meet; and their projects."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import Q, QuerySet

from fondaco_web.applications.enums import ApplicationState
from fondaco_web.applications.models import Application, ProposedProject, WantedCounterpart
from fondaco_web.applications.permissions import may_see_wanted
from fondaco_web.applications.selectors.applications import applications_visible_to
from fondaco_web.common.errors import NotFound
from fondaco_web.directory.models import Organisation
from fondaco_web.directory.permissions import takes_part_in
from fondaco_web.forum.models import Party
from fondaco_web.forum.permissions import standing_of
from fondaco_web.programme.models import Session, ThematicTable


def counterparts_wanted_from(party: Party, session: Session) -> QuerySet[WantedCounterpart]:
    """Wishes of admitted applications of other parties aimed at `party`: at its organisations, at a description of
    one, or at any party but the applicant's own. Essential ones first."""
    aimed = Q(organisation__party=party) | Q(organisation=None, party=party) | Q(organisation=None, party=None)
    return (
        WantedCounterpart.objects.filter(
            aimed, application__session=session, application__state=ApplicationState.ADMITTED
        )
        .exclude(application__organisation__party=party)
        .select_related(
            "application__organisation__party",
            "application__organisation__region",
            "application__session",
            "organisation__region",
            "organisation__party",
            "region",
            "sector",
            "party",
            "invited_organisation",
        )
        .order_by("priority", "application__organisation__search_name", "pk")
    )


def parties_invited_by(user: Any, session: Session) -> list[Party]:
    """The parties whose secretariat the person is of; NotFound where there is none in the session's forum."""
    parties = list(Party.objects.filter(pk__in=standing_of(user).secretariat_of, forum=session.forum_id))
    if not parties or not all(may_see_wanted(user, party) for party in parties):
        raise NotFound
    return parties


def counterpart_wanted_from(user: Any, session: Session, code: str) -> WantedCounterpart:
    """One wish aimed at a party of the person."""
    for party in parties_invited_by(user, session):
        wish = counterparts_wanted_from(party, session).filter(code=code).first()
        if wish is not None:
            return wish
    raise NotFound


@dataclass(frozen=True, slots=True)
class Wanted:
    """An organisation that others want to meet: by whom, and the state of its own application, if it has one."""

    organisation: Organisation
    wishes: tuple[WantedCounterpart, ...]
    state: str
    state_name: str

    @property
    def is_invited(self) -> bool:
        return all(wish.invited_at is not None for wish in self.wishes)

    @property
    def open_wish(self) -> WantedCounterpart | None:
        """A wish for which nobody was invited yet; its invitation answers them all."""
        return next((wish for wish in self.wishes if wish.invited_at is None), None)

    @property
    def has_applied(self) -> bool:
        return self.state not in {"", ApplicationState.DRAFT, ApplicationState.WITHDRAWN}


def by_organisation(wishes: Iterable[WantedCounterpart], session: Session) -> list[Wanted]:
    """The wishes for known organisations, by organisation: the most wanted first."""
    grouped: dict[int, list[WantedCounterpart]] = {}
    for wish in wishes:
        if wish.organisation_id is not None:
            grouped.setdefault(wish.organisation_id, []).append(wish)
    applied = {
        application.organisation_id: application
        for application in Application.objects.filter(session=session, organisation__in=grouped)
    }
    rows = [wanted(tuple(group), applied.get(pk)) for pk, group in grouped.items()]
    return sorted(rows, key=lambda row: (-len(row.wishes), row.organisation.search_name))


def wanted(wishes: tuple[WantedCounterpart, ...], application: Application | None) -> Wanted:
    """One row of `by_organisation`."""
    organisation = wishes[0].organisation
    assert organisation is not None
    state, name = (application.state, application.get_state_display()) if application else ("", "")
    return Wanted(organisation, wishes, state, name)


def projects_visible_to(user: Any, session: Session) -> QuerySet[ProposedProject]:
    """Projects of admitted applications for whoever takes part in the forum; of others for those who see the
    application."""
    seen = Q(application__in=applications_visible_to(user, session).values("pk"))
    if takes_part_in(user, session.forum_id):
        seen |= Q(application__state=ApplicationState.ADMITTED)
    return (
        ProposedProject.objects.filter(seen, application__session=session)
        .select_related("application__organisation__party", "application__organisation__region", "table")
        .order_by("table__position", "application__organisation__search_name", "pk")
    )


def tables_of_session(session: Session) -> QuerySet[ThematicTable]:
    """The thematic tables in their order."""
    return ThematicTable.objects.filter(session=session).order_by("position", "pk")
