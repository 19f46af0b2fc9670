"""Addresses of the API."""

from django.urls import path

from fondaco_web.api.root import make_api

urlpatterns = [path("", make_api().urls)]
