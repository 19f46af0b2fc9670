"""People and accounts of an organisation."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from fondaco_web.common.audit import deeds_about
from fondaco_web.common.errors import NotFound
from fondaco_web.common.forms import DomainForm
from fondaco_web.directory.forms.parts import InvitationForm, NewPersonForm, PersonForm
from fondaco_web.directory.models import OrganisationAccount, Person
from fondaco_web.directory.permissions import may_change_organisation, may_invite_to
from fondaco_web.directory.selectors import account_of, accounts_of, people_of, person_changeable_by
from fondaco_web.directory.services.accounts import invite_to_organisation, revoke_account, set_administrator
from fondaco_web.directory.services.people import add_person, change_person, erase_person
from fondaco_web.directory.views.base import OrganisationDeed, OrganisationForm, OrganisationView


class PeopleList(OrganisationView):
    """The people of the organisation."""

    template_name = "directory/people.html"
    tab = "directory:people"

    def get(self, request: HttpRequest, **_kwargs: Any) -> HttpResponse:
        """The list."""
        return self.page(people=people_of(self.organisation, request.user))


class AddPerson(OrganisationForm):
    """Add a person."""

    form_class = NewPersonForm
    template_name = "directory/edit.html"
    tab = "directory:people"
    title = _("Add a person")
    lead = _("Tell the person that you enter their data here. They can see them, have them changed or erased.")
    submit_label = _("Add")
    back = "directory:people"

    def perform(self, form: NewPersonForm) -> HttpResponse:
        """Add them."""
        add_person(by=self.request.user, organisation=self.organisation, values=form.values())
        return self.go_to("directory:people", _("The person is added."))


class PersonView(OrganisationView):
    """Something about one person."""

    person: Person

    def prepare(self, **kwargs: Any) -> None:
        """The person of the address."""
        super().prepare(**kwargs)
        self.person = person_changeable_by(self.request.user, self.organisation, kwargs["person_code"])


class EditPerson(PersonView, OrganisationForm):
    """Change a person's data."""

    form_class = PersonForm
    template_name = "directory/edit.html"
    tab = "directory:people"
    title = _("Edit the person")
    back = "directory:people"

    def form(self, **inputs: Any) -> DomainForm:
        """The data as they stand."""
        return PersonForm(person=self.person, **inputs)

    def context(self) -> dict[str, Any]:
        """With the record of deeds."""
        return super().context() | {"deeds": deeds_about(self.person)}

    def perform(self, form: PersonForm) -> HttpResponse:
        """Save them."""
        change_person(
            by=self.request.user, person=self.person, values=form.values(), expected_version=form.seen_version
        )
        return self.go_to("directory:people", _("The person’s data are saved."))


class ErasePerson(PersonView, OrganisationForm):
    """Erase a person's data, after a question."""

    form_class = DomainForm
    template_name = "common/confirm.html"
    back = "directory:people"

    def context(self) -> dict[str, Any]:
        """The question."""
        return {
            "question": _("Erase the data of %(person)s?") % {"person": self.person},
            "consequence": _("Name, contacts and position go for good. What the person took part in stays, nameless."),
            "submit_label": _("Erase"),
            "cancel_url": self.address("directory:people"),
            "is_danger": True,
        }

    def perform(self, _form: DomainForm) -> HttpResponse:
        """Erase them."""
        erase_person(by=self.request.user, person=self.person)
        return self.go_to("directory:people", _("The person’s data are erased."))


class AccountList(OrganisationView):
    """Who may act for the organisation."""

    template_name = "directory/accounts.html"
    tab = "directory:accounts"

    def get(self, request: HttpRequest, **_kwargs: Any) -> HttpResponse:
        """The list."""
        return self.page(
            accounts=accounts_of(self.organisation), may_invite=may_invite_to(request.user, self.organisation)
        )


class Invite(OrganisationForm):
    """Let another person act for the organisation."""

    form_class = InvitationForm
    tab = "directory:accounts"
    title = _("Let a person act for the organisation")
    submit_label = _("Invite")
    back = "directory:accounts"

    def prepare(self, **kwargs: Any) -> None:
        """Only for those who may invite."""
        super().prepare(**kwargs)
        if not may_invite_to(self.request.user, self.organisation):
            raise NotFound

    def perform(self, form: InvitationForm) -> HttpResponse:
        """Invite them."""
        invite_to_organisation(by=self.request.user, organisation=self.organisation, **form.cleaned_data)
        return self.go_to("directory:accounts", _("The person may act for the organisation and is told by e-mail."))


class AccountDeed(OrganisationDeed):
    """A button beside an account."""

    account: OrganisationAccount
    back = "directory:accounts"

    def prepare(self, **kwargs: Any) -> None:
        """The account of the address, for those who may change it."""
        super().prepare(**kwargs)
        self.account = account_of(self.organisation, kwargs["number"])
        if self.account.user_id != self.request.user.pk and not may_invite_to(self.request.user, self.organisation):
            raise NotFound


class RevokeAccount(AccountDeed):
    """End that a person acts for the organisation."""

    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        """Whoever ends their own account leaves the organisation's pages."""
        answer = super().post(request, **kwargs)
        if not may_change_organisation(request.user, self.organisation):
            return redirect("directory:mine", forum_slug=self.forum.slug)
        return answer

    def deed(self) -> str | Promise:
        """End it."""
        revoke_account(by=self.request.user, account=self.account)
        return _("%(person)s no longer acts for the organisation.") % {"person": self.account.user}


class ChangeAdministrator(AccountDeed):
    """Let a person invite others, or no longer."""

    def deed(self) -> str | Promise:
        """Change it to the other."""
        is_administrator = self.request.POST.get("is_administrator") == "1"
        set_administrator(by=self.request.user, account=self.account, is_administrator=is_administrator)
        person = {"person": self.account.user}
        if is_administrator:
            return _("%(person)s may invite others now.") % person
        return _("%(person)s may no longer invite others.") % person
