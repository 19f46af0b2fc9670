"""Sends people whose roles ask for a second factor to set one up first."""

from collections.abc import Callable

from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from fondaco_web.accounts.permissions import must_add_second_factor

OPEN_TO_EVERYBODY = ("mfa_", "account_log", "account_reauthenticate", "account_email", "account_confirm_email")


class MfaRequiredMiddleware:
    """Every page but those of signing in and out and of second factors waits for the second factor."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(self, request: HttpRequest, *_view: object) -> HttpResponseBase | None:
        """The way to the page of second factors, where one is missing."""
        match = request.resolver_match
        name = (match.url_name or "") if match and not match.namespaces else ""
        if not settings.REQUIRE_MFA or name.startswith(OPEN_TO_EVERYBODY) or not must_add_second_factor(request.user):
            return None
        messages.warning(request, _("Your role asks for a second factor at sign-in. Set one up to go on."))
        return redirect("mfa_index")
