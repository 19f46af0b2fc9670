"""Choices of membership."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class MemberState(TextChoices):
    """Where a member stands; follows from its latest event."""

    APPLIED = "applied", _("has applied")
    ACTIVE = "active", _("member")
    REFUSED = "refused", _("refused")
    SUSPENDED = "suspended", _("suspended")
    WITHDRAWN = "withdrawn", pgettext_lazy("membership", "withdrawn")


class EventKind(TextChoices):
    """What can happen to a membership."""

    APPLICATION = "application", _("applied to join")
    ACT = "act", _("act recorded")
    APPROVAL = "approval", _("admitted")
    REFUSAL = "refusal", _("refused")
    SUSPENSION = "suspension", _("suspended")
    RESUMPTION = "resumption", _("resumed")
    WITHDRAWAL = "withdrawal", _("withdrew")
    CORRECTION = "correction", _("entry corrected")


class MandateRole(TextChoices):
    """What a person represents a member as."""

    REPRESENTATIVE = "representative", _("representative")
    SUBSTITUTE = "substitute", _("substitute")
