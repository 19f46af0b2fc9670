"""Privacy: the notice, consents, the copy of one's own data, erasure."""

from typing import Any

from allauth.account.decorators import reauthentication_required
from django.conf import settings
from django.contrib import messages
from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.utils.decorators import method_decorator
from django.utils.translation import gettext as _

from fondaco_web.accounts.forms.own import ConsentForm, EraseForm
from fondaco_web.accounts.own_data import as_document, own_data
from fondaco_web.accounts.selectors import consent_history, consents_of
from fondaco_web.accounts.services.consents import answer_consents
from fondaco_web.accounts.services.erasure import confirm_with_password, erase_account
from fondaco_web.common.pages import OneForm, PageView


class PrivacyPage(OneForm):
    """Consents, and the way to the copy of one's own data and to erasure."""

    template_name = "accounts/privacy.html"

    def form(self, **inputs: Any) -> ConsentForm:
        """The latest answers."""
        latest = consents_of(self.user)
        return ConsentForm(initial={purpose.value: row.is_given for purpose, row in latest.items()}, **inputs)

    def context(self) -> dict[str, Any]:
        """Every answer given so far."""
        return {"history": consent_history(self.user)}

    def perform(self, form: ConsentForm) -> HttpResponse:
        """Record what changed."""
        changed = answer_consents(by=self.user, answers=form.answers())
        messages.success(self.request, _("Your choices are saved.") if changed else _("Nothing has changed."))
        return redirect("accounts:privacy")


@method_decorator(reauthentication_required, name="dispatch")
class OwnDataPage(PageView):
    """Everything kept about oneself, to read."""

    template_name = "accounts/own_data.html"

    def get(self, _request: HttpRequest) -> HttpResponse:
        """The parts of every app."""
        return self.page(parts=own_data(self.user))


@method_decorator(reauthentication_required, name="dispatch")
class OwnDataFile(PageView):
    """Everything kept about oneself, as a file that programs read."""

    def get(self, _request: HttpRequest) -> HttpResponse:
        """A JSON file."""
        document = as_document(own_data(self.user))
        response = JsonResponse(document, json_dumps_params={"ensure_ascii": False, "indent": 2})
        response["Content-Disposition"] = 'attachment; filename="my-data.json"'
        response["Cache-Control"] = "no-store"
        return response


class ErasePage(OneForm):
    """Asks for confirmation and password, then erases the account."""

    template_name = "accounts/erase.html"

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """An account without a password confirms by signing in again."""
        if request.user.is_authenticated and not request.user.has_usable_password():
            response: HttpResponseBase = reauthentication_required(super().dispatch)(request, *args, **kwargs)
            return response
        return super().dispatch(request, *args, **kwargs)

    def form(self, **inputs: Any) -> EraseForm:
        """Empty: nothing is ticked for anybody."""
        return EraseForm(user=self.user, **inputs)

    def perform(self, form: EraseForm) -> HttpResponse:
        """Erase, sign out, say so."""
        confirm_with_password(self.user, form.cleaned_data.get("password", ""))
        erase_account(by=self.user, user=self.user)
        logout(self.request)
        messages.success(self.request, _("Your account is erased."))
        return redirect(settings.LOGOUT_REDIRECT_URL)
