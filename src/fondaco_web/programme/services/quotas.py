"""How many participants each region may send."""

from collections.abc import Mapping
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from fondaco_web.common.audit import Change, record_deed
from fondaco_web.common.errors import InvalidInput
from fondaco_web.common.versions import save_next_version
from fondaco_web.forum.models import Region
from fondaco_web.programme.models import Quota, Session
from fondaco_web.programme.services.access import session_to_change


@transaction.atomic
def set_quotas(*, session: Session, seats: Mapping[Region, int | None], by: Any, expected_version: int) -> Session:
    """Set the seats of all regions at once; None means no limit for that region."""
    current = session_to_change(session, by, expected_version)
    if any(region.party.forum_id != current.forum_id for region in seats):
        raise InvalidInput(_("Choose regions of this forum."))
    before = described_quotas(current)
    Quota.objects.filter(session=current).delete()
    Quota.objects.bulk_create(
        Quota(session=current, region=region, seats=number) for region, number in seats.items() if number is not None
    )
    save_next_version(current, {})
    change = Change(before, described_quotas(current))
    record_deed(by, "session.quotas_set", current, change, forum_id=current.forum_id)
    return current


def described_quotas(session: Session) -> dict[str, int]:
    """Seats by code of the region."""
    return dict(session.quotas.values_list("region__code", "seats"))
