"""The desk orders the applications of its region."""

from collections.abc import Sequence
from typing import Any

from django.db import transaction
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _

from fondaco_web.applications.deadlines import require_in_preparation, today_at
from fondaco_web.applications.errors import ApplicationsNotOpen, RankingChanged
from fondaco_web.applications.models import Application
from fondaco_web.applications.permissions import may_rank
from fondaco_web.applications.selectors.ranking import ranked_applications
from fondaco_web.applications.services.recording import record
from fondaco_web.common.audit import Change
from fondaco_web.common.errors import NotFound
from fondaco_web.common.versions import locked, save_next_version
from fondaco_web.forum.models import Region
from fondaco_web.programme.models import Session


@transaction.atomic
def rank_applications(
    *, by: Any, session: Session, region: Region, codes: Sequence[str], seen_codes: Sequence[str]
) -> list[Application]:
    """Give the region's undecided applications the ranks 1, 2, … in the order of `codes`.

    `seen_codes` is the order that the person saw; where it is not the order any more, RankingChanged.
    """
    if not may_rank(by, region):
        raise NotFound
    require_in_preparation(session)
    last = session.desks_close_on
    if last and today_at(session) > last:
        raise ApplicationsNotOpen(_("The desks' deadline was %(day)s.") % {"day": date_format(last)})
    locked(region)  # one order at a time
    current = list(ranked_applications(session, region).select_for_update(of=("self",)))
    if [application.code for application in current] != list(seen_codes) or sorted(codes) != sorted(seen_codes):
        raise RankingChanged
    by_code = {application.code: application for application in current}
    for rank, code in enumerate(codes, start=1):
        give_rank(by, by_code[code], rank)
    return [by_code[code] for code in codes]


def give_rank(by: Any, application: Application, rank: int) -> None:
    """Save and record one rank, if it is another one."""
    if application.desk_rank == rank:
        return
    before = {"desk_rank": application.desk_rank}
    save_next_version(application, {"desk_rank": rank})
    record(by, "application.ranked", application, Change(before, {"desk_rank": rank}))
