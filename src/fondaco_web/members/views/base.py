"""What the pages about one membership have in common."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from fondaco_web.common.errors import NotFound
from fondaco_web.common.pages import OneForm
from fondaco_web.forum.pages import ForumView
from fondaco_web.members.models import Member
from fondaco_web.members.permissions import may_prepare
from fondaco_web.members.selectors import members_visible_to

Crumb = tuple[str, str | Promise]


class MemberView(ForumView):
    """A page about one membership."""

    member: Member

    def prepare(self, **kwargs: Any) -> None:
        """The membership of the address."""
        found = members_visible_to(self.request.user, self.forum).filter(code=kwargs["code"]).first()
        if found is None:
            raise NotFound
        self.member = found
        super().prepare(**kwargs)

    def address(self, name: str, **kwargs: Any) -> str:
        """The address of a page about this membership."""
        return reverse(name, kwargs={"forum_slug": self.forum.slug, "code": self.member.code, **kwargs})

    def crumbs(self) -> list[Crumb]:
        """The way from the register to this member."""
        register = reverse("members:register", kwargs={"forum_slug": self.forum.slug})
        return [(register, _("Members")), (self.address("members:member"), self.member.organisation.name)]

    def go_to(self, name: str, message: str | Promise, **kwargs: Any) -> HttpResponse:
        """Tell what was done and show a page about this membership."""
        messages.success(self.request, str(message))
        return redirect(self.address(name, **kwargs))


class MemberForm(OneForm, MemberView):
    """A form about one membership, for those who may prepare it."""

    template_name = "forum/form.html"
    title: str | Promise = ""
    submit_label: str | Promise = gettext_lazy("Save")
    lead: str | Promise = ""

    def prepare(self, **kwargs: Any) -> None:
        """Others learn no more than the public page tells."""
        super().prepare(**kwargs)
        if not self.is_allowed():
            raise NotFound

    def is_allowed(self) -> bool:
        """Whether the person may do what the form does."""
        return may_prepare(self.request.user, self.member)

    def context(self) -> dict[str, Any]:
        """Title, labels and the way back."""
        return {
            "title": self.title,
            "lead": self.lead,
            "submit_label": self.submit_label,
            "back_url": self.address("members:member"),
            "crumbs": self.crumbs(),
        }
