"""What the programme keeps about account holders: places in visits."""

from collections.abc import Iterable

from django.utils.translation import gettext_lazy as _

from fondaco_web.accounts.models import User
from fondaco_web.accounts.portability import Entry, entry_of, register_export
from fondaco_web.directory.personal_data import persons_of
from fondaco_web.programme.models import VisitPlace


def visits(user: User) -> Iterable[Entry]:
    """Visits for which the person asked a place."""
    rows = VisitPlace.objects.filter(person__in=persons_of(user)).select_related("item").order_by("pk")
    return (entry_of(row, "item", "state", "asked_at") for row in rows)


register_export("visits", visits, _("Visits"))
