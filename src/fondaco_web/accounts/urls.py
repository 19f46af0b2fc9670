"""Addresses of the app `accounts`."""

from django.urls import URLPattern, path

from fondaco_web.accounts.views.privacy import ErasePage, OwnDataFile, OwnDataPage, PrivacyPage
from fondaco_web.accounts.views.profile import InvitationPage, ProfilePage
from fondaco_web.accounts.views.tokens import TokenAddPage, TokenRevokePage, TokensPage

app_name = "accounts"
urlpatterns: list[URLPattern] = [
    path("", ProfilePage.as_view(), name="profile"),
    path("invitation/<slug:key>/<slug:token>/", InvitationPage.as_view(), name="invitation"),
    path("privacy/", PrivacyPage.as_view(), name="privacy"),
    path("privacy/my-data/", OwnDataPage.as_view(), name="own_data"),
    path("privacy/my-data.json", OwnDataFile.as_view(), name="own_data_file"),
    path("privacy/erase/", ErasePage.as_view(), name="erase"),
    path("tokens/", TokensPage.as_view(), name="tokens"),
    path("tokens/add/", TokenAddPage.as_view(), name="token_add"),
    path("tokens/<int:pk>/revoke/", TokenRevokePage.as_view(), name="token_revoke"),
]
