"""One application with everything, and the deeds that move it on."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from fondaco_web.applications.deadlines import deadline_shown_to
from fondaco_web.applications.forms.deeds import DecisionForm, NoteForm, OptionalReasonForm, ReasonForm
from fondaco_web.applications.models import Application
from fondaco_web.applications.permissions import (
    may_decide_application,
    may_see_history,
    may_withdraw_application,
    may_work_on_application,
)
from fondaco_web.applications.selectors.applications import history_of
from fondaco_web.applications.selectors.parts import counterparts_of, participants_of, projects_of
from fondaco_web.applications.selectors.quotas import people_in, quota_of
from fondaco_web.applications.services import (
    decide_application,
    forward_application,
    return_application,
    undo_decision,
    withdraw_application,
    write_desk_note,
)
from fondaco_web.applications.services.recording import require_content_open, require_people_open
from fondaco_web.applications.states import Decision, possible
from fondaco_web.applications.views.pages import ApplicationFormPage, ApplicationView
from fondaco_web.common.errors import DomainError, NotFound
from fondaco_web.directory.permissions import is_owner


class ApplicationPage(ApplicationView):
    """Everything about an application, for those who may see it."""

    template_name = "applications/application.html"

    def get(self, _request: HttpRequest, **_kwargs: Any) -> HttpResponse:
        """The page; the forms of the deeds post to addresses of their own."""
        user, application = self.request.user, self.application
        works = may_work_on_application(user, application)
        return self.page(
            **parts_of(application),
            is_owner=is_owner(user, application.organisation),
            possible=possible(application.state),
            works=works,
            decides=may_decide_application(user, application),
            may_withdraw=may_withdraw_application(user, application),
            is_content_open=is_possible(lambda: require_content_open(user, application)),
            is_people_open=is_possible(lambda: require_people_open(application)),
            deadline=deadline_shown_to(user, application),
            quota=quota_of(self.session, application.organisation.region) if works else None,
            over_by=over_by(application) if works else 0,
            deeds=list(history_of(application)) if may_see_history(user, application) else None,
            forms=deed_forms(application),
        )


def parts_of(application: Application) -> dict[str, Any]:
    """Everything the applicant wrote."""
    return {
        "organisation": application.organisation,
        "themes": list(application.themes.order_by("position")),
        "projects": list(projects_of(application)),
        "counterparts": list(counterparts_of(application)),
        "participants": list(participants_of(application)),
    }


def deed_forms(application: Application) -> dict[str, Any]:
    """The forms of the deeds, each with the version that is shown; ids do not clash."""
    initial = {"version": application.version}
    return {
        "decision": DecisionForm(initial=initial, auto_id="decide_%s"),
        "return_": ReasonForm(initial=initial, auto_id="return_%s"),
        "undo": ReasonForm(initial=initial, auto_id="undo_%s"),
        "note": NoteForm(initial={**initial, "note": application.desk_note}, auto_id="note_%s"),
    }


def is_possible(check: Callable[[], None]) -> bool:
    """Whether `check` raises nothing."""
    try:
        check()
    except DomainError:
        return False
    return True


def over_by(application: Application) -> int:
    """By how many people the region's seats would be exceeded if this application were admitted as well."""
    quota = quota_of(application.session, application.organisation.region)
    is_counted = application.state == Decision.ADMIT.value
    return quota.over_with(0 if is_counted else people_in(application)) if quota else 0


class DeedPage(ApplicationFormPage):
    """One deed on an application: its own page, which also shows what the service refuses."""

    template_name = "applications/deed.html"
    may_do_it = staticmethod(may_work_on_application)

    def look_up_part(self, **_kwargs: Any) -> None:
        """Nothing more; whoever may not do the deed does not see its page either."""
        if not self.may_do_it(self.request.user, self.application):
            raise NotFound

    def form(self, **inputs: Any) -> Any:
        """The form of the deed, with the version that is shown."""
        return self.form_class(initial={"version": self.application.version}, **inputs)

    def context(self) -> dict[str, Any]:
        """What the page asks."""
        return {"question": self.question(), "consequence": self.consequence(), "submit_label": self.question()}

    def question(self) -> str:
        """The name of the deed."""
        raise NotImplementedError

    def consequence(self) -> str:
        """What it leads to."""
        return ""

    def arguments(self, form: Any) -> dict[str, Any]:
        """What every service of a deed takes."""
        return {"by": self.request.user, "application": self.application, "expected_version": form.seen_version}

    def done(self, message: str) -> HttpResponse:
        """Say it, and back to the application."""
        messages.success(self.request, message % {"code": self.application.code})
        return self.to_application()


