"""Who belongs to whom: confederation, association, company."""

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from fondaco_web.accounts.models import User
from fondaco_web.common.audit import Change, record_deed, snapshot
from fondaco_web.common.errors import InvalidInput, NotAllowed, NotFound
from fondaco_web.common.versions import locked, save_next_version
from fondaco_web.directory.enums import OrganisationKind
from fondaco_web.directory.models import Organisation
from fondaco_web.directory.permissions import is_owner, may_change_organisation, may_see_organisation
from fondaco_web.forum.models import Party
from fondaco_web.members.errors import HierarchyLoop
from fondaco_web.members.permissions import may_place


@transaction.atomic
def place_under(
    *, by: User, organisation: Organisation, parent: Organisation | None, expected_version: int | None = None
) -> Organisation:
    """Say to which body an organisation belongs (None: to none). Either side may end it."""
    check_allowed(by, organisation, parent)
    Party.objects.select_for_update().get(pk=organisation.party_id)  # one at a time, so that two cannot close a loop
    current = locked(organisation, expected_version)
    if parent is not None:
        check_place(current, parent)
    before = snapshot(current, ("parent",))
    save_next_version(current, {"parent": parent})
    record_deed(
        by,
        "organisation.placed",
        current,
        Change(before, snapshot(current, ("parent",))),
        forum_id=current.party.forum_id,
        for_organisation_id=None if is_owner(by, current) else current.pk,
    )
    return current


def check_allowed(by: User, organisation: Organisation, parent: Organisation | None) -> None:
    """Joining needs somebody who may change both; leaving, either."""
    former = organisation.parent
    if parent is not None:
        allowed = may_place(by, organisation, parent)
    else:
        allowed = may_change_organisation(by, organisation) or (
            former is not None and may_change_organisation(by, former)
        )
    if not allowed:
        raise NotAllowed if may_see_organisation(by, organisation) else NotFound


def check_place(organisation: Organisation, parent: Organisation) -> None:
    """A body of the same party that is no company and does not itself stand under `organisation`."""
    if parent.party_id != organisation.party_id:
        raise InvalidInput(_("Choose a body of the same party."), field="parent")
    if parent.kind == OrganisationKind.COMPANY:
        raise InvalidInput(_("A company has no members; choose an association, a consortium or another body."),
                           field="parent")  # fmt: skip
    if organisation.pk in line_above(parent):
        raise HierarchyLoop(
            _("“%(parent)s” itself belongs to “%(organisation)s”; it cannot also stand above it.")
            % {"parent": parent, "organisation": organisation},
            field="parent",
        )


def line_above(organisation: Organisation) -> set[int]:
    """Primary keys of the organisation and of every body above it, as they stand in the database."""
    line: set[int] = set()
    above: int | None = organisation.pk
    while above is not None and above not in line:
        line.add(above)
        above = Organisation.objects.values_list("parent_id", flat=True).get(pk=above)
    return line
