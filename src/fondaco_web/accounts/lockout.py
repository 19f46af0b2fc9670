"""After repeated failures sign-in rests for a while. Axes counts per account and network address; what it stores and
logs names neither: the account is kept as a keyed digest."""

import math
from datetime import timedelta
from typing import Any

from allauth.core.internal.httpkit import get_client_ip
from axes.helpers import get_cool_off
from axes.models import AccessAttempt
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.crypto import salted_hmac

from fondaco_web.common import clock


def address_digest(request: HttpRequest, credentials: dict[str, Any] | None = None) -> str | None:
    """What stands for the account in axes' tables: a digest of the e-mail address, which cannot be turned back."""
    given = credentials or {}
    address = given.get("email") or given.get("login") or given.get("username") or request.POST.get("login")
    if not address:
        return None
    return digest_of(str(address))


def digest_of(address: str) -> str:
    """The digest of one e-mail address."""
    return salted_hmac("fondaco.lockout", address.strip().lower(), algorithm="sha256").hexdigest()


def client_address(request: HttpRequest) -> str | None:
    """The network address of the person; trusted proxies have been looked through before (FONDACO_PROXIES)."""
    address: str | None = get_client_ip(request)
    return address


def nobody_in_particular(*_details: Any) -> str:
    """How axes' log lines call the person."""
    return "one account"


def locked_out(
    request: HttpRequest, _original: HttpResponse | None = None, credentials: dict[str, Any] | None = None
) -> HttpResponse:
    """The page that says when to try again."""
    wait = time_to_wait(request, credentials)
    context = {"minutes": max(1, math.ceil(wait.total_seconds() / 60))}
    response = render(request, "accounts/locked_out.html", context, status=429)
    response["Retry-After"] = str(max(1, math.ceil(wait.total_seconds())))
    return response


def time_to_wait(request: HttpRequest, credentials: dict[str, Any] | None = None) -> timedelta:
    """From now until the last counted failure is forgotten."""
    rest: timedelta = get_cool_off(request) or timedelta()
    attempts = AccessAttempt.objects.filter(
        username=address_digest(request, credentials), ip_address=client_address(request)
    )
    latest = attempts.order_by("-attempt_time").values_list("attempt_time", flat=True).first()
    return rest if latest is None else max(latest + rest - clock.now(), timedelta())
