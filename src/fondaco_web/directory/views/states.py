"""Confirm, archive, restore and merge an organisation."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from fondaco_web.common.errors import InvalidInput, NotFound
from fondaco_web.directory.forms.listing import MergeForm, ReasonForm
from fondaco_web.directory.permissions import may_confirm_organisation, may_merge_organisations
from fondaco_web.directory.selectors import organisation_changeable_by
from fondaco_web.directory.services.merging import merge_organisations
from fondaco_web.directory.services.states import archive_organisation, confirm_organisation, restore_organisation
from fondaco_web.directory.views.base import OrganisationDeed, OrganisationForm, OrganisationView


class ForThoseWhoConfirm(OrganisationView):
    """Only for the desk of its region and the secretariat of its party."""

    def prepare(self, **kwargs: Any) -> None:
        """Nobody else learns that there is such a page."""
        super().prepare(**kwargs)
        if not may_confirm_organisation(self.request.user, self.organisation):
            raise NotFound


class Confirm(ForThoseWhoConfirm, OrganisationDeed):
    """Vouch for the organisation."""

    def deed(self) -> str | Promise:
        """Confirm it."""
        confirm_organisation(by=self.request.user, organisation=self.organisation)
        return _("The organisation is confirmed.")


class Restore(ForThoseWhoConfirm, OrganisationDeed):
    """Bring it back from the archive."""

    def deed(self) -> str | Promise:
        """Restore it."""
        restore_organisation(by=self.request.user, organisation=self.organisation)
        return _("The organisation is back and waits for confirmation.")


class Archive(ForThoseWhoConfirm, OrganisationForm):
    """Take it out of all lists, after a question."""

    form_class = ReasonForm
    template_name = "common/confirm.html"

    def context(self) -> dict[str, Any]:
        """The question."""
        return {
            "question": _("Archive “%(name)s”?") % {"name": self.organisation.name},
            "consequence": _("It leaves all lists and searches. Nothing is lost: you can bring it back at any time."),
            "submit_label": _("Archive"),
            "cancel_url": self.address(),
        }

    def perform(self, form: ReasonForm) -> HttpResponse:
        """Archive it."""
        archive_organisation(by=self.request.user, organisation=self.organisation, reason=form.cleaned_data["reason"])
        return self.go_to("directory:organisation", _("The organisation is archived."))


class Merge(OrganisationForm):
    """Make one of two that are the same."""

    form_class = MergeForm
    title = _("Merge into another organisation")
    lead = _(
        "People, accounts, offers, applications and memberships move to the other organisation; this one is archived."
    )
    submit_label = _("Merge")

    def prepare(self, **kwargs: Any) -> None:
        """The secretariat's alone."""
        super().prepare(**kwargs)
        if not may_merge_organisations(self.request.user, self.organisation):
            raise NotFound

    def perform(self, form: MergeForm) -> HttpResponse:
        """Merge them and show the one that stays."""
        code = form.cleaned_data["into"].strip().upper()
        try:
            into = organisation_changeable_by(self.request.user, self.forum, code)
        except NotFound as error:
            message = _("There is no organisation with the code %(code)s.") % {"code": code}
            raise InvalidInput(message, field="into") from error
        merge_organisations(
            by=self.request.user, organisation=self.organisation, into=into, reason=form.cleaned_data["reason"]
        )
        messages.success(self.request, str(_("The two organisations are one now.")))
        return redirect("directory:organisation", forum_slug=self.forum.slug, code=into.code)
