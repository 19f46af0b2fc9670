"""What awaits a company or body: its profile, its offers, its applications."""

from collections.abc import Iterator
from typing import Any

from django.utils.translation import gettext as _

from fondaco_web.applications.completeness import completeness_of
from fondaco_web.applications.deadlines import deadline_shown_to, why_not_open
from fondaco_web.applications.enums import ApplicationState
from fondaco_web.applications.models import Application
from fondaco_web.applications.selectors.applications import own_applications
from fondaco_web.common.numbers_and_days import days_in_words
from fondaco_web.directory.completeness import missing_parts
from fondaco_web.directory.enums import OrganisationState, Visibility
from fondaco_web.directory.models import Organisation
from fondaco_web.directory.selectors import offers_expiring, organisations_acted_for
from fondaco_web.forum.models import Forum
from fondaco_web.portal.desk.entries import Entry, Part, page
from fondaco_web.programme.models import Session
from fondaco_web.programme.names import session_name

IN_MY_HANDS = (ApplicationState.DRAFT, ApplicationState.RETURNED)


def parts(user: Any, forum: Forum, ahead: list[Session]) -> Iterator[Part]:
    """A part for each organisation of the person."""
    organisations = list(organisations_acted_for(user, forum))
    if not organisations:
        return
    applications = [(session, own_by_organisation(user, session)) for session in ahead]
    ending = [offer.organisation_id for offer in offers_expiring(user, forum)]
    for organisation in organisations:
        entries = [*of_profile(forum, organisation, ending.count(organisation.pk))]
        for session, by_organisation in applications:
            application = by_organisation.get(organisation.pk)
            entries += (
                of_application(user, forum, application)
                if application
                else to_apply(user, forum, session, organisation)
            )
        links = ((_("Profile"), page("directory:organisation", forum, code=organisation.code)),)
        yield Part(organisation.name, tuple(entries), links)


def own_by_organisation(user: Any, session: Session) -> dict[int, Application]:
    """The applications of the person's organisations to a session."""
    return {application.organisation_id: application for application in own_applications(user, session)}


def of_profile(forum: Forum, organisation: Organisation, n_ending: int) -> Iterator[Entry]:
    """What is missing in the profile."""
    edit = page("directory:edit", forum, code=organisation.code)
    if organisation.state == OrganisationState.REGISTERED:
        yield Entry(
            _("The desk of your region has not confirmed the organisation yet"),
            page("directory:organisation", forum, code=organisation.code),
            _("Nothing for you to do; meanwhile you can complete the profile."),
        )
    missing = missing_parts(organisation)
    if missing:
        parts = ", ".join(str(label) for _page, label in missing)
        first_page, _label = missing[0]
        text = _("Still missing: %(parts)s") % {"parts": parts}
        yield Entry(_("Complete your profile"), page(first_page, forum, code=organisation.code), text)
    if organisation.visibility == Visibility.PRIVATE:
        yield Entry(
            _("Your profile is not published"), edit, _("Only you, your desk and your secretariat can read it.")
        )
    if n_ending:
        address = page("directory:offers", forum, code=organisation.code)
        yield Entry(_("Offers and requests that end soon"), address, _("Renew what is still true."), n_ending)


def of_application(user: Any, forum: Forum, application: Application) -> Iterator[Entry]:
    """How far an application is, and what the next step is."""
    session = application.session
    name, state = session_name(session), application.get_state_display()
    if application.state not in IN_MY_HANDS:
        address = page("applications:application", forum, number=session.number, code=application.code)
        yield Entry(_("Application: %(state)s") % {"state": state}, address, name)
        return
    address = page("applications:step_review", forum, number=session.number, code=application.code)
    missing = [str(gap.text) for gap in completeness_of(application).missing]
    notes = [name]
    if missing:
        notes.append(_("Still missing: %(parts)s") % {"parts": ", ".join(missing)})
    last = deadline_shown_to(user, application)
    if last:
        notes.append(_("To be handed in by %(day)s") % {"day": days_in_words(last)})
    title = _("Complete the application that was returned") if application.state == ApplicationState.RETURNED else ""
    yield Entry(title or _("Complete the application and hand it in"), address, ". ".join(notes), is_urgent=True)


def to_apply(user: Any, forum: Forum, session: Session, organisation: Organisation) -> Iterator[Entry]:
    """That the session takes applications."""
    if not why_not_open(user, session, organisation):
        title = _("Apply to the session: %(session)s") % {"session": session_name(session)}
        close = session.applications_close_on
        text = _("Deadline for applicants: %(day)s") % {"day": days_in_words(close)} if close else ""
        yield Entry(title, page("applications:mine", forum, number=session.number), text)
