"""Pages on which sessions are opened, managed and taken from state to state."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from fondaco_web.common.errors import NotFound
from fondaco_web.common.forms import DomainForm
from fondaco_web.forum.pages import FormPage
from fondaco_web.programme import enums, services
from fondaco_web.programme.forms.sessions import (
    CancelForm,
    PastSessionForm,
    QuotaForm,
    SessionAddForm,
    SessionEditForm,
)
from fondaco_web.programme.overview import figures_of, steps_of
from fondaco_web.programme.selectors import (
    deadlines_of,
    deeds_of_session,
    quotas_of,
    regions_of_forum,
    sessions_visible_to,
)
from fondaco_web.programme.values import Deadlines, SessionValues
from fondaco_web.programme.views.base import ManageConfirm, ManageForm, ManageView, SecretariatView


class SessionList(SecretariatView):
    """All sessions of the forum, drafts too, for those who manage them."""

    template_name = "programme/session_list.html"

    def get(self, request: HttpRequest, **_kwargs: Any) -> HttpResponse:
        """The list."""
        return self.page(sessions=sessions_visible_to(request.user, self.forum))


class Manage(ManageView):
    """One session at a glance: state, what is to be done next, deadlines, figures."""

    template_name = "programme/manage.html"
    tab = "overview"

    def get(self, _request: HttpRequest, **_kwargs: Any) -> HttpResponse:
        """The overview."""
        session, figures = self.session, figures_of(self.session)
        return self.page(
            steps=steps_of(session, figures),
            deadlines=deadlines_of(session),
            figures=figures,
            deeds=deeds_of_session(session)[:50],
        )


class SessionAdd(SecretariatView, FormPage):
    """A new session, blank or after an earlier one."""

    template_name = "programme/session_form.html"

    def form(self, **inputs: Any) -> DomainForm:
        """As a rule the next number, after the latest session."""
        earlier = sessions_visible_to(self.request.user, self.forum)
        latest = earlier.first()
        initial = {"number": latest.number + 1 if latest else 1, "original": latest, "time_zone": "Europe/Rome"}
        return SessionAddForm(forum=self.forum, sessions=earlier, initial=initial, **inputs)

    def context(self) -> dict[str, Any]:
        """Heading, button and the way back."""
        return {
            "heading": _("New session"),
            "submit_label": _("Open the session"),
            "back_url": self.address("programme:session_list"),
        }

    def perform(self, form: SessionAddForm) -> HttpResponse:
        """Open or clone."""
        values, original = form.values(), form.cleaned_data["original"]
        if original:
            session = services.clone_session(original=original, values=values, by=self.request.user)
        else:
            session = services.open_session(forum=self.forum, values=values, by=self.request.user)
        return self.go(_("The session is open for preparation."), "programme:manage", number=session.number)


class SessionAddPast(SecretariatView, FormPage):
    """A session of the series that was held before the forum came here."""

    template_name = "programme/session_form.html"

    def form(self, **inputs: Any) -> DomainForm:
        """Only what is still known."""
        return PastSessionForm(forum=self.forum, **inputs)

    def context(self) -> dict[str, Any]:
        """Heading, button and the way back."""
        return {
            "heading": _("Enter a past session"),
            "submit_label": _("Enter the session"),
            "back_url": self.address("programme:session_list"),
        }

    def perform(self, form: PastSessionForm) -> HttpResponse:
        """Enter it."""
        services.record_past_session(forum=self.forum, values=form.values(), by=self.request.user)
        return self.go(_("The session is entered."), "programme:session_list")


class SessionEdit(ManageForm):
    """Everything entered about a session."""

    template_name = "programme/session_form.html"
    heading = gettext_lazy("Edit the session")
    submit_label = gettext_lazy("Save")

    def form(self, **inputs: Any) -> DomainForm:
        """The session as it stands."""
        session = self.session
        names = (*SessionValues.__dataclass_fields__.keys() - {"sectors", "deadlines"}, *Deadlines.__dataclass_fields__)
        initial = {name: getattr(session, name) for name in (*names, "version")}
        initial["sectors"] = list(session.sectors.all())
        is_held = session.state == enums.SessionState.HELD
        return SessionEditForm(forum=self.forum, is_held=is_held, initial=initial, **inputs)

    def perform(self, form: SessionEditForm) -> HttpResponse:
        """Save it."""
        self.session = services.change_session(
            session=self.session,
            values=form.values(),
            by=self.request.user,
            expected_version=form.seen_version,
            reason=form.cleaned_data["reason"],
        )
        return self.go(_("The session is saved."), "programme:manage")


class SessionState(ManageConfirm):
    """Taking a session to its next state: each step has its own question."""

    def prepare(self, **kwargs: Any) -> None:
        """The step that the address names."""
        super().prepare(**kwargs)
        step = STEPS.get(kwargs["step"])
        if step is None:
            raise NotFound
        self.deed, self.heading, self.consequence, self.submit_label, self.done = step
        self.is_danger = kwargs["step"] in {"cancel", "discard"}
        self.form_class = CancelForm if kwargs["step"] == "cancel" else DomainForm

    def perform(self, form: DomainForm) -> HttpResponse:
        """Take the step."""
        self.deed(session=self.session, by=self.request.user, **form.cleaned_data)
        if self.deed is services.discard_session:
            return SecretariatView.go(self, str(self.done), "programme:session_list")
        return self.go(str(self.done), "programme:manage")


STEPS: dict[str, tuple[Any, Any, Any, Any, Any]] = {
    "convene": (
        services.convene,
        gettext_lazy("Convene the session?"),
        gettext_lazy("From then on everybody sees place, days, sectors and deadlines."),
        gettext_lazy("Convene"),
        gettext_lazy("The session is convened."),
    ),
    "open": (
        services.open_applications,
        gettext_lazy("Open applications?"),
        gettext_lazy("Organisations can then apply through their regional desks."),
        gettext_lazy("Open applications"),
        gettext_lazy("Applications are open."),
    ),
    "close": (
        services.close_applications,
        gettext_lazy("Close applications?"),
        gettext_lazy("Nobody can apply then; what has been submitted stays. Applications can be opened again."),
        gettext_lazy("Close applications"),
        gettext_lazy("Applications are closed."),
    ),
    "hold": (
        services.mark_held,
        gettext_lazy("Mark the session as held?"),
        gettext_lazy("It then belongs to the past sessions, and its visits take no more bookings."),
        gettext_lazy("Mark as held"),
        gettext_lazy("The session is marked as held."),
    ),
    "cancel": (
        services.cancel,
        gettext_lazy("Cancel the session?"),
        gettext_lazy("The public sees it as cancelled, and calendars cancel its programme. There is no way back."),
        gettext_lazy("Cancel the session"),
        gettext_lazy("The session is cancelled."),
    ),
    "discard": (
        services.discard_session,
        gettext_lazy("Delete this draft?"),
        gettext_lazy("The session and everything prepared for it are deleted. There is no way back."),
        gettext_lazy("Delete the draft"),
        gettext_lazy("The draft is deleted."),
    ),
}


class Quotas(ManageForm):
    """The seats of all regions in one table."""

    template_name = "programme/quotas.html"
    tab = "quotas"
    heading = gettext_lazy("Seats of the regions")
    submit_label = gettext_lazy("Save")

    def form(self, **inputs: Any) -> DomainForm:
        """Every region of the forum."""
        regions, seats = list(regions_of_forum(self.forum)), quotas_of(self.session)
        initial = {QuotaForm.field_name(region): seats.get(region.pk) for region in regions}
        initial["version"] = self.session.version
        return QuotaForm(regions=regions, initial=initial, **inputs)

    def perform(self, form: QuotaForm) -> HttpResponse:
        """Save them all."""
        services.set_quotas(
            session=self.session, seats=form.seats(), by=self.request.user, expected_version=form.seen_version
        )
        return self.go(_("The seats are saved."), "programme:quotas")
