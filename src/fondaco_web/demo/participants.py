"""The 130 invented participants of session XIII: organisations, people, applications, decisions, delegations.

They are those of `fondaco.demo`, so that the workbook demo and the platform tell the same story.
"""

from collections import defaultdict
from dataclasses import dataclass
from datetime import UTC, date, datetime, time

from fondaco.common.session import Attendee, ForumSession, Priority, WantedMeeting
from fondaco.demo import demo_session
from fondaco.demo.topics import TOPICS
from fondaco_web.accounts.models import User
from fondaco_web.applications.enums import DelegationRole, ProjectStage, WishPriority
from fondaco_web.applications.models import Application
from fondaco_web.applications.services.counterparts import CounterpartValues, add_counterpart
from fondaco_web.applications.services.decisions import decide_application
from fondaco_web.applications.services.delegation_members import add_member
from fondaco_web.applications.services.delegations import confirm_delegation, open_delegation, propose_delegation
from fondaco_web.applications.services.entry import ApplicationValues, change_application, start_application
from fondaco_web.applications.services.handing_in import forward_application, submit_application
from fondaco_web.applications.services.participants import ParticipantValues, add_participant
from fondaco_web.applications.services.projects import ProjectValues, add_project
from fondaco_web.applications.states import Decision
from fondaco_web.common.clock import clock_at
from fondaco_web.demo import places
from fondaco_web.demo.cast import PARTS, account, address_of, take_up
from fondaco_web.demo.frame import THEMES
from fondaco_web.directory.enums import OfferDirection, OfferKind, OrganisationKind, SizeClass, Visibility
from fondaco_web.directory.models import Organisation, Person
from fondaco_web.directory.services.accounts import invite_to_organisation
from fondaco_web.directory.services.offers import add_offer
from fondaco_web.directory.services.organisations import register_organisation
from fondaco_web.directory.services.people import add_person
from fondaco_web.directory.values import OfferValues, OrganisationValues, PersonValues
from fondaco_web.forum.enums import Role
from fondaco_web.forum.models import Forum, Region, RoleAssignment, Sector
from fondaco_web.members.enums import MandateRole
from fondaco_web.members.models import AdhesionAct, Member
from fondaco_web.members.services.acts import ActFacts, record_act
from fondaco_web.members.services.adhesion import admit_member, apply_for_membership
from fondaco_web.members.services.mandates import MandateFacts, add_mandate
from fondaco_web.members.services.steps import Step
from fondaco_web.programme.models import Session

SEED, N_ATTENDEES = 13, 130
STAGES = tuple(ProjectStage)
SIZES = (SizeClass.SMALL, SizeClass.MEDIUM, SizeClass.MICRO, SizeClass.SMALL)
DELEGATIONS = (("IT-65", "sprint.abruzzo", 2), ("IT-57", "desk.it-57", 1), ("RU-LIP", "desk.lipetsk", 0))
DECLINED = ("IT-040", "RU-065")  # so that every decision can be seen; they meet nobody in the plan


@dataclass(frozen=True, slots=True)
class Applicant:
    """A participant of the demo with what was made of it."""

    attendee: Attendee
    organisation: Organisation
    people: tuple[Person, ...]
    sector: str


def cast_of_thirteenth() -> ForumSession:
    """The invented session that the workbook demo plans."""
    return demo_session(seed=SEED, n_attendees=N_ATTENDEES)


def register_everybody(forum: Forum) -> dict[str, Applicant]:
    """Every organisation with its people, registered by the desk of its region; by id of the attendee."""
    regions = {name: region for region in Region.objects.filter(party__forum=forum).select_related("party__forum")
               for name in (region.name["it"], region.name["ru"])}  # fmt: skip
    desks = desks_of(forum)
    sectors = {sector.code: sector for sector in Sector.objects.filter(forum=forum)}
    return {
        attendee.id: registered(attendee, regions[attendee.region], desks[regions[attendee.region].pk], sectors)
        for attendee in cast_of_thirteenth().attendees
    }


def desks_of(forum: Forum) -> dict[int, User]:
    """The account of each region's desk."""
    rows = RoleAssignment.objects.filter(forum=forum, role=Role.DESK).select_related("user")
    return {row.region_id: row.user for row in rows if row.region_id is not None}


