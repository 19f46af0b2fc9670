"""One's own profile, and the page that takes up an invitation."""

from typing import Any

from allauth.account.utils import perform_login
from allauth.mfa.utils import is_mfa_enabled
from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.urls import translate_url
from django.utils.translation import gettext as _
from django.utils.translation import override

from fondaco_web.accounts.errors import InvitationNotValid
from fondaco_web.accounts.forms.own import InvitationForm, ProfileForm
from fondaco_web.accounts.invitations import invited_user
from fondaco_web.accounts.permissions import must_add_second_factor
from fondaco_web.accounts.selectors import addresses_of
from fondaco_web.accounts.services.invitations import accept_invitation
from fondaco_web.accounts.services.profile import change_profile
from fondaco_web.common.pages import OneForm


class ProfilePage(OneForm):
    """Name and language; addresses, password and second factor at a glance."""

    template_name = "accounts/profile.html"

    def form(self, **inputs: Any) -> ProfileForm:
        """Name and language as they are."""
        return ProfileForm(initial={"full_name": self.user.full_name, "language": self.user.language}, **inputs)

    def context(self) -> dict[str, Any]:
        """How the account is protected."""
        return {
            "addresses": addresses_of(self.user),
            "has_second_factor": is_mfa_enabled(self.user),
            "needs_second_factor": must_add_second_factor(self.user),
            "has_provider": bool(settings.SOCIALACCOUNT_PROVIDERS),
        }

    def perform(self, form: ProfileForm) -> HttpResponse:
        """Save; the answer is already in the language chosen."""
        user = change_profile(by=self.user, **form.cleaned_data)
        with override(user.language):
            messages.success(self.request, _("Your profile is saved."))
        response = redirect(translate_url(self.request.path, user.language))
        response.set_cookie(settings.LANGUAGE_COOKIE_NAME, user.language, samesite="Lax", max_age=365 * 24 * 3600)
        return response


class InvitationPage(OneForm):
    """Takes up an invitation by its one-time link."""

    is_public = True
    template_name = "accounts/invitation.html"

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """A link that is not valid says what to do; who is signed in as somebody else is told so."""
        user = invited_user(kwargs["key"], kwargs["token"])
        if user is None:
            self.template_name = "accounts/invitation_ended.html"
            self.setup(request, *args, **kwargs)
            return self.page(status=InvitationNotValid.http_status)
        self.invited = user
        return super().dispatch(request, *args, **kwargs)

    def form(self, **inputs: Any) -> InvitationForm:
        """With the name that whoever invited has given."""
        return InvitationForm(user=self.invited, initial={"full_name": self.invited.full_name}, **inputs)

    def context(self) -> dict[str, Any]:
        """Whose account it is."""
        return {"invited": self.invited}

    def perform(self, form: InvitationForm) -> HttpResponse:
        """Set name and password and sign in, in a new session."""
        user = accept_invitation(
            key=self.kwargs["key"],
            token=self.kwargs["token"],
            full_name=form.cleaned_data["full_name"],
            password=form.cleaned_data["password1"],
        )
        self.request.session.flush()
        response: HttpResponse = perform_login(self.request, user)
        messages.success(self.request, _("Welcome. Your account is ready."))
        return response
