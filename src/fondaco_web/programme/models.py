"""Sessions with quotas, thematic tables, rooms, programme items, visits, published versions and documents."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from fondaco_web.common.models import Versioned
from fondaco_web.common.texts import TranslatedTextField, in_language
from fondaco_web.directory.models import Organisation, Person
from fondaco_web.forum.models import EVERY_PARTY, Forum, Party, Region, Sector
from fondaco_web.programme.enums import (
    DocumentAudience,
    DocumentKind,
    ItemKind,
    LocationKind,
    PlaceState,
    SessionState,
)


class Session(Versioned):
    """A session of the forum. Dates are days in `time_zone`; past sessions carry public figures.

    A session held long ago may lack dates, where the record tells only a part of them: `date_note` says which.
    """

    DEEDS_SEEN_BY = EVERY_PARTY
    forum = models.ForeignKey(Forum, models.CASCADE, related_name="sessions")
    number = models.PositiveSmallIntegerField(_("number"))
    title = TranslatedTextField(_("title"))
    summary = TranslatedTextField(_("summary"))
    state = models.CharField(_("state"), max_length=10, choices=SessionState.choices, default=SessionState.DRAFT)
    host_party = models.ForeignKey(Party, models.PROTECT, verbose_name=_("host"), related_name="hosted_sessions")
    host_region = models.ForeignKey(
        Region, models.PROTECT, verbose_name=_("host region"), null=True, blank=True, related_name="hosted_sessions"
    )
    city = TranslatedTextField(_("city"), blank=False)
    venue = TranslatedTextField(_("venue"))
    address = models.CharField(_("address"), max_length=200, blank=True)
    time_zone = models.CharField(_("time zone"), max_length=40, default="Europe/Rome")
    starts_on = models.DateField(_("first day"), null=True, blank=True)
    ends_on = models.DateField(_("last day"), null=True, blank=True)
    date_note = TranslatedTextField(_("what is known of the dates"))
    is_online = models.BooleanField(_("held online"), default=False)
    sectors = models.ManyToManyField(Sector, verbose_name=_("sectors"), blank=True, related_name="sessions")
    applications_open_on = models.DateField(_("applications open"), null=True, blank=True)
    applications_close_on = models.DateField(_("deadline for applicants"), null=True, blank=True)
    desks_close_on = models.DateField(_("deadline for the desks"), null=True, blank=True)
    decisions_due_on = models.DateField(_("decisions due"), null=True, blank=True)
    figures = TranslatedTextField(_("figures and results"))
    cloned_from = models.ForeignKey("self", models.SET_NULL, null=True, blank=True, related_name="+")

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=["forum", "number"], name="session_number_once"),
            models.CheckConstraint(
                condition=Q(ends_on__gte=F("starts_on")) | Q(starts_on=None, ends_on=None, state=SessionState.HELD),
                name="session_ends_after_start",
            ),
        )

    def __str__(self) -> str:
        return f"{self.number}. {in_language(self.city)}"


class Quota(models.Model):
    """How many participants a region may send."""

    session = models.ForeignKey(Session, models.CASCADE, related_name="quotas")
    region = models.ForeignKey(Region, models.CASCADE, related_name="quotas")
    seats = models.PositiveSmallIntegerField(_("seats"))

    class Meta:
        constraints = (models.UniqueConstraint(fields=["session", "region"], name="quota_once"),)

    def __str__(self) -> str:
        return f"{self.region}: {self.seats}"


class ThematicTable(Versioned):
    """A table at which projects of one theme are presented."""

    DEEDS_SEEN_BY = EVERY_PARTY
    session = models.ForeignKey(Session, models.CASCADE, related_name="tables")
    code = models.SlugField(_("code"), max_length=20)
    title = TranslatedTextField(_("title"), blank=False)
    description = TranslatedTextField(_("description"))
    sector = models.ForeignKey(
        Sector, models.SET_NULL, verbose_name=_("sector"), null=True, blank=True, related_name="tables"
    )
    position = models.PositiveSmallIntegerField(default=1)

    class Meta:
        constraints = (models.UniqueConstraint(fields=["session", "code"], name="table_code_once"),)

    def __str__(self) -> str:
        return in_language(self.title)


class Room(Versioned):
    """A room of the session, or a bus; `site` is the building or town."""

    DEEDS_SEEN_BY = EVERY_PARTY
    session = models.ForeignKey(Session, models.CASCADE, related_name="rooms")
    code = models.SlugField(_("code"), max_length=20)
    name = TranslatedTextField(pgettext_lazy("room or place", "name"), blank=False)
    site = models.CharField(_("building or town"), max_length=80, blank=True)
    capacity = models.PositiveSmallIntegerField(_("seats"), null=True, blank=True)

    class Meta:
        constraints = (models.UniqueConstraint(fields=["session", "code"], name="room_code_once"),)

    def __str__(self) -> str:
        return in_language(self.name)


class ProgrammeItem(Versioned):
    """A part of the programme. Moments are UTC; the session's time zone shows them.

    `slot_minutes` and `gap_minutes` cut a meeting point into slots; `capacity` limits a visit. A cancelled item stays
    in the programme, marked as such.
    """

    DEEDS_SEEN_BY = EVERY_PARTY
    session = models.ForeignKey(Session, models.CASCADE, related_name="items")
    code = models.CharField(max_length=12, unique=True, editable=False)
    kind = models.CharField(_("kind"), max_length=20, choices=ItemKind.choices)
    title = TranslatedTextField(_("title"), blank=False)
    description = TranslatedTextField(_("description"))
    starts_at = models.DateTimeField(_("begins"))
    ends_at = models.DateTimeField(_("ends"))
    room = models.ForeignKey(Room, models.SET_NULL, verbose_name=_("room"), null=True, blank=True, related_name="items")
    table = models.ForeignKey(
        ThematicTable, models.SET_NULL, verbose_name=_("thematic table"), null=True, blank=True, related_name="items"
    )
    language = models.CharField(_("language"), max_length=5, blank=True)
    interpretation = models.JSONField(_("interpreted into"), default=list, blank=True)
    capacity = models.PositiveSmallIntegerField(_("places"), null=True, blank=True)
    slot_minutes = models.PositiveSmallIntegerField(_("minutes of a meeting"), null=True, blank=True)
    gap_minutes = models.PositiveSmallIntegerField(_("minutes between meetings"), null=True, blank=True)
    is_cancelled = models.BooleanField(_("cancelled"), default=False, editable=False)

    class Meta:
        constraints = (models.CheckConstraint(condition=Q(ends_at__gt=F("starts_at")), name="item_ends_after_start"),)
        indexes = (models.Index(fields=["session", "starts_at"], name="items_by_time"),)

    def __str__(self) -> str:
        return in_language(self.title)


class Speaker(models.Model):
    """Who speaks in a part of the programme, as announced to the public."""

    item = models.ForeignKey(ProgrammeItem, models.CASCADE, related_name="speakers")
    name = models.CharField(_("name"), max_length=120)
    name_latin = models.CharField(_("name in Latin letters"), max_length=120, blank=True)
    role = TranslatedTextField(_("office or position"))
    organisation = models.ForeignKey(
        Organisation, models.SET_NULL, verbose_name=_("organisation"), null=True, blank=True, related_name="+"
    )
    position = models.PositiveSmallIntegerField(default=1)

    def __str__(self) -> str:
        return self.name


class MeetingLocation(models.Model):
    """A numbered place of the meeting point."""

    session = models.ForeignKey(Session, models.CASCADE, related_name="locations")
    code = models.CharField(_("number"), max_length=20)
    name = TranslatedTextField(pgettext_lazy("room or place", "name"))
    kind = models.CharField(_("kind"), max_length=10, choices=LocationKind.choices, default=LocationKind.TABLE)
    site = models.CharField(_("building or town"), max_length=80, blank=True)
    capacity = models.PositiveSmallIntegerField(_("meetings at once"), default=1)

    class Meta:
        constraints = (models.UniqueConstraint(fields=["session", "code"], name="location_code_once"),)

    def __str__(self) -> str:
        return self.code


class Interpreter(Versioned):
    """An interpreter of the session; works between any two of `languages`.

    Engaged by one party, whose secretariat alone sees how to reach the person. `unavailable` holds pairs of moments
    (UTC, ISO 8601).
    """

    DEEDS_SEEN_BY = "party"
    PERSONAL_FIELDS = frozenset({"name", "email", "phone"})

    session = models.ForeignKey(Session, models.CASCADE, related_name="interpreters")
    party = models.ForeignKey(Party, models.PROTECT, verbose_name=_("engaged by"), related_name="+")
    code = models.CharField(max_length=12, unique=True, editable=False)
    name = models.CharField(_("name"), max_length=120)
    email = models.EmailField(_("e-mail address"), blank=True)
    phone = models.CharField(_("telephone"), max_length=40, blank=True)
    languages = models.JSONField(_("languages"), default=list)
    unavailable = models.JSONField(_("not available"), default=list, blank=True)
    max_run = models.PositiveSmallIntegerField(_("meetings in a row"), null=True, blank=True)

    def __str__(self) -> str:
        return self.name


class VisitPlace(models.Model):
    """A person asked for a place in a visit: confirmed while there is room, else waiting in the order of asking."""

    item = models.ForeignKey(ProgrammeItem, models.CASCADE, related_name="visit_places")
    person = models.ForeignKey(Person, models.CASCADE, related_name="visit_places")
    state = models.CharField(max_length=10, choices=PlaceState.choices)
    asked_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = (models.UniqueConstraint(fields=["item", "person"], name="visit_place_once"),)

    def __str__(self) -> str:
        return f"{self.person}: {self.get_state_display()}"


class ProgrammeVersion(models.Model):
    """The programme as published at a moment; the public reads the latest, and what changed since the one before."""

    session = models.ForeignKey(Session, models.CASCADE, related_name="programme_versions")
    number = models.PositiveSmallIntegerField()
    content = models.JSONField()
    note = TranslatedTextField(_("what changed"))
    published_at = models.DateTimeField(default=timezone.now, editable=False)
    published_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")

    class Meta:
        constraints = (models.UniqueConstraint(fields=["session", "number"], name="programme_version_once"),)

    def __str__(self) -> str:
        return str(self.number)


class SessionDocument(models.Model):
    """A file that hangs on a session: protocol, plan of meetings, agendas, practical information."""

    session = models.ForeignKey(Session, models.CASCADE, related_name="documents")
    code = models.CharField(max_length=12, unique=True, editable=False)
    kind = models.CharField(_("kind"), max_length=12, choices=DocumentKind.choices)
    title = TranslatedTextField(_("title"), blank=False)
    language = models.CharField(_("language"), max_length=5, blank=True)
    audience = models.CharField(_("who may read it"), max_length=12, choices=DocumentAudience.choices)
    file = models.FileField(_("file"), upload_to="sessions/%Y/")
    added_at = models.DateTimeField(auto_now_add=True)
    added_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")

    def __str__(self) -> str:
        return in_language(self.title)
