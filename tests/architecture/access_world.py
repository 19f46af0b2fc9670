"""A forum that holds every kind of object, its people, and where each address of the access table leads in it.

What only some may read carries a marker of its own, a word that appears nowhere else. Everything is invented.
"""

from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta

from architecture.access_cast import Cast, Values, a_cast, of_the_owner
from architecture.access_session import API_SESSION, applications, delegation, other_session, programme
from factories.forums import a_user, party_of
from factories.memberships import PDF, a_member, a_pdf, act_facts
from factories.organisations import a_person, an_organisation
from fondaco_web.accounts.enums import TokenScope
from fondaco_web.accounts.invitations import invitation_path
from fondaco_web.accounts.models import User
from fondaco_web.accounts.services.invitations import invite_account
from fondaco_web.accounts.services.tokens import create_token
from fondaco_web.common.clock import today
from fondaco_web.common.tables.pending import keep_table
from fondaco_web.common.tables.table import Table, TableRow
from fondaco_web.directory.enums import OfferDirection, OfferKind, OrganisationState, Visibility
from fondaco_web.directory.models import Offer, Organisation, OrganisationAccount, Person
from fondaco_web.forum.models import Announcement, RoleAssignment
from fondaco_web.members.enums import MandateRole
from fondaco_web.members.models import Member
from fondaco_web.members.services import (
    MandateFacts,
    Step,
    add_mandate,
    admit_member,
    apply_for_membership,
    record_act,
    suspend_member,
    withdraw_member,
)

NOBODY = "nobody"


@dataclass
class World:
    """Who asks (None: nobody is signed in), and what the parameters of addresses are, by the beginning of their name.

    `bodies` is what a form sends whose page asks for more than a press; `tokens` each person's key to the API.
    """

    actors: dict[str, User | None]
    places: dict[str, Values] = field(default_factory=dict)
    bodies: dict[str, Values] = field(default_factory=dict)
    tokens: dict[str, str] = field(default_factory=dict)

    def values(self, row: str, names: tuple[str, ...]) -> Values:
        """The parameters `names` of the address of a row: what longer beginnings say goes before shorter ones."""
        found: Values = {}
        for beginning in sorted(self.places, key=len):
            if row.startswith(beginning):
                found |= self.places[beginning]
        return {name: found[name] for name in names}


def a_world_with_everything() -> World:
    """The world, made by factories and services."""
    cast = a_cast()
    world = World(actors={NOBODY: None, **cast.actors})
    world.places[""] = {"forum_slug": cast.forum.slug, "forum": cast.forum.slug, "number": cast.session.number}
    for make in (
        accounts,
        directory,
        members,
        programme,
        other_session,
        applications,
        delegation,
        announcements,
        pending,
    ):
        world.places |= make(cast)
    world.bodies = bodies()
    for name, user in cast.actors.items():
        world.tokens[name] = create_token(
            by=user, name="access", scopes=[TokenScope.WRITE], expires_on=today() + timedelta(days=30)
        )[1]
    return world


def accounts(cast: Cast) -> dict[str, Values]:
    """The owner's token, and an invitation that nobody has taken up."""
    token, _raw = create_token(
        by=cast.actors["owner"], name="tokenname", scopes=[TokenScope.READ], expires_on=today() + timedelta(days=9)
    )
    invited = invite_account(by=cast.actors["secretariat"], email="invited@example.org")
    key, secret = invitation_path(invited).strip("/").split("/")[-2:]
    return {
        "accounts:token_revoke": {"pk": token.pk},
        "accounts:invitation": {"key": key, "token": secret},
        "mfa_": {"pk": 1},
        "account_confirm_email": {"key": "x:y:z"},
        "account_reset_password_from_key": {"uidb36": "1", "key": "wrong"},
        "openid_connect_": {"provider_id": "none"},
    }


