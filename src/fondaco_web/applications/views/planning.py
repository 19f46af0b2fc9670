"""Handing a session to the planner: what is ready, the workbook, the plan and how far it is."""

from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from fondaco_web.applications.bridge import planning_rows, readiness_of
from fondaco_web.applications.planned import latest_run, papers_of
from fondaco_web.applications.services.planning import (
    LEAST_SECONDS,
    MOST_SECONDS,
    may_be_planned,
    take_session_workbook,
)
from fondaco_web.applications.tasks import plan_in_background
from fondaco_web.applications.views.pages import SessionFormPage, SessionView
from fondaco_web.common.errors import NotFound
from fondaco_web.common.forms import DomainForm
from fondaco_web.common.tables.writing import TableFormat, table_response
from fondaco_web.programme.models import Session
from fondaco_web.programme.permissions import may_change_session


class PlanForm(DomainForm):
    """How long the planner may search."""

    seconds = forms.IntegerField(
        label=_("Seconds the planner may search"),
        min_value=LEAST_SECONDS,
        max_value=MOST_SECONDS,
        initial=60,
        help_text=_("It ends sooner when it has proved that its plan is the best."),
    )


class PlanningPage(SessionFormPage):
    """What the planner would get, what it still needs, and the last plan."""

    template_name = "applications/planning.html"
    form_class = PlanForm

    def look_up(self, **_kwargs: Any) -> None:
        """For the forum's secretariats only."""
        require_managing(self.request.user, self.session)

    def context(self) -> dict[str, Any]:
        """Counts, what is missing, the last run with its papers."""
        return {
            "readiness": readiness_of(planning_rows(self.session)),
            "may_be_planned": may_be_planned(self.session),
            "run": latest_run(self.session),
            "papers": papers_of(self.session),
        }

    def perform(self, form: PlanForm) -> HttpResponse:
        """Start the planner."""
        plan_in_background(
            by=self.request.user,
            session=self.session,
            seconds=form.cleaned_data["seconds"],
            language=get_language() or "en",
        )
        messages.success(self.request, _("The planner has been started. Reload this page to see how far it is."))
        return redirect(self.address("applications:planning"))


class SessionWorkbook(SessionView):
    """The workbook for `fondaco plan`. A POST: taking personal data away is a deed."""

    http_method_names = ("post",)

    def look_up(self, **_kwargs: Any) -> None:
        """For the forum's secretariats only."""
        require_managing(self.request.user, self.session)

    def post(self, request: HttpRequest, **_kwargs: Any) -> HttpResponse:
        """The file."""
        content = take_session_workbook(by=request.user, session=self.session, language=get_language() or "en")
        return table_response(content, f"{self.forum.slug}-{self.session.number}", TableFormat.XLSX)


def require_managing(user: Any, session: Session) -> None:
    """Raise NotFound unless `user` may change the session."""
    if not may_change_session(user, session):
        raise NotFound
