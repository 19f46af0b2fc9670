"""A person about whom something is kept in every app."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

from allauth.account.models import EmailAddress
from allauth.mfa.totp.internal.auth import TOTP, generate_totp_secret
from allauth.socialaccount.models import SocialAccount
from django.test import Client

from factories.forums import a_forum, region_of, with_role
from factories.organisations import a_person, an_organisation
from factories.sessions import a_session, an_application
from factories.sign_in import sign_in
from fondaco_web.accounts.enums import ConsentPurpose, TokenScope
from fondaco_web.accounts.models import User
from fondaco_web.accounts.services.consents import answer_consents
from fondaco_web.accounts.services.tokens import create_token
from fondaco_web.applications.enums import DelegationRole
from fondaco_web.applications.models import Delegation, DelegationMember, Participant
from fondaco_web.common.clock import today
from fondaco_web.directory.models import OrganisationAccount
from fondaco_web.forum.enums import Role
from fondaco_web.forum.models import Forum
from fondaco_web.members.enums import MandateRole, MemberState
from fondaco_web.members.models import Mandate, Member
from fondaco_web.programme.enums import ItemKind, PlaceState
from fondaco_web.programme.models import ProgrammeItem, VisitPlace

NAME, FAMILY, LATIN = "Zenobia", "Quarantotti", "Kvarantotti"
ADDRESS, OTHER_ADDRESS, WORK_ADDRESS = "zenobia@quarantotti.example", "zq@second.example", "z.q@company.example"
TRACES = ("zenobia", "quarantotti", "kvarantotti", "zq@second", "z.q@company", "+39 06 4040", "wheelchair-z")


def a_known_person(client: Client) -> tuple[User, Forum]:
    """Signed in as a desk with two factors, two addresses, a provider, consents, a token; acts for a company, is a
    person of it twice (linked, and by address), has a mandate, comes to a session, is in a delegation and a visit."""
    forum = a_forum()
    user = with_role(forum, Role.DESK, region="IT-65", email=ADDRESS, full_name=f"{NAME} {FAMILY}")
    sign_in(client, user)
    sign_in(Client(), user, "a wrong password")
    EmailAddress.objects.create(user=user, email=OTHER_ADDRESS, verified=True)
    SocialAccount.objects.create(user=user, provider="spid", uid=ADDRESS, extra_data={"name": FAMILY})
    TOTP.activate(user, generate_totp_secret())
    answer_consents(by=user, answers={ConsentPurpose.CONTACT: True})
    create_token(by=user, name=f"of {NAME}", scopes=[TokenScope.READ], expires_on=today() + timedelta(days=9))
    keep_person(user, forum)
    return user, forum


def keep_person(user: User, forum: Forum) -> None:
    """What directory, members, programme and applications keep."""
    company = an_organisation(forum)
    OrganisationAccount.objects.create(user=user, organisation=company)
    names: dict[str, Any] = {"given_name": NAME, "family_name": FAMILY, "family_name_latin": LATIN}
    person = a_person(company, user=user, email=WORK_ADDRESS, phone="+39 06 4040", job_title={"it": FAMILY}, **names)
    a_person(an_organisation(forum), email=OTHER_ADDRESS, **names)
    member = Member.objects.create(forum=forum, organisation=company, code="M-1", state=MemberState.ACTIVE)
    Mandate.objects.create(member=member, person=person, role=MandateRole.REPRESENTATIVE, starts_on=date(2020, 1, 1))
    session = a_session(forum)
    participant = Participant.objects.create(
        session=session,
        application=an_application(session, company),
        person=person,
        accessibility_needs="wheelchair-z",
        arrival_at=datetime(2099, 5, 28, 9, tzinfo=UTC),
    )
    delegation = Delegation.objects.create(session=session, region=region_of(forum, "IT-65"))
    DelegationMember.objects.create(delegation=delegation, participant=participant, role=DelegationRole.HEAD)
    visit = ProgrammeItem.objects.create(
        session=session,
        code="I-1",
        kind=ItemKind.VISIT,
        title={"en": "Visit of a steel works"},
        starts_at=datetime(2099, 5, 30, 9, tzinfo=UTC),
        ends_at=datetime(2099, 5, 30, 12, tzinfo=UTC),
    )
    VisitPlace.objects.create(item=visit, person=person, state=PlaceState.CONFIRMED)
