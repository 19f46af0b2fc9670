"""What the members' register keeps about a person: mandates."""

from collections.abc import Iterable

from django.utils.translation import gettext_lazy as _

from fondaco_web.accounts import portability
from fondaco_web.accounts.models import User
from fondaco_web.accounts.portability import Entry, entry_of
from fondaco_web.directory.own_data import persons_of
from fondaco_web.members.models import Mandate


def mandates(user: User) -> Iterable[Entry]:
    """Every mandate of the person, past ones too."""
    rows = (
        Mandate.objects.filter(person__in=persons_of(user)).select_related("member__organisation", "act").order_by("pk")
    )
    return (entry_of(row, "member", "role", "starts_on", "ends_on", "act") for row in rows)


def register() -> None:
    """Add the part of this app."""
    portability.register_export("mandates", mandates, _("Mandates"))
