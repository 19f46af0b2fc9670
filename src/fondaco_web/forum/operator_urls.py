"""Addresses of the operator's pages, outside of any forum."""

from django.urls import path

from fondaco_web.forum.views import operator

app_name = "operator"
urlpatterns = [
    path("forums/", operator.ForumList.as_view(), name="forum_list"),
    path("forums/open/", operator.OpenForum.as_view(), name="forum_open"),
]
