"""The overview of the settings, and the facts of the forum and its parties."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from fondaco_web.common.audit import deeds_about
from fondaco_web.common.errors import NotFound
from fondaco_web.common.forms import DomainForm
from fondaco_web.common.pages import OneForm
from fondaco_web.forum.forms import ForumForm, PartyForm
from fondaco_web.forum.models import Party
from fondaco_web.forum.selectors import parties_of, regions_of, sectors_of
from fondaco_web.forum.services import change_forum, change_party
from fondaco_web.forum.services.parts import FORUM_FIELDS, PARTY_FIELDS
from fondaco_web.forum.views.base import SettingsView, account_of


def values_of(row: Any, names: tuple[str, ...]) -> dict[str, Any]:
    """Initial values of a form over a row, with the version that the person sees."""
    return {**{name: getattr(row, name) for name in names}, "version": row.version}


class Settings(SettingsView):
    """Everything the secretariat sets, at a glance."""

    template_name = "forum/settings.html"

    def get(self, _request: HttpRequest) -> HttpResponse:
        """The overview."""
        return self.page(
            parties=parties_of(self.forum),
            n_regions=regions_of(self.forum).count(),
            sectors=sectors_of(self.forum),
            deeds=deeds_about(self.forum)[:20],
        )


class SettingsForm(OneForm, SettingsView):
    """A form of the settings, drawn alike everywhere."""

    template_name = "forum/form.html"
    back = "forum:settings"

    def heading(self) -> str:
        """The page's title."""
        raise NotImplementedError

    def back_to(self) -> str:
        """Where "Cancel" leads."""
        return reverse(self.back, kwargs={"forum_slug": self.forum.slug})

    def context(self) -> dict[str, Any]:
        """Title, labels and the way back."""
        return {
            "title": self.heading(),
            "submit_label": _("Save"),
            "back_url": self.back_to(),
        }


class ChangeForum(SettingsForm):
    """Names, administration, legal basis, languages, contact."""

    form_class = ForumForm

    def heading(self) -> str:
        """The page's title."""
        return _("Facts of the forum")

    def form(self, **inputs: Any) -> DomainForm:
        """The form over the forum as it stands."""
        return ForumForm(initial=values_of(self.forum, FORUM_FIELDS), **inputs)

    def perform(self, form: ForumForm) -> HttpResponse:
        """Save."""
        values = {name: form.cleaned_data[name] for name in FORUM_FIELDS}
        change_forum(by=account_of(self), forum=self.forum, values=values, expected_version=form.seen_version)
        return self.go_to("forum:settings", _("The facts of the forum are saved."))


class ChangeParty(SettingsForm):
    """Names of a party, its ministry and language."""

    form_class = PartyForm
    party: Party

    def prepare(self, **kwargs: Any) -> None:
        """The party of the address."""
        super().prepare(**kwargs)
        found = parties_of(self.forum).filter(code=kwargs["code"]).first()
        if found is None:
            raise NotFound
        self.party = found

    def heading(self) -> str:
        """The page's title."""
        return _("Party %(code)s") % {"code": self.party.code}

    def form(self, **inputs: Any) -> DomainForm:
        """The form over the party as it stands."""
        return PartyForm(initial=values_of(self.party, PARTY_FIELDS), **inputs)

    def context(self) -> dict[str, Any]:
        """With the record of the party."""
        return {**super().context(), "deeds": deeds_about(self.party)[:20]}

    def perform(self, form: PartyForm) -> HttpResponse:
        """Save."""
        values = {name: form.cleaned_data[name] for name in PARTY_FIELDS}
        change_party(by=account_of(self), party=self.party, values=values, expected_version=form.seen_version)
        return self.go_to("forum:settings", _("The party is saved."))
