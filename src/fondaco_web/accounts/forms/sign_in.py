"""Allauth's forms with our labels, and without grey hints inside the inputs."""

from typing import Any

from allauth.account import forms as allauth_forms
from allauth.mfa.base import forms as factor_forms
from allauth.mfa.totp import forms as app_forms
from allauth.mfa.webauthn import forms as key_forms
from django.utils.translation import gettext_lazy as _

from fondaco_web.accounts.forms.fields import PASSWORD_HELP

LABELS = {
    "login": _("E-mail address"),
    "email": _("E-mail address"),
    "password": _("Password"),
    "oldpassword": _("Current password"),
    "password1": _("Password"),
    "password2": _("Password, once more"),
    "name": _("Name of the key"),
    "remember": _("Keep me signed in on this computer for two weeks"),
}
NEW_PASSWORD = {"password1": _("New password"), "password2": _("New password, once more")}


class Labelled:
    """Names the fields as everywhere on the site."""

    fields: dict[str, Any]
    labels = LABELS

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, field in self.fields.items():
            field.label = self.labels.get(name, field.label)
            field.widget.attrs.pop("placeholder", None)
        if "password1" in self.fields:
            self.fields["password1"].help_text = PASSWORD_HELP


class SignInForm(Labelled, allauth_forms.LoginForm):  # type: ignore[misc]  # allauth has no types
    """Address and password."""


class SignUpForm(Labelled, allauth_forms.SignupForm):  # type: ignore[misc]  # allauth has no types
    """Name, address, password, privacy notice."""


class AddAddressForm(Labelled, allauth_forms.AddEmailForm):  # type: ignore[misc]  # allauth has no types
    """Another address."""


class ChangePasswordForm(Labelled, allauth_forms.ChangePasswordForm):  # type: ignore[misc]  # allauth has no types
    """The current password and the new one."""

    labels = LABELS | NEW_PASSWORD


class SetPasswordForm(Labelled, allauth_forms.SetPasswordForm):  # type: ignore[misc]  # allauth has no types
    """A first password."""


class ResetPasswordForm(Labelled, allauth_forms.ResetPasswordForm):  # type: ignore[misc]  # allauth has no types
    """The address to which a link is sent."""


class NewPasswordForm(Labelled, allauth_forms.ResetPasswordKeyForm):  # type: ignore[misc]  # allauth has no types
    """A new password after a reset."""

    labels = LABELS | NEW_PASSWORD


class ConfirmForm(Labelled, allauth_forms.ReauthenticateForm):  # type: ignore[misc]  # allauth has no types
    """One's own password."""


class SecondFactorForm(Labelled, factor_forms.AuthenticateForm):  # type: ignore[misc]  # allauth has no types
    """A code at sign-in."""


class ConfirmByCodeForm(Labelled, factor_forms.ReauthenticateForm):  # type: ignore[misc]  # allauth has no types
    """A code, to confirm a deed."""


class SetUpAppForm(Labelled, app_forms.ActivateTOTPForm):  # type: ignore[misc]  # allauth has no types
    """The first code of an app."""


class AddKeyForm(Labelled, key_forms.AddWebAuthnForm):  # type: ignore[misc]  # allauth has no types
    """A passkey or security key."""


class RenameKeyForm(Labelled, key_forms.EditWebAuthnForm):  # type: ignore[misc]  # allauth has no types
    """Its name."""
