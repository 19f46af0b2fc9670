"""Records legal acts and corrects them. An act is never changed: a wrong one is corrected by another that names it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from django.core.files.base import File
from django.db import transaction
from django.utils.translation import gettext_lazy as _

from fondaco_web.accounts.models import User
from fondaco_web.common import clock
from fondaco_web.common.audit import Change, record_deed, snapshot
from fondaco_web.common.codes import new_code
from fondaco_web.common.errors import InvalidInput, NotAllowed, NotFound
from fondaco_web.common.versions import locked, save_next_version
from fondaco_web.members.enums import EventKind
from fondaco_web.members.errors import UnsuitableFile
from fondaco_web.members.models import AdhesionAct, Member, MembershipEvent
from fondaco_web.members.permissions import may_prepare, may_see_member
from fondaco_web.members.services.steps import on_behalf_of

ACT_FIELDS = ("number", "organ", "adopted_on", "title", "corrects")
LARGEST_FILE_MB = 10


@dataclass(frozen=True, slots=True)
class ActFacts:
    """What an act says of itself."""

    number: str
    organ: str
    adopted_on: date
    title: Mapping[str, str] = field(default_factory=dict)


@transaction.atomic
def record_act(*, by: User, member: Member, facts: ActFacts, file: "File[bytes] | None" = None) -> AdhesionAct:
    """Record an act about a membership, with the signed paper as a PDF."""
    current = preparable(by, member)
    act = added_act(by, current, facts, file, None)
    add_event(by, current, EventKind.ACT, act, "")
    return act


@transaction.atomic
def correct_act(
    *, by: User, act: AdhesionAct, facts: ActFacts, reason: str, file: "File[bytes] | None" = None
) -> AdhesionAct:
    """Record an act that corrects another; both stay on record."""
    current = preparable(by, act.member)
    if act.corrected_by.exists():
        raise InvalidInput(_("This act was already corrected; correct the one that corrects it."))
    if not reason.strip():
        raise InvalidInput(_("Say what was wrong."), field="reason")
    new = added_act(by, current, facts, file, act)
    add_event(by, current, EventKind.CORRECTION, new, reason.strip())
    return new


def preparable(by: User, member: Member) -> Member:
    """The member, locked, if `by` may record acts for it."""
    if not may_prepare(by, member):
        raise NotAllowed if may_see_member(by, member) else NotFound
    return locked(member)


def added_act(
    by: User, member: Member, facts: ActFacts, file: "File[bytes] | None", corrects: AdhesionAct | None
) -> AdhesionAct:
    """Check and store an act; the file last, so that a refusal leaves none behind."""
    number, organ = facts.number.strip(), facts.organ.strip()
    for value, name in ((number, "number"), (organ, "organ")):
        if not value:
            raise InvalidInput(_("Fill this in: an act has a number and the organ that adopted it."), field=name)
    if facts.adopted_on > clock.today():
        raise InvalidInput(_("The date lies in the future; an act is recorded when it is adopted."), field="adopted_on")
    same = member.acts.filter(number=number, organ=organ, adopted_on=facts.adopted_on)
    if (same.exclude(pk=corrects.pk) if corrects else same).exists():
        raise InvalidInput(_("This act is already recorded: same number, organ and date."), field="number")
    act = AdhesionAct(
        member=member,
        number=number,
        organ=organ,
        adopted_on=facts.adopted_on,
        title={language: text.strip() for language, text in facts.title.items() if text.strip()},
        corrects=corrects,
        recorded_by=by,
    )
    if file is not None:
        check_pdf(file)
        act.file.save(f"{new_code('D')}.pdf", file, save=False)
    act.save()
    return act


def add_event(by: User, member: Member, kind: EventKind, act: AdhesionAct, reason: str) -> None:
    """The act in the member's history and in the record."""
    MembershipEvent.objects.create(member=member, kind=kind, effective_on=act.adopted_on, act=act, reason=reason, by=by)
    save_next_version(member, {})
    before = snapshot(act.corrects, ACT_FIELDS) if act.corrects else None
    record_deed(
        by,
        "act.corrected" if act.corrects else "act.recorded",
        act,
        Change(before, snapshot(act, ACT_FIELDS), reason),
        forum_id=member.forum_id,
        for_organisation_id=on_behalf_of(by, member),
    )


def check_pdf(file: "File[bytes]") -> None:
    """Refuse what is not a PDF by its content, or too large. The name of a file says nothing."""
    if file.size > LARGEST_FILE_MB * 1024 * 1024:
        raise UnsuitableFile(
            _("The file has %(size)s MB; at most %(most)s MB are kept. Scan it in a lower resolution.")
            % {"size": -(-file.size // (1024 * 1024)), "most": LARGEST_FILE_MB},
            field="file",
        )
    file.seek(0)
    begins = file.read(5)
    file.seek(max(0, file.size - 1024))
    ends = file.read()
    file.seek(0)
    if begins != b"%PDF-" or b"%%EOF" not in ends:
        raise UnsuitableFile(
            _("This is not a whole PDF file. Save or scan the act as PDF and choose it again."), field="file"
        )
