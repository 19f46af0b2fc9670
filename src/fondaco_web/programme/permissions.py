"""Who may see and change sessions, their programme, interpreters and documents; who may book for whom."""

from typing import Any

from fondaco_web.directory.models import Person
from fondaco_web.directory.permissions import may_see_people, takes_part_in
from fondaco_web.forum.models import Forum
from fondaco_web.forum.permissions import is_secretariat_in, is_secretariat_of
from fondaco_web.programme.enums import DocumentAudience, SessionState
from fondaco_web.programme.models import Interpreter, Session, SessionDocument


def may_open_session(user: Any, forum: Forum) -> bool:
    """The secretariats of all parties of the forum: they prepare its sessions together."""
    return is_secretariat_in(user, forum)


def may_see_session(user: Any, session: Session) -> bool:
    """Everybody from the convocation on; before it the secretariats of the forum."""
    return session.state != SessionState.DRAFT or may_change_session(user, session)


def may_change_session(user: Any, session: Session) -> bool:
    """The session, its programme and everything it needs: the secretariats of the forum."""
    return is_secretariat_in(user, session.forum_id)


def may_see_contacts(user: Any, interpreter: Interpreter) -> bool:
    """How to reach an interpreter: the secretariat of the party that engages the person; not the other party."""
    return is_secretariat_of(user, interpreter.party_id)


def may_book_for(user: Any, person: Person) -> bool:
    """The person, the own organisation, the desk of its region, the secretariat of its party."""
    is_the_person = user.is_authenticated and user.is_active and person.user_id == user.pk
    return is_the_person or may_see_people(user, person.organisation)


def may_see_visits(user: Any, session: Session) -> bool:
    """The page where places in visits are asked for: whoever takes part in the forum, or is entered in it."""
    if not user.is_authenticated or not may_see_session(user, session):
        return False
    is_entered = Person.objects.filter(user=user.pk, organisation__party__forum=session.forum_id)
    return takes_part_in(user, session.forum_id) or is_entered.exists()


def may_read_document(user: Any, document: SessionDocument) -> bool:
    """By its audience, as far as the person may see the session; the secretariats always."""
    if may_change_session(user, document.session):
        return True
    if not may_see_session(user, document.session):
        return False
    if document.audience == DocumentAudience.PUBLIC:
        return True
    return document.audience == DocumentAudience.FORUM and takes_part_in(user, document.session.forum_id)
