"""What the pages about one organisation have in common."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from fondaco_web.common.errors import DomainError, NotAllowed, NotFound
from fondaco_web.common.pages import OneForm
from fondaco_web.directory.models import Organisation
from fondaco_web.directory.permissions import may_confirm_organisation, may_merge_organisations
from fondaco_web.directory.selectors import organisation_changeable_by
from fondaco_web.forum.pages import ForumView

TABS = (
    ("directory:organisation", _("Profile")),
    ("directory:edit", _("Edit")),
    ("directory:numbers", _("Official numbers")),
    ("directory:activities", _("Activities")),
    ("directory:offers", _("Offers and wishes")),
    ("directory:people", _("People")),
    ("directory:accounts", _("Accounts")),
    ("directory:history", _("History")),
)


class OrganisationView(ForumView):
    """A page about one organisation, for those who may change it."""

    organisation: Organisation
    tab = ""

    def prepare(self, **kwargs: Any) -> None:
        """The organisation of the address."""
        self.organisation = organisation_changeable_by(self.request.user, self.forum, kwargs["code"])
        super().prepare(**kwargs)

    def address(self, name: str = "directory:organisation", **kwargs: Any) -> str:
        """The address of a page about this organisation."""
        return reverse(name, kwargs={"forum_slug": self.forum.slug, "code": self.organisation.code, **kwargs})

    def go_to(self, name: str, message: str | Promise, **kwargs: Any) -> HttpResponse:
        """Tell what was done and show a page about this organisation."""
        messages.success(self.request, str(message))
        return redirect(self.address(name, **kwargs))

    def page(self, *, status: int = 200, **context: Any) -> HttpResponse:
        """With the organisation, its tabs and what the person may do."""
        user, organisation = self.request.user, self.organisation
        return super().page(
            status=status,
            **{
                "organisation": organisation,
                "tabs": [(self.address(name), label, name == self.tab) for name, label in TABS],
                "may_confirm": may_confirm_organisation(user, organisation),
                "may_merge": may_merge_organisations(user, organisation),
            }
            | context,
        )


class OrganisationForm(OneForm, OrganisationView):
    """A form about one organisation."""

    template_name = "directory/form.html"
    title: str | Promise = ""
    lead: str | Promise = ""
    submit_label: str | Promise = _("Save")
    back = "directory:organisation"

    def context(self) -> dict[str, Any]:
        """Title, labels and the way back."""
        return {
            "title": self.title,
            "lead": self.lead,
            "submit_label": self.submit_label,
            "back_url": self.address(self.back),
        }


class OrganisationDeed(OrganisationView):
    """A button: does one thing, says so (or why not), and shows the page it was on again."""

    http_method_names = ["post"]  # noqa: RUF012  # as Django names it
    back = "directory:organisation"

    def post(self, request: HttpRequest, **_kwargs: Any) -> HttpResponse:
        """Do it, or say why not."""
        try:
            messages.success(request, str(self.deed()))
        except (NotFound, NotAllowed):
            raise
        except DomainError as error:
            messages.error(request, str(error))
        return redirect(self.address(self.back))

    def deed(self) -> str | Promise:
        """Call the service; returns what to say."""
        raise NotImplementedError
