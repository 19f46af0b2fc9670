"""Delegations of regions: the list, and one delegation with members, officials, files and its way to confirmation."""

from typing import Any

from django.contrib import messages
from django.http import FileResponse, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from fondaco_web.applications.enums import DelegationDocumentKind, DelegationRole, DelegationState
from fondaco_web.applications.forms.deeds import OptionalReasonForm
from fondaco_web.applications.forms.delegations import DocumentForm, NotesForm, OfficialForm
from fondaco_web.applications.forms.steps import ParticipantForm
from fondaco_web.applications.models import Delegation, DelegationMember
from fondaco_web.applications.permissions import may_confirm_delegation, may_see_lists
from fondaco_web.applications.selectors.delegations import (
    candidates_for,
    delegation_visible_to,
    document_of,
    documents_of,
    member_of,
    members_of,
    officials_to_choose,
    people_with_needs,
    region_rows,
    region_visible_to,
)
from fondaco_web.applications.selectors.quotas import quota_of
from fondaco_web.applications.services import (
    add_document,
    add_member,
    add_official,
    change_delegation,
    change_member,
    change_official,
    confirm_delegation,
    open_delegation,
    order_members,
    propose_delegation,
    remove_document,
    remove_member,
    reopen_delegation,
)
from fondaco_web.applications.views.pages import SessionView
from fondaco_web.applications.views.ranking import moved
from fondaco_web.common.audit import deeds_about
from fondaco_web.common.errors import DomainError, NotFound
from fondaco_web.forum.pages import FormPage


class DelegationList(SessionView):
    """The regions' delegations, their seats and how far they are."""

    template_name = "applications/delegation_list.html"

    def look_up(self, **_kwargs: Any) -> None:
        """For desks and secretariats only."""
        if not may_see_lists(self.request.user, self.session):
            raise NotFound

    def get(self, request: HttpRequest, **_kwargs: Any) -> HttpResponse:
        """One row per region."""
        return self.page(rows=region_rows(request.user, self.session))

    def post(self, request: HttpRequest, **_kwargs: Any) -> HttpResponse:
        """Open the delegation of a region."""
        region = region_visible_to(request.user, self.session, request.POST.get("region", ""))
        try:
            open_delegation(by=request.user, session=self.session, region=region)
        except NotFound:
            raise
        except DomainError as error:
            messages.error(request, str(error))
            return redirect(self.address("applications:delegation_list"))
        return redirect(self.address("applications:delegation", region_code=region.code))


class NeedsList(SessionView):
    """Who needs a visa letter, an interpreter or help with access: to arrange, and to print."""

    template_name = "applications/needs.html"

    def look_up(self, **_kwargs: Any) -> None:
        """For desks and secretariats only."""
        if not may_see_lists(self.request.user, self.session):
            raise NotFound

    def get(self, request: HttpRequest, **_kwargs: Any) -> HttpResponse:
        """Three lists."""
        people = list(people_with_needs(request.user, self.session))
        return self.page(
            visa=[one for one in people if one.needs_visa_letter],
            accessibility=[one for one in people if one.accessibility_needs],
            interpreter=sorted(
                {one.application for one in people if one.application and one.application.needs_interpreter},
                key=lambda application: application.organisation_id,
            ),
        )


class DelegationView(SessionView):
    """A page of one region's delegation."""

    delegation: Delegation

    def look_up(self, **kwargs: Any) -> None:
        """The delegation, then the part that the address names."""
        self.delegation = delegation_visible_to(self.request.user, self.session, kwargs.pop("region_code"))
        self.look_up_part(**kwargs)

    def look_up_part(self, **kwargs: Any) -> None:
        """Look up the part that the address names."""

    def page(self, *, status: int = 200, **context: Any) -> HttpResponse:
        """The page, with the delegation at hand."""
        return super().page(status=status, delegation=self.delegation, **context)

    def to_delegation(self) -> HttpResponse:
        """Go to the delegation's own page."""
        return redirect(self.address("applications:delegation", region_code=self.delegation.region.code))

    def attempt(self, deed: Any, message: str) -> HttpResponse:
        """Do it and say so, or say why not; back to the delegation."""
        try:
            deed()
        except NotFound:
            raise
        except DomainError as error:
            messages.error(self.request, str(error))
        else:
            messages.success(self.request, message)
        return self.to_delegation()


