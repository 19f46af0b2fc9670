"""Applications with their projects, wanted counterparts and participants; delegations of regions."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from fondaco_web.applications.enums import (
    ApplicationState,
    DelegationDocumentKind,
    DelegationRole,
    DelegationState,
    PlanRunState,
    ProjectStage,
    WishPriority,
)
from fondaco_web.common.models import Versioned
from fondaco_web.common.texts import TranslatedTextField, in_language
from fondaco_web.directory.models import Organisation, Person
from fondaco_web.forum.models import Party, Region, Sector
from fondaco_web.programme.models import Session, ThematicTable


class Application(Versioned):
    """An organisation asks to take part in a session."""

    DEEDS_SEEN_BY = "organisation__party"
    session = models.ForeignKey(Session, models.PROTECT, related_name="applications")
    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="applications")
    code = models.CharField(_("code"), max_length=12, unique=True, editable=False)
    state = models.CharField(
        _("state"), max_length=10, choices=ApplicationState.choices, default=ApplicationState.DRAFT
    )
    language = models.CharField(_("language of the documents"), max_length=5, default="en")
    themes = models.ManyToManyField(ThematicTable, verbose_name=_("themes"), blank=True, related_name="applications")
    objectives = TranslatedTextField(_("objectives"))
    needs_interpreter = models.BooleanField(_("needs an interpreter"), default=False)
    is_remote = models.BooleanField(_("takes part remotely"), default=False)
    max_meetings = models.PositiveSmallIntegerField(_("at most this many meetings"), null=True, blank=True)
    started_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    submitted_at = models.DateTimeField(null=True, blank=True)
    submitted_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    desk_rank = models.PositiveSmallIntegerField(_("rank given by the desk"), null=True, blank=True)
    desk_note = models.TextField(_("note of the desk"), blank=True)
    return_reason = models.TextField(_("what is to be completed"), blank=True)
    decision_reason = models.TextField(_("reason of the decision"), blank=True)
    decided_at = models.DateTimeField(null=True, blank=True)
    decided_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")

    class Meta:
        constraints = (models.UniqueConstraint(fields=["session", "organisation"], name="one_application_per_session"),)
        indexes = (models.Index(fields=["session", "state"], name="applications_by_state"),)

    def __str__(self) -> str:
        return self.code


class ProposedProject(Versioned):
    """A project that the applicant wants to present at a thematic table."""

    DEEDS_SEEN_BY = "application__organisation__party"
    application = models.ForeignKey(Application, models.CASCADE, related_name="projects")
    code = models.CharField(max_length=12, unique=True, editable=False)
    title = TranslatedTextField(_("title"), blank=False)
    summary = TranslatedTextField(_("summary"))
    table = models.ForeignKey(
        ThematicTable, models.SET_NULL, verbose_name=_("thematic table"), null=True, blank=True, related_name="projects"
    )
    stage = models.CharField(_("stage"), max_length=10, choices=ProjectStage.choices, default=ProjectStage.IDEA)
    value_eur = models.PositiveBigIntegerField(_("value in euro"), null=True, blank=True)

    def __str__(self) -> str:
        return in_language(self.title)


class WantedCounterpart(Versioned):
    """Whom the applicant wants to meet: a known organisation, or a description of one."""

    DEEDS_SEEN_BY = "application__organisation__party"
    application = models.ForeignKey(Application, models.CASCADE, related_name="counterparts")
    code = models.CharField(max_length=12, unique=True, editable=False)
    organisation = models.ForeignKey(
        Organisation, models.CASCADE, verbose_name=_("organisation"), null=True, blank=True, related_name="wanted_by"
    )
    description = TranslatedTextField(_("description"))
    party = models.ForeignKey(Party, models.SET_NULL, verbose_name=_("party"), null=True, blank=True, related_name="+")
    region = models.ForeignKey(
        Region, models.SET_NULL, verbose_name=_("region"), null=True, blank=True, related_name="+"
    )
    sector = models.ForeignKey(
        Sector, models.SET_NULL, verbose_name=_("sector"), null=True, blank=True, related_name="+"
    )
    priority = models.CharField(_("priority"), max_length=5, choices=WishPriority.choices, default=WishPriority.WISH)
    topic = models.CharField(_("topic"), max_length=200, blank=True)
    invited_organisation = models.ForeignKey(Organisation, models.SET_NULL, null=True, blank=True, related_name="+")
    invited_at = models.DateTimeField(null=True, blank=True)
    invited_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")

    class Meta:
        constraints = (
            models.UniqueConstraint(
                fields=["application", "organisation"],
                condition=Q(organisation__isnull=False),
                name="counterpart_once",
            ),
        )

    def __str__(self) -> str:
        return str(self.organisation or in_language(self.description))


class Participant(Versioned):
    """A person who comes to the session for an application or, without one, as an official of a delegation."""

    DEEDS_SEEN_BY = "application__organisation__party"
    PERSONAL_FIELDS = frozenset({"accessibility_needs"})

    session = models.ForeignKey(Session, models.CASCADE, related_name="participants")
    application = models.ForeignKey(Application, models.CASCADE, null=True, blank=True, related_name="participants")
    person = models.ForeignKey(Person, models.CASCADE, related_name="participations")
    needs_visa_letter = models.BooleanField(_("needs a visa letter"), default=False)
    accessibility_needs = models.TextField(_("accessibility needs"), blank=True)
    arrival_at = models.DateTimeField(_("arrival"), null=True, blank=True)
    departure_at = models.DateTimeField(_("departure"), null=True, blank=True)

    class Meta:
        constraints = (models.UniqueConstraint(fields=["session", "person"], name="participant_once"),)

    def __str__(self) -> str:
        return str(self.person)


class Delegation(Versioned):
    """The people whom a region sends to a session."""

    DEEDS_SEEN_BY = "region__party"
    session = models.ForeignKey(Session, models.CASCADE, related_name="delegations")
    region = models.ForeignKey(Region, models.PROTECT, related_name="delegations")
    state = models.CharField(max_length=10, choices=DelegationState.choices, default=DelegationState.DRAFT)
    notes = models.TextField(_("notes for the host"), blank=True)

    class Meta:
        constraints = (models.UniqueConstraint(fields=["session", "region"], name="delegation_once"),)

    def __str__(self) -> str:
        return f"{self.region}"


class DelegationMember(Versioned):
    """A participant in a delegation; at most one is its head."""

    DEEDS_SEEN_BY = "delegation__region__party"
    delegation = models.ForeignKey(Delegation, models.CASCADE, related_name="members")
    participant = models.OneToOneField(Participant, models.CASCADE, related_name="delegation_member")
    role = models.CharField(_("role"), max_length=12, choices=DelegationRole.choices)
    position = models.PositiveSmallIntegerField(default=1)

    class Meta:
        constraints = (
            models.UniqueConstraint(
                fields=["delegation"], condition=Q(role=DelegationRole.HEAD), name="one_head_per_delegation"
            ),
        )

    def __str__(self) -> str:
        return f"{self.participant} ({self.get_role_display()})"


class DelegationDocument(models.Model):
    """A file of a delegation: letter of appointment, visa letters, insurance."""

    DEEDS_SEEN_BY = "delegation__region__party"
    delegation = models.ForeignKey(Delegation, models.CASCADE, related_name="documents")
    code = models.CharField(max_length=12, unique=True, editable=False)
    kind = models.CharField(
        _("kind"), max_length=12, choices=DelegationDocumentKind.choices, default=DelegationDocumentKind.OTHER
    )
    title = models.CharField(_("title"), max_length=120)
    file = models.FileField(_("file"), upload_to="delegations/%Y/")
    added_at = models.DateTimeField(auto_now_add=True)
    added_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")

    def __str__(self) -> str:
        return self.title


class PlanRun(models.Model):
    """One run of the planner over a session: who asked for it, how it ended, and the papers it hung on the session."""

    session = models.ForeignKey(Session, models.CASCADE, related_name="plan_runs")
    code = models.CharField(max_length=12, unique=True, editable=False)
    state = models.CharField(
        _("state"), max_length=10, choices=PlanRunState.choices, default=PlanRunState.REQUESTED, editable=False
    )
    seconds = models.PositiveSmallIntegerField(_("seconds the planner may search"))
    language = models.CharField(_("language of the report"), max_length=5)
    requested_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    requested_at = models.DateTimeField()
    started_at = models.DateTimeField(null=True, blank=True)
    ended_at = models.DateTimeField(null=True, blank=True)
    reason = models.TextField(_("why there is no plan"), blank=True)
    figures = models.JSONField(default=dict)
    document_codes = models.JSONField(default=list)

    class Meta:
        constraints = (
            models.UniqueConstraint(
                fields=["session"], condition=Q(state__in=["requested", "running"]), name="one_open_plan_run"
            ),
        )

    def __str__(self) -> str:
        return self.code
