"""Visits of the test client as somebody."""

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from fondaco_web.accounts.models import User


def signed_in(user: User) -> Client:
    """A client that is signed in as `user`."""
    client = Client()
    client.force_login(user, backend="allauth.account.auth_backends.AuthenticationBackend")
    return client


def queries_of(user: User | None, address: str) -> int:
    """How many queries the page at `address` takes for `user` (None: for anybody); the first visit warms caches."""
    client = signed_in(user) if user else Client()
    assert client.get(address).status_code == 200
    with CaptureQueriesContext(connection) as queries:
        client.get(address)
    return len(queries)
