"""The moment at which a deed is done: now, unless a block says otherwise (the demo lives in its own time)."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import date, datetime

from django.utils import timezone

_set_to: ContextVar[datetime | None] = ContextVar("clock", default=None)


def now() -> datetime:
    """The moment, aware."""
    return _set_to.get() or timezone.now()


def today() -> date:
    """The day, in the current time zone."""
    return timezone.localdate(now())


@contextmanager
def clock_at(moment: datetime) -> Iterator[None]:
    """Inside the block it is `moment`."""
    token = _set_to.set(moment)
    try:
        yield
    finally:
        _set_to.reset(token)
