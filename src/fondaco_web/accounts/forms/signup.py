"""What sign-up asks beside address and password."""

from django import forms
from django.http import HttpRequest

from fondaco_web.accounts.forms.fields import full_name_field, notice_field
from fondaco_web.accounts.models import User
from fondaco_web.accounts.services.profile import complete_sign_up


class SignUpFields(forms.Form):
    """Extended by allauth's own sign-up forms (setting ACCOUNT_SIGNUP_FORM_CLASS)."""

    field_order = ("full_name", "email", "password1", "password2", "notice")

    full_name = full_name_field()
    notice = notice_field()

    def signup(self, request: HttpRequest, user: User) -> None:  # noqa: ARG002  # called by allauth
        """After the account is made."""
        complete_sign_up(user=user, full_name=self.cleaned_data["full_name"])
