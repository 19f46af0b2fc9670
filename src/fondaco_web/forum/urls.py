"""Addresses of the app `forum`, under `settings/`."""

from django.urls import path

from fondaco_web.forum.views import announcements, facts, parts, roles

app_name = "forum"
urlpatterns = [
    path("", facts.Settings.as_view(), name="settings"),
    path("facts/", facts.ChangeForum.as_view(), name="change"),
    path("parties/<str:code>/", facts.ChangeParty.as_view(), name="party_change"),
    path("regions/", parts.RegionList.as_view(), name="region_list"),
    path("regions/<str:party_code>/add/", parts.AddRegion.as_view(), name="region_add"),
    path("regions/<str:party_code>/<str:code>/", parts.ChangeRegion.as_view(), name="region_change"),
    path("sectors/", parts.SectorList.as_view(), name="sector_list"),
    path("sectors/add/", parts.AddSector.as_view(), name="sector_add"),
    path("sectors/<slug:code>/", parts.ChangeSector.as_view(), name="sector_change"),
    path("roles/", roles.RoleList.as_view(), name="role_list"),
    path("roles/grant/", roles.GrantRole.as_view(), name="role_grant"),
    path("roles/<int:number>/end/", roles.RevokeRole.as_view(), name="role_revoke"),
    path("record/", roles.DeedList.as_view(), name="deed_list"),
    path("announcements/", announcements.AnnouncementList.as_view(), name="announcement_manage"),
    path("announcements/add/", announcements.AddAnnouncement.as_view(), name="announcement_add"),
    path("announcements/<str:code>/", announcements.PreviewAnnouncement.as_view(), name="announcement"),
    path("announcements/<str:code>/edit/", announcements.ChangeAnnouncement.as_view(), name="announcement_change"),
    path("announcements/<str:code>/publish/", announcements.PublishAnnouncement.as_view(), name="announcement_publish"),
    path(
        "announcements/<str:code>/withdraw/", announcements.WithdrawAnnouncement.as_view(), name="announcement_withdraw"
    ),
    path("announcements/<str:code>/discard/", announcements.DiscardAnnouncement.as_view(), name="announcement_discard"),
]
