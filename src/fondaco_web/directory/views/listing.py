"""The list of organisations, one's own, the desk's work, and deeds on several at once."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from fondaco_web.common.errors import DomainError, NotFound
from fondaco_web.common.lists import capped_page_of
from fondaco_web.directory.forms.listing import OrganisationFilterForm
from fondaco_web.directory.models import Organisation
from fondaco_web.directory.permissions import may_confirm_organisation
from fondaco_web.directory.selectors import (
    LISTED_COLUMNS,
    filtered_organisations,
    offers_expiring,
    organisations_acted_for,
    organisations_awaiting,
    organisations_helped,
    organisations_visible_to,
    with_parts,
)
from fondaco_web.directory.services.states import archive_organisations, confirm_organisations
from fondaco_web.forum.pages import ForumView
from fondaco_web.forum.permissions import standing_of

AT_MOST_AT_ONCE = 200  # organisations in one deed
SHOWN_OFFERS = 25


def helps_in(user: Any, forum: Any) -> bool:
    """Whether `user` is a desk or a secretariat of the forum."""
    standing = standing_of(user)
    return forum.pk in standing.forums and bool(standing.desk_of or standing.secretariat_of)


class OrganisationList(ForumView):
    """The organisations that a person may see, searched and filtered by the address."""

    is_public = True
    template_name = "directory/list.html"

    def get(self, request: HttpRequest) -> HttpResponse:
        """The list."""
        is_helper = helps_in(request.user, self.forum)
        form = OrganisationFilterForm(request.GET, forum=self.forum, with_state=is_helper)
        found = filtered_organisations(organisations_visible_to(request.user, self.forum), form.choice())
        page = capped_page_of(found.only(*LISTED_COLUMNS), request)
        for organisation in with_parts(page.object_list, form.parts):
            may_confirm = may_confirm_organisation(request.user, organisation)
            organisation.may_confirm = may_confirm  # type: ignore[attr-defined]  # ticked in the list
        return self.page(
            filter_form=form,
            page=page,
            is_helper=is_helper,
            bulk_actions=[("confirm", _("Confirm")), ("archive", _("Archive"))] if is_helper else [],
        )


class OwnOrganisations(ForumView):
    """The organisations for which the person acts."""

    template_name = "directory/mine.html"

    def get(self, request: HttpRequest) -> HttpResponse:
        """The list, with what asks for attention."""
        return self.page(
            organisations=organisations_acted_for(request.user, self.forum),
            offers=offers_expiring(request.user, self.forum)[:SHOWN_OFFERS],
        )


class Work(ForumView):
    """What waits for a desk or a secretariat."""

    template_name = "directory/work.html"

    def prepare(self, **kwargs: Any) -> None:
        """Nobody else has such work."""
        if not helps_in(self.request.user, self.forum):
            raise NotFound
        super().prepare(**kwargs)

    def get(self, request: HttpRequest) -> HttpResponse:
        """Organisations to confirm, the oldest first, and offers that end soon."""
        page = capped_page_of(organisations_awaiting(request.user, self.forum), request)
        return self.page(
            page=page,
            offers=offers_expiring(request.user, self.forum)[:SHOWN_OFFERS],
            bulk_actions=[("confirm", _("Confirm")), ("archive", _("Archive"))],
        )


class Bulk(Work):
    """Confirms or archives the organisations that were ticked."""

    http_method_names = ["post"]  # noqa: RUF012  # as Django names it

    def post(self, request: HttpRequest) -> HttpResponse:
        """All of them or none; then the list again, as it was filtered."""
        chosen = organisations_helped(request.user, self.forum).filter(
            code__in=request.POST.getlist("code")[:AT_MOST_AT_ONCE]
        )
        organisations = list(chosen.select_related("party").order_by("pk"))
        try:
            self.tell(organisations, request.POST.get("action", ""))
        except DomainError as error:
            messages.error(request, str(error))
        return redirect(self.list_address())

    def tell(self, organisations: list[Organisation], action: str) -> None:
        """Do it and say to how many."""
        if not organisations:
            messages.warning(self.request, _("Nothing was selected: tick the organisations first."))
            return
        if action == "confirm":
            number = confirm_organisations(by=self.request.user, organisations=organisations)
            done = ngettext("%(number)d organisation confirmed.", "%(number)d organisations confirmed.", number)
        elif action == "archive":
            reason = self.request.POST.get("reason", "")[:500]
            number = archive_organisations(by=self.request.user, organisations=organisations, reason=reason)
            done = ngettext("%(number)d organisation archived.", "%(number)d organisations archived.", number)
        else:
            raise NotFound
        messages.success(self.request, done % {"number": number})

    def list_address(self) -> str:
        """Where the person came from, if it is a page of this site; else the work list."""
        back = self.request.POST.get("next", "")
        if url_has_allowed_host_and_scheme(back, allowed_hosts=None) and back.startswith("/"):
            return back
        return reverse("directory:work", kwargs={"forum_slug": self.forum.slug})
