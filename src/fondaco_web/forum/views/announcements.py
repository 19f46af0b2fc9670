"""Announcements: the list for those who write them, a preview, and what can be done with one."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from fondaco_web.common.audit import deeds_about
from fondaco_web.common.errors import DomainError, NotAllowed, NotFound
from fondaco_web.common.forms import DomainForm
from fondaco_web.common.lists import page_of
from fondaco_web.forum.forms import AnnouncementForm, NewAnnouncementForm
from fondaco_web.forum.models import Announcement
from fondaco_web.forum.permissions import may_change_announcement
from fondaco_web.forum.selectors import announcements_visible_to, parties_led_by
from fondaco_web.forum.services import (
    discard_announcement,
    draft_announcement,
    edit_announcement,
    publish_announcement,
    withdraw_announcement,
)
from fondaco_web.forum.services.announcements import TEXT_FIELDS
from fondaco_web.forum.views.base import SettingsView, account_of
from fondaco_web.forum.views.facts import SettingsForm, values_of


class AnnouncementList(SettingsView):
    """Drafts of one's own party, and everything published."""

    template_name = "forum/announcement_list.html"

    def get(self, request: HttpRequest) -> HttpResponse:
        """Drafts first, then the latest."""
        return self.page(page=page_of(announcements_visible_to(request.user, self.forum), request))


class AnnouncementView(SettingsView):
    """A page about one announcement."""

    announcement: Announcement

    def prepare(self, **kwargs: Any) -> None:
        """The announcement of the address."""
        super().prepare(**kwargs)
        found = announcements_visible_to(self.request.user, self.forum).filter(code=kwargs["code"]).first()
        if found is None:
            raise NotFound
        self.announcement = found


class PreviewAnnouncement(AnnouncementView):
    """The announcement as readers see it in every language, and what can be done with it."""

    template_name = "forum/announcement_preview.html"

    def get(self, request: HttpRequest, **_kwargs: Any) -> HttpResponse:
        """The preview."""
        return self.page(
            announcement=self.announcement,
            may_change=may_change_announcement(request.user, self.announcement),
            missing=[code for code in self.forum.languages if not self.announcement.body.get(code)],
            deeds=deeds_about(self.announcement),
        )


class AddAnnouncement(SettingsForm):
    """Begin an announcement."""

    form_class = NewAnnouncementForm
    back = "forum:announcement_manage"

    def heading(self) -> str:
        """The page's title."""
        return _("New announcement")

    def form(self, **inputs: Any) -> DomainForm:
        """Issued by a party that the person leads."""
        return NewAnnouncementForm(parties=parties_led_by(self.request.user, self.forum), **inputs)

    def perform(self, form: NewAnnouncementForm) -> HttpResponse:
        """Keep the draft and show its preview."""
        announcement = draft_announcement(by=account_of(self), **form.cleaned_data)
        message = _("The draft is saved; nobody else sees it until you publish it.")
        return self.go_to("forum:announcement", message, code=announcement.code)


class ChangeAnnouncement(SettingsForm, AnnouncementView):
    """Edit the text."""

    form_class = AnnouncementForm

    def prepare(self, **kwargs: Any) -> None:
        """Only the party that wrote it edits it."""
        super().prepare(**kwargs)
        if not may_change_announcement(self.request.user, self.announcement):
            raise NotFound

    def heading(self) -> str:
        """The page's title."""
        return _("Edit the announcement")

    def back_to(self) -> str:
        """Back to the preview."""
        kwargs = {"forum_slug": self.forum.slug, "code": self.announcement.code}
        return reverse("forum:announcement", kwargs=kwargs)

    def form(self, **inputs: Any) -> DomainForm:
        """The form over the announcement as it stands."""
        return AnnouncementForm(initial=values_of(self.announcement, TEXT_FIELDS), **inputs)

    def perform(self, form: AnnouncementForm) -> HttpResponse:
        """Save and show the preview."""
        edit_announcement(
            by=account_of(self),
            announcement=self.announcement,
            values={name: form.cleaned_data[name] for name in TEXT_FIELDS},
            expected_version=form.seen_version,
        )
        return self.go_to("forum:announcement", _("The text is saved."), code=self.announcement.code)


class AnnouncementDeed(AnnouncementView):
    """A button of the preview; a refusal is told there too."""

    http_method_names = ("post",)

    def post(self, _request: HttpRequest, **_kwargs: Any) -> HttpResponse:
        """Do it, say so, and show the preview again."""
        try:
            messages.success(self.request, self.deed())
        except (NotFound, NotAllowed):
            raise
        except DomainError as error:
            messages.error(self.request, str(error))
        return redirect("forum:announcement", forum_slug=self.forum.slug, code=self.announcement.code)

    def deed(self) -> str:
        """Call the service; returns what to say."""
        raise NotImplementedError


class PublishAnnouncement(AnnouncementDeed):
    """Show it to everybody, or undo a withdrawal."""

    def deed(self) -> str:
        """Publish."""
        publish_announcement(by=account_of(self), announcement=self.announcement)
        return _("The announcement is published.")


class WithdrawAnnouncement(AnnouncementDeed):
    """Take it off the public pages."""

    def deed(self) -> str:
        """Withdraw; the preview offers to undo it."""
        withdraw_announcement(by=account_of(self), announcement=self.announcement)
        return _("The announcement is withdrawn. Publish it again to undo this.")


class DiscardAnnouncement(AnnouncementView):
    """Throw a draft away, after a question."""

    template_name = "common/confirm.html"

    def get(self, _request: HttpRequest, **_kwargs: Any) -> HttpResponse:
        """The question."""
        kwargs = {"forum_slug": self.forum.slug, "code": self.announcement.code}
        return self.page(
            question=_("Discard this draft?"),
            consequence=_("Its text will be gone. This cannot be undone."),
            submit_label=_("Discard the draft"),
            cancel_url=reverse("forum:announcement", kwargs=kwargs),
            is_danger=True,
        )

    def post(self, _request: HttpRequest, **_kwargs: Any) -> HttpResponse:
        """Discard it."""
        discard_announcement(by=account_of(self), announcement=self.announcement)
        return self.go_to("forum:announcement_manage", _("The draft is discarded."))
