"""Addresses outside of any forum, under a language. Their first words cannot be addresses of forums."""

from django.urls import path

from fondaco_web.portal.views.legal import LegalPage
from fondaco_web.portal.views.root import ForumList, StartPage

urlpatterns = [
    path("", ForumList.as_view(), name="forums"),
    path("start/", StartPage.as_view(), name="start"),
    path("privacy/", LegalPage.as_view(subject="privacy"), name="privacy"),
    path("legal/", LegalPage.as_view(subject="legal"), name="legal"),
    path("accessibility/", LegalPage.as_view(subject="accessibility"), name="accessibility"),
]