def registered(attendee: Attendee, region: Region, desk: User, sectors: dict[str, Sector]) -> Applicant:
    """One organisation and its people."""
    sector = places.SECTOR_WORDS.get(attendee.sector, "")
    organisation = register_organisation(by=desk, values=OrganisationValues(
        name=attendee.organisation,
        region=region,
        kind=OrganisationKind.COMPANY if sector else OrganisationKind.AGENCY,
        size_class=SIZES[len(attendee.organisation) % len(SIZES)] if sector else "",
        languages=list(attendee.languages),
        description=places.PROFILES[sector],
        sectors=(sectors[sector],) if sector else tuple(sectors[code] for code in THEMES),
        visibility=Visibility.PUBLIC if sector else Visibility.FORUM,
    ))  # fmt: skip
    people = tuple(
        add_person(by=desk, organisation=organisation, values=PersonValues(
            family_name=name.rpartition(" ")[2], given_name=name.rpartition(" ")[0], languages=list(attendee.languages)
        ))
        for name in attendee.people
    )  # fmt: skip
    return Applicant(attendee, organisation, people, sector)


def let_companies_in(applicants: dict[str, Applicant]) -> None:
    """A company of Abruzzo and one of Lipetsk take up the invitations of their desks."""
    parts = {part.key: part for part in PARTS}
    for key, region, desk in (("azienda", "Abruzzo", "sprint.abruzzo"), ("zavod", "Липецкая область", "desk.lipetsk")):
        organisation = first_company(applicants, region).organisation
        invite_to_organisation(
            by=account(desk),
            organisation=organisation,
            email=address_of(key),
            full_name=parts[key].name,
            is_administrator=True,
        )
        take_up(parts[key])


def first_company(applicants: dict[str, Applicant], region: str) -> Applicant:
    """The first company of a region."""
    return next(one for one in applicants.values() if one.attendee.region == region and one.sector)


def offer_something(forum: Forum, applicants: dict[str, Applicant], until: date) -> None:
    """Every third company says what it offers and what it seeks."""
    desks = desks_of(forum)
    companies = [one for one in applicants.values() if one.sector]
    for number, one in enumerate(companies[::3]):
        topics = TOPICS[THEMES.index(one.sector)]
        for direction, topic in zip(OfferDirection, (topics[number % 5], topics[(number + 2) % 5]), strict=True):
            values = OfferValues(
                direction=direction,
                kind=tuple(OfferKind)[number % 4],
                title={"it": topic.it, "ru": topic.ru, "en": topic.en},
                sector=one.organisation.sectors.first(),
                expires_on=until,
            )
            add_offer(by=desks[one.organisation.region_id or 0], organisation=one.organisation, values=values)


def join_as_members(forum: Forum, applicants: dict[str, Applicant]) -> None:
    """The regions' bodies joined by (invented) acts; Abruzzo joins at the session itself, so its application waits."""
    desks = desks_of(forum)
    bodies = [one for one in applicants.values() if not one.sector]
    for number, one in enumerate(bodies, start=1):
        desk = desks[one.organisation.region_id or 0]
        if one.attendee.region == "Abruzzo":
            join(one, desk, number, date(2008, 3, 11))
            continue
        adopted_on = date(2002 + number % 5, 5 + number % 7, 10)
        with clock_at(datetime.combine(adopted_on, time(9), UTC)):
            member, act = join(one, desk, number, adopted_on)
            secretariat = account("segreteria" if one.attendee.party == "IT" else "sekretariat")
            admit_member(by=secretariat, member=member, step=Step(act=act))


def join(one: Applicant, desk: User, number: int, adopted_on: date) -> tuple[Member, AdhesionAct]:
    """One body applies, with its act and its representative."""
    member = apply_for_membership(by=desk, organisation=one.organisation, scope=places.SCOPE)
    facts = ActFacts(f"{100 + number}/{adopted_on.year}", places.ORGANS[one.attendee.party], adopted_on)
    act = record_act(by=desk, member=member, facts=facts)
    mandate = MandateFacts(one.people[0], MandateRole.REPRESENTATIVE, adopted_on, act=act)
    add_mandate(by=desk, member=member, facts=mandate)
    return member, act


