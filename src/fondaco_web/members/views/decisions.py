"""Decisions on memberships: the secretariat's list, admission and refusal, suspension, resumption, withdrawal."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from fondaco_web.common.errors import NotFound
from fondaco_web.common.forms import DomainForm
from fondaco_web.common.lists import page_of
from fondaco_web.forum.pages import ForumView
from fondaco_web.forum.permissions import is_secretariat_in
from fondaco_web.forum.views.base import account_of
from fondaco_web.members.enums import EventKind, MemberState
from fondaco_web.members.forms import DecisionForm, ParentForm, StepForm
from fondaco_web.members.models import Member
from fondaco_web.members.permissions import may_decide, may_prepare, may_withdraw
from fondaco_web.members.selectors import (
    acts_of,
    acts_to_rely_on,
    deeds_of,
    events_of,
    mandates_of,
    members_awaiting,
    possible_parents,
)
from fondaco_web.members.services import (
    admit_member,
    place_under,
    possible_steps,
    refuse_member,
    resume_member,
    suspend_member,
    withdraw_member,
)
from fondaco_web.members.views.base import MemberForm


class Approvals(ForumView):
    """What waits for the secretariat, the longest waiting first."""

    template_name = "members/approvals.html"

    def prepare(self, **kwargs: Any) -> None:
        """Nobody else learns that the page exists."""
        if not is_secretariat_in(self.request.user, self.forum):
            raise NotFound
        super().prepare(**kwargs)

    def get(self, request: HttpRequest) -> HttpResponse:
        """The list."""
        return self.page(page=page_of(members_awaiting(request.user, self.forum), request))


class Decide(MemberForm):
    """Everything needed to decide on an application, and the decision."""

    template_name = "members/decide.html"
    form_class = DecisionForm
    title = gettext_lazy("Decide on the application")

    def is_allowed(self) -> bool:
        """The secretariat of the party, while there is something to decide."""
        return may_decide(self.request.user, self.member) and self.member.state == MemberState.APPLIED

    def form(self, **inputs: Any) -> DomainForm:
        """Proposes the latest act."""
        acts = acts_to_rely_on(self.member)
        return DecisionForm(acts=acts, initial={"version": self.member.version, "act": acts.first()}, **inputs)

    def context(self) -> dict[str, Any]:
        """What the decision rests on."""
        approvals = reverse("members:approvals", kwargs={"forum_slug": self.forum.slug})
        return {
            **super().context(),
            "member": self.member,
            "organisation": self.member.organisation,
            "acts": acts_of(self.member),
            "all_mandates": mandates_of(self.member),
            "events": events_of(self.member),
            "deeds": deeds_of(self.member)[:50],
            "sees_papers": True,
            "back_url": approvals,
            "crumbs": [(approvals, _("Applications to join"))],
        }

    def perform(self, form: DecisionForm) -> HttpResponse:
        """Admit or refuse."""
        decide = admit_member if form.cleaned_data["decision"] == "admit" else refuse_member
        decide(by=account_of(self), member=self.member, step=form.step(), expected_version=form.seen_version)
        message = _("%(organisation)s: the decision is recorded.") % {"organisation": self.member.organisation}
        return self.go_to("members:member", message)


@dataclass(frozen=True, slots=True)
class StepPage:
    """The words of a page that takes one step, and the service that takes it."""

    kind: EventKind
    service: Callable[..., Member]
    title: str | Promise
    lead: str | Promise
    submit_label: str | Promise
    done: str | Promise


SUSPEND = StepPage(
    EventKind.SUSPENSION,
    suspend_member,
    gettext_lazy("Suspend the membership"),
    gettext_lazy("The register will show the member as suspended from that day. You can resume it later."),
    gettext_lazy("Suspend"),
    gettext_lazy("The membership is suspended."),
)
RESUME = StepPage(
    EventKind.RESUMPTION,
    resume_member,
    gettext_lazy("Resume the membership"),
    gettext_lazy("The register will show the organisation as a member again."),
    gettext_lazy("Resume"),
    gettext_lazy("The membership is resumed."),
)
WITHDRAW = StepPage(
    EventKind.WITHDRAWAL,
    withdraw_member,
    gettext_lazy("Leave the forum"),
    gettext_lazy("The register keeps the member as withdrawn, and its mandates end. It can apply anew later."),
    gettext_lazy("Leave the forum"),
    gettext_lazy("The withdrawal is recorded."),
)


class TakeStep(MemberForm):
    """Suspend, resume or withdraw."""

    form_class = StepForm
    step: StepPage = SUSPEND

    def is_allowed(self) -> bool:
        """Withdrawal: the member too; the rest: the secretariat."""
        rule = may_withdraw if self.step.kind == EventKind.WITHDRAWAL else may_decide
        return rule(self.request.user, self.member) and self.step.kind in possible_steps(self.member)

    def form(self, **inputs: Any) -> DomainForm:
        """Act, day and reason."""
        return StepForm(acts=acts_to_rely_on(self.member), initial={"version": self.member.version}, **inputs)

    def context(self) -> dict[str, Any]:
        """The words of the step."""
        words = {"title": self.step.title, "lead": self.step.lead, "submit_label": self.step.submit_label}
        return {**super().context(), **words}

    def perform(self, form: StepForm) -> HttpResponse:
        """Take it."""
        self.step.service(by=account_of(self), member=self.member, step=form.step(), expected_version=form.seen_version)
        return self.go_to("members:member", self.step.done)


class PlaceUnder(MemberForm):
    """To which body the organisation belongs."""

    form_class = ParentForm
    title = gettext_lazy("Belongs to")

    def is_allowed(self) -> bool:
        """Its own side."""
        return may_prepare(self.request.user, self.member)

    def form(self, **inputs: Any) -> DomainForm:
        """Bodies that the person may act for, and the present one."""
        organisation = self.member.organisation
        bodies = possible_parents(self.request.user, self.forum, organisation)
        initial = {"parent": organisation.parent and organisation.parent.code, "version": organisation.version}
        return ParentForm(bodies=bodies, initial=initial, **inputs)

    def perform(self, form: ParentForm) -> HttpResponse:
        """Place it."""
        place_under(
            by=account_of(self),
            organisation=self.member.organisation,
            parent=form.cleaned_data["parent"],
            expected_version=form.seen_version,
        )
        return self.go_to("members:member", _("The place in the hierarchy is saved."))
