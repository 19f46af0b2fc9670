"""Organisations, their identifiers and activities, what they offer and seek, their people and accounts."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from fondaco_web.common.models import Versioned
from fondaco_web.common.texts import TranslatedTextField
from fondaco_web.directory.enums import (
    Classification,
    IdentifierScheme,
    OfferDirection,
    OfferKind,
    OrganisationKind,
    OrganisationState,
    SizeClass,
    Visibility,
)
from fondaco_web.forum.models import Party, Region, Sector


class Organisation(Versioned):
    """A company or body: one profile across sessions.

    `name` is in the original script, `name_latin` as in passports; `search_name` is both, folded (see `folding`).
    """

    DEEDS_SEEN_BY = "party"
    PERSONAL_FIELDS = frozenset({"contact_email", "contact_phone"})

    code = models.CharField(_("code"), max_length=12, unique=True, editable=False)
    party = models.ForeignKey(Party, models.PROTECT, verbose_name=_("party"), related_name="organisations")
    region = models.ForeignKey(
        Region, models.PROTECT, verbose_name=_("region"), null=True, blank=True, related_name="organisations"
    )
    parent = models.ForeignKey(
        "self", models.SET_NULL, verbose_name=_("belongs to"), null=True, blank=True, related_name="children"
    )
    kind = models.CharField(
        _("kind"), max_length=20, choices=OrganisationKind.choices, default=OrganisationKind.COMPANY
    )
    state = models.CharField(max_length=12, choices=OrganisationState.choices, default=OrganisationState.REGISTERED)
    name = models.CharField(_("name in the original script"), max_length=200)
    name_latin = models.CharField(_("name in Latin letters"), max_length=200, blank=True)
    search_name = models.CharField(max_length=420, editable=False, db_index=True)
    legal_form = models.CharField(_("legal form"), max_length=60, blank=True)
    size_class = models.CharField(_("size"), max_length=10, choices=SizeClass.choices, blank=True)
    founded_in = models.PositiveSmallIntegerField(_("founded in"), null=True, blank=True)
    languages = models.JSONField(_("languages spoken"), default=list, blank=True)
    description = TranslatedTextField(_("profile"))
    sectors = models.ManyToManyField(Sector, verbose_name=_("sectors"), blank=True, related_name="organisations")
    website = models.URLField(_("website"), blank=True)
    address = models.CharField(_("address"), max_length=200, blank=True)
    city = models.CharField(_("city"), max_length=80, blank=True)
    postal_code = models.CharField(_("postal code"), max_length=12, blank=True)
    contact_email = models.EmailField(_("contact e-mail"), blank=True)
    contact_phone = models.CharField(_("contact telephone"), max_length=40, blank=True)
    visibility = models.CharField(
        _("who may read the profile"), max_length=10, choices=Visibility.choices, default=Visibility.PRIVATE
    )

    class Meta:
        indexes = (
            models.Index(fields=["party", "search_name"], name="organisations_by_name"),
            models.Index(fields=["region", "search_name"], name="organisations_of_region"),
            models.Index(fields=["visibility", "search_name"], name="organisations_visible"),
            models.Index(fields=["kind", "search_name"], name="organisations_of_kind"),
            models.Index(fields=["state", "search_name"], name="organisations_in_state"),
        )

    def __str__(self) -> str:
        return self.name


class Identifier(models.Model):
    """An official identifier of an organisation, in its normal form; no two organisations share one."""

    organisation = models.ForeignKey(Organisation, models.CASCADE, related_name="identifiers")
    scheme = models.CharField(_("scheme"), max_length=20, choices=IdentifierScheme.choices)
    value = models.CharField(_("number"), max_length=40)

    class Meta:
        constraints = (
            models.UniqueConstraint(
                fields=["scheme", "value"],
                condition=~Q(scheme__in=[IdentifierScheme.OTHER, IdentifierScheme.KPP]),
                name="identifier_once",
            ),
            models.UniqueConstraint(fields=["organisation", "scheme"], name="identifier_scheme_once"),
        )

    def __str__(self) -> str:
        return f"{self.get_scheme_display()} {self.value}"


class ActivityCode(models.Model):
    """An activity of an organisation in one classification."""

    organisation = models.ForeignKey(Organisation, models.CASCADE, related_name="activities")
    classification = models.CharField(_("classification"), max_length=10, choices=Classification.choices)
    code = models.CharField(_("code"), max_length=10)
    is_main = models.BooleanField(_("main activity"), default=False)

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=["organisation", "classification", "code"], name="activity_once"),
        )

    def __str__(self) -> str:
        return f"{self.get_classification_display()} {self.code}"


class Offer(Versioned):
    """What an organisation offers or seeks; after `expires_on` it is shown no more until it is renewed."""

    DEEDS_SEEN_BY = "organisation__party"

    organisation = models.ForeignKey(Organisation, models.CASCADE, related_name="offers")
    code = models.CharField(max_length=12, unique=True, editable=False)
    direction = models.CharField(_("direction"), max_length=10, choices=OfferDirection.choices)
    kind = models.CharField(_("kind of cooperation"), max_length=12, choices=OfferKind.choices)
    title = TranslatedTextField(_("title"), blank=False)
    body = TranslatedTextField(_("description"))
    sector = models.ForeignKey(
        Sector, models.SET_NULL, verbose_name=_("sector"), null=True, blank=True, related_name="offers"
    )
    expires_on = models.DateField(_("valid until"))
    renewed_at = models.DateTimeField(null=True, blank=True)
    withdrawn_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        indexes = (
            models.Index(fields=["direction", "kind", "expires_on"], name="offers_of_kind"),
            models.Index(fields=["expires_on"], name="offers_by_expiry"),
        )

    def __str__(self) -> str:
        return str(next(iter(self.title.values()), self.code))


class Person(Versioned):
    """A person of an organisation. Names in the original script and as in the passport: all personal data."""

    DEEDS_SEEN_BY = "organisation__party"
    PERSONAL_FIELDS = frozenset(
        {
            "family_name",
            "given_name",
            "patronymic",
            "family_name_latin",
            "given_name_latin",
            "job_title",
            "email",
            "phone",
        }
    )

    organisation = models.ForeignKey(Organisation, models.CASCADE, related_name="people")
    code = models.CharField(max_length=12, unique=True, editable=False)
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="person_records"
    )
    family_name = models.CharField(_("family name"), max_length=80)
    given_name = models.CharField(_("given name"), max_length=80)
    patronymic = models.CharField(_("patronymic"), max_length=80, blank=True)
    family_name_latin = models.CharField(_("family name as in the passport"), max_length=80, blank=True)
    given_name_latin = models.CharField(_("given name as in the passport"), max_length=80, blank=True)
    job_title = TranslatedTextField(_("position"))
    email = models.EmailField(_("e-mail address"), blank=True)
    phone = models.CharField(_("telephone"), max_length=40, blank=True)
    languages = models.JSONField(_("languages spoken"), default=list, blank=True)
    erased_at = models.DateTimeField(null=True, blank=True)

    def __str__(self) -> str:
        return f"{self.given_name} {self.family_name}" if not self.erased_at else str(_("erased person"))


class OrganisationAccount(models.Model):
    """A person who signs in may act for an organisation. Rows are ended, not deleted."""

    DEEDS_SEEN_BY = "organisation__party"

    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="organisation_accounts")
    organisation = models.ForeignKey(Organisation, models.CASCADE, related_name="accounts")
    is_administrator = models.BooleanField(_("may invite others"), default=False)
    granted_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    granted_at = models.DateTimeField(auto_now_add=True)
    revoked_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = (
            models.UniqueConstraint(
                fields=["user", "organisation"],
                condition=Q(revoked_at__isnull=True),
                name="one_account_per_organisation",
            ),
        )

    def __str__(self) -> str:
        return f"{self.user} – {self.organisation}"


class SearchEntry(models.Model):
    """What a search looks through: words of the names, and stems of all other texts, folded (see `folding`).

    Where the words are indexed depends on the database: see `search` and the migration that made this table.
    """

    organisation = models.OneToOneField(Organisation, models.CASCADE, primary_key=True, related_name="search_entry")
    names = models.TextField()
    text = models.TextField()

    def __str__(self) -> str:
        return self.names
