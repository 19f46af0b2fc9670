"""Where applicants begin: their organisations' applications to a session; desks begin for others."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from fondaco_web.applications.completeness import FILLED_IN, completeness_of
from fondaco_web.applications.deadlines import deadline_shown_to, last_day_for, why_not_open
from fondaco_web.applications.forms.steps import SearchForm
from fondaco_web.applications.models import Application
from fondaco_web.applications.permissions import may_start_for_others
from fondaco_web.applications.selectors.applications import (
    applications_by_organisation,
    earlier_application,
    organisations_applying,
    own_applications,
)
from fondaco_web.applications.selectors.parts import organisations_to_start_for
from fondaco_web.applications.services import start_application
from fondaco_web.applications.states import IN_THE_APPLICANTS_HANDS, possible
from fondaco_web.applications.views.pages import SessionView
from fondaco_web.common.errors import DomainError, NotAllowed, NotFound
from fondaco_web.common.lists import page_of
from fondaco_web.directory.models import Organisation

MOST_OPTIONS = 20


class MyApplications(SessionView):
    """The applications of one's own organisations to this session: state, progress, deadline, what happens next."""

    template_name = "applications/mine.html"

    def get(self, request: HttpRequest, **_kwargs: Any) -> HttpResponse:
        """One card per organisation."""
        user = request.user
        applications = {one.organisation_id: one for one in own_applications(user, self.session)}
        organisations = organisations_applying(user, self.session)
        cards = [self.card(organisation, applications.get(organisation.pk)) for organisation in organisations]
        return self.page(cards=cards, may_start_for_others=may_start_for_others(user, self.session))

    def card(self, organisation: Organisation, application: Application | None) -> dict[str, Any]:
        """What the page says of one organisation."""
        user = self.request.user
        if application is None or possible(application.state).reopen:
            return {
                "organisation": organisation,
                "application": application,
                "deadline": last_day_for(user, self.session, organisation),
                "obstacle": why_not_open(user, self.session, organisation),
                "earlier": earlier_application(organisation, self.session),
            }
        is_open = application.state in IN_THE_APPLICANTS_HANDS
        return {
            "organisation": organisation,
            "application": application,
            "is_open": is_open,
            "deadline": deadline_shown_to(user, application),
            "completeness": completeness_of(application) if is_open else None,
            "n_steps": len(FILLED_IN),
        }


class StartApplication(SessionView):
    """Starts an application for one organisation, and opens its first step."""

    http_method_names = ("post",)

    def post(self, request: HttpRequest, **_kwargs: Any) -> HttpResponse:
        """Start it, copying the earlier one if asked to."""
        user: Any = request.user
        organisation = self.organisation(request.POST.get("organisation", ""))
        earlier = earlier_application(organisation, self.session) if request.POST.get("copy") else None
        try:
            application = start_application(by=user, session=self.session, organisation=organisation, copy_from=earlier)
        except (NotFound, NotAllowed):
            raise
        except DomainError as error:
            messages.error(request, str(error))
            return redirect(self.address("applications:mine"))
        messages.success(
            request,
            _("Application %(code)s is started. It is saved as a draft at every step.") % {"code": application.code},
        )
        return redirect(self.address("applications:step_profile", code=application.code))

    def organisation(self, code: str) -> Organisation:
        """The organisation, one's own or one that the desk helps."""
        user = self.request.user
        found = organisations_applying(user, self.session).filter(code=code).first()
        found = found or organisations_to_start_for(user, self.session, "").filter(code=code).first()
        if found is None:
            raise NotFound
        return found


class StartFor(SessionView):
    """A desk or secretariat looks for the organisation for which it fills in an application."""

    template_name = "applications/start_for.html"

    def look_up(self, **_kwargs: Any) -> None:
        """For desks and secretariats only."""
        if not may_start_for_others(self.request.user, self.session):
            raise NotFound

    def get(self, request: HttpRequest, **_kwargs: Any) -> HttpResponse:
        """The search and what it finds, each with its application if there is one."""
        form = SearchForm(request.GET or None)
        query = form.cleaned_data["q"] if form.is_valid() else ""
        found = page_of(organisations_to_start_for(request.user, self.session, query), request, MOST_OPTIONS)
        applied = applications_by_organisation(self.session, found)
        rows = [self.row(organisation, applied.get(organisation.pk)) for organisation in found]
        return self.page(form=form, rows=rows, page=found, query=query)

    def row(self, organisation: Organisation, application: Application | None) -> dict[str, Any]:
        """One organisation found."""
        can_start = application is None or possible(application.state).reopen
        obstacle = why_not_open(self.request.user, self.session, organisation) if can_start else ""
        return {"organisation": organisation, "application": application, "can_start": can_start, "obstacle": obstacle}
