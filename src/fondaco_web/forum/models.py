"""The forum, its parties and regions, its sectors, who is what in it, and what it announces."""

from datetime import date

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from fondaco_web.common.models import Versioned
from fondaco_web.common.texts import TranslatedTextField, in_language
from fondaco_web.forum.enums import Role

EVERY_PARTY = ""


class Forum(Versioned):
    """A task force of two or more parties."""

    DEEDS_SEEN_BY = EVERY_PARTY

    slug = models.SlugField(_("address"), max_length=40, unique=True)
    name = TranslatedTextField(pgettext_lazy("of a body or place", "name"), blank=False)
    administration = TranslatedTextField(_("administration in the page header"))
    description = TranslatedTextField(_("what the forum is"))
    legal_basis = TranslatedTextField(_("legal basis"))
    languages = models.JSONField(_("working languages"), default=list)
    founded_on = models.DateField(_("founded on"), null=True, blank=True)
    contact_email = models.EmailField(_("e-mail of the secretariat"), blank=True)
    is_invented = models.BooleanField(_("demo with invented people"), default=False)

    def __str__(self) -> str:
        return in_language(self.name)


class Party(Versioned):
    """One side of the forum, as a rule a country."""

    DEEDS_SEEN_BY = EVERY_PARTY

    forum = models.ForeignKey(Forum, models.CASCADE, related_name="parties")
    code = models.CharField(_("code"), max_length=3, help_text=_("ISO 3166-1 alpha-2 of the country"))
    name = TranslatedTextField(pgettext_lazy("of a body or place", "name"), blank=False)
    ministry = TranslatedTextField(_("ministry"))
    language = models.CharField(_("language"), max_length=5, default="en")
    position = models.PositiveSmallIntegerField(default=1)

    class Meta:
        constraints = (models.UniqueConstraint(fields=["forum", "code"], name="party_code_once"),)

    def __str__(self) -> str:
        return in_language(self.name)


class Region(Versioned):
    """A region of a party: the territory of a desk and of a delegation. `code` is ISO 3166-2 where there is one."""

    DEEDS_SEEN_BY = EVERY_PARTY

    party = models.ForeignKey(Party, models.CASCADE, related_name="regions")
    code = models.CharField(_("code"), max_length=10)
    name = TranslatedTextField(pgettext_lazy("of a body or place", "name"), blank=False)

    class Meta:
        constraints = (models.UniqueConstraint(fields=["party", "code"], name="region_code_once"),)

    def __str__(self) -> str:
        return in_language(self.name)


class Sector(Versioned):
    """A sector that the forum deals with; `nace_codes` are NACE Rev. 2 divisions or groups."""

    DEEDS_SEEN_BY = EVERY_PARTY

    forum = models.ForeignKey(Forum, models.CASCADE, related_name="sectors")
    code = models.SlugField(_("code"), max_length=30)
    name = TranslatedTextField(pgettext_lazy("of a body or place", "name"), blank=False)
    nace_codes = models.JSONField(_("NACE codes"), default=list, blank=True)
    is_active = models.BooleanField(_("in use"), default=True)

    class Meta:
        constraints = (models.UniqueConstraint(fields=["forum", "code"], name="sector_code_once"),)

    def __str__(self) -> str:
        return in_language(self.name)


class RoleAssignment(models.Model):
    """A person holds a role in a forum, for a party or a region of it, from a day until another.

    Rows are never changed except to end them: who was what, and when, stays known.
    """

    DEEDS_SEEN_BY = "party"

    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="role_assignments")
    forum = models.ForeignKey(Forum, models.CASCADE, related_name="role_assignments")
    role = models.CharField(_("role"), max_length=20, choices=Role.choices)
    party = models.ForeignKey(Party, models.CASCADE, null=True, blank=True, related_name="role_assignments")
    region = models.ForeignKey(Region, models.CASCADE, null=True, blank=True, related_name="role_assignments")
    starts_on = models.DateField(_("from"))
    ends_on = models.DateField(_("until"), null=True, blank=True)
    granted_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    granted_at = models.DateTimeField(auto_now_add=True)
    revoked_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = (
            models.CheckConstraint(
                condition=~Q(role__in=[Role.SECRETARIAT, Role.CO_CHAIR]) | Q(party__isnull=False, region__isnull=True),
                name="secretariat_has_a_party",
            ),
            models.CheckConstraint(
                condition=~Q(role=Role.DESK) | Q(party__isnull=False, region__isnull=False), name="desk_has_a_region"
            ),
            models.CheckConstraint(
                condition=Q(ends_on__isnull=True) | Q(ends_on__gte=F("starts_on")), name="role_ends_after_start"
            ),
        )
        indexes = (models.Index(fields=["user", "revoked_at"], name="roles_of_user"),)

    def __str__(self) -> str:
        return f"{self.user}, {self.get_role_display()}, {self.region or self.party or self.forum}"

    def is_in_force(self, day: date) -> bool:
        """Whether the person holds the role on `day`."""
        return self.revoked_at is None and self.starts_on <= day and (self.ends_on is None or self.ends_on >= day)


class Announcement(Versioned):
    """News of the forum for everybody, once published."""

    DEEDS_SEEN_BY = "author_party"

    forum = models.ForeignKey(Forum, models.CASCADE, related_name="announcements")
    code = models.CharField(max_length=12, unique=True, editable=False)
    title = TranslatedTextField(_("title"), blank=False)
    body = TranslatedTextField(_("text"))
    published_at = models.DateTimeField(_("published"), null=True, blank=True)
    withdrawn_at = models.DateTimeField(null=True, blank=True)
    author_party = models.ForeignKey(Party, models.PROTECT, related_name="+")

    class Meta:
        indexes = (models.Index(fields=["forum", "published_at"], name="announcements_by_date"),)

    def __str__(self) -> str:
        return in_language(self.title)

    @property
    def is_public(self) -> bool:
        """Whether everybody reads it: published and not withdrawn."""
        return self.published_at is not None and self.withdrawn_at is None
