"""What awaits the secretariat of a party."""

from collections.abc import Iterator
from typing import Any

from django.utils.translation import gettext as _

from fondaco_web.applications.enums import ApplicationState
from fondaco_web.applications.selectors.applications import applications_worked_on_by, counts_by_state
from fondaco_web.applications.selectors.delegations import delegations_visible_to
from fondaco_web.applications.selectors.wanted import counterparts_wanted_from
from fondaco_web.directory.selectors import organisations_awaiting
from fondaco_web.forum.models import Forum
from fondaco_web.forum.permissions import is_secretariat_in
from fondaco_web.forum.selectors import announcements_visible_to, parties_led_by
from fondaco_web.members.selectors import members_awaiting
from fondaco_web.portal.desk.entries import Entry, Part, page
from fondaco_web.programme.enums import SessionState
from fondaco_web.programme.models import Session
from fondaco_web.programme.names import session_name
from fondaco_web.programme.selectors import conflicts_in_draft, draft_differences, draft_programme


def part(user: Any, forum: Forum, ahead: list[Session]) -> Part | None:
    """The secretariat's part, None for others."""
    if not is_secretariat_in(user, forum):
        return None
    entries = [*of_forum(user, forum)]
    for session in ahead:
        entries += of_session(user, forum, session)
    links = (
        (_("Members and adhesions"), page("members:approvals", forum)),
        (_("Sessions"), page("programme:session_list", forum)),
        (_("Roles"), page("forum:role_list", forum)),
        (_("Record of what was done"), page("forum:deed_list", forum)),
    )
    return Part(_("Secretariat"), tuple(entries), links)


def of_forum(user: Any, forum: Forum) -> Iterator[Entry]:
    """What waits whatever the session."""
    n_adhesions = members_awaiting(user, forum).count()
    if n_adhesions:
        yield Entry(_("Adhesions to decide on"), page("members:approvals", forum), n=n_adhesions, is_urgent=True)
    n_waiting = organisations_awaiting(user, forum).count()
    if n_waiting:
        text = _("Their desks confirm them; you may do it too.")
        yield Entry(_("Organisations to confirm"), page("directory:work", forum), text, n_waiting)
    n_drafts = announcements_visible_to(user, forum).filter(published_at=None, withdrawn_at=None).count()
    if n_drafts:
        yield Entry(_("Announcements not published yet"), page("forum:announcement_manage", forum), n=n_drafts)


def of_session(user: Any, forum: Forum, session: Session) -> Iterator[Entry]:
    """What waits for one session: its programme, its applications, delegations and invitations."""
    number, name = session.number, session_name(session)
    if session.state == SessionState.DRAFT:
        text = _("In preparation: only the secretariats see it. Complete it and convene it.")
        yield Entry(name, page("programme:manage", forum, number=number), text)
        return
    counts = counts_by_state(applications_worked_on_by(user, session))
    n_undecided = counts[ApplicationState.FORWARDED]
    if n_undecided:
        address = page("applications:list", forum, "state=forwarded", number=number)
        yield Entry(_("Applications proposed by the desks, to decide on"), address, name, n_undecided, is_urgent=True)
    n_delegations = delegations_visible_to(user, session).filter(state="proposed").count()
    if n_delegations:
        address = page("applications:delegation_list", forum, number=number)
        yield Entry(_("Delegations to confirm"), address, name, n_delegations, is_urgent=True)
    n_wanted = sum(
        counterparts_wanted_from(party, session).filter(invited_at=None).count()
        for party in parties_led_by(user, forum)
    )
    if n_wanted:
        address = page("applications:wanted", forum, number=number)
        yield Entry(_("Counterparts whom the other side wants to meet, not invited yet"), address, name, n_wanted)
    yield from of_programme(forum, session)


def of_programme(forum: Forum, session: Session) -> Iterator[Entry]:
    """What does not fit in the draft of the programme, and what is not published yet."""
    draft = draft_programme(session)
    n_conflicts = len(conflicts_in_draft(session, draft))
    address, name = page("programme:editor", forum, number=session.number), session_name(session)
    if n_conflicts:
        yield Entry(_("Conflicts in the programme"), address, name, n_conflicts, is_urgent=True)
    n_changes = len(draft_differences(session, draft))
    if n_changes:
        yield Entry(_("Changes of the programme not published yet"), address, name, n_changes)
