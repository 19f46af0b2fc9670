"""Nobody in particular, and somebody signed in who has no role, are refused at every private address."""

from collections.abc import Iterator
from typing import Any

from django.urls import reverse
from django.utils.translation import override

from architecture.addresses import addresses
from journeys.conftest import Visit
from journeys.visitor import Visitor

FOR_EVERYBODY = {
    "directory:list", "members:register", "portal:accessibility", "portal:announcement_feed",
    "portal:announcement_list", "portal:home", "portal:legal", "portal:privacy", "portal:session_feed",
    "portal:session_list",
}  # fmt: skip
FOR_EVERY_ACCOUNT = FOR_EVERYBODY | {
    "applications:mine", "directory:add", "directory:mine", "members:join", "portal:desk",
}  # fmt: skip
LISTS_TO_TAKE_AWAY = {"directory:export"}  # what the public list shows, as a table, by POST
MISSING, SENT_TO_SIGN_IN, NOT_BY_THIS_METHOD = 404, 302, 405


def test_nobody_reads_anything_private(visit: Visit, accounts: dict[str, Any]) -> None:
    nobody = visit("", "en")
    nobody.open("/task-force/").open("/task-force/no-such-page/", status=404)
    nobody.open("/task-force/organisations/add/").sees("Sign in")
    refusals = answers(nobody, accounts["places"], FOR_EVERYBODY, (SENT_TO_SIGN_IN, MISSING))
    assert refusals == [], refusals


def test_a_stranger_with_an_account_is_refused_everywhere(visit: Visit, accounts: dict[str, Any]) -> None:
    stranger = visit("stranger", "en")
    stranger.open("/task-force/desk/").sees("You do not act for an organisation here yet")
    stranger.open("/task-force/sessions/13/manage/", status=404).open("/task-force/organisations/mine/")
    stranger.open("/task-force/members/join/").open("/task-force/sessions/13/application/")
    refusals = answers(stranger, accounts["places"], FOR_EVERY_ACCOUNT, (MISSING,))
    assert refusals == [], refusals


def answers(
    visitor: Visitor, places: dict[str, Any], allowed: set[str], refusals: tuple[int, ...]
) -> list[tuple[str, str, int]]:
    """What addresses answer to GET and POST otherwise than they should; forms that are allowed are let be."""
    cookies = {cookie["name"]: cookie["value"] for cookie in visitor.context.cookies(visitor.site_url)}
    headers = {"X-CSRFToken": cookies.get("csrftoken", "")}
    found = []
    for name, path in paths(places):
        for method in ("GET",) if name in allowed | LISTS_TO_TAKE_AWAY else ("GET", "POST"):
            wanted = (200,) if name in allowed else (NOT_BY_THIS_METHOD, *refusals)
            url = visitor.site_url + path
            answer = visitor.context.request.fetch(url, method=method, headers=headers, max_redirects=0)
            if answer.status not in wanted or "Segret" in answer.text():
                found.append((method, name, answer.status))
            answer.dispose()
    return found


def paths(places: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """Every address in the forum: parameters by the longest beginning of its name; what does not exist has code X."""
    with override("en"):
        for address in addresses():
            if "forum_slug" in address.parameters:
                known: dict[str, Any] = {}
                for beginning in sorted(places, key=len):
                    if address.name.startswith(beginning):
                        known |= places[beginning]
                kwargs = {name: known.get(name, "X-NONE") for name in address.parameters}
                yield address.name, reverse(address.name, kwargs=kwargs)
