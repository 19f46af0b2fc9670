"""The operator's pages, outside of any forum: which forums there are, and opening one."""

from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from fondaco_web.common.errors import DomainError, NotAllowed, NotFound
from fondaco_web.common.pages import PageView
from fondaco_web.forum.forms import NewForumForm, NewPartyForm
from fondaco_web.forum.permissions import may_open_forum
from fondaco_web.forum.selectors import forums_operated_by
from fondaco_web.forum.services import NewForum, NewParty, NewRegion, NewSector, open_forum
from fondaco_web.forum.views.base import account_of

MOST_PARTIES = 8


class OperatorView(PageView):
    """A page for the operator of the installation."""

    def prepare(self, **kwargs: Any) -> None:
        """Nobody else learns that the page exists."""
        if not may_open_forum(self.request.user):
            raise NotFound
        super().prepare(**kwargs)


class ForumList(OperatorView):
    """The forums of the installation."""

    template_name = "forum/forum_list.html"

    def get(self, request: HttpRequest) -> HttpResponse:
        """The list."""
        return self.page(forums=forums_operated_by(request.user))


class OpenForum(OperatorView):
    """Open a forum: its facts, and a form for each party."""

    template_name = "forum/forum_open.html"

    def party_forms(self, **inputs: Any) -> Any:
        """Two parties, or as many as the parameter `parties` asks for."""
        asked = self.request.GET.get("parties", "2")
        number = min(max(int(asked) if asked.isdigit() else 2, 2), MOST_PARTIES)
        formset = forms.formset_factory(NewPartyForm, extra=number, max_num=MOST_PARTIES, absolute_max=MOST_PARTIES)
        return formset(prefix="party", **inputs)

    def get(self, _request: HttpRequest) -> HttpResponse:
        """Empty forms."""
        return self.page(form=NewForumForm(), parties=self.party_forms())

    def post(self, request: HttpRequest) -> HttpResponse:
        """Open it, or show what is missing with everything that was entered."""
        form, parties = NewForumForm(request.POST), self.party_forms(data=request.POST)
        if form.is_valid() & parties.is_valid():
            try:
                forum = open_forum(by=account_of(self), plan=plan_of(form, parties))
            except (NotFound, NotAllowed):
                raise
            except DomainError as error:
                form.add_domain_error(error)
            else:
                messages.success(request, _("The forum is open; its first secretariats are invited."))
                return redirect("forum:role_list", forum_slug=forum.slug)
        return self.page(form=form, parties=parties, status=422)


def plan_of(form: NewForumForm, parties: Any) -> NewForum:
    """The forum that the forms describe."""
    chosen = dict(form.cleaned_data)
    sectors = tuple(NewSector(code, name) for code, name in chosen.pop("sectors"))
    languages = tuple(chosen.pop("languages"))
    return NewForum(
        **chosen,
        languages=languages,
        sectors=sectors,
        parties=tuple(party_of(party.cleaned_data) for party in parties if party.has_changed()),
    )


def party_of(chosen: dict[str, Any]) -> NewParty:
    """The party that a form describes."""
    regions = tuple(NewRegion(code, name) for code, name in chosen["regions"])
    return NewParty(**{**chosen, "regions": regions})