class DelegationPage(DelegationView):
    """Everything about one delegation."""

    template_name = "applications/delegation.html"

    def get(self, request: HttpRequest, **_kwargs: Any) -> HttpResponse:
        """Members, who could join, files, history."""
        delegation = self.delegation
        return self.page(
            members=list(members_of(delegation)),
            candidates=list(candidates_for(delegation)),
            n_officials=officials_to_choose(delegation).count(),
            documents=list(documents_of(delegation)),
            quota=quota_of(self.session, delegation.region),
            roles=DelegationRole.choices,
            is_draft=delegation.state == DelegationState.DRAFT,
            is_proposed=delegation.state == DelegationState.PROPOSED,
            confirms=may_confirm_delegation(request.user, delegation),
            notes_form=NotesForm(initial={"notes": delegation.notes, "version": delegation.version}),
            deeds=list(deeds_about(delegation)),
        )


class MembersDeed(DelegationView):
    """Deeds on members that need nothing but a press: join, change role, up, down, leave."""

    http_method_names = ("post",)

    def post(self, request: HttpRequest, **_kwargs: Any) -> HttpResponse:
        """The deed that the pressed button names."""
        deeds = {"join": self.join, "role": self.change_role, "move": self.move, "leave": self.leave}
        name, _colon, rest = request.POST.get("deed", "").partition(":")
        if name not in deeds:
            raise NotFound
        return deeds[name](rest)

    def join(self, _rest: str) -> HttpResponse:
        """The chosen participants join."""
        codes = self.request.POST.getlist("person")
        chosen = [one for one in candidates_for(self.delegation) if one.person.code in codes]

        def deed() -> None:
            for participant in chosen:
                add_member(by=self.request.user, delegation=self.delegation, participant=participant)

        return self.attempt(deed, _("%(number)s added to the delegation.") % {"number": len(chosen)})

    def change_role(self, code: str) -> HttpResponse:
        """A member gets the role chosen in its row."""
        member = member_of(self.delegation, code)
        wanted = self.request.POST.get(f"role-{code}", "")
        if wanted not in DelegationRole.values:
            raise NotFound
        return self.attempt(
            lambda: change_member(by=self.request.user, member=member, role=DelegationRole(wanted)),
            _("The role of %(person)s is saved.") % {"person": member.participant.person},
        )

    def move(self, rest: str) -> HttpResponse:
        """One place up or down ("up:P-…", "down:P-…")."""
        codes = [member.participant.person.code for member in members_of(self.delegation)]
        return self.attempt(
            lambda: order_members(by=self.request.user, delegation=self.delegation, codes=moved(codes, rest)),
            _("The order is saved."),
        )

    def leave(self, code: str) -> HttpResponse:
        """A member leaves."""
        member = member_of(self.delegation, code)
        name = str(member.participant.person)
        return self.attempt(
            lambda: remove_member(by=self.request.user, member=member),
            _("%(person)s is not in the delegation any more.") % {"person": name},
        )


class StateDeed(DelegationView):
    """Propose and confirm."""

    http_method_names = ("post",)

    def post(self, request: HttpRequest, **_kwargs: Any) -> HttpResponse:
        """The deed that the pressed button names, on the version that was shown."""
        deeds = {
            "propose": (propose_delegation, _("The delegation is proposed to the secretariat.")),
            "confirm": (confirm_delegation, _("The delegation is confirmed.")),
        }
        deed, message = deeds.get(request.POST.get("deed", ""), (None, ""))
        version = request.POST.get("version", "")
        if deed is None or not version.isdecimal():
            raise NotFound
        return self.attempt(
            lambda: deed(by=request.user, delegation=self.delegation, expected_version=int(version)), message
        )


class DelegationFormPage(DelegationView, FormPage):
    """A page of a delegation with one form."""

    template_name = "applications/delegation_form.html"
    heading = ""

    def context(self) -> dict[str, Any]:
        """What the page is called."""
        return {"form_heading": self.form_heading(), "submit_label": self.submit_label()}

    def form_heading(self) -> str:
        """The heading of the page."""
        raise NotImplementedError

    def submit_label(self) -> str:
        """What the button says."""
        return _("Save")

    def done(self, message: str) -> HttpResponse:
        """Say it, and back to the delegation."""
        messages.success(self.request, message)
        return self.to_delegation()


class ReopenDelegation(DelegationFormPage):
    """Back to being put together."""

    def form(self, **inputs: Any) -> OptionalReasonForm:
        """The reason, and the version."""
        return OptionalReasonForm(initial={"version": self.delegation.version}, **inputs)

    def form_heading(self) -> str:
        """The heading of the page."""
        return _("Open the delegation again")

    def submit_label(self) -> str:
        """What the button says."""
        return _("Open again")

    def perform(self, form: Any) -> HttpResponse:
        """Reopen it."""
        reopen_delegation(
            by=self.request.user,
            delegation=self.delegation,
            reason=form.cleaned_data["reason"],
            expected_version=form.seen_version,
        )
        return self.done(_("The delegation is being put together again."))


