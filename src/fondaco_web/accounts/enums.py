"""Choices of accounts."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class ConsentPurpose(TextChoices):
    """What personal data may be used for, one purpose per group of fields."""

    CONTACT = "contact", _("being contacted about the forum by e-mail and telephone")
    PARTICIPANT_LIST = "participant_list", _("name and role in the list of participants given to the other party")
    TRAVEL = "travel", _("identity and travel details for visa letters and delegation lists")
    ACCESSIBILITY = "accessibility", _("accessibility needs, passed to the venue only")
    PHOTOGRAPHS = "photographs", _("photographs and recordings of the session")


class TokenScope(TextChoices):
    """What a token may do."""

    READ = "read", _("read")
    WRITE = "write", _("read and change")
