"""Granting and ending roles."""

from datetime import date, timedelta

import pytest
from django.utils import timezone

from factories.forums import a_desk, a_forum, a_secretariat, a_user, party_of, region_of, with_role
from factories.visits import queries_of, signed_in
from fondaco_web.accounts.models import User
from fondaco_web.common.audit import deeds_about
from fondaco_web.common.errors import InvalidInput, NotAllowed, NotFound
from fondaco_web.common.models import Deed
from fondaco_web.forum.enums import Role
from fondaco_web.forum.errors import LastSecretariat, RoleAlreadyEnded, RoleAlreadyHeld
from fondaco_web.forum.models import Forum, RoleAssignment
from fondaco_web.forum.permissions import is_desk_of, is_secretariat_of
from fondaco_web.forum.selectors import RoleFilter, deeds_visible_to, filtered_roles, roles_visible_to
from fondaco_web.forum.services import RoleGrant, grant_role, revoke_role

pytestmark = pytest.mark.django_db


def role_of(user: User) -> RoleAssignment:
    return RoleAssignment.objects.get(user=user)


def desk_grant(forum: Forum, email: str = "desk@example.org", region: str = "IT-65") -> RoleGrant:
    return RoleGrant(Role.DESK, email, "Desk inventato", region=region_of(forum, region))


def test_the_secretariat_of_a_party_invites_a_desk_of_its_party() -> None:
    forum = a_forum()
    by = a_secretariat(forum)
    row = grant_role(by=by, forum=forum, grant=desk_grant(forum))
    assert row.user.email == "desk@example.org"
    assert (row.party, row.granted_by) == (party_of(forum, "IT"), by)
    assert is_desk_of(row.user, region_of(forum, "IT-65"))
    deed = deeds_about(row).get()
    assert (deed.verb, deed.actor, deed.after["role"]) == ("role.granted", by, "desk")
    assert "desk@example.org" not in str(deed.after)


def test_nobody_grants_roles_of_the_other_party() -> None:
    forum = a_forum()
    with pytest.raises(NotAllowed):
        grant_role(by=a_secretariat(forum), forum=forum, grant=desk_grant(forum, region="RU-LIP"))
    with pytest.raises(NotFound):
        grant_role(by=a_desk(forum), forum=forum, grant=desk_grant(forum))
    assert not User.objects.filter(email="desk@example.org").exists()


def test_a_party_of_another_forum_is_refused() -> None:
    forum, other = a_forum(), a_forum("other")
    by = a_secretariat(forum)
    grant = RoleGrant(Role.CO_CHAIR, "chair@example.org", party=party_of(forum, "IT"))
    with pytest.raises(InvalidInput):
        grant_role(by=by, forum=other, grant=grant)


def test_the_operator_names_secretariats_and_nobody_else() -> None:
    forum = a_forum()
    operator = a_user(is_superuser=True)
    grant = RoleGrant(Role.SECRETARIAT, "s@example.org", party=party_of(forum, "RU"))
    assert is_secretariat_of(grant_role(by=operator, forum=forum, grant=grant).user, party_of(forum, "RU"))
    with pytest.raises(NotAllowed):
        grant_role(by=operator, forum=forum, grant=desk_grant(forum))


def test_a_role_is_held_once_in_the_same_days() -> None:
    forum = a_forum()
    by = a_secretariat(forum)
    grant_role(by=by, forum=forum, grant=desk_grant(forum))
    with pytest.raises(RoleAlreadyHeld):
        grant_role(by=by, forum=forum, grant=desk_grant(forum, "DESK@example.org"))
    grant_role(by=by, forum=forum, grant=desk_grant(forum, region="IT-57"))
    assert RoleAssignment.objects.filter(user__email="desk@example.org").count() == 2


def test_a_role_does_not_end_before_it_begins() -> None:
    forum = a_forum()
    grant = RoleGrant(
        Role.CO_CHAIR,
        "c@example.org",
        party=party_of(forum, "IT"),
        starts_on=date(2099, 2, 1),
        ends_on=date(2099, 1, 1),
    )
    with pytest.raises(InvalidInput) as refusal:
        grant_role(by=a_secretariat(forum), forum=forum, grant=grant)
    assert refusal.value.field == "ends_on"


def test_ending_a_role_keeps_the_row_and_the_reason() -> None:
    forum = a_forum()
    by, desk = a_secretariat(forum), a_desk(forum)
    row = revoke_role(by=by, assignment=role_of(desk), reason="moved on")
    assert row.revoked_at is not None
    assert not is_desk_of(User.objects.get(pk=desk.pk), region_of(forum, "IT-65"))
    assert deeds_about(row).get().reason == "moved on"
    with pytest.raises(RoleAlreadyEnded):
        revoke_role(by=by, assignment=row, reason="again")


def test_the_last_secretariat_of_a_party_stays() -> None:
    forum = a_forum()
    first = a_secretariat(forum)
    a_secretariat(forum, "RU")
    with pytest.raises(LastSecretariat):
        revoke_role(by=first, assignment=role_of(first), reason="leaving")
    second = a_secretariat(forum)
    revoke_role(by=second, assignment=role_of(first), reason="leaving")
    with pytest.raises(LastSecretariat):
        revoke_role(by=second, assignment=role_of(second), reason="leaving too")


