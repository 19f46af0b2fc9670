"""Addresses of the app `portal`: the public pages of a forum, and the desk of whoever is signed in."""

from django.urls import path

from fondaco_web.portal.feeds import AnnouncementFeed, SessionFeed
from fondaco_web.portal.views.announcements import AnnouncementList, AnnouncementPage
from fondaco_web.portal.views.desk import DeskPage
from fondaco_web.portal.views.home import HomePage
from fondaco_web.portal.views.legal import ForumLegalPage
from fondaco_web.portal.views.programme import CalendarFile, ProgrammePage
from fondaco_web.portal.views.sessions import SessionList, SessionPage

app_name = "portal"
urlpatterns = [
    path("", HomePage.as_view(), name="home"),
    path("desk/", DeskPage.as_view(), name="desk"),
    path("announcements/", AnnouncementList.as_view(), name="announcement_list"),
    path("announcements/feed/", AnnouncementFeed(), name="announcement_feed"),
    path("announcements/<str:code>/", AnnouncementPage.as_view(), name="announcement"),
    path("sessions/", SessionList.as_view(), name="session_list"),
    path("sessions/feed/", SessionFeed(), name="session_feed"),
    path("sessions/<int:number>/", SessionPage.as_view(), name="session"),
    path("sessions/<int:number>/programme/", ProgrammePage.as_view(), name="programme"),
    path("sessions/<int:number>/programme.ics", CalendarFile.as_view(), name="programme_calendar"),
    path("privacy/", ForumLegalPage.as_view(subject="privacy"), name="privacy"),
    path("legal/", ForumLegalPage.as_view(subject="legal"), name="legal"),
    path("accessibility/", ForumLegalPage.as_view(subject="accessibility"), name="accessibility"),
]
