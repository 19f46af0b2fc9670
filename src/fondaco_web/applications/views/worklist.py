"""The work list of desks and secretariats."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from fondaco_web.applications.enums import ApplicationState
from fondaco_web.applications.forms.lists import WorkListFilters
from fondaco_web.applications.models import Application
from fondaco_web.applications.permissions import may_see_lists
from fondaco_web.applications.selectors.applications import (
    applications_worked_on_by,
    counts_by_state,
    n_drafts_of_others,
    with_counts,
)
from fondaco_web.applications.selectors.quotas import quotas_visible_to
from fondaco_web.applications.selectors.worklist import filtered, in_order
from fondaco_web.applications.services import BulkResult, decide_applications, forward_applications
from fondaco_web.applications.states import Decision
from fondaco_web.applications.views.pages import SessionView
from fondaco_web.common.errors import InvalidInput, NotFound
from fondaco_web.common.lists import page_of
from fondaco_web.forum.permissions import standing_of

FORWARD = "forward"


class WorkList(SessionView):
    """Applications to work on: counts per state, seats per region, filters in the address, many at once."""

    template_name = "applications/list.html"

    def look_up(self, **_kwargs: Any) -> None:
        """For desks and secretariats only."""
        if not may_see_lists(self.request.user, self.session):
            raise NotFound

    def get(self, _request: HttpRequest, **_kwargs: Any) -> HttpResponse:
        """The list."""
        return self.list_page()

    def list_page(self, *, status: int = 200, reason: str = "", chosen: list[str] | None = None) -> HttpResponse:
        """The list, with what the person had chosen and written where a bulk deed was refused."""
        user, request = self.request.user, self.request
        everything = applications_worked_on_by(user, self.session)
        filters = WorkListFilters(user=user, session=self.session, data=request.GET or None)
        wanted = filters.cleaned_data if filters.is_valid() else {}
        rows = in_order(filtered(with_counts(everything), wanted), request.GET.get("sort", ""))
        counts = counts_by_state(everything)
        return self.page(
            status=status,
            filters=filters,
            page=page_of(rows, request),
            counts=[(state, state.label, counts[state]) for state in ApplicationState if counts[state]],
            n_all=sum(counts.values()),
            n_hidden_drafts=n_drafts_of_others(user, self.session),
            quotas=quotas_visible_to(user, self.session),
            actions=self.actions(),
            decides=bool(standing_of(user).secretariat_of),
            desk_regions=standing_of(user).desk_of,
            reason=reason,
            chosen=chosen or [],
        )

    def actions(self) -> list[tuple[str, str]]:
        """What can be done with many at once: proposing; for secretariats also deciding."""
        actions = [(FORWARD, _("Propose to the secretariat"))]
        if standing_of(self.request.user).secretariat_of:
            actions += [(decision.value, str(decision.label).capitalize()) for decision in Decision]
        return actions

    def post(self, request: HttpRequest, **_kwargs: Any) -> HttpResponse:
        """One deed on all chosen applications."""
        codes, reason = request.POST.getlist("code"), request.POST.get("reason", "")
        chosen = list(applications_worked_on_by(request.user, self.session).filter(code__in=codes).order_by("pk"))
        if not chosen:
            messages.error(request, _("Choose at least one application."))
            return self.list_page(status=422, reason=reason)
        try:
            result = self.perform(request.POST.get("action", ""), chosen, reason)
        except InvalidInput as error:
            messages.error(request, str(error))
            return self.list_page(status=422, reason=reason, chosen=codes)
        tell(request, result)
        return redirect(request.get_full_path())

    def perform(self, action: str, chosen: list[Application], reason: str) -> BulkResult:
        """Call the service that `action` names."""
        if action == FORWARD:
            return forward_applications(by=self.request.user, applications=chosen)
        if action in Decision.values:
            decision = Decision(action)
            return decide_applications(by=self.request.user, applications=chosen, decision=decision, reason=reason)
        raise InvalidInput(_("Choose what to do with the applications."))


def tell(request: HttpRequest, result: BulkResult) -> None:
    """Say how many were done, and of each other one why not."""
    n_done = len(result.done)
    if n_done:
        text = ngettext("%(number)s application is done.", "%(number)s applications are done.", n_done)
        messages.success(request, text % {"number": n_done})
    for application, error in result.refused:
        messages.error(request, f"{application.organisation}: {error}")
    over = [quota for quota in quotas_of(request, result) if quota.is_over]
    for quota in over:
        text = ngettext(
            "%(region)s has %(taken)s people for %(seats)s seat.",
            "%(region)s has %(taken)s people for %(seats)s seats.",
            quota.seats or 0,
        )
        messages.warning(request, text % {"region": quota.region, "taken": quota.n_taken, "seats": quota.seats})


def quotas_of(request: HttpRequest, result: BulkResult) -> list[Any]:
    """The seats of the regions whose applications were admitted."""
    admitted = [one for one in result.done if one.state == ApplicationState.ADMITTED]
    regions = {application.organisation.region_id for application in admitted}
    if not admitted:
        return []
    return [quota for quota in quotas_visible_to(request.user, admitted[0].session) if quota.region.pk in regions]
