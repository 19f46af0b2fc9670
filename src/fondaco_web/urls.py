"""Every address: language first, then the forum, then the app's own addresses."""

from django.conf.urls.i18n import i18n_patterns
from django.urls import include, path

from fondaco_web.common.health import health

in_forum = [
    path("", include("fondaco_web.portal.urls")),
    path("settings/", include("fondaco_web.forum.urls")),
    path("members/", include("fondaco_web.members.urls")),
    path("organisations/", include("fondaco_web.directory.urls")),
    path("sessions/", include("fondaco_web.programme.urls")),
    path("sessions/<int:number>/", include("fondaco_web.applications.urls")),
]
urlpatterns = [
    path("health", health, name="health"),
    path("", include("fondaco_web.portal.root_urls")),
    path("api/v1/", include("fondaco_web.api.urls")),
    *i18n_patterns(
        path("", include("fondaco_web.portal.language_urls")),
        path("account/", include("fondaco_web.accounts.urls")),
        path("account/", include("allauth.urls")),
        path("operator/", include("fondaco_web.forum.operator_urls")),
        path("<slug:forum_slug>/", include(in_forum)),
    ),
]
