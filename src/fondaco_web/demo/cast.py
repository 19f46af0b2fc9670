"""Who is who in the demo: the accounts that are printed, and one account per role behind the scenes. All invented."""

from dataclasses import dataclass

from django.utils.http import int_to_base36

from fondaco_web.accounts.invitations import tokens
from fondaco_web.accounts.models import User
from fondaco_web.accounts.services.invitations import accept_invitation, invite_account

PASSWORD = "lipetsk-maggio-2008"  # printed at every start: the demo holds nothing that is not invented
DOMAIN = "demo.example"


@dataclass(frozen=True, slots=True)
class Part:
    """An account of the demo: the name before the @, who plays it, in which language, and what it is for."""

    key: str
    name: str
    language: str
    about: str


PARTS = (
    Part("operator", "Demo: operator", "en", "operator of the installation: opens forums"),
    Part("segreteria", "Demo: segreteria italiana", "it", "secretariat of Italy"),
    Part("sekretariat", "Демо: российский секретариат", "ru", "secretariat of Russia"),
    Part("copresidente", "Demo: copresidente italiano", "it", "co-chair of Italy"),
    Part("sprint.abruzzo", "Demo: Sprint Abruzzo", "it", "desk of Abruzzo"),
    Part("desk.lipetsk", "Демо: Липецкая область", "ru", "desk of Lipetsk Oblast"),
    Part("azienda", "Demo: azienda abruzzese", "it", "a company of Abruzzo"),
    Part("zavod", "Демо: липецкий завод", "ru", "a company of Lipetsk Oblast"),
    Part("ministero", "Demo: lettore dei rapporti", "it", "reader of reports"),
    Part("stranger", "Demo: stranger", "en", "signed in, but takes part in nothing"),
)


def address_of(key: str) -> str:
    """The e-mail address of an account of the demo."""
    return f"{key}@{DOMAIN}"


def account(key: str) -> User:
    """The account of the demo with this key."""
    return User.objects.get(email=address_of(key))


def take_up(part: Part, by: User | None = None) -> User:
    """Invite the person (unless it was done with a role) and take the invitation up, as the person would."""
    user = User.objects.filter(email=address_of(part.key)).first()
    if user is None:
        user = invite_account(by=by, email=address_of(part.key), full_name=part.name, language=part.language)
    key, token = int_to_base36(user.pk), tokens.make_token(user)
    return accept_invitation(key=key, token=token, full_name=part.name, password=PASSWORD)