def directory(cast: Cast) -> dict[str, Values]:
    """Offer, person, a second account; organisations that others may read, one archived, one not yet confirmed."""
    its = cast.organisation
    offer = Offer.objects.create(
        organisation=its,
        code="F-OWN",
        direction=OfferDirection.OFFERS,
        kind=OfferKind.BUSINESS,
        title={"it": "Offre ownoffer"},
        expires_on=date(2099, 1, 1),
    )
    person = a_person(its, family_name="Ownperson", email="ownpersonmail@example.org", phone="+39 0850002")
    colleague = OrganisationAccount.objects.create(user=a_user("owncolleague@example.org"), organisation=its)
    for_forum = an_organisation(
        cast.forum, name="Forumname", visibility=Visibility.FORUM, contact_email="forumcontact@example.org"
    )
    for_all = an_organisation(
        cast.forum, name="Publicname", visibility=Visibility.PUBLIC, contact_email="publiccontact@example.org"
    )
    archived = an_organisation(cast.forum, state=OrganisationState.ARCHIVED, visibility=Visibility.PUBLIC)
    registered = an_organisation(cast.forum, state=OrganisationState.REGISTERED, visibility=Visibility.PUBLIC)
    return {
        "directory:": {
            "code": its.code,
            "offer_code": offer.code,
            "person_code": person.code,
            "number": colleague.pk,
        },
        "directory:organisation [forum]": {"code": for_forum.code},
        "directory:organisation [public]": {"code": for_all.code},
        "directory:organisation [archived]": {"code": archived.code},
        "directory:organisation [unconfirmed]": {"code": registered.code},
        "directory:offers [forum]": {"code": for_forum.code},
        "directory:people [public]": {"code": for_all.code},
        "directory:accounts [public]": {"code": for_all.code},
        "directory:history [public]": {"code": for_all.code},
        "directory:edit [public]": {"code": for_all.code},
        "directory:restore": {"code": archived.code},
        "directory:confirm": {"code": registered.code},
        "/forums/{forum}/organisations/{code} [forum]": {"code": for_forum.code},
        "/forums/{forum}/organisations/{code} [public]": {"code": for_all.code},
        "/forums/{forum}/organisations": {"code": its.code},
    }


def members(cast: Cast) -> dict[str, Values]:
    """The owner's organisation as a member with act, file and mandate; its application to join anew; an applicant."""
    by = cast.actors["secretariat"]
    member = apply_for_membership(
        by=by, organisation=cast.organisation, scope={"it": "Legno memberscope."}, effective_on=date(2008, 2, 1)
    )
    act = record_act(by=by, member=member, facts=act_facts(number="DGR memberact"), file=a_pdf(PDF))
    admit_member(by=by, member=member, step=Step(act=act, reason="memberreason", effective_on=date(2008, 4, 1)))
    speaker = a_person(cast.organisation, family_name="Memberspeaker", email="memberspeakermail@example.org")
    member.refresh_from_db()
    add_mandate(
        by=by,
        member=member,
        facts=MandateFacts(person=speaker, role=MandateRole.REPRESENTATIVE, starts_on=date(2008, 4, 1)),
    )
    retired = a_person(cast.organisation, family_name="Memberretired")
    add_mandate(
        by=by,
        member=member,
        facts=MandateFacts(
            person=retired, role=MandateRole.SUBSTITUTE, starts_on=date(2008, 4, 1), ends_on=date(2010, 4, 1)
        ),
    )
    applicant, returning = an_applicant(cast), a_returning_member(cast)
    suspended = a_suspended_member(cast)
    joining = of_the_owner(cast, "Joiningname", kind="trade_association")
    return {
        "members:": {"code": member.code},
        "members:act_": {"number": 1},
        "members:mandate_end": {"number": 1},
        "members:member [applicant]": {"code": applicant.code},
        "members:member [returning]": {"code": returning.code},
        "members:member [suspended]": {"code": suspended.code},
        "members:extract [applicant]": {"code": applicant.code},
        "members:act_file [returning]": {"code": returning.code},
        "members:decide": {"code": applicant.code},
        "members:decide [returning]": {"code": returning.code},
        "members:resume": {"code": suspended.code},
        "members:join_scope": {"code": joining.code},
        "/forums/{forum}/members": {"code": member.code},
        "/forums/{forum}/members/{code} [applicant]": {"code": applicant.code},
        "/forums/{forum}/members/{code} [returning]": {"code": returning.code},
    }


def a_suspended_member(cast: Cast) -> Member:
    """A member that is suspended, for a reason that its own side reads."""
    by = cast.actors["secretariat"]
    member = a_member(cast.forum, name="Suspendedname")
    act = record_act(by=by, member=member, facts=act_facts())
    return suspend_member(
        by=by, member=member, step=Step(act=act, reason="suspendedreason", effective_on=date(2009, 1, 1))
    )