def apply_everybody(session: Session, applicants: dict[str, Applicant]) -> dict[str, Application]:
    """Every participant applies through its desk, with projects, wanted counterparts and people."""
    desks = desks_of(session.forum)
    wishes: dict[str, list[WantedMeeting]] = defaultdict(list)
    for meeting in cast_of_thirteenth().meetings:
        wishes[meeting.first].append(meeting)
    applications = {}
    for attendee_id, one in applicants.items():
        desk = desks[one.organisation.region_id or 0]
        application = begin(session, one, desk)
        for wish in wishes[attendee_id]:
            want(application, wish, applicants[wish.second].organisation, desk)
        if not wishes[attendee_id]:
            add_counterpart(by=desk, application=application, values=CounterpartValues(description=places.ANYBODY))
        for person in one.people:
            needs = ParticipantValues(needs_visa_letter=one.attendee.party == "IT")
            add_participant(by=desk, application=application, person=person, values=needs)
        applications[attendee_id] = submit_application(by=desk, application=application)
    return applications


def begin(session: Session, one: Applicant, desk: User) -> Application:
    """An application with what it says as a whole, and its projects."""
    tables = {table.code: table for table in session.tables.all()}
    draft = start_application(by=desk, session=session, organisation=one.organisation)
    values = ApplicationValues(
        themes=[tables[one.sector]] if one.sector else list(tables.values()),
        objectives=places.OBJECTIVES,
        language=one.attendee.language.value,
        needs_interpreter=len(one.attendee.languages) == 1,
        max_meetings=12,
    )
    application = change_application(by=desk, application=draft, values=values, expected_version=draft.version)
    if one.sector:
        propose_projects(application, one, desk)
    return application


def want(application: Application, wish: WantedMeeting, counterpart: Organisation, desk: User) -> None:
    """One wanted counterpart."""
    priority = WishPriority.MUST if wish.priority is Priority.MUST else WishPriority.WISH
    values = CounterpartValues(organisation=counterpart, priority=priority, topic=wish.topic)
    add_counterpart(by=desk, application=application, values=values)


def propose_projects(application: Application, one: Applicant, desk: User) -> None:
    """One or two projects at the table of the applicant's sector."""
    number = int(one.attendee.id.rpartition("-")[2])
    topics = TOPICS[THEMES.index(one.sector)]
    for topic in (topics[number % 5], topics[(number + 1) % 5])[: 1 + number % 2]:
        values = ProjectValues(
            title={"it": topic.it, "ru": topic.ru, "en": topic.en},
            summary=places.PROJECT_SUMMARY,
            table=application.themes.get(),
            stage=STAGES[number % 3],
            value_eur=50_000 * (1 + number % 20),
        )
        add_project(by=desk, application=application, values=values)


def decide_everybody(session: Session, applications: dict[str, Application]) -> None:
    """The desks forward, the secretariats decide."""
    desks = desks_of(session.forum)
    secretariats = {"IT": account("segreteria"), "RU": account("sekretariat")}
    for attendee_id, application in applications.items():
        organisation = application.organisation
        forward_application(by=desks[organisation.region_id or 0], application=application)
        decision = Decision.DECLINE if attendee_id in DECLINED else Decision.ADMIT
        reason = places.REASONS[decision.name][organisation.party.language]
        decide_application(
            by=secretariats[organisation.party.code], application=application, decision=decision, reason=reason
        )


def send_delegations(session: Session) -> None:
    """Abruzzo's delegation is confirmed, the Marche's proposed, Lipetsk's being put together."""
    for code, desk_key, n_steps in (
        ("IT-65", "sprint.abruzzo", 2),
        ("IT-57", "desk.it-57", 1),
        ("RU-LIP", "desk.lipetsk", 0),
    ):
        region = Region.objects.get(party__forum=session.forum, code=code)
        desk = account(desk_key)
        delegation = open_delegation(by=desk, session=session, region=region)
        participants = session.participants.filter(
            application__organisation__region=region, application__state="admitted"
        ).order_by("pk")
        for position, participant in enumerate(participants[:20]):
            role = DelegationRole.COMPANY if position else DelegationRole.HEAD
            add_member(by=desk, delegation=delegation, participant=participant, role=role)
        if n_steps > 0:
            propose_delegation(by=desk, delegation=delegation)
        if n_steps > 1:
            confirm_delegation(by=account("segreteria"), delegation=delegation)
