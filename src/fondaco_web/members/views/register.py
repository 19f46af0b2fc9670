"""The public register: list, page and extract of a member."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.http import content_disposition_header
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from fondaco_web.common import clock
from fondaco_web.common.errors import NotFound
from fondaco_web.common.lists import page_of
from fondaco_web.common.tables.writing import TableFormat, table_response, written_table
from fondaco_web.forum.pages import ForumView
from fondaco_web.members.extract import extract_of
from fondaco_web.members.forms import RegisterFilterForm
from fondaco_web.members.permissions import may_decide, may_prepare, may_see_papers, may_withdraw
from fondaco_web.members.selectors import (
    above,
    acts_of,
    bodies_in_register,
    children_of,
    deeds_of,
    events_of,
    filtered_register,
    mandates_in_force,
    mandates_of,
    members_in_view,
    public_acts_of,
    public_events_of,
    public_mandates_in_force,
    register_of,
)
from fondaco_web.members.services import possible_steps
from fondaco_web.members.views.base import MemberView


class Register(ForumView):
    """Everybody who is or was a member."""

    is_public = True
    template_name = "members/register.html"

    def get(self, request: HttpRequest) -> HttpResponse:
        """The register, filtered; with `format` as a table to take away."""
        form = RegisterFilterForm(request.GET, forum=self.forum, bodies=bodies_in_register(self.forum))
        members = filtered_register(register_of(self.forum), form.choice())
        wanted = request.GET.get("format", "")
        if wanted in TableFormat.values:
            return register_table(members, TableFormat(wanted))
        own = members_in_view(request.user, self.forum)
        return self.page(
            filter_form=form,
            page=page_of(members, request),
            own=own[:10],
            formats=TableFormat.choices,
        )


def register_table(members: Any, table_format: TableFormat) -> HttpResponse:
    """The members as a table."""
    headings = [
        _("Register number"),
        _("Organisation"),
        _("Name of the organisation in Latin letters"),
        _("Kind"),
        _("Party"),
        _("Region"),
        _("State"),
        _("Member since"),
    ]
    rows = (
        (
            member.code,
            member.organisation.name,
            member.organisation.name_latin,
            member.organisation.get_kind_display(),
            str(member.organisation.party),
            str(member.organisation.region or ""),
            member.public_state.label,
            member.joined_on,
        )
        for member in members
    )
    content = written_table(_("Members"), headings, rows, table_format)
    return table_response(content, "members", table_format)


class MemberPage(MemberView):
    """A member as everybody sees it; more for its own side."""

    is_public = True
    template_name = "members/member.html"

    def get(self, request: HttpRequest, **_kwargs: Any) -> HttpResponse:
        """The page."""
        user, member = request.user, self.member
        sees_papers = may_see_papers(user, member)
        return self.page(
            member=member,
            organisation=member.organisation,
            shown_state=member.state if sees_papers else member.public_state,
            acts=acts_of(member) if sees_papers else public_acts_of(member),
            mandates=(mandates_in_force if sees_papers else public_mandates_in_force)(member, clock.today()),
            events=events_of(member) if sees_papers else public_events_of(member),
            above=above(user, member.organisation),
            children=children_of(user, member.organisation),
            may_prepare=may_prepare(user, member),
            sees_papers=sees_papers,
            steps=self.steps(),
            all_mandates=mandates_of(member) if sees_papers else [],
            deeds=deeds_of(member)[:50] if sees_papers else [],
        )

    def steps(self) -> list[str]:
        """The steps that the reader can take with this membership now."""
        user, possible = self.request.user, possible_steps(self.member)
        own = {"application"} if may_prepare(user, self.member) else set()
        own |= {"withdrawal"} if may_withdraw(user, self.member) else set()
        own |= {"approval", "refusal", "suspension", "resumption"} if may_decide(user, self.member) else set()
        return [kind.value for kind in possible if kind.value in own]


class Extract(MemberView):
    """The extract of the register, as a PDF in the language of the address."""

    is_public = True

    def get(self, _request: HttpRequest, **_kwargs: Any) -> HttpResponse:
        """The file."""
        if not self.member.is_in_register:
            raise NotFound
        content = extract_of(self.member, get_language() or "en")
        response = HttpResponse(content, content_type="application/pdf")
        name = f"{self.member.code}-{get_language()}.pdf"
        response["Content-Disposition"] = content_disposition_header(False, name) or "inline"
        return response
