"""The people of an organisation. Their data are personal: deeds say that they changed, never to what."""

from typing import Any

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from fondaco_web.common.audit import Change, snapshot
from fondaco_web.common.clock import now
from fondaco_web.common.codes import new_code
from fondaco_web.common.errors import InvalidInput
from fondaco_web.common.versions import locked, save_next_version
from fondaco_web.directory.folding import passport_latin
from fondaco_web.directory.models import Organisation, Person
from fondaco_web.directory.services.checks import known_languages
from fondaco_web.directory.services.recording import organisation_to_change, record
from fondaco_web.directory.values import PersonValues

RECORDED = (*sorted(Person.PERSONAL_FIELDS), "languages")


@transaction.atomic
def add_person(*, by: Any, organisation: Organisation, values: PersonValues, user: Any = None) -> Person:
    """A person of the organisation; `user` is their account, if they have one."""
    current = organisation_to_change(organisation, by)
    person = Person.objects.create(organisation=current, code=new_code("P"), user=user, **stored(values))
    record(by, "person.added", current, Change({}, snapshot(person, RECORDED)), about=person)
    return person


@transaction.atomic
def change_person(*, by: Any, person: Person, values: PersonValues, expected_version: int) -> Person:
    """Save the person's data."""
    organisation = organisation_to_change(person.organisation, by)
    current = locked(person, expected_version)
    if current.erased_at:
        raise InvalidInput(_("This person's data have been erased; add the person anew if they ask for it."))
    before = snapshot(current, RECORDED)
    save_next_version(current, stored(values))
    record(by, "person.changed", organisation, Change(before, snapshot(current, RECORDED)), about=current)
    return current


@transaction.atomic
def erase_person(*, by: Any, person: Person) -> Person:
    """Empty the person's data; participations stay, without a name. `by` None: the person erased their own account."""
    organisation = person.organisation if by is None else organisation_to_change(person.organisation, by)
    current = locked(person)
    if current.erased_at:
        return current
    save_next_version(current, emptied() | {"erased_at": now(), "user": None})
    record(by, "person.erased", organisation, about=current)
    return current


def emptied() -> dict[str, Any]:
    """Every personal field without its value."""
    return dict.fromkeys(Person.PERSONAL_FIELDS, "") | {"job_title": {}, "languages": []}


def stored(values: PersonValues) -> dict[str, Any]:
    """As stored: a missing Latin name is written as passports would."""
    for name in ("family_name", "given_name"):
        if not getattr(values, name).strip():
            raise InvalidInput(_("Fill this in."), field=name)
    fields = values.fields() | {"languages": known_languages(values.languages)}
    fields["family_name_latin"] = values.family_name_latin.strip() or passport_latin(values.family_name)
    fields["given_name_latin"] = values.given_name_latin.strip() or passport_latin(values.given_name)
    return fields
