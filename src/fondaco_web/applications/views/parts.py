"""Projects, wanted counterparts and people of an application: listed on their step, changed on pages of their own."""

from collections.abc import Mapping
from typing import Any, TypeVar

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from fondaco_web.applications.enums import ApplicationStep as Step
from fondaco_web.applications.forms.steps import (
    DescribedWishForm,
    NewParticipantForm,
    ParticipantForm,
    ProjectForm,
    SearchForm,
    WishForm,
)
from fondaco_web.applications.models import Participant, ProposedProject, WantedCounterpart
from fondaco_web.applications.selectors.parts import (
    counterpart_of,
    counterparts_of,
    organisations_to_meet,
    participant_of,
    participants_of,
    people_to_choose,
    project_of,
    projects_of,
)
from fondaco_web.applications.services import (
    add_counterpart,
    add_participant,
    add_project,
    change_counterpart,
    change_participant,
    change_project,
    remove_counterpart,
    remove_participant,
    remove_project,
)
from fondaco_web.applications.services.recording import require_content_open
from fondaco_web.applications.views.steps import PeopleStepMixin, StepView
from fondaco_web.common.errors import DomainError, NotFound
from fondaco_web.common.forms import VersionedForm
from fondaco_web.forum.pages import FormPage

MOST_FOUND = 10
Form = TypeVar("Form", bound=VersionedForm)


def of_new_part(form: Form) -> Form:
    """The form for a part that is not there yet, and has no version."""
    del form.fields["version"]
    return form


def values_in(form: Any) -> dict[str, Any]:
    """What the form says, without its version."""
    return {name: value for name, value in form.cleaned_data.items() if name not in {"version", "person"}}


class PartFormPage(StepView, FormPage):
    """A form over one part of the application."""

    def done(self, message: str) -> HttpResponse:
        """Say it, and back to the step."""
        messages.success(self.request, message)
        return self.to_step()


class RemovePart(StepView):
    """Asks once, then removes."""

    question = ""

    def get(self, request: HttpRequest, **_kwargs: Any) -> HttpResponse:
        """The question."""
        return render(request, "common/confirm.html", self.question_context())

    def question_context(self) -> Mapping[str, Any]:
        """What the question says."""
        return {
            "question": _("Remove “%(part)s” from the application?") % {"part": self.part_name()},
            "consequence": _("The record of deeds keeps that it was there."),
            "submit_label": _("Remove"),
            "cancel_url": self.address_of(f"applications:step_{self.step.value}"),
        }

    def part_name(self) -> str:
        """How the part is called."""
        raise NotImplementedError

    def remove(self) -> None:
        """Call the service."""
        raise NotImplementedError

    def post(self, request: HttpRequest, **_kwargs: Any) -> HttpResponse:
        """Remove it."""
        name = self.part_name()
        try:
            self.remove()
        except NotFound:
            raise
        except DomainError as error:
            messages.error(request, str(error))
        else:
            messages.success(request, _("“%(part)s” is removed.") % {"part": name})
        return self.to_step()


# --- projects ------------------------------------------------------------------------------------------------------


class ProjectsStep(StepView):
    """The projects."""

    step = Step.PROJECTS
    template_name = "applications/steps/projects.html"

    def get(self, _request: HttpRequest, **_kwargs: Any) -> HttpResponse:
        """The list, with the way to add one."""
        return self.page(projects=list(projects_of(self.application)))


class AddProject(PartFormPage):
    """One more project."""

    step = Step.PROJECTS
    template_name = "applications/steps/project.html"

    def form(self, **inputs: Any) -> ProjectForm:
        """An empty form."""
        return of_new_part(ProjectForm(application=self.application, **inputs))

    def perform(self, form: Any) -> HttpResponse:
        """Add it."""
        add_project(by=self.request.user, application=self.application, values=values_in(form))  # type: ignore[arg-type]  # the form has these fields
        return self.done(_("The project is added."))


