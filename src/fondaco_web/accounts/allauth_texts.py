"""Texts in allauth's own code that we translate ourselves: its Italian and Russian are informal or missing.

Nothing imports this module; it puts the texts into this app's catalogues, which come before allauth's.
"""

from django.utils.translation import gettext_noop as _

TEXTS = (
    _("Authenticator code"),
    _("Enabling passwordless operation allows you to sign in using just this key, but imposes additional requirements such as biometrics or PIN protection."),  # noqa: E501  # word for word
    _("Forgot your password?"),
    _("Passwordless"),
    _("TOTP Authenticator"),
    _("The new value must be different from the current one."),
    _("This email address is already associated with this account."),
    _("Use a security key"),
    _("Use authenticator app or code"),
    _("Use your password"),
    _("WebAuthn"),
    _("You must type the same password each time."),
    _("Your primary email address must be verified."),
)  # fmt: skip
