"""Announcements: drafts stay with their party, published ones are public, withdrawing can be undone."""

import pytest

from factories.forums import a_desk, a_forum, a_secretariat, a_user, party_of
from factories.visits import queries_of, signed_in
from fondaco_web.common.audit import deeds_about
from fondaco_web.common.errors import ChangedMeanwhile, InvalidInput, NotAllowed, NotFound
from fondaco_web.common.models import Deed
from fondaco_web.forum.errors import AnnouncementNotReady
from fondaco_web.forum.models import Announcement, Forum
from fondaco_web.forum.selectors import announcements_visible_to, public_announcements
from fondaco_web.forum.services import (
    discard_announcement,
    draft_announcement,
    edit_announcement,
    publish_announcement,
    withdraw_announcement,
)

pytestmark = pytest.mark.django_db


def a_draft(forum: Forum, title: str = "Sessione convocata", body: str = "A Lipetsk.") -> Announcement:
    return draft_announcement(
        by=a_secretariat(forum), party=party_of(forum, "IT"), title={"it": title}, body={"it": body} if body else {}
    )


def test_a_draft_is_seen_by_its_own_party_only() -> None:
    forum = a_forum()
    draft = a_draft(forum)
    assert list(announcements_visible_to(a_secretariat(forum), forum)) == [draft]
    for user in (a_secretariat(forum, "RU"), a_desk(forum), a_user()):
        assert list(announcements_visible_to(user, forum)) == []
    assert list(public_announcements(forum)) == []


def test_publishing_shows_it_to_everybody_and_withdrawing_can_be_undone() -> None:
    forum = a_forum()
    by, draft = a_secretariat(forum), a_draft(forum)
    published = publish_announcement(by=by, announcement=draft)
    first = published.published_at
    assert list(public_announcements(forum)) == [draft]
    assert list(announcements_visible_to(a_secretariat(forum, "RU"), forum)) == [draft]
    withdraw_announcement(by=by, announcement=draft)
    assert list(public_announcements(forum)) == []
    assert publish_announcement(by=by, announcement=draft).published_at == first
    assert list(public_announcements(forum)) == [draft]
    assert [deed.verb for deed in deeds_about(draft)] == [
        "announcement.published",
        "announcement.withdrawn",
        "announcement.published",
        "announcement.drafted",
    ]


def test_a_text_is_needed_to_publish_and_stays_while_published() -> None:
    forum = a_forum()
    by, empty = a_secretariat(forum), a_draft(forum, body="")
    with pytest.raises(InvalidInput) as refusal:
        publish_announcement(by=by, announcement=empty)
    assert refusal.value.field == "body"
    published = publish_announcement(by=by, announcement=a_draft(forum))
    with pytest.raises(InvalidInput):
        edit_announcement(by=by, announcement=published, values={"body": {}}, expected_version=published.version)


def test_states_are_kept_in_order() -> None:
    forum = a_forum()
    by, draft = a_secretariat(forum), a_draft(forum)
    with pytest.raises(AnnouncementNotReady):
        withdraw_announcement(by=by, announcement=draft)
    publish_announcement(by=by, announcement=draft)
    with pytest.raises(AnnouncementNotReady):
        publish_announcement(by=by, announcement=draft)
    with pytest.raises(AnnouncementNotReady):
        discard_announcement(by=by, announcement=draft)


def test_the_other_party_changes_nothing() -> None:
    forum = a_forum()
    other, draft = a_secretariat(forum, "RU"), a_draft(forum)
    with pytest.raises(NotFound):
        publish_announcement(by=other, announcement=draft)
    with pytest.raises(NotFound):
        draft_announcement(by=other, party=party_of(forum, "IT"), title={"it": "x"}, body={})
    published = publish_announcement(by=a_secretariat(forum), announcement=draft)
    with pytest.raises(NotAllowed):
        withdraw_announcement(by=other, announcement=published)
    with pytest.raises(NotAllowed):
        edit_announcement(by=other, announcement=published, values={"title": {"it": "x"}}, expected_version=2)


def test_two_editors_never_overwrite_each_other() -> None:
    forum = a_forum()
    by, draft = a_secretariat(forum), a_draft(forum)
    edit_announcement(by=by, announcement=draft, values={"title": {"it": "Primo"}}, expected_version=1)
    with pytest.raises(ChangedMeanwhile):
        edit_announcement(by=by, announcement=draft, values={"title": {"it": "Secondo"}}, expected_version=1)
    assert Announcement.objects.get().title == {"it": "Primo"}


def test_a_discarded_draft_leaves_its_deed() -> None:
    forum = a_forum()
    draft = a_draft(forum)
    discard_announcement(by=a_secretariat(forum), announcement=draft)
    assert not Announcement.objects.exists()
    assert Deed.objects.filter(verb="announcement.discarded").exists()


def test_pages_draft_preview_publish_withdraw_and_discard() -> None:
    forum = a_forum()
    visit = signed_in(a_secretariat(forum))
    root = f"/en/{forum.slug}/settings/announcements"
    drafted = visit.post(f"{root}/add/", {"title_it": "Titolo", "body_it": "Primo.\n\nSecondo.", "party": "IT"})
    announcement = Announcement.objects.get()
    page = f"{root}/{announcement.code}/"
    assert drafted["Location"] == page
    shown = visit.get(page).content.decode()
    assert "<p>Primo.</p>" in shown
    assert "No text in: Russian, English" in shown
    edited = visit.post(f"{page}edit/", {"version": 1, "title_it": "Titolo", "title_en": "Title", "body_en": "Text."})
    assert edited.status_code == 302
    visit.post(f"{page}publish/")
    assert public_announcements(forum).get().title == {"it": "Titolo", "en": "Title"}
    visit.post(f"{page}withdraw/")
    assert not public_announcements(forum).exists()
    assert visit.get(f"{page}publish/").status_code == 405
    assert visit.post(f"{page}discard/").status_code == 409
    other = a_draft(forum)
    assert visit.get(f"{root}/{other.code}/discard/").status_code == 200
    visit.post(f"{root}/{other.code}/discard/")
    assert list(Announcement.objects.all()) == [announcement]


def test_pages_of_a_draft_are_hidden_from_the_other_party() -> None:
    forum = a_forum()
    draft = a_draft(forum)
    visit = signed_in(a_secretariat(forum, "RU"))
    page = f"/en/{forum.slug}/settings/announcements/{draft.code}/"
    assert visit.get(page).status_code == visit.get(f"{page}edit/").status_code == 404
    assert visit.post(f"{page}publish/").status_code == visit.post(f"{page}discard/").status_code == 404
    publish_announcement(by=a_secretariat(forum), announcement=draft)
    assert visit.get(page).status_code == 200
    assert visit.get(f"{page}edit/").status_code == 404


def test_the_list_asks_as_often_for_three_rows_as_for_one() -> None:
    forum = a_forum()
    by = a_secretariat(forum)
    address = f"/en/{forum.slug}/settings/announcements/"
    a_draft(forum)
    one = queries_of(by, address)
    a_draft(forum)
    a_draft(forum)
    assert queries_of(by, address) == one