class ChangeProject(AddProject):
    """A project as it stands."""

    project: ProposedProject

    def look_up_row(self, **kwargs: Any) -> None:
        """The project."""
        self.project = project_of(self.application, kwargs["part"])

    def form(self, **inputs: Any) -> ProjectForm:
        """The form as the project stands."""
        names = ("title", "summary", "table", "stage", "value_eur", "version")
        initial = {name: getattr(self.project, name) for name in names}
        return ProjectForm(application=self.application, initial=initial, **inputs)

    def context(self) -> dict[str, Any]:
        """The project."""
        return {"project": self.project}

    def perform(self, form: Any) -> HttpResponse:
        """Save it."""
        change_project(
            by=self.request.user,
            project=self.project,
            values=values_in(form),  # type: ignore[arg-type]  # the form has these fields
            expected_version=form.seen_version,
        )
        return self.done(_("The project is saved."))


class RemoveProject(RemovePart):
    """Removes a project."""

    step = Step.PROJECTS
    project: ProposedProject

    def look_up_row(self, **kwargs: Any) -> None:
        """The project."""
        self.project = project_of(self.application, kwargs["part"])

    def part_name(self) -> str:
        """Its title."""
        return str(self.project)

    def remove(self) -> None:
        """Out of the application."""
        remove_project(by=self.request.user, project=self.project)


# --- wanted counterparts -------------------------------------------------------------------------------------------


class CounterpartsStep(StepView):
    """Whom the applicant wants to meet, and the search over the other side's organisations."""

    step = Step.COUNTERPARTS
    template_name = "applications/steps/counterparts.html"

    def get(self, request: HttpRequest, **_kwargs: Any) -> HttpResponse:
        """The list and the search."""
        search = SearchForm(request.GET or None)
        query = search.cleaned_data["q"].strip() if search.is_valid() else ""
        found = list(organisations_to_meet(request.user, self.application, query)[:MOST_FOUND]) if query else []
        wishes = list(counterparts_of(self.application))
        return self.page(counterparts=wishes, search=search, query=query, found=found, most_found=MOST_FOUND)


class AddDescribedCounterpart(PartFormPage):
    """A counterpart that is not known by name."""

    step = Step.COUNTERPARTS
    template_name = "applications/steps/counterpart.html"

    def form(self, **inputs: Any) -> WishForm:
        """An empty form."""
        return of_new_part(DescribedWishForm(application=self.application, **inputs))

    def perform(self, form: Any) -> HttpResponse:
        """Add it."""
        add_counterpart(by=self.request.user, application=self.application, values=values_in(form))  # type: ignore[arg-type]  # the form has these fields
        return self.done(_("The counterpart is added."))


class AddKnownCounterpart(PartFormPage):
    """An organisation found by the search."""

    step = Step.COUNTERPARTS
    template_name = "applications/steps/counterpart.html"

    def form(self, **inputs: Any) -> WishForm:
        """An empty form."""
        return of_new_part(WishForm(**inputs))

    def look_up_row(self, **kwargs: Any) -> None:
        """The organisation, among those that can be chosen."""
        chosen = organisations_to_meet(self.request.user, self.application, "").filter(code=kwargs["organisation_code"])
        organisation = chosen.first()
        if organisation is None:
            raise NotFound
        self.organisation = organisation

    def context(self) -> dict[str, Any]:
        """The organisation."""
        return {"organisation": self.organisation}

    def perform(self, form: Any) -> HttpResponse:
        """Add it."""
        values = {**values_in(form), "organisation": self.organisation}
        add_counterpart(by=self.request.user, application=self.application, values=values)  # type: ignore[arg-type]  # the form has these fields
        return self.done(_("%(name)s is added to the counterparts.") % {"name": self.organisation.name})


class ChangeCounterpart(PartFormPage):
    """A wish as it stands."""

    step = Step.COUNTERPARTS
    template_name = "applications/steps/counterpart.html"
    wish: WantedCounterpart

    def look_up_row(self, **kwargs: Any) -> None:
        """The wish."""
        self.wish = counterpart_of(self.application, kwargs["part"])

    def form(self, **inputs: Any) -> WishForm:
        """The form as the wish stands."""
        names = ("description", "party", "region", "sector", "priority", "topic", "version")
        initial = {name: getattr(self.wish, name) for name in names}
        if self.wish.organisation_id is not None:
            return WishForm(initial=initial, **inputs)
        return DescribedWishForm(application=self.application, initial=initial, **inputs)

    def context(self) -> dict[str, Any]:
        """The wish."""
        return {"wish": self.wish, "organisation": self.wish.organisation}

    def perform(self, form: Any) -> HttpResponse:
        """Save it."""
        change_counterpart(
            by=self.request.user,
            counterpart=self.wish,
            values=values_in(form),  # type: ignore[arg-type]  # the form has these fields
            expected_version=form.seen_version,
        )
        return self.done(_("The counterpart is saved."))


