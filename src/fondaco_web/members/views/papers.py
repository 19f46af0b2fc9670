"""Acts and mandates of a membership."""

from typing import Any

from django.http import FileResponse, HttpRequest, HttpResponse, HttpResponseBase
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from fondaco_web.common.errors import NotFound
from fondaco_web.common.forms import DomainForm
from fondaco_web.forum.views.base import account_of
from fondaco_web.members.enums import MemberState
from fondaco_web.members.forms import ActForm, CorrectActForm, EndMandateForm, MandateForm
from fondaco_web.members.models import AdhesionAct, Mandate
from fondaco_web.members.permissions import may_see_papers
from fondaco_web.members.selectors import acts_of, acts_to_rely_on, mandates_of, people_of
from fondaco_web.members.services import add_mandate, correct_act, end_mandate, record_act
from fondaco_web.members.views.base import MemberForm, MemberView
from fondaco_web.members.views.joining import steps_at


class ActFile(MemberView):
    """The signed act, for its own side only."""

    act: AdhesionAct

    def prepare(self, **kwargs: Any) -> None:
        """The act of the address."""
        super().prepare(**kwargs)
        found = [one.paper for one in acts_of(self.member) if one.number == kwargs["number"]]
        if not found or not found[0].file or not may_see_papers(self.request.user, self.member):
            raise NotFound
        self.act = found[0]

    def get(self, _request: HttpRequest, number: int, **_kwargs: Any) -> HttpResponseBase:
        """The file, as a download."""
        name = f"{self.member.code}-{number}.pdf"
        response = FileResponse(self.act.file.open("rb"), as_attachment=True, filename=name)
        response["Content-Type"] = "application/pdf"
        response["Cache-Control"] = "private, no-store"
        return response


class AddAct(MemberForm):
    """Record an act; for an applicant, the third step of joining."""

    form_class = ActForm
    title = gettext_lazy("Record an act")
    lead = gettext_lazy("A resolution, decree or letter by which the body joins, is represented or leaves.")

    def context(self) -> dict[str, Any]:
        """With the steps, for an applicant."""
        is_joining = self.member.state == MemberState.APPLIED
        own = {"steps": steps_at(3), "submit_label": _("Record and go on")} if is_joining else {}
        return {**super().context(), **own}

    def perform(self, form: ActForm) -> HttpResponse:
        """Record it, and let an applicant go on."""
        record_act(by=account_of(self), member=self.member, facts=form.facts(), file=form.cleaned_data["file"])
        if self.member.state == MemberState.APPLIED and not self.member.mandates.exists():
            return self.go_to("members:mandate_add", _("The act is recorded. Now name who speaks for the body."))
        return self.go_to("members:member", _("The act is recorded."))


class CorrectAct(MemberForm):
    """Record an act that corrects another."""

    form_class = CorrectActForm
    title = gettext_lazy("Correct an act")
    submit_label = gettext_lazy("Record the correction")
    act: AdhesionAct

    def prepare(self, **kwargs: Any) -> None:
        """The act of the address, not yet corrected."""
        super().prepare(**kwargs)
        found = [one.paper for one in acts_of(self.member) if one.number == kwargs["number"]]
        if not found:
            raise NotFound
        self.act = found[0]

    def form(self, **inputs: Any) -> DomainForm:
        """Begins with what was recorded."""
        names = ("number", "organ", "adopted_on", "title")
        return CorrectActForm(initial={name: getattr(self.act, name) for name in names}, **inputs)

    def perform(self, form: CorrectActForm) -> HttpResponse:
        """Record the correction."""
        chosen = form.cleaned_data
        correct_act(by=account_of(self), act=self.act, facts=form.facts(), reason=chosen["reason"], file=chosen["file"])
        return self.go_to("members:member", _("The correction is recorded; both entries stay."))


class AddMandate(MemberForm):
    """Name who speaks for the member; for an applicant, the last step of joining."""

    template_name = "members/mandate_form.html"
    form_class = MandateForm
    title = gettext_lazy("Name a representative")
    lead = gettext_lazy("Representatives in office stand in the public register with name and days of their mandate.")

    def form(self, **inputs: Any) -> DomainForm:
        """People of the organisation, and acts to rely on."""
        return MandateForm(people=people_of(self.member), acts=acts_to_rely_on(self.member), **inputs)

    def context(self) -> dict[str, Any]:
        """With the steps, for an applicant; and the way to add a person."""
        own = {
            "has_people": people_of(self.member).exists(),
            "organisation": self.member.organisation,
            "back_label": _("Back"),
        }
        if self.member.state == MemberState.APPLIED:
            own |= {"steps": steps_at(4), "back_label": _("Later")}
        return {**super().context(), **own}

    def perform(self, form: MandateForm) -> HttpResponse:
        """Give the mandate."""
        add_mandate(by=account_of(self), member=self.member, facts=form.facts())
        return self.go_to("members:member", _("The mandate is recorded."))


class EndMandate(MemberForm):
    """Let a mandate end."""

    form_class = EndMandateForm
    submit_label = gettext_lazy("End the mandate")
    mandate: Mandate

    def prepare(self, **kwargs: Any) -> None:
        """The mandate of the address."""
        super().prepare(**kwargs)
        found = [one.paper for one in mandates_of(self.member) if one.number == kwargs["number"]]
        if not found:
            raise NotFound
        self.mandate = found[0]

    def form(self, **inputs: Any) -> DomainForm:
        """Its last day."""
        return EndMandateForm(initial={"ends_on": self.mandate.ends_on, "version": self.mandate.version}, **inputs)

    def context(self) -> dict[str, Any]:
        """Whose mandate it is."""
        return {**super().context(), "title": _("End the mandate of %(person)s") % {"person": self.mandate.person}}

    def perform(self, form: EndMandateForm) -> HttpResponse:
        """End it."""
        end_mandate(
            by=account_of(self),
            mandate=self.mandate,
            ends_on=form.cleaned_data["ends_on"],
            expected_version=form.seen_version,
        )
        return self.go_to("members:member", _("The last day of the mandate is recorded."))
