"""Migrates a fresh database and puts into it what journeys begin with; prints addresses and codes as JSON."""

import json
from typing import TYPE_CHECKING, Any

import django
from django.core.management import call_command

if TYPE_CHECKING:
    from fondaco_web.forum.models import Forum
    from fondaco_web.programme.models import Session

Values = dict[str, Any]


def build() -> Values:
    """A forum of two parties with secretariats and desks, its session 13 open, an application, and a stranger."""
    from factories.applications import a_forwarded_application, a_wanted
    from factories.forums import PASSWORD, a_desk, a_forum, a_secretariat, a_user
    from factories.organisations import an_organisation, an_owner
    from factories.sessions import a_session
    from fondaco_web.directory.enums import Visibility

    forum = a_forum()
    session = a_session(forum)
    counterpart = an_organisation(
        forum, "RU-LIP", name="ООО «Выдуманный завод»", name_latin="OOO Vydumannyi zavod", visibility=Visibility.FORUM
    )
    applicant = an_organisation(forum, name="Legno Inventato Spa", visibility=Visibility.FORUM)
    application = a_forwarded_application(session, applicant)
    a_wanted(application, counterpart, priority="must", topic="Pannelli di betulla")
    people = {
        "secretariat": (a_secretariat(forum, "IT"), "it"),
        "other_secretariat": (a_secretariat(forum, "RU"), "ru"),
        "desk": (a_desk(forum, "IT-65"), "it"),
        "counterpart": (an_owner(counterpart), "ru"),
        "applicant": (an_owner(applicant), "it"),
        "stranger": (a_user(), "en"),
    }
    for user, language in people.values():
        user.language = language
        user.save()
    return {
        "password": PASSWORD,
        "places": private_places(forum, session),
        **{name: user.email for name, (user, _language) in people.items()},
    }


def private_places(forum: "Forum", session: "Session") -> dict[str, Values]:
    """Things of which a stranger must not learn: the parameters of their addresses, by the beginning of their names."""
    return {
        "": {"forum_slug": forum.slug, "number": session.number},
        "directory:": a_private_organisation(forum),
        "members:": an_applicant_for_membership(forum),
        "applications:": a_private_application(forum, session),
        **things_of_the_session(forum, session),
        **things_of_the_forum(forum),
    }


def a_private_organisation(forum: "Forum") -> Values:
    """An organisation that shows itself to nobody, with an offer, a person and an account."""
    from datetime import date

    from factories.organisations import a_person, an_organisation, an_owner
    from fondaco_web.directory.enums import OfferDirection, OfferKind
    from fondaco_web.directory.models import Offer, OrganisationAccount

    its = an_organisation(forum, "IT-57", name="Cantiere Segreto")
    an_owner(its)
    offer = Offer.objects.create(
        organisation=its, code="F-SECRET", direction=OfferDirection.SEEKS, kind=OfferKind.BUSINESS,
        title={"it": "Cerca il segreto"}, expires_on=date(2099, 1, 1),
    )  # fmt: skip
    return {
        "code": its.code,
        "offer_code": offer.code,
        "person_code": a_person(its).code,
        "number": OrganisationAccount.objects.get(organisation=its).pk,
    }


def an_applicant_for_membership(forum: "Forum") -> Values:
    """A body that has applied, with an act, and is not in the register yet."""
    from factories.memberships import an_act, an_applicant

    member = an_applicant(forum, "IT-57", name="Consorzio Segreto")
    an_act(member)
    return {"code": member.code, "number": 1}


def a_private_application(forum: "Forum", session: "Session") -> Values:
    """An application with everything, and its region's delegation."""
    from factories.applications import a_complete_application, a_delegation, a_wanted, an_official
    from factories.organisations import an_organisation

    application = a_complete_application(session, an_organisation(forum, "IT-57", name="Bottega Segreta"))
    a_delegation(session, "IT-57")
    return {
        "code": application.code,
        "part": application.projects.get().code,
        "wish_code": a_wanted(application).code,
        "organisation_code": application.organisation.code,
        "region_code": "IT-57",
        "person_code": an_official(forum, "IT-57").code,
    }


def things_of_the_session(forum: "Forum", session: "Session") -> dict[str, Values]:
    """An item of the draft programme, a room, a place, an interpreter; session 14 in preparation."""
    from factories.forums import a_secretariat, party_of
    from factories.programmes import a_room, an_item
    from factories.sessions import a_session
    from fondaco_web.programme.enums import SessionState
    from fondaco_web.programme.models import Interpreter, MeetingLocation

    by = a_secretariat(forum)
    a_session(forum, 14, state=SessionState.DRAFT)
    interpreter = Interpreter.objects.create(
        session=session, party=party_of(forum, "IT"), code="N-SECRET", name="Anna Segreta", languages=["it", "ru"]
    )
    return {
        "programme:": {"code": an_item(session, by).code, "step": "close"},
        "programme:room": {"code": a_room(session, by).code},
        "programme:location": {"code": MeetingLocation.objects.create(session=session, code="12").code},
        "programme:interpreter": {"code": interpreter.code},
        "programme:table": {"code": "wood"},
        "portal:session": {"number": 14},
        "programme:print": {"number": 14},
        "portal:programme": {"number": 14},
    }


def things_of_the_forum(forum: "Forum") -> dict[str, Values]:
    """An announcement that is not published, a role, a party, a sector."""
    from factories.forums import party_of
    from fondaco_web.forum.models import Announcement, RoleAssignment

    draft = Announcement.objects.create(
        forum=forum, code="N-DRAFT", title={"it": "Segreto"}, author_party=party_of(forum, "IT")
    )
    return {
        "forum:announcement": {"code": draft.code},
        "portal:announcement": {"code": draft.code},
        "forum:role": {"number": RoleAssignment.objects.filter(forum=forum).order_by("pk")[0].pk},
        "forum:party": {"code": "IT"},
        "forum:region": {"code": "IT-57", "party_code": "IT"},
        "forum:sector": {"code": "wood"},
    }


if __name__ == "__main__":
    django.setup()
    call_command("migrate", verbosity=0)
    call_command("createcachetable", verbosity=0)
    print(json.dumps(build()))