def test_a_closed_account_does_not_count_as_another_secretariat() -> None:
    forum = a_forum()
    first = a_secretariat(forum)
    with_role(forum, Role.SECRETARIAT, party="IT", is_active=False)
    with pytest.raises(LastSecretariat):
        revoke_role(by=first, assignment=role_of(first), reason="leaving")


def test_nobody_ends_roles_of_the_other_party() -> None:
    forum = a_forum()
    desk, other = a_desk(forum), a_secretariat(forum, "RU")
    with pytest.raises(NotAllowed):
        revoke_role(by=other, assignment=role_of(desk), reason="no")
    with pytest.raises(NotFound):
        revoke_role(by=a_user(), assignment=role_of(desk), reason="no")
    assert role_of(desk).revoked_at is None


def test_the_list_shows_ones_own_party_only() -> None:
    forum = a_forum()
    by, mine, theirs = a_secretariat(forum), a_desk(forum), a_desk(forum, "RU-LIP")
    reader = with_role(forum, Role.REPORT_READER)
    seen = {role.user for role in roles_visible_to(by, forum)}
    assert seen == {by, mine, reader}
    operator = a_user(is_superuser=True)
    assert {role.user for role in roles_visible_to(operator, forum)} == {by}
    assert not roles_visible_to(theirs, forum).exists()


def test_filters_choose_current_and_ended_roles_of_a_region() -> None:
    forum = a_forum()
    by, ended, running = a_secretariat(forum), a_desk(forum), a_desk(forum)
    revoke_role(by=by, assignment=role_of(ended), reason="over")
    past = a_desk(forum, "IT-57")
    RoleAssignment.objects.filter(user=past).update(ends_on=timezone.localdate() - timedelta(days=1))
    roles = roles_visible_to(by, forum)

    def holders(choice: RoleFilter) -> set[User]:
        return {role.user for role in filtered_roles(roles, choice)}

    assert holders(RoleFilter()) == {by, running}
    assert holders(RoleFilter("ended")) == {ended, past}
    assert holders(RoleFilter("all", region=region_of(forum, "IT-65"))) == {ended, running}
    assert holders(RoleFilter("all", role=Role.SECRETARIAT)) == {by}


def test_pages_grant_and_end_a_role() -> None:
    forum = a_forum()
    by = a_secretariat(forum)
    visit = signed_in(by)
    granted = visit.post(
        f"/en/{forum.slug}/settings/roles/grant/", {"role": "desk", "region": "IT-65", "email": "new@example.org"}
    )
    assert granted.status_code == 302, granted.content.decode()
    row = RoleAssignment.objects.get(user__email="new@example.org")
    page = visit.get(f"/en/{forum.slug}/settings/roles/").content.decode()
    assert "Abruzzo" in page
    question = f"/en/{forum.slug}/settings/roles/{row.pk}/end/"
    assert "regional desk" in visit.get(question).content.decode()
    assert visit.post(question, {"reason": ""}).status_code == 422
    assert visit.post(question, {"reason": "done"}).status_code == 302
    row.refresh_from_db()
    assert row.revoked_at is not None


def test_a_refusal_is_shown_with_what_was_entered() -> None:
    forum = a_forum()
    by = a_secretariat(forum)
    answer = signed_in(by).post(
        f"/en/{forum.slug}/settings/roles/grant/", {"role": "desk", "party": "IT", "email": "new@example.org"}
    )
    assert answer.status_code == 422
    assert "Choose the region of the desk." in answer.content.decode()
    assert "new@example.org" in answer.content.decode()


def test_the_page_of_roles_asks_as_often_for_three_rows_as_for_one() -> None:
    forum = a_forum()
    by = a_secretariat(forum)
    address = f"/en/{forum.slug}/settings/roles/"
    one = queries_of(by, address)
    a_desk(forum)
    a_desk(forum, "IT-57")
    assert queries_of(by, address) == one


def test_strangers_and_desks_find_no_page_of_roles() -> None:
    forum = a_forum()
    desk = a_desk(forum)
    row = role_of(desk)
    for user in (a_user(), desk):
        for path in ("", "grant/", f"{row.pk}/end/"):
            assert signed_in(user).get(f"/en/{forum.slug}/settings/roles/{path}").status_code == 404
    assert (
        signed_in(a_secretariat(forum, "RU")).get(f"/en/{forum.slug}/settings/roles/{row.pk}/end/").status_code == 404
    )


def test_the_record_shows_shared_deeds_and_those_of_ones_own_party() -> None:
    forum = a_forum()
    italy, russia = a_secretariat(forum), a_secretariat(forum, "RU")
    grant_role(by=italy, forum=forum, grant=desk_grant(forum))
    grant_role(by=russia, forum=forum, grant=desk_grant(forum, "ru@example.org", "RU-LIP"))
    seen = deeds_visible_to(russia, forum)
    assert [deed.actor for deed in seen] == [russia]
    assert Deed.objects.filter(verb="role.granted").count() == 2
    assert not deeds_visible_to(a_desk(forum), forum).exists()
