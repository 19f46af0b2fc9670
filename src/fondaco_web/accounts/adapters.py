"""How allauth makes and greets accounts, and writes to them."""

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from django.conf import settings
from django.core.mail import EmailMessage, EmailMultiAlternatives
from django.http import HttpRequest, HttpResponse
from django.shortcuts import resolve_url
from django.urls import translate_url
from django.utils import translation
from django.utils.translation import gettext_lazy as _

from fondaco_web.accounts.mail import as_html, without_addresses
from fondaco_web.accounts.models import User

LINKS = ("activate_url", "password_reset_url", "signup_url", "login_url")


class AccountAdapter(DefaultAccountAdapter):  # type: ignore[misc]  # allauth has no types
    """Accounts without user names; mail and pages in the language of the account."""

    error_messages = DefaultAccountAdapter.error_messages | {
        "account_inactive": _("This account is not active."),
        "email_password_mismatch": _("The e-mail address or the password is not correct."),
        "too_many_login_attempts": _("Too many attempts to sign in have failed. Try again in a few minutes."),
        "incorrect_password": _("This is not your password."),
        "incorrect_code": _("This code is not correct, or no longer."),
        "enter_current_password": _("Enter your current password."),
        "rate_limited": _("Too many requests. Wait a little and try again."),
    }

    def save_user(self, request: HttpRequest, user: User, form: Any, commit: bool = True) -> User:
        """A new account prefers the language of the page on which it was made."""
        user.language = supported_language()
        saved: User = super().save_user(request, user, form, commit)
        return saved

    def get_login_redirect_url(self, request: HttpRequest) -> str:
        """The start page, in the language of the account."""
        with translation.override(getattr(request.user, "language", None) or supported_language()):
            return resolve_url(settings.LOGIN_REDIRECT_URL)

    def post_login(self, request: HttpRequest, user: User, **kwargs: Any) -> HttpResponse:
        """Pages outside of a language (the start page) follow the account's language from now on."""
        response: HttpResponse = super().post_login(request, user, **kwargs)
        response.set_cookie(settings.LANGUAGE_COOKIE_NAME, user.language, samesite="Lax", max_age=365 * 24 * 3600)
        return response

    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> None:
        """In the language of the account that the message is about; of the page, where there is none."""
        user = context.get("user")
        language = user.language if isinstance(user, User) else supported_language()
        links = {name: translate_url(context[name], language) for name in LINKS if context.get(name)}
        with translation.override(language), without_addresses():
            super().send_mail(template_prefix, email, context | links)

    def send_notification_mail(
        self, template_prefix: str, user: User, context: dict[str, Any] | None = None, email: str | None = None
    ) -> None:
        """Addressed to the person by name."""
        super().send_notification_mail(template_prefix, user, {**(context or {}), "user": user}, email)

    def render_mail(
        self, template_prefix: str, email: str | list[str], context: dict[str, Any], headers: Any = None
    ) -> EmailMessage:
        """The text with an HTML part made from it."""
        message: EmailMultiAlternatives = super().render_mail(template_prefix, email, context, headers)
        language = translation.get_language() or "en"
        message.attach_alternative(as_html(str(message.subject), str(message.body), language), "text/html")
        return message


class ProviderAdapter(DefaultSocialAccountAdapter):  # type: ignore[misc]  # allauth has no types
    """People who come from the identity provider (a SPID or CIE proxy)."""

    def populate_user(self, request: HttpRequest, sociallogin: Any, data: dict[str, Any]) -> User:
        """A new account with the name that the provider gives, in the language of the page."""
        user: User = super().populate_user(request, sociallogin, data)
        parts = (data.get("first_name"), data.get("last_name"))
        user.full_name = (data.get("name") or " ".join(part for part in parts if part))[:120]
        user.language = supported_language()
        return user


def supported_language() -> str:
    """The page's language, as accounts name it."""
    language = (translation.get_language() or "en").partition("-")[0]
    return language if language in dict(settings.LANGUAGES) else "en"