def an_applicant(cast: Cast) -> Member:
    """A body of the owner that has applied and was not yet admitted."""
    its = of_the_owner(cast, "Applicantname", kind="trade_association")
    return apply_for_membership(
        by=cast.actors["owner"], organisation=its, scope={"it": "Applicantscope."}, effective_on=date(2008, 2, 1)
    )


def a_returning_member(cast: Cast) -> Member:
    """A body that had withdrawn and has applied anew, which only its own side may know."""
    its = of_the_owner(cast, "Returningname", kind="trade_association")
    by = cast.actors["secretariat"]
    member = apply_for_membership(by=by, organisation=its, scope={"it": "Prima."}, effective_on=date(2008, 2, 1))
    act = record_act(by=by, member=member, facts=act_facts())
    admit_member(by=by, member=member, step=Step(act=act, effective_on=date(2008, 4, 1)))
    member.refresh_from_db()
    leaving = record_act(by=by, member=member, facts=act_facts())
    withdraw_member(by=by, member=member, step=Step(act=leaving, reason="Fine.", effective_on=date(2009, 4, 1)))
    again = apply_for_membership(
        by=by, organisation=its, scope={"it": "Returningscope."}, effective_on=date(2010, 2, 1)
    )
    record_act(by=by, member=again, facts=act_facts(number="DGR returningact"))
    return again


def announcements(cast: Cast) -> dict[str, Values]:
    """One published, one in draft, both of the Italian secretariat; and a role that it has given."""
    rows = {
        name: Announcement.objects.create(
            forum=cast.forum,
            author_party=party_of(cast.forum, "IT"),
            code=f"N-{name.upper()}",
            title={"en": f"announcement{name}"},
            body={"en": "Text."},
            published_at=datetime(2020, 1, 1, tzinfo=UTC) if name == "published" else None,
        )
        for name in ("published", "draft")
    }
    desk = RoleAssignment.objects.get(user=cast.actors["desk"])
    return {
        "portal:announcement": {"code": rows["published"].code},
        "portal:announcement [draft]": {"code": rows["draft"].code},
        "forum:announcement": {"code": rows["draft"].code},
        "forum:announcement_withdraw": {"code": rows["published"].code},
        "forum:party_change": {"code": "IT"},
        "forum:party_change [RU]": {"code": "RU"},
        "forum:region_": {"party_code": "IT", "code": "IT-65"},
        "forum:sector_change": {"code": "wood"},
        "forum:role_revoke": {"number": desk.pk},
        "/forums/{forum}/announcements": {"code": rows["published"].code},
        "/forums/{forum}/announcements/{code} [draft]": {"code": rows["draft"].code},
    }


def pending(cast: Cast) -> dict[str, Values]:
    """Tables that the desk has uploaded and not yet confirmed."""
    table = Table("firms.xlsx", "Foglio1", ("Name",), (TableRow(2, ("pendingtable",)),))
    codes = {
        purpose: keep_table(
            by=cast.actors["desk"], forum_id=cast.forum.pk, purpose=purpose, table=table, mapping={0: "name"}
        ).code
        for purpose in ("organisations", f"applications:{cast.session.number}")
    }
    own, applied = codes.values()
    return {"directory:import_": {"import_code": own}, "applications:import_": {"import_code": applied}}


def bodies() -> dict[str, Values]:
    """What is sent to addresses that ask which row, by row of the table."""
    guest = Person.objects.get(family_name="Visitguest").code
    project = {"title": {"it": "Casa"}}
    profile = {"name": "Nuova", "region": "IT-65"}
    joining = Organisation.objects.get(name="Joiningname").code
    applications = f"{API_SESSION}/applications"
    return {
        "applications:delegation_members": {"deed": "join"},
        "applications:delegation_state": {"deed": "propose", "version": "1"},
        "applications:start": {"organisation": joining},
        "programme:visit_book": {"person": guest},
        "programme:visit_give_back": {"person": guest},
        "POST /forums/{forum}/organisations": profile,
        "PUT /forums/{forum}/organisations/{code}": profile,
        f"POST {applications}": {"organisation": joining},
        f"PUT {applications}/{{code}}": {},
        f"POST {applications}/{{code}}/withdraw": {"reason": "Non veniamo."},
        f"POST {applications}/{{code}}/projects": project,
        f"PUT {applications}/{{code}}/projects/{{project}}": project,
    }
