"""Addresses outside of any forum and language."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import URLPattern, path


def start(request: HttpRequest) -> HttpResponse:
    """Where sign-in leads: to one's account; who is not signed in, to the door."""
    return redirect("accounts:profile" if request.user.is_authenticated else "account_login")


urlpatterns: list[URLPattern] = [path("", start, name="start")]
