"""Publishes the programme: every version stays, a mistake is mended by the next one."""

import hashlib
import json
from collections.abc import Mapping
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from fondaco_web.common import clock
from fondaco_web.common.audit import Change, record_deed
from fondaco_web.programme.changes import changes_between
from fondaco_web.programme.enums import SessionState
from fondaco_web.programme.errors import DraftChanged, NothingToPublish, NotInThisState
from fondaco_web.programme.models import ProgrammeVersion, Session
from fondaco_web.programme.published import PublishedProgramme, as_version, from_json, to_json
from fondaco_web.programme.selectors import draft_programme, published_programme
from fondaco_web.programme.services.access import session_to_change


def draft_digest(draft: PublishedProgramme) -> str:
    """A mark of everything in a draft, by which a person says which draft was reviewed."""
    return hashlib.sha256(json.dumps(to_json(draft), sort_keys=True).encode()).hexdigest()


@transaction.atomic
def publish_programme(
    *, session: Session, by: Any, note: Mapping[str, str] | None = None, reviewed: str = ""
) -> ProgrammeVersion:
    """Publish the draft as the next version. `reviewed` is the digest of the draft that the person has seen.

    Raises NotInThisState before the convocation, NothingToPublish for an empty or unchanged draft, DraftChanged where
    somebody changed the draft since it was reviewed.
    """
    current = session_to_change(session, by)
    if current.state == SessionState.DRAFT:
        raise NotInThisState(_("Convene the session first: its programme cannot be public before the session is."))
    draft, last = draft_programme(current), published_programme(current)
    if reviewed and reviewed != draft_digest(draft):
        raise DraftChanged(_("Somebody changed the programme since you opened this page. Review it and publish again."))
    before = from_json(last.content) if last else None
    if not draft.items and before is None:
        raise NothingToPublish(_("The programme is empty. Add its first item."))
    if before is not None and not changes_between(before, draft):
        raise NothingToPublish(_("The programme is published as it stands; nothing has changed since."))
    number = last.number + 1 if last else 1
    version: ProgrammeVersion = ProgrammeVersion.objects.create(
        session=current,
        number=number,
        content=to_json(as_version(draft, before, number)),
        note=dict(note or {}),
        published_at=clock.now(),
        published_by=by,
    )
    record_deed(by, "programme.published", current, Change(after={"version": number}), forum_id=current.forum_id)
    return version
