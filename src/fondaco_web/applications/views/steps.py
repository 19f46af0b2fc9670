"""The application form, one page per step; every step saves the draft."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from fondaco_web.applications.completeness import Completeness, completeness_of
from fondaco_web.applications.deadlines import deadline_shown_to
from fondaco_web.applications.enums import ApplicationStep as Step
from fondaco_web.applications.forms.deeds import PlainForm
from fondaco_web.applications.forms.steps import NeedsForm, ThemesForm
from fondaco_web.applications.selectors.parts import counterparts_of, participants_of, projects_of
from fondaco_web.applications.services import ApplicationValues, change_application, submit_application
from fondaco_web.applications.services.recording import require_content_open, require_people_open
from fondaco_web.applications.states import ApplicationDeed, possible_deeds
from fondaco_web.applications.views.pages import ApplicationView
from fondaco_web.common.errors import DomainError
from fondaco_web.directory.permissions import is_owner
from fondaco_web.forum.pages import FormPage


class StepView(ApplicationView):
    """A step: where it stands among the others, what is missing, until when."""

    step: Step

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Where the content is closed, the application's own page says why."""
        try:
            return super().dispatch(request, *args, **kwargs)
        except ClosedStep as closed:
            messages.info(request, str(closed))
            return redirect(closed.address)

    def look_up_part(self, **kwargs: Any) -> None:
        """The step can be filled in by this person now; then the part."""
        try:
            self.require_open()
        except DomainError as error:
            raise ClosedStep(str(error), self.address_of("applications:application")) from error
        self.look_up_row(**kwargs)

    def require_open(self) -> None:
        """Raise what stands against filling in this step."""
        require_content_open(self.request.user, self.application)

    def look_up_row(self, **kwargs: Any) -> None:
        """Look up the row that the address names."""

    def page(self, *, status: int = 200, **context: Any) -> HttpResponse:
        """The step with its frame."""
        completeness = completeness_of(self.application)
        user = self.request.user
        return super().page(
            status=status,
            step=self.step,
            steps=self.steps(completeness),
            completeness=completeness,
            gaps=[gap for gap in completeness.gaps if gap.step == self.step],
            deadline=deadline_shown_to(user, self.application),
            is_on_behalf=not is_owner(user, self.application.organisation),
            **context,
        )

    def steps(self, completeness: Completeness) -> list[dict[str, Any]]:
        """All steps with their addresses; the last is done when the application is handed in."""
        return [
            {
                "step": step,
                "number": number,
                "url": self.address_of(f"applications:step_{step.value}"),
                "is_current": step == self.step,
                "is_done": step != Step.REVIEW and completeness.is_step_complete(step),
            }
            for number, step in enumerate(Step, start=1)
        ]

    def to_step(self, step: Step | None = None) -> HttpResponse:
        """Go to a step, this one if none is named."""
        return redirect(self.address_of(f"applications:step_{(step or self.step).value}"))

    def to_next(self) -> HttpResponse:
        """Go to the next step, or stay where the person only saves."""
        if "stay" in self.request.POST:
            return self.to_step()
        steps = list(Step)
        return self.to_step(steps[min(steps.index(self.step) + 1, len(steps) - 1)])


class ClosedStep(Exception):
    """The step cannot be filled in now; `address` is where to go instead."""

    def __init__(self, reason: str, address: str) -> None:
        super().__init__(reason)
        self.address = address


class StepFormPage(StepView, FormPage):
    """A step with one form over the application itself."""

    def perform(self, form: Any) -> HttpResponse:
        """Save the step as a draft."""
        values: ApplicationValues = {name: value for name, value in form.cleaned_data.items() if name != "version"}  # type: ignore[assignment]  # the form has exactly these fields
        if "themes" in form.cleaned_data:
            values["themes"] = list(form.cleaned_data["themes"])
        change_application(
            by=self.request.user, application=self.application, values=values, expected_version=form.seen_version
        )
        messages.success(self.request, _("Saved."))
        return self.to_next()


class ProfileStep(StepView):
    """The organisation as the other side will see it; it is changed in the directory."""

    step = Step.PROFILE
    template_name = "applications/steps/profile.html"

    def get(self, _request: HttpRequest, **_kwargs: Any) -> HttpResponse:
        """What the profile says, and what it lacks."""
        organisation = self.application.organisation
        return self.page(
            organisation=organisation,
            sectors=list(organisation.sectors.all()),
            identifiers=list(organisation.identifiers.all()),
        )


class ThemesStep(StepFormPage):
    """Themes and objectives."""

    step = Step.THEMES
    template_name = "applications/steps/themes.html"

    def form(self, **inputs: Any) -> ThemesForm:
        """The form as the application stands."""
        initial = {
            "themes": self.application.themes.all(),
            "objectives": self.application.objectives,
            "version": self.application.version,
        }
        return ThemesForm(application=self.application, initial=initial, **inputs)


class NeedsPage(StepFormPage):
    """What the organisation needs: a part of the step with the people."""

    step = Step.PEOPLE
    template_name = "applications/steps/needs.html"

    def form(self, **inputs: Any) -> NeedsForm:
        """The form as the application stands."""
        names = ("language", "needs_interpreter", "is_remote", "max_meetings", "version")
        initial = {name: getattr(self.application, name) for name in names}
        return NeedsForm(application=self.application, initial=initial, **inputs)

    def perform(self, form: Any) -> HttpResponse:
        """Save, and back to the people."""
        super().perform(form)
        return self.to_step(Step.PEOPLE)


class ReviewStep(StepView, FormPage):
    """Everything on one page, what is missing with links, and the button that hands it in."""

    step = Step.REVIEW
    template_name = "applications/steps/review.html"
    form_class = PlainForm

    def form(self, **inputs: Any) -> PlainForm:
        """Nothing to write; the version that was reviewed."""
        return PlainForm(initial={"version": self.application.version}, **inputs)

    def context(self) -> dict[str, Any]:
        """The parts."""
        return {
            "organisation": self.application.organisation,
            "themes": list(self.application.themes.order_by("position")),
            "projects": list(projects_of(self.application)),
            "counterparts": list(counterparts_of(self.application)),
            "participants": list(participants_of(self.application)),
            "can_submit": ApplicationDeed.SUBMIT in possible_deeds(self.application.state),
            "shows_people": True,
        }

    def perform(self, form: Any) -> HttpResponse:
        """Hand it in."""
        submit_application(by=self.request.user, application=self.application, expected_version=form.seen_version)
        messages.success(
            self.request, _("Application %(code)s is handed in to the desk.") % {"code": self.application.code}
        )
        return self.to_application()


class PeopleStepMixin:
    """Steps about people stay open longer: travel plans change until the session ends."""

    application: Any

    def require_open(self) -> None:
        """Raise what stands against changing the people."""
        require_people_open(self.application)