class DelegationNotes(DelegationFormPage):
    """Notes for the host."""

    def form(self, **inputs: Any) -> NotesForm:
        """The notes as they stand."""
        return NotesForm(initial={"notes": self.delegation.notes, "version": self.delegation.version}, **inputs)

    def form_heading(self) -> str:
        """The heading of the page."""
        return _("Notes for the host")

    def perform(self, form: Any) -> HttpResponse:
        """Save them."""
        change_delegation(
            by=self.request.user,
            delegation=self.delegation,
            notes=form.cleaned_data["notes"],
            expected_version=form.seen_version,
        )
        return self.done(_("The notes are saved."))


class AddOfficial(DelegationFormPage):
    """A person of the region's own bodies joins."""

    def form(self, **inputs: Any) -> OfficialForm:
        """An empty form with the people who can be chosen."""
        form = OfficialForm(delegation=self.delegation, **inputs)
        del form.fields["version"]
        return form

    def form_heading(self) -> str:
        """The heading of the page."""
        return _("Add an official")

    def perform(self, form: Any) -> HttpResponse:
        """Add the person."""
        values = {name: value for name, value in form.cleaned_data.items() if name not in {"person", "role"}}
        add_official(
            by=self.request.user,
            delegation=self.delegation,
            person=form.cleaned_data["person"],
            role=DelegationRole(form.cleaned_data["role"]),
            values=values,  # type: ignore[arg-type]  # the form has these fields
        )
        return self.done(_("%(person)s is added.") % {"person": form.cleaned_data["person"]})


class ChangeOfficial(DelegationFormPage):
    """Travel and needs of an official."""

    member: DelegationMember

    def look_up_part(self, **kwargs: Any) -> None:
        """The member, by the person's code."""
        self.member = member_of(self.delegation, kwargs["person_code"])
        if self.member.participant.application_id is not None:
            raise NotFound

    def form(self, **inputs: Any) -> ParticipantForm:
        """The form as it stands."""
        names = ("needs_visa_letter", "accessibility_needs", "arrival_at", "departure_at", "version")
        initial = {name: getattr(self.member.participant, name) for name in names}
        return ParticipantForm(zone=self.session.time_zone, initial=initial, **inputs)

    def form_heading(self) -> str:
        """The heading of the page."""
        return str(self.member.participant.person)

    def perform(self, form: Any) -> HttpResponse:
        """Save it."""
        values = {name: value for name, value in form.cleaned_data.items() if name != "version"}
        change_official(
            by=self.request.user,
            member=self.member,
            values=values,  # type: ignore[arg-type]  # the form has these fields
            expected_version=form.seen_version,
        )
        return self.done(_("%(person)s is saved.") % {"person": self.member.participant.person})


class AddDocument(DelegationFormPage):
    """A file for the delegation."""

    form_class = DocumentForm

    def form_heading(self) -> str:
        """The heading of the page."""
        return _("Add a file")

    def submit_label(self) -> str:
        """What the button says."""
        return _("Add")

    def perform(self, form: Any) -> HttpResponse:
        """Keep it."""
        add_document(
            by=self.request.user,
            delegation=self.delegation,
            kind=DelegationDocumentKind(form.cleaned_data["kind"]),
            title=form.cleaned_data["title"],
            file=form.cleaned_data["file"],
        )
        return self.done(_("The file is added."))


class DocumentView(DelegationView):
    """One file."""

    def look_up_part(self, **kwargs: Any) -> None:
        """The file by its code."""
        self.document = document_of(self.delegation, kwargs["document_code"])


class Document(DocumentView):
    """Hands out the file, always as a download."""

    def get(self, _request: HttpRequest, **_kwargs: Any) -> HttpResponseBase:
        """The file."""
        try:
            content = self.document.file.open("rb")
        except FileNotFoundError:
            raise NotFound from None
        return FileResponse(content, as_attachment=True, filename=str(self.document.file.name).rpartition("/")[2])


class RemoveDocument(DocumentView):
    """Asks once, then deletes the file."""

    def get(self, request: HttpRequest, **_kwargs: Any) -> HttpResponse:
        """The question."""
        context = {
            "question": _("Delete the file “%(title)s”?") % {"title": self.document.title},
            "consequence": _("The file cannot be brought back."),
            "submit_label": _("Delete"),
            "cancel_url": self.address("applications:delegation", region_code=self.delegation.region.code),
            "is_danger": True,
        }
        return render(request, "common/confirm.html", context)

    def post(self, request: HttpRequest, **_kwargs: Any) -> HttpResponse:
        """Delete it."""
        return self.attempt(lambda: remove_document(by=request.user, document=self.document), _("The file is deleted."))
