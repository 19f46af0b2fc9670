"""Accounts, what their holders consented to, and their API tokens."""

from typing import Any, ClassVar

from django.conf import settings
from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.contrib.auth.models import PermissionsMixin
from django.db import models
from django.db.models.functions import Lower
from django.utils.translation import gettext_lazy as _

from fondaco_web.accounts.enums import ConsentPurpose, TokenScope


class UserManager(BaseUserManager["User"]):
    """Makes accounts; people sign in with their e-mail address."""

    def create_user(self, email: str, password: str | None = None, **fields: Any) -> "User":
        """An account; without a password it can only be entered through an invitation."""
        user = self.model(email=self.normalize_email(email).lower(), **fields)
        user.set_password(password)
        user.save(using=self._db)
        return user


class User(AbstractBaseUser, PermissionsMixin):
    """A person who signs in. What the person may do stands in role rows, not here.

    `is_superuser` marks the operator of the installation: opens forums and names their first secretariats, and sees
    nothing of what is inside them.
    """

    email = models.EmailField(_("e-mail address"), unique=True)
    full_name = models.CharField(_("name"), max_length=120, blank=True)
    language = models.CharField(_("language"), max_length=5, choices=settings.LANGUAGES, default="en")
    is_active = models.BooleanField(default=True)
    created_at = models.DateTimeField(auto_now_add=True)
    invited_at = models.DateTimeField(null=True, blank=True)
    erased_at = models.DateTimeField(null=True, blank=True)
    notice_version = models.CharField(_("privacy notice read"), max_length=20, blank=True)
    notice_read_at = models.DateTimeField(null=True, blank=True)

    USERNAME_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = []
    objects = UserManager()

    class Meta:
        constraints = (models.UniqueConstraint(Lower("email"), name="user_email_any_case"),)

    def __str__(self) -> str:
        return self.full_name or (str(_("erased account")) if self.erased_at else self.email)


class Consent(models.Model):
    """One answer of a person to one purpose; the latest row for a purpose counts, earlier ones stay as proof."""

    user = models.ForeignKey(User, models.CASCADE, related_name="consents")
    purpose = models.CharField(_("purpose"), max_length=30, choices=ConsentPurpose.choices)
    is_given = models.BooleanField(_("given"))
    text_version = models.CharField(max_length=20)
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        indexes = (models.Index(fields=["user", "purpose", "at"], name="consent_latest"),)

    def __str__(self) -> str:
        return f"{self.purpose} {self.is_given}"


class ApiToken(models.Model):
    """A key to the API: only its SHA-256 is kept; it can do what its scopes and its holder's roles both allow."""

    user = models.ForeignKey(User, models.CASCADE, related_name="api_tokens")
    name = models.CharField(_("what it is for"), max_length=80)
    digest = models.CharField(max_length=64, unique=True)
    scopes = models.JSONField(_("may"), default=list)
    created_at = models.DateTimeField(auto_now_add=True)
    expires_at = models.DateTimeField(_("expires"))
    last_used_on = models.DateField(null=True, blank=True)
    revoked_at = models.DateTimeField(null=True, blank=True)

    def __str__(self) -> str:
        return self.name

    def allows(self, scope: TokenScope) -> bool:
        """Whether the token carries `scope`; writing includes reading."""
        return scope in self.scopes or (scope is TokenScope.READ and TokenScope.WRITE in self.scopes)
