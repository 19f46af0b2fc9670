"""Forms about one's own account."""

from datetime import timedelta
from typing import Any

from django import forms
from django.conf import settings
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from fondaco_web.accounts.enums import ConsentPurpose, TokenScope
from fondaco_web.accounts.forms.fields import (
    current_password_field,
    full_name_field,
    new_password_field,
    notice_field,
)
from fondaco_web.accounts.models import User
from fondaco_web.common import clock
from fondaco_web.common.forms import DomainForm


class ProfileForm(DomainForm):
    """Name and language."""

    full_name = full_name_field()
    language = forms.ChoiceField(
        label=_("Preferred language"),
        choices=settings.LANGUAGES,
        help_text=_("Messages to you are written in this language, and pages open in it after sign-in."),
    )


class InvitationForm(DomainForm):
    """Takes up an invitation."""

    full_name = full_name_field()
    password1 = new_password_field(_("Password"), with_help=True)
    password2 = new_password_field(_("Password, once more"), with_help=False)
    notice = notice_field()

    def __init__(self, *args: Any, user: User, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.user = user

    def clean_password1(self) -> str:
        """By the same rules as everywhere."""
        password: str = self.cleaned_data["password1"]
        validate_password(password, self.user)
        return password

    def clean(self) -> dict[str, Any]:
        """Both passwords must be the same."""
        cleaned = super().clean() or {}
        first, second = cleaned.get("password1"), cleaned.get("password2")
        if first and second and first != second:
            self.add_error("password2", ValidationError(_("The two passwords differ. Type the same one twice.")))
        return cleaned


class ConsentForm(DomainForm):
    """One box per purpose."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for purpose in ConsentPurpose:
            label = str(purpose.label)
            self.fields[purpose.value] = forms.BooleanField(label=label[:1].upper() + label[1:], required=False)

    def answers(self) -> dict[ConsentPurpose, bool]:
        """The boxes as answers."""
        return {purpose: bool(self.cleaned_data[purpose.value]) for purpose in ConsentPurpose}


class EraseForm(DomainForm):
    """Confirms the erasure of one's own account."""

    is_sure = forms.BooleanField(
        label=_("I understand that this cannot be undone."),
        error_messages={"required": _("Tick this box to go on.")},
    )
    password = current_password_field()

    def __init__(self, *args: Any, user: User, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not user.has_usable_password():
            del self.fields["password"]


class TokenForm(DomainForm):
    """A new token."""

    name = forms.CharField(
        label=_("What it is for"), max_length=80, help_text=_("For example: nightly export to our register")
    )
    scopes = forms.ChoiceField(
        label=_("It may"), choices=TokenScope.choices, initial=TokenScope.READ, widget=forms.RadioSelect
    )
    expires_on = forms.DateField(
        label=_("Expires at the end of"),
        help_text=_("At most a year from today."),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["expires_on"].initial = clock.today() + timedelta(days=90)
