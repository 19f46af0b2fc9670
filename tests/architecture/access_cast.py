"""The people of the access table, their organisations, and the session they have to do with. Everything is invented."""

from dataclasses import dataclass
from typing import Any

from factories.forums import a_desk, a_forum, a_secretariat, a_user, with_role
from factories.organisations import an_organisation, an_owner
from factories.sessions import a_session
from fondaco_web.accounts.models import User
from fondaco_web.directory.enums import Visibility
from fondaco_web.directory.models import Organisation, OrganisationAccount
from fondaco_web.forum.enums import Role
from fondaco_web.forum.models import Forum
from fondaco_web.programme.models import Session

Values = dict[str, Any]


@dataclass(frozen=True)
class Cast:
    """The forum and its people while the rest is being made."""

    forum: Forum
    session: Session
    organisation: Organisation
    counterpart: Organisation
    actors: dict[str, User]


def a_cast() -> Cast:
    """The actors of the table. The owner acts for a company of Abruzzo, the counterpart for one of Lipetsk."""
    forum = a_forum()
    organisation = an_organisation(
        forum,
        name="Legno Ownname",
        description={"it": "Profilo ownprofile."},
        languages=["it"],
        contact_email="owncontact@example.org",
        contact_phone="+39 0850001",
    )
    organisation.sectors.add(forum.sectors.get(code="wood"))
    counterpart = an_organisation(
        forum, "RU-LIP", name="Завод", visibility=Visibility.FORUM, contact_email="rucontact@example.org"
    )
    secretariat = a_secretariat(forum)
    actors = {
        "stranger": a_user(),
        "counterpart": an_owner(counterpart),
        "owner": an_owner(organisation),
        "desk": with_role(forum, Role.DESK, region="IT-65", full_name="Deskname"),
        "other desk": a_desk(forum, "IT-57"),
        "secretariat": secretariat,
        "other secretariat": a_secretariat(forum, "RU"),
        "operator": a_user(is_superuser=True),
    }
    return Cast(forum, a_session(forum), organisation, counterpart, actors)


def of_the_owner(cast: Cast, name: str, **fields: Any) -> Organisation:
    """One more private organisation of the owner."""
    its = an_organisation(cast.forum, name=name, **fields)
    OrganisationAccount.objects.create(user=cast.actors["owner"], organisation=its)
    return its
