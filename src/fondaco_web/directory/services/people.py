"""People of an organisation: all of it personal data."""

from collections.abc import Mapping
from typing import Any

from django.db import transaction

from fondaco_web.accounts.models import User
from fondaco_web.common import clock
from fondaco_web.common.audit import Change, snapshot
from fondaco_web.common.codes import new_code
from fondaco_web.common.errors import NotFound
from fondaco_web.common.versions import locked, save_next_version
from fondaco_web.directory.folding import passport_latin
from fondaco_web.directory.models import Organisation, Person
from fondaco_web.directory.services import checks
from fondaco_web.directory.services.acting import record, require

PERSON_FIELDS = (
    "family_name", "given_name", "patronymic", "family_name_latin", "given_name_latin", "job_title", "email", "phone",
    "languages",
)  # fmt: skip
NOTHING: dict[str, Any] = {
    "family_name": "", "given_name": "", "patronymic": "", "family_name_latin": "", "given_name_latin": "",
    "job_title": {}, "email": "", "phone": "", "languages": [], "user": None,
}  # fmt: skip


@transaction.atomic
def add_person(*, by: User, organisation: Organisation, values: Mapping[str, Any], user: User | None = None) -> Person:
    """A person of the organisation with any of PERSON_FIELDS; family and given name must be there. `user`: their
    account, where it is known to be theirs."""
    require(by, organisation)
    new = checked({"family_name": "", "given_name": ""} | checks.only(values, PERSON_FIELDS))
    for name in ("family_name", "given_name"):
        new[f"{name}_latin"] = new.get(f"{name}_latin") or passport_latin(new[name])
    person = Person.objects.create(organisation=organisation, code=new_code("P"), user=user, **new)
    record(by, "person.added", organisation, Change(after=snapshot(person, new)), of=person)
    return person


def checked(values: dict[str, Any]) -> dict[str, Any]:
    """The values in their normal form."""
    for name in ("family_name", "given_name"):
        if name in values:
            values[name] = checks.written(values[name], name)
    for name in ("patronymic", "family_name_latin", "given_name_latin", "phone"):
        if name in values:
            values[name] = " ".join(values[name].split())
    if "job_title" in values:
        values["job_title"] = checks.texts(values["job_title"])
    if "email" in values:
        values["email"] = checks.mail_address(values["email"].strip(), "email")
    if "languages" in values:
        values["languages"] = checks.known_languages(values["languages"])
    return values


@transaction.atomic
def change_person(*, by: User, person: Person, values: Mapping[str, Any], expected_version: int) -> Person:
    """Change any of PERSON_FIELDS."""
    require(by, person.organisation)
    current = locked(person, expected_version)
    if current.erased_at is not None:
        raise NotFound
    new = checked(checks.only(values, PERSON_FIELDS))
    if all(getattr(current, name) == value for name, value in new.items()):
        return current
    before = snapshot(current, new)
    save_next_version(current, new)
    record(by, "person.changed", current.organisation, Change(before, snapshot(current, new)), of=current)
    return current


@transaction.atomic
def erase_person(*, by: User | None, person: Person) -> Person:
    """Take the person's data away for good; the row stays for what was done with it. `by` None: retention."""
    if by is not None:
        require(by, person.organisation)
    current = locked(person)
    if current.erased_at is None:
        save_next_version(current, NOTHING | {"erased_at": clock.now()})
        record(by, "person.erased", current.organisation, of=current)
    return current
