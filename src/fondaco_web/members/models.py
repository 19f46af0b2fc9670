"""Members, the acts and events of their membership, and the mandates of their representatives."""

from datetime import date

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _

from fondaco_web.common.models import Versioned
from fondaco_web.common.texts import TranslatedTextField
from fondaco_web.directory.models import Organisation, Person
from fondaco_web.forum.models import Forum
from fondaco_web.members.enums import EventKind, MandateRole, MemberState


class Member(Versioned):
    """An organisation that joins, is or was a member. `state` repeats what its latest event says, for lists.

    A former member may apply anew: until that is decided the register goes on showing it as withdrawn.
    """

    DEEDS_SEEN_BY = "organisation__party"

    forum = models.ForeignKey(Forum, models.CASCADE, related_name="members")
    organisation = models.OneToOneField(Organisation, models.PROTECT, related_name="membership")
    code = models.CharField(_("register number"), max_length=12, unique=True, editable=False)
    scope = TranslatedTextField(_("scope of the adhesion"))
    state = models.CharField(_("state"), max_length=10, choices=MemberState.choices, default=MemberState.APPLIED)
    joined_on = models.DateField(_("member since"), null=True, blank=True)

    class Meta:
        indexes = (models.Index(fields=["forum", "state"], name="members_by_state"),)

    def __str__(self) -> str:
        return f"{self.code} {self.organisation}"

    @property
    def is_in_register(self) -> bool:
        """Whether it was ever admitted: the public register keeps former members."""
        return self.joined_on is not None

    @property
    def applies_anew(self) -> bool:
        """Whether it left the forum and has applied again without being admitted (yet): its own side knows only."""
        return self.is_in_register and self.state in {MemberState.APPLIED, MemberState.REFUSED}

    @property
    def public_state(self) -> MemberState:
        """What the public register says."""
        return MemberState.WITHDRAWN if self.applies_anew else MemberState(self.state)

    @property
    def public_scope(self) -> dict[str, str]:
        """What the public register says of the scope: nothing while it is the one of a new application."""
        return {} if self.applies_anew else self.scope


class AdhesionAct(models.Model):
    """A legal act about the membership: a resolution, a decree, a letter. Never changed; a wrong one is corrected by
    another that names it."""

    DEEDS_SEEN_BY = "member__organisation__party"

    member = models.ForeignKey(Member, models.CASCADE, related_name="acts")
    number = models.CharField(_("number"), max_length=60)
    organ = models.CharField(_("organ that adopted it"), max_length=160)
    adopted_on = models.DateField(_("date"))
    title = TranslatedTextField(_("title"))
    file = models.FileField(_("file"), upload_to="acts/%Y/", blank=True)
    corrects = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="corrected_by")
    recorded_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    recorded_at = models.DateTimeField(auto_now_add=True)

    def __str__(self) -> str:
        return f"{self.number}, {date_format(self.adopted_on, 'SHORT_DATE_FORMAT')}"


class MembershipEvent(models.Model):
    """One step in the life of a membership. Rows are only added; a trigger refuses changes."""

    member = models.ForeignKey(Member, models.CASCADE, related_name="events")
    kind = models.CharField(_("what happened"), max_length=12, choices=EventKind.choices)
    effective_on = models.DateField(_("with effect from"))
    act = models.ForeignKey(AdhesionAct, models.PROTECT, null=True, blank=True, related_name="events")
    reason = models.TextField(_("reason"), blank=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        indexes = (models.Index(fields=["member", "at"], name="events_of_member"),)

    def __str__(self) -> str:
        return f"{self.get_kind_display()} {self.effective_on:%Y-%m-%d}"


class Mandate(Versioned):
    """A person speaks for a member from a day until another."""

    DEEDS_SEEN_BY = "member__organisation__party"

    member = models.ForeignKey(Member, models.CASCADE, related_name="mandates")
    person = models.ForeignKey(Person, models.PROTECT, related_name="mandates")
    role = models.CharField(_("role"), max_length=20, choices=MandateRole.choices)
    starts_on = models.DateField(_("from"))
    ends_on = models.DateField(_("until"), null=True, blank=True)
    act = models.ForeignKey(AdhesionAct, models.PROTECT, null=True, blank=True, related_name="mandates")

    class Meta:
        constraints = (
            models.CheckConstraint(
                condition=Q(ends_on__isnull=True) | Q(ends_on__gte=F("starts_on")), name="mandate_ends_after_start"
            ),
        )

    def __str__(self) -> str:
        return f"{self.person} ({self.get_role_display()})"

    def is_in_force(self, day: date) -> bool:
        """Whether the person speaks for the member on `day`."""
        return self.starts_on <= day and (self.ends_on is None or self.ends_on >= day)
