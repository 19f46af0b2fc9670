"""Pages about interpreters."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from fondaco_web.common.errors import NotFound
from fondaco_web.common.forms import DomainForm
from fondaco_web.programme import services
from fondaco_web.programme.forms.setting import (
    InterpreterEditForm,
    InterpreterForm,
)
from fondaco_web.programme.models import Interpreter
from fondaco_web.programme.permissions import may_see_contacts
from fondaco_web.programme.selectors import (
    interpreters_of,
    party_of_secretariat,
)
from fondaco_web.programme.views.base import ManageConfirm, ManageForm, ManageView


class Interpreters(ManageView):
    """The interpreters; contacts only of those whom one's own party engages."""

    template_name = "programme/interpreters.html"
    tab = "interpreters"

    def get(self, request: HttpRequest, **_kwargs: Any) -> HttpResponse:
        """The list."""
        rows = interpreters_of(self.session)
        return self.page(interpreters=[(row, may_see_contacts(request.user, row)) for row in rows])


class InterpreterAdd(ManageForm):
    """A new interpreter, engaged by one's own party."""

    tab = "interpreters"
    heading = gettext_lazy("New interpreter")
    submit_label = gettext_lazy("Add the interpreter")
    back = "programme:interpreters"

    def form(self, **inputs: Any) -> DomainForm:
        """Empty."""
        return InterpreterForm(zone=self.session.time_zone, **inputs)

    def perform(self, form: InterpreterForm) -> HttpResponse:
        """Add the person."""
        party = party_of_secretariat(self.request.user, self.forum)
        services.add_interpreter(session=self.session, party=party, values=form.values(), by=self.request.user)
        return self.go(_("The interpreter is added."), self.back)


class OneInterpreter(ManageView):
    """A page about an interpreter of one's own party."""

    interpreter: Interpreter
    tab = "interpreters"

    def prepare(self, **kwargs: Any) -> None:
        """The interpreter, if the person may see contacts."""
        super().prepare(**kwargs)
        found = interpreters_of(self.session).filter(code=kwargs["code"]).first()
        if found is None or not may_see_contacts(self.request.user, found):
            raise NotFound
        self.interpreter = found


class InterpreterEdit(OneInterpreter, ManageForm):
    """An interpreter as entered."""

    heading = gettext_lazy("Edit the interpreter")
    submit_label = gettext_lazy("Save")
    back = "programme:interpreters"

    def form(self, **inputs: Any) -> DomainForm:
        """As entered."""
        zone = self.session.time_zone
        return InterpreterEditForm(zone=zone, initial=InterpreterForm.initial_of(self.interpreter, zone), **inputs)

    def perform(self, form: InterpreterEditForm) -> HttpResponse:
        """Save it."""
        services.change_interpreter(
            interpreter=self.interpreter, values=form.values(), by=self.request.user, expected_version=form.seen_version
        )
        return self.go(_("The interpreter is saved."), self.back)


class InterpreterRemove(OneInterpreter, ManageConfirm):
    """Forgetting an interpreter."""

    heading = gettext_lazy("Remove this interpreter?")
    consequence = gettext_lazy("Name and contacts are deleted for good.")
    submit_label = gettext_lazy("Remove")
    back = "programme:interpreters"
    is_danger = True

    def perform(self, _form: DomainForm) -> HttpResponse:
        """Forget the person."""
        services.remove_interpreter(interpreter=self.interpreter, by=self.request.user)
        return self.go(_("The interpreter is removed."), self.back)
