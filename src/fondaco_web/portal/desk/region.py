"""What awaits the desk of a region."""

from collections.abc import Iterator
from typing import Any

from django.utils.translation import gettext as _

from fondaco_web.applications.enums import ApplicationState, DelegationState
from fondaco_web.applications.selectors.applications import applications_worked_on_by, counts_by_state
from fondaco_web.applications.selectors.delegations import delegations_visible_to
from fondaco_web.common.numbers_and_days import days_in_words
from fondaco_web.directory.selectors import offers_expiring, organisations_awaiting
from fondaco_web.forum.models import Forum, Region
from fondaco_web.forum.permissions import standing_of
from fondaco_web.forum.selectors import regions_of
from fondaco_web.portal.desk.entries import Entry, Part, page
from fondaco_web.programme.models import Session
from fondaco_web.programme.names import session_name


def part(user: Any, forum: Forum, ahead: list[Session]) -> Part | None:
    """The desk's part, None for others."""
    mine = standing_of(user).desk_of
    regions = list(regions_of(forum).filter(pk__in=mine)) if mine else []
    if not regions:
        return None
    entries = [*of_organisations(user, forum)]
    for session in ahead:
        entries += of_session(user, forum, session, regions)
    links = [
        (_("Organisations of the region"), page("directory:list", forum, f"region={region.code}")) for region in regions
    ]
    links.append((_("Bring in an organisation"), page("directory:add", forum)))
    names = ", ".join(str(region) for region in regions)
    return Part(_("Desk: %(regions)s") % {"regions": names}, tuple(entries), tuple(links))


def of_organisations(user: Any, forum: Forum) -> Iterator[Entry]:
    """Profiles that wait for the desk."""
    n_waiting = organisations_awaiting(user, forum).count()
    if n_waiting:
        address = page("directory:work", forum)
        yield Entry(_("Organisations to confirm"), address, n=n_waiting, is_urgent=True)
    n_offers = offers_expiring(user, forum).count()
    if n_offers:
        text = _("Ask the organisations to renew what is still true.")
        yield Entry(_("Offers and requests that end soon"), page("directory:work", forum), text, n_offers)


def of_session(user: Any, forum: Forum, session: Session, regions: list[Region]) -> Iterator[Entry]:
    """Applications in the desk's hands, and its delegations."""
    number, name = session.number, session_name(session)
    counts = counts_by_state(applications_worked_on_by(user, session))
    until = until_day(session)
    for state, title, is_urgent in (
        (ApplicationState.SUBMITTED, _("Applications to examine and to propose to the secretariat"), True),
        (ApplicationState.RETURNED, _("Applications returned, to be completed by the applicants"), False),
        (ApplicationState.DRAFT, _("Applications begun and not handed in"), False),
    ):
        if counts[state]:
            address = page("applications:list", forum, f"state={state.value}", number=number)
            yield Entry(title, address, f"{name}. {until}" if until else name, counts[state], is_urgent)
    if not counts[ApplicationState.ADMITTED]:
        return
    opened = {delegation.region_id: delegation.state for delegation in delegations_visible_to(user, session)}
    for region in regions:
        its_state = opened.get(region.pk)
        if its_state is None:
            address = page("applications:delegation_list", forum, number=number)  # there it is opened
        elif its_state == DelegationState.DRAFT:
            address = page("applications:delegation", forum, number=number, region_code=region.code)
        else:
            continue
        yield Entry(_("Put the delegation together and propose it"), address, name)


def until_day(session: Session) -> str:
    """Until when desks can hand in."""
    if session.desks_close_on is None:
        return ""
    return _("Deadline for the desks: %(day)s") % {"day": days_in_words(session.desks_close_on)}
