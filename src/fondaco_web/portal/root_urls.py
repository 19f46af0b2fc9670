"""Addresses outside of any forum and language."""

from django.contrib.sitemaps.views import sitemap
from django.urls import path

from fondaco_web.portal.sitemaps import SITEMAPS
from fondaco_web.portal.views.root import choose_language, robots

urlpatterns = [
    path("", choose_language, name="root"),
    path("robots.txt", robots, name="robots"),
    path("sitemap.xml", sitemap, {"sitemaps": SITEMAPS}, name="sitemap"),
]