class RemoveCounterpart(RemovePart):
    """Takes a wish back."""

    step = Step.COUNTERPARTS
    wish: WantedCounterpart

    def look_up_row(self, **kwargs: Any) -> None:
        """The wish."""
        self.wish = counterpart_of(self.application, kwargs["part"])

    def part_name(self) -> str:
        """The organisation, or the description."""
        return str(self.wish)

    def remove(self) -> None:
        """Out of the application."""
        remove_counterpart(by=self.request.user, counterpart=self.wish)


# --- people --------------------------------------------------------------------------------------------------------


class PeopleStep(PeopleStepMixin, StepView):
    """Who comes, and what the organisation needs."""

    step = Step.PEOPLE
    template_name = "applications/steps/people.html"

    def get(self, _request: HttpRequest, **_kwargs: Any) -> HttpResponse:
        """The list, with the way to add a person and to change the needs."""
        return self.page(
            participants=list(participants_of(self.application)),
            n_to_choose=people_to_choose(self.application).count(),
            can_change_needs=self.can_change_needs(),
        )

    def can_change_needs(self) -> bool:
        """Whether the needs, which are content, may still change."""
        try:
            require_content_open(self.request.user, self.application)
        except DomainError:
            return False
        return True


class AddParticipant(PeopleStepMixin, PartFormPage):
    """One more person."""

    step = Step.PEOPLE
    template_name = "applications/steps/participant.html"

    def form(self, **inputs: Any) -> ParticipantForm:
        """An empty form with the people who can be chosen."""
        return of_new_part(NewParticipantForm(application=self.application, **inputs))

    def perform(self, form: Any) -> HttpResponse:
        """Add the person."""
        person = form.cleaned_data["person"]
        add_participant(by=self.request.user, application=self.application, person=person, values=values_in(form))  # type: ignore[arg-type]  # the form has these fields
        return self.done(_("%(person)s is added.") % {"person": person})


class ChangeParticipant(PeopleStepMixin, PartFormPage):
    """A person who comes, as it stands."""

    step = Step.PEOPLE
    template_name = "applications/steps/participant.html"
    participant: Participant

    def look_up_row(self, **kwargs: Any) -> None:
        """The participant, by the person's code."""
        self.participant = participant_of(self.application, kwargs["part"])

    def form(self, **inputs: Any) -> ParticipantForm:
        """The form as it stands."""
        names = ("needs_visa_letter", "accessibility_needs", "arrival_at", "departure_at", "version")
        initial = {name: getattr(self.participant, name) for name in names}
        return ParticipantForm(zone=self.session.time_zone, initial=initial, **inputs)

    def context(self) -> dict[str, Any]:
        """The participant."""
        return {"participant": self.participant}

    def perform(self, form: Any) -> HttpResponse:
        """Save it."""
        change_participant(
            by=self.request.user,
            participant=self.participant,
            values=values_in(form),  # type: ignore[arg-type]  # the form has these fields
            expected_version=form.seen_version,
        )
        return self.done(_("%(person)s is saved.") % {"person": self.participant.person})


class RemoveParticipant(PeopleStepMixin, RemovePart):
    """A person does not come."""

    step = Step.PEOPLE
    participant: Participant

    def look_up_row(self, **kwargs: Any) -> None:
        """The participant, by the person's code."""
        self.participant = participant_of(self.application, kwargs["part"])

    def part_name(self) -> str:
        """The person."""
        return str(self.participant.person)

    def remove(self) -> None:
        """Out of the application."""
        remove_participant(by=self.request.user, participant=self.participant)
