"""Roles: who holds which, granting and ending them, and the record of deeds."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from fondaco_web.common import clock
from fondaco_web.common.deed_texts import deed_sentence
from fondaco_web.common.errors import NotFound
from fondaco_web.common.forms import DomainForm
from fondaco_web.common.lists import page_of
from fondaco_web.common.pages import OneForm
from fondaco_web.forum.enums import Role
from fondaco_web.forum.forms import DeedFilterForm, ReasonForm, RoleFilterForm, RoleForm
from fondaco_web.forum.models import RoleAssignment
from fondaco_web.forum.pages import ForumView
from fondaco_web.forum.permissions import is_secretariat_in, may_grant_role, may_see_roles
from fondaco_web.forum.selectors import (
    actors_of,
    deeds_visible_to,
    filtered_deeds,
    filtered_roles,
    name_subjects,
    parties_led_by,
    parties_of,
    roles_visible_to,
    verbs_of,
)
from fondaco_web.forum.services import RoleGrant, grant_role, revoke_role
from fondaco_web.forum.views.base import SettingsView, account_of


class RolesView(ForumView):
    """A page about roles: for the secretariats, and for the operator who names the first of them."""

    def prepare(self, **kwargs: Any) -> None:
        """Nobody else learns that the page exists."""
        if not may_see_roles(self.request.user, self.forum):
            raise NotFound
        super().prepare(**kwargs)

    def list_url(self) -> str:
        """The address of the list."""
        return reverse("forum:role_list", kwargs={"forum_slug": self.forum.slug})


class RoleList(RolesView):
    """Who holds which role."""

    template_name = "forum/role_list.html"

    def get(self, request: HttpRequest) -> HttpResponse:
        """The list, filtered."""
        form = RoleFilterForm(request.GET or {"when": "current"}, forum=self.forum)
        roles = filtered_roles(roles_visible_to(request.user, self.forum), form.choice())
        page = page_of(roles, request, per_page=50)
        today = clock.today()
        for role in page:
            role.may_end = (  # read by the template
                role.revoked_at is None
                and (role.ends_on is None or role.ends_on >= today)
                and may_grant_role(request.user, role)
            )
        return self.page(filter_form=form, page=page)


class GrantRole(OneForm, RolesView):
    """Grant a role to a person, known or not."""

    template_name = "forum/form.html"
    form_class = RoleForm

    def form(self, **inputs: Any) -> DomainForm:
        """A secretariat grants the roles of its party; the operator only secretariats, of any party."""
        if is_secretariat_in(self.request.user, self.forum):
            return RoleForm(parties=parties_led_by(self.request.user, self.forum), roles=list(Role), **inputs)
        return RoleForm(parties=parties_of(self.forum), roles=[Role.SECRETARIAT], **inputs)

    def context(self) -> dict[str, Any]:
        """Title and the way back."""
        return {"title": _("Grant a role"), "submit_label": _("Grant the role"), "back_url": self.list_url()}

    def perform(self, form: RoleForm) -> HttpResponse:
        """Grant it."""
        chosen = form.cleaned_data
        grant = RoleGrant(**{**chosen, "role": Role(chosen["role"])})
        row = grant_role(by=account_of(self), forum=self.forum, grant=grant)
        messages.success(self.request, _("%(person)s now holds the role.") % {"person": row.user})
        return redirect(self.list_url())


class RevokeRole(OneForm, RolesView):
    """End a role, after a question."""

    template_name = "common/confirm.html"
    form_class = ReasonForm
    role: RoleAssignment

    def prepare(self, **kwargs: Any) -> None:
        """The role of the address, if this person may end it."""
        super().prepare(**kwargs)
        found = roles_visible_to(self.request.user, self.forum).filter(pk=kwargs["number"]).first()
        if found is None or not may_grant_role(self.request.user, found):
            raise NotFound
        self.role = found

    def context(self) -> dict[str, Any]:
        """The question and what follows from it."""
        return {
            "question": _("End the role of %(person)s?") % {"person": self.role.user},
            "consequence": _(
                "The person will no longer act as “%(role)s” (%(where)s). The account stays, and the record keeps who"
                " held the role and when."
            )
            % {"role": self.role.get_role_display(), "where": self.role.region or self.role.party or self.forum},
            "submit_label": _("End the role"),
            "cancel_url": self.list_url(),
            "is_danger": True,
        }

    def perform(self, form: ReasonForm) -> HttpResponse:
        """End it."""
        revoke_role(by=account_of(self), assignment=self.role, reason=form.cleaned_data["reason"])
        messages.success(self.request, _("The role of %(person)s has ended.") % {"person": self.role.user})
        return redirect(self.list_url())


class DeedList(SettingsView):
    """The record: who did what for whom, as far as it concerns the reader's party."""

    template_name = "forum/deed_list.html"

    def get(self, request: HttpRequest) -> HttpResponse:
        """The record, filtered, the latest first."""
        deeds = deeds_visible_to(request.user, self.forum)
        verbs = sorted(((verb, deed_sentence(verb)) for verb in verbs_of(deeds)), key=lambda pair: pair[1])
        form = DeedFilterForm(request.GET, actors=actors_of(deeds), verbs=verbs)
        page = page_of(filtered_deeds(deeds, form.choice()), request, per_page=50)
        name_subjects(list(page))
        return self.page(filter_form=form, page=page)