class ReturnApplication(DeedPage):
    """Back to the applicant."""

    form_class = ReasonForm

    def question(self) -> str:
        """The name of the deed."""
        return _("Return for completion")

    def consequence(self) -> str:
        """What it leads to."""
        return _("The applicant reads the reason, completes the application and hands it in again.")

    def perform(self, form: Any) -> HttpResponse:
        """Return it."""
        return_application(**self.arguments(form), reason=form.cleaned_data["reason"])
        return self.done(_("Application %(code)s is returned; the applicant is told by e-mail."))


class ForwardApplication(DeedPage):
    """On to the secretariat."""

    form_class = NoteForm

    def form(self, **inputs: Any) -> NoteForm:
        """With the note as it stands."""
        initial = {"version": self.application.version, "note": self.application.desk_note}
        return NoteForm(initial=initial, **inputs)

    def question(self) -> str:
        """The name of the deed."""
        return _("Propose to the secretariat")

    def perform(self, form: Any) -> HttpResponse:
        """Forward it."""
        forward_application(**self.arguments(form), note=form.cleaned_data["note"])
        return self.done(_("Application %(code)s is proposed to the secretariat."))


class WriteNote(DeedPage):
    """The desk's note."""

    form_class = NoteForm

    def form(self, **inputs: Any) -> NoteForm:
        """With the note as it stands."""
        initial = {"version": self.application.version, "note": self.application.desk_note}
        return NoteForm(initial=initial, **inputs)

    def question(self) -> str:
        """The name of the deed."""
        return _("Save the note")

    def perform(self, form: Any) -> HttpResponse:
        """Save it."""
        write_desk_note(**self.arguments(form), note=form.cleaned_data["note"])
        return self.done(_("The note on application %(code)s is saved."))


class DecideApplication(DeedPage):
    """The secretariat's decision; warns where the region's seats are exceeded."""

    form_class = DecisionForm
    may_do_it = staticmethod(may_decide_application)

    def question(self) -> str:
        """The name of the deed."""
        return _("Decide")

    def consequence(self) -> str:
        """What it leads to."""
        return _("The applicant is told by e-mail, with the reason. You can take the decision back later.")

    def perform(self, form: Any) -> HttpResponse:
        """Decide."""
        decision = Decision(form.cleaned_data["decision"])
        decided = decide_application(**self.arguments(form), decision=decision, reason=form.cleaned_data["reason"])
        if decision is Decision.ADMIT:
            warn_over_quota(self.request, decided)
        return self.done(_("The decision on application %(code)s is recorded; the applicant is told by e-mail."))


def warn_over_quota(request: HttpRequest, application: Application) -> None:
    """Say that a region has more people admitted than seats."""
    quota = quota_of(application.session, application.organisation.region)
    if quota is not None and quota.is_over:
        text = ngettext(
            "%(region)s has %(taken)s people for %(seats)s seat.",
            "%(region)s has %(taken)s people for %(seats)s seats.",
            quota.seats or 0,
        )
        messages.warning(request, text % {"region": quota.region, "taken": quota.n_taken, "seats": quota.seats})


class UndoDecision(DeedPage):
    """Takes a decision back."""

    form_class = ReasonForm
    may_do_it = staticmethod(may_decide_application)

    def question(self) -> str:
        """The name of the deed."""
        return _("Take the decision back")

    def consequence(self) -> str:
        """What it leads to."""
        return _("The application is again as the desk proposed it; the applicant is told by e-mail.")

    def perform(self, form: Any) -> HttpResponse:
        """Undo it."""
        undo_decision(**self.arguments(form), reason=form.cleaned_data["reason"])
        return self.done(_("The decision on application %(code)s is taken back."))


class WithdrawApplication(DeedPage):
    """The applicant does not take part after all."""

    form_class = OptionalReasonForm
    may_do_it = staticmethod(may_withdraw_application)

    def question(self) -> str:
        """The name of the deed."""
        return _("Withdraw the application")

    def consequence(self) -> str:
        """What it leads to."""
        return _("The organisation does not take part. While applications are open it can start again.")

    def perform(self, form: Any) -> HttpResponse:
        """Withdraw it."""
        withdraw_application(**self.arguments(form), reason=form.cleaned_data["reason"])
        return self.done(_("Application %(code)s is withdrawn."))
