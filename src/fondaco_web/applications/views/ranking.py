"""The desk orders its region's applications: ranks to write, or one place up or down at a time."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from fondaco_web.applications.models import Application
from fondaco_web.applications.permissions import may_rank
from fondaco_web.applications.selectors.applications import with_counts
from fondaco_web.applications.selectors.delegations import regions_visible_to
from fondaco_web.applications.selectors.quotas import RegionQuota, quota_of
from fondaco_web.applications.selectors.ranking import ranked_applications
from fondaco_web.applications.services import rank_applications
from fondaco_web.applications.views.pages import SessionView
from fondaco_web.common.errors import DomainError, NotFound
from fondaco_web.forum.models import Region


class Ranking(SessionView):
    """The order of one region's applications; the first of one's regions where the address names none."""

    template_name = "applications/rank.html"
    region: Region

    def look_up(self, **_kwargs: Any) -> None:
        """The region, among those whose desk the person is of."""
        user = self.request.user
        self.regions = [region for region in regions_visible_to(user, self.session) if may_rank(user, region)]
        wanted = self.request.GET.get("region")
        found = [region for region in self.regions if wanted in {None, "", region.code}]
        if not found:
            raise NotFound
        self.region = found[0]

    def get(self, _request: HttpRequest, **_kwargs: Any) -> HttpResponse:
        """The list in its order, with the line below which there are no seats."""
        return self.ranking_page()

    def ranking_page(self, *, status: int = 200) -> HttpResponse:
        """The list."""
        applications = list(with_counts(ranked_applications(self.session, self.region)))
        quota = quota_of(self.session, self.region)
        return self.page(
            status=status,
            region=self.region,
            regions=self.regions,
            quota=quota,
            rows=with_seats(applications, quota),
            seen=" ".join(application.code for application in applications),
        )

    def post(self, request: HttpRequest, **_kwargs: Any) -> HttpResponse:
        """Save the ranks as written, with the one move that was pressed."""
        seen = request.POST.get("seen", "").split()
        codes = moved(ordered(seen, request.POST), request.POST.get("move", ""))
        try:
            rank_applications(by=request.user, session=self.session, region=self.region, codes=codes, seen_codes=seen)
        except NotFound:
            raise
        except DomainError as error:
            messages.error(request, str(error))
            return self.ranking_page(status=error.http_status)
        messages.success(request, _("The order is saved."))
        return redirect(request.get_full_path())


def ordered(seen: list[str], entries: Any) -> list[str]:
    """The codes by the ranks written; what has no readable rank, or the same one, keeps its place among them."""
    places = {code: place for place, code in enumerate(seen, start=1)}

    def rank(code: str) -> tuple[int, int]:
        written = entries.get(f"rank-{code}", "").strip()
        wanted = int(written) if written.isdecimal() else places[code]
        # moved forward: before the one that holds the rank; moved back: after it
        return wanted, places[code] if wanted == places[code] else (-1 if wanted < places[code] else len(seen) + 1)

    return sorted(seen, key=rank)


def moved(codes: list[str], move: str) -> list[str]:
    """The order with one code a place further up or down ("up:A-…", "down:A-…")."""
    direction, _colon, code = move.partition(":")
    if code not in codes:
        return codes
    place = codes.index(code)
    other = place - 1 if direction == "up" else place + 1
    if not 0 <= other < len(codes):
        return codes
    result = list(codes)
    result[place], result[other] = result[other], result[place]
    return result


def with_seats(applications: list[Application], quota: RegionQuota | None) -> list[dict[str, Any]]:
    """Each application with the seats taken up to it, and whether they are more than there are."""
    rows, taken = [], quota.n_taken if quota else 0
    for application in applications:
        taken += getattr(application, "n_participants", 0)
        is_over = quota is not None and quota.seats is not None and taken > quota.seats
        rows.append({"application": application, "n_taken": taken, "is_over": is_over})
    return rows
