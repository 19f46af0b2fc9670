"""Who may see and change applications and delegations: one rule per object. What time allows, services say."""

from typing import Any

from fondaco_web.applications.enums import ApplicationState
from fondaco_web.applications.models import Application, Delegation, WantedCounterpart
from fondaco_web.directory.models import Organisation
from fondaco_web.directory.permissions import is_owner, may_change_organisation, organisations_of
from fondaco_web.forum.models import Party, Region
from fondaco_web.forum.permissions import is_desk_of, is_secretariat_of, standing_of
from fondaco_web.programme.models import Session


def may_start_application(user: Any, organisation: Organisation) -> bool:
    """The organisation itself, the desk of its region, the secretariat of its party."""
    return may_change_organisation(user, organisation)


def may_start_for_others(user: Any, session: Session) -> bool:
    """Whoever is of a desk or secretariat in the session's forum."""
    standing = standing_of(user)
    return session.forum_id in standing.desk_in | standing.secretariat_in


def may_see_application(user: Any, application: Application) -> bool:
    """Its organisation, the desk of its region; the secretariat of its party once it has been handed in."""
    if is_owner(user, application.organisation) or is_desk_of(user, application.organisation.region_id):
        return True
    if not is_secretariat_of(user, application.organisation.party_id):
        return False
    return application.state != ApplicationState.DRAFT or application.started_by_id == user.pk


def may_change_application(user: Any, application: Application) -> bool:
    """Whoever may see it may fill it in, as far as its state and the deadlines allow."""
    return may_see_application(user, application)


def may_withdraw_application(user: Any, application: Application) -> bool:
    """The applicant; desk and secretariat on its behalf."""
    return may_change_application(user, application)


def may_work_on_application(user: Any, application: Application) -> bool:
    """Return, forward, note: the desk of its region and the secretariat of its party; never the applicant alone."""
    organisation = application.organisation
    return may_see_application(user, application) and (
        is_desk_of(user, organisation.region_id) or is_secretariat_of(user, organisation.party_id)
    )


def may_decide_application(user: Any, application: Application) -> bool:
    """The secretariat of the applicant's party."""
    return is_secretariat_of(user, application.organisation.party_id) and may_see_application(user, application)


def may_see_history(user: Any, application: Application) -> bool:
    """The record of deeds: desk and secretariat."""
    return may_work_on_application(user, application)


def may_rank(user: Any, region: Region) -> bool:
    """The desk of the region."""
    return is_desk_of(user, region)


def may_see_wanted(user: Any, party: Party) -> bool:
    """Whom the other parties want to meet of `party`: its secretariat, to invite them officially."""
    return is_secretariat_of(user, party)


def may_invite_counterpart(user: Any, counterpart: WantedCounterpart) -> bool:
    """The secretariat of the party at which an admitted application's wish is aimed."""
    application = counterpart.application
    own = application.organisation.party_id
    if application.state != ApplicationState.ADMITTED:
        return False
    target = counterpart.organisation.party_id if counterpart.organisation else counterpart.party_id
    if target is not None:
        return target != own and is_secretariat_of(user, target)
    parties = Party.objects.filter(forum=application.session.forum_id).exclude(pk=own)
    return any(is_secretariat_of(user, party) for party in parties)


def may_see_delegation(user: Any, region: Region) -> bool:
    """A region's delegation and its documents: its desk and the secretariat of its party."""
    return is_desk_of(user, region) or is_secretariat_of(user, region.party_id)


def may_change_delegation(user: Any, delegation: Delegation) -> bool:
    """As it may be seen, as far as its state allows."""
    return may_see_delegation(user, delegation.region)


def may_confirm_delegation(user: Any, delegation: Delegation) -> bool:
    """The secretariat of the region's party."""
    return is_secretariat_of(user, delegation.region.party_id)


def may_see_lists(user: Any, session: Session) -> bool:
    """The work lists of a session: desks and secretariats of its forum."""
    return may_start_for_others(user, session)


def applies_to(user: Any, session: Session) -> bool:
    """Whether `user` acts for an organisation of the session's forum."""
    mine = organisations_of(user)
    return bool(mine) and Organisation.objects.filter(pk__in=mine, party__forum=session.forum_id).exists()
