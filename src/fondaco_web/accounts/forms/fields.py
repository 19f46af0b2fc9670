"""Fields that several forms of accounts share."""

from typing import Any

from django import forms
from django.urls import reverse_lazy
from django.utils.functional import lazy
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

PASSWORD_HELP = _("At least 12 characters, not digits only; not a common password, and not your name or address.")


def notice_label() -> SafeString:
    """The label of the box below, with a link to the notice."""
    link = format_html('<a href="{}">{}</a>', reverse_lazy("privacy"), gettext("privacy notice"))
    return format_html(gettext("I have read the {notice}."), notice=link)


def full_name_field() -> forms.CharField:
    """The name as the others see it."""
    return forms.CharField(
        label=_("First name and family name"),
        max_length=120,
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
    )


def notice_field() -> forms.BooleanField:
    """The box to tick after reading the privacy notice."""
    return forms.BooleanField(
        label=lazy(notice_label, str)(), error_messages={"required": _("Read the privacy notice and tick this box.")}
    )


def current_password_field(**kwargs: Any) -> forms.CharField:
    """One's own password, to confirm a deed."""
    kwargs.setdefault("label", _("Your password"))
    widget = forms.PasswordInput(attrs={"autocomplete": "current-password"})
    return forms.CharField(strip=False, widget=widget, **kwargs)


def new_password_field(label: Any, *, with_help: bool) -> forms.CharField:
    """A password to be set."""
    widget = forms.PasswordInput(attrs={"autocomplete": "new-password"})
    help_text = PASSWORD_HELP if with_help else ""
    return forms.CharField(label=label, strip=False, widget=widget, help_text=help_text)
