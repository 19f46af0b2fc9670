"""Forums with two parties, their regions and sectors; accounts with a role. Everything is invented."""

from datetime import date
from itertools import count
from typing import Any

from fondaco_web.accounts.models import User
from fondaco_web.forum.enums import Role
from fondaco_web.forum.models import Forum, Party, Region, RoleAssignment, Sector

PASSWORD = "correct horse battery"
_numbers = count(1)


def a_user(email: str = "", **fields: Any) -> User:
    """An account that can sign in with PASSWORD."""
    number = next(_numbers)
    fields.setdefault("full_name", f"Person {number}")
    user = User.objects.create_user(email or f"person{number}@example.org", PASSWORD, **fields)
    verify_address(user)
    return user


def verify_address(user: User) -> None:
    """Mark the account's address as confirmed, so that sign-in does not ask for it."""
    from allauth.account.models import EmailAddress

    EmailAddress.objects.create(user=user, email=user.email, verified=True, primary=True)


def a_forum(slug: str = "task-force") -> Forum:
    """A forum of Italy and Russia: parties IT and RU, regions IT-65, IT-57, RU-LIP, RU-MOW, sectors wood, energy."""
    forum = Forum.objects.create(
        slug=slug, name={"it": "Task force", "ru": "Рабочая группа", "en": "Task force"}, languages=["it", "ru", "en"]
    )
    italy = Party.objects.create(
        forum=forum, code="IT", name={"it": "Italia", "ru": "Италия", "en": "Italy"}, language="it"
    )
    russia = Party.objects.create(
        forum=forum, code="RU", name={"it": "Russia", "ru": "Россия", "en": "Russia"}, language="ru", position=2
    )
    for party, code, name in (
        (italy, "IT-65", {"it": "Abruzzo", "ru": "Абруццо", "en": "Abruzzo"}),
        (italy, "IT-57", {"it": "Marche", "ru": "Марке", "en": "Marche"}),
        (russia, "RU-LIP", {"it": "Lipeck", "ru": "Липецкая область", "en": "Lipetsk Oblast"}),
        (russia, "RU-MOW", {"it": "Mosca", "ru": "Москва", "en": "Moscow"}),
    ):
        Region.objects.create(party=party, code=code, name=name)
    Sector.objects.create(
        forum=forum, code="wood", name={"it": "Legno", "ru": "Дерево", "en": "Wood"}, nace_codes=["16"]
    )
    Sector.objects.create(forum=forum, code="energy", name={"it": "Energia", "ru": "Энергия", "en": "Energy"})
    return forum


def party_of(forum: Forum, code: str) -> Party:
    """The party of `forum` with this code."""
    return Party.objects.get(forum=forum, code=code)


def region_of(forum: Forum, code: str) -> Region:
    """The region of `forum` with this code."""
    return Region.objects.get(party__forum=forum, code=code)


def with_role(forum: Forum, role: Role, *, party: str = "", region: str = "", **fields: Any) -> User:
    """A new account that holds `role` since 2000, for a party or a region of `forum`."""
    user = a_user(**fields)
    its_region = region_of(forum, region) if region else None
    its_party = its_region.party if its_region else party_of(forum, party) if party else None
    RoleAssignment.objects.create(
        user=user, forum=forum, role=role, party=its_party, region=its_region, starts_on=date(2000, 1, 1)
    )
    return user


def a_secretariat(forum: Forum, party: str = "IT") -> User:
    """An account of the secretariat of a party."""
    return with_role(forum, Role.SECRETARIAT, party=party)


def a_desk(forum: Forum, region: str = "IT-65") -> User:
    """An account of the desk of a region."""
    return with_role(forum, Role.DESK, region=region)
