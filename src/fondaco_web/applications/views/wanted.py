"""Whom the other parties want to meet, and the projects of a session."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from fondaco_web.applications.forms.lists import ProjectFilters
from fondaco_web.applications.forms.steps import SearchForm
from fondaco_web.applications.models import ProposedProject, WantedCounterpart
from fondaco_web.applications.permissions import may_see_lists
from fondaco_web.applications.selectors.applications import applications_by_organisation
from fondaco_web.applications.selectors.parts import organisations_to_start_for
from fondaco_web.applications.selectors.wanted import (
    by_organisation,
    counterpart_wanted_from,
    counterparts_wanted_from,
    parties_invited_by,
    projects_visible_to,
)
from fondaco_web.applications.services import invite_counterpart
from fondaco_web.applications.views.pages import SessionView
from fondaco_web.common.errors import DomainError, NotFound
from fondaco_web.common.texts import in_language
from fondaco_web.directory.permissions import takes_part_in
from fondaco_web.directory.selectors import folded_query

MOST_FOUND = 20


class WantedCounterparts(SessionView):
    """For a secretariat: its organisations that the other side wants, then descriptions of others."""

    template_name = "applications/wanted.html"

    def look_up(self, **_kwargs: Any) -> None:
        """The person's parties."""
        self.parties = parties_invited_by(self.request.user, self.session)

    def get(self, _request: HttpRequest, **_kwargs: Any) -> HttpResponse:
        """Both lists, for each party of the person."""
        lists = []
        for party in self.parties:
            wishes = list(counterparts_wanted_from(party, self.session))
            lists.append(
                {
                    "party": party,
                    "known": by_organisation(wishes, self.session),
                    "described": [wish for wish in wishes if wish.organisation_id is None],
                }
            )
        return self.page(lists=lists)


class InviteCounterpart(SessionView):
    """Invites the wanted organisation; for a description, first the search for one that fits."""

    template_name = "applications/invite.html"
    wish: WantedCounterpart

    def look_up(self, **kwargs: Any) -> None:
        """The wish."""
        self.wish = counterpart_wanted_from(self.request.user, self.session, kwargs["wish_code"])

    def get(self, request: HttpRequest, **_kwargs: Any) -> HttpResponse:
        """The search among the own party's organisations, at first in the sector and region wished for."""
        form = SearchForm(request.GET or None)
        query = form.cleaned_data["q"].strip() if form.is_valid() else ""
        found = self.candidates(query)[:MOST_FOUND]
        applied = set(applications_by_organisation(self.session, found))
        return self.page(wish=self.wish, form=form, query=query, found=found, applied=applied)

    def candidates(self, query: str) -> Any:
        """Organisations of the own party that fit."""
        organisations = organisations_to_start_for(self.request.user, self.session, query)
        organisations = organisations.exclude(party=self.wish.application.organisation.party_id)
        if not query and self.wish.region_id:
            organisations = organisations.filter(region=self.wish.region_id)
        if not query and self.wish.sector_id:
            organisations = organisations.filter(sectors=self.wish.sector_id)
        return organisations

    def post(self, request: HttpRequest, **_kwargs: Any) -> HttpResponse:
        """Invite."""
        code = request.POST.get("organisation", "")
        organisation = None
        if self.wish.organisation_id is None and code:
            organisation = organisations_to_start_for(request.user, self.session, "").filter(code=code).first()
        try:
            wish = invite_counterpart(by=request.user, counterpart=self.wish, organisation=organisation)
        except NotFound:
            raise
        except DomainError as error:
            messages.error(request, str(error))
        else:
            messages.success(request, _("%(name)s is invited to apply.") % {"name": wish.invited_organisation})
        return redirect(self.address("applications:wanted"))


class Projects(SessionView):
    """Projects by thematic table: of admitted applications for everybody in the forum, of one's own in any state."""

    template_name = "applications/projects.html"

    def look_up(self, **_kwargs: Any) -> None:
        """For whoever takes part in the forum."""
        if not takes_part_in(self.request.user, self.forum):
            raise NotFound

    def get(self, request: HttpRequest, **_kwargs: Any) -> HttpResponse:
        """The projects that the filters ask for, under their tables."""
        filters = ProjectFilters(session=self.session, data=request.GET or None)
        wanted = filters.cleaned_data if filters.is_valid() else {}
        projects = projects_visible_to(request.user, self.session)
        if wanted.get("table"):
            projects = projects.filter(table__code=wanted["table"])
        if wanted.get("party"):
            projects = projects.filter(application__organisation__party__code=wanted["party"])
        found = [project for project in projects if says(project, wanted.get("q", ""))]
        return self.page(
            filters=filters,
            groups=by_table(found),
            n_projects=len(found),
            sees_lists=may_see_lists(request.user, self.session),
        )


def says(project: ProposedProject, words: str) -> bool:
    """Whether title, summary or the organisation's name hold `words`, in any language."""
    texts = [*project.title.values(), *project.summary.values()]
    wanted = folded_query(words)
    name = project.application.organisation.search_name
    return not wanted or wanted in name or any(wanted in folded_query(text) for text in texts)


def by_table(projects: list[ProposedProject]) -> list[tuple[str, list[ProposedProject]]]:
    """The projects under the titles of their tables, in the tables' order; those without a table last."""
    groups: dict[int | None, list[ProposedProject]] = {}
    for project in projects:
        groups.setdefault(project.table_id, []).append(project)
    last = groups.pop(None, None)
    titled = [(in_language(group[0].table.title) if group[0].table else "", group) for group in groups.values()]
    return [*titled, *([("", last)] if last else [])]
