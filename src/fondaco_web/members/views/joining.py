"""Joining, step by step: organisation, scope, act, representatives. Each step is saved; one can go on later."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from fondaco_web.common.errors import NotFound
from fondaco_web.common.forms import DomainForm
from fondaco_web.common.lists import page_of
from fondaco_web.common.pages import OneForm
from fondaco_web.directory.models import Organisation
from fondaco_web.forum.pages import ForumView
from fondaco_web.forum.views.base import account_of
from fondaco_web.members.enums import MemberState
from fondaco_web.members.forms import ApplyForm, OrganisationSearchForm, ScopeForm
from fondaco_web.members.selectors import applicants_for, members_in_view, organisations_that_can_join
from fondaco_web.members.services import apply_for_membership, change_scope
from fondaco_web.members.views.base import MemberForm

STEPS = (
    gettext_lazy("Organisation"),
    gettext_lazy("Scope"),
    gettext_lazy("Act"),
    gettext_lazy("Representatives"),
)


def steps_at(number: int) -> list[dict[str, Any]]:
    """The steps with the one at which the person is."""
    return [
        {"number": position, "label": label, "is_done": position < number, "is_current": position == number}
        for position, label in enumerate(STEPS, start=1)
    ]


class Join(ForumView):
    """The first step: which organisation joins."""

    template_name = "members/join.html"

    def get(self, request: HttpRequest) -> HttpResponse:
        """Organisations that the person may act for; applications under way above them."""
        form = OrganisationSearchForm(request.GET)
        form.full_clean()
        found = applicants_for(request.user, self.forum, form.cleaned_data.get("query") or "")
        under_way = members_in_view(request.user, self.forum).filter(state=MemberState.APPLIED)
        return self.page(filter_form=form, page=page_of(found, request), under_way=under_way[:10], steps=steps_at(1))


class JoinScope(OneForm, ForumView):
    """The second step: what the adhesion covers. Saving it is the application."""

    template_name = "forum/form.html"
    form_class = ApplyForm
    organisation: Organisation

    def prepare(self, **kwargs: Any) -> None:
        """The organisation of the address, if the person may apply for it."""
        found = organisations_that_can_join(self.request.user, self.forum).filter(code=kwargs["code"]).first()
        if found is None:
            raise NotFound
        self.organisation = found
        super().prepare(**kwargs)

    def form(self, **inputs: Any) -> DomainForm:
        """A former applicant finds what it wrote."""
        known = members_in_view(self.request.user, self.forum).filter(organisation=self.organisation).first()
        return ApplyForm(initial={"scope": known.scope if known else {}}, **inputs)

    def context(self) -> dict[str, Any]:
        """Title, steps and the way back."""
        join = reverse("members:join", kwargs={"forum_slug": self.forum.slug})
        return {
            "title": _("%(organisation)s applies to join") % {"organisation": self.organisation},
            "submit_label": _("Apply and go on"),
            "back_url": join,
            "crumbs": [(join, _("Join the forum"))],
            "steps": steps_at(2),
        }

    def perform(self, form: ApplyForm) -> HttpResponse:
        """Apply, and go on to the act."""
        member = apply_for_membership(
            by=account_of(self), organisation=self.organisation, scope=form.cleaned_data["scope"]
        )
        messages.success(self.request, _("The application is saved. Now record the act by which the body joins."))
        return redirect("members:act_add", forum_slug=self.forum.slug, code=member.code)


class ChangeScope(MemberForm):
    """The scope again, as long as it has not been decided on."""

    form_class = ScopeForm
    title = gettext_lazy("Scope of the adhesion")

    def form(self, **inputs: Any) -> DomainForm:
        """The form over the scope as it stands."""
        return ScopeForm(initial={"scope": self.member.scope, "version": self.member.version}, **inputs)

    def perform(self, form: ScopeForm) -> HttpResponse:
        """Save."""
        change_scope(
            by=account_of(self),
            member=self.member,
            scope=form.cleaned_data["scope"],
            expected_version=form.seen_version,
        )
        return self.go_to("members:member", _("The scope is saved."))
