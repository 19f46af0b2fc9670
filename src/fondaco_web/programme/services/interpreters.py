"""Interpreters of a session: each is engaged by one party."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.conf import settings
from django.db import transaction
from django.utils.translation import gettext as _

from fondaco_web.common.audit import Change, record_deed, snapshot
from fondaco_web.common.codes import new_code
from fondaco_web.common.errors import InvalidInput, NotAllowed
from fondaco_web.common.versions import locked, save_next_version
from fondaco_web.forum.models import Party
from fondaco_web.forum.permissions import is_secretariat_of
from fondaco_web.programme.models import Interpreter, Session
from fondaco_web.programme.permissions import may_see_contacts
from fondaco_web.programme.services.access import session_to_change

FIELDS = ("name", "email", "phone", "languages", "unavailable", "max_run")


@dataclass(frozen=True, slots=True)
class InterpreterValues:
    """What is entered about an interpreter; `unavailable` are periods (UTC) in which the person is not there."""

    name: str
    languages: tuple[str, ...]
    email: str = ""
    phone: str = ""
    unavailable: tuple[tuple[datetime, datetime], ...] = ()
    max_run: int | None = None

    def columns(self) -> dict[str, Any]:
        """The values as the model keeps them."""
        return {
            "name": self.name,
            "email": self.email,
            "phone": self.phone,
            "languages": list(self.languages),
            "unavailable": [[start.isoformat(), end.isoformat()] for start, end in self.unavailable],
            "max_run": self.max_run,
        }

    def check(self) -> None:
        """Raises InvalidInput for fewer than two languages, or unknown ones."""
        if len(set(self.languages)) < 2:
            raise InvalidInput(_("An interpreter works between at least two languages."), field="languages")
        if not set(self.languages) <= {code for code, _name in settings.LANGUAGES}:
            raise InvalidInput(_("Choose languages from the list."), field="languages")


@transaction.atomic
def add_interpreter(*, session: Session, party: Party, values: InterpreterValues, by: Any) -> Interpreter:
    """An interpreter engaged by a party, entered by its own secretariat."""
    current = session_to_change(session, by)
    if not is_secretariat_of(by, party) or party.forum_id != current.forum_id:
        raise NotAllowed(_("Each secretariat enters the interpreters that its own party engages."))
    values.check()
    interpreter: Interpreter = Interpreter.objects.create(
        session=current, party=party, code=new_code("T"), **values.columns()
    )
    record_deed(
        by, "interpreter.added", interpreter, Change(after=snapshot(interpreter, FIELDS)), forum_id=current.forum_id
    )
    return interpreter


@transaction.atomic
def change_interpreter(
    *, interpreter: Interpreter, values: InterpreterValues, by: Any, expected_version: int
) -> Interpreter:
    """Change an interpreter of one's own party."""
    current = interpreter_to_change(interpreter, by, expected_version)
    values.check()
    before = snapshot(current, FIELDS)
    save_next_version(current, values.columns())
    change = Change(before, snapshot(current, FIELDS))
    record_deed(by, "interpreter.changed", current, change, forum_id=current.session.forum_id)
    return current


@transaction.atomic
def remove_interpreter(*, interpreter: Interpreter, by: Any) -> None:
    """Forget an interpreter of one's own party: nothing personal stays behind."""
    current = interpreter_to_change(interpreter, by)
    record_deed(by, "interpreter.removed", current.session, forum_id=current.session.forum_id)
    current.delete()


def interpreter_to_change(interpreter: Interpreter, by: Any, expected_version: int | None = None) -> Interpreter:
    """The interpreter, locked, for the secretariat of the party that engages the person."""
    session_to_change(interpreter.session, by)
    if not may_see_contacts(by, interpreter):
        raise NotAllowed(_("Only the secretariat of the party that engages an interpreter may change the entry."))
    return locked(interpreter, expected_version)
