"""Choices of the forum."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class Role(TextChoices):
    """What a person is in a forum. Companies' people are not here: see directory.OrganisationAccount."""

    SECRETARIAT = "secretariat", _("secretariat")
    CO_CHAIR = "co_chair", _("co-chair")
    DESK = "desk", _("regional desk")
    REPORT_READER = "report_reader", _("reader of reports")
