"""The forum and its sessions as schema.org describes such things, for search engines (JSON-LD)."""

from typing import Any

from django.http import HttpRequest
from django.urls import reverse

from fondaco_web.common.texts import in_language
from fondaco_web.forum.models import Forum
from fondaco_web.programme.enums import SessionState
from fondaco_web.programme.models import Session
from fondaco_web.programme.names import session_name

CONTEXT = "https://schema.org"


def organisation_of_forum(forum: Forum, request: HttpRequest) -> dict[str, Any]:
    """The forum as an Organization."""
    return without_gaps(
        {
            "@context": CONTEXT,
            "@type": "Organization",
            "name": in_language(forum.name),
            "description": in_language(forum.description),
            "url": request.build_absolute_uri(reverse("portal:home", kwargs={"forum_slug": forum.slug})),
            "foundingDate": forum.founded_on.isoformat() if forum.founded_on else "",
            "email": forum.contact_email,
            "parentOrganization": without_gaps(
                {"@type": "GovernmentOrganization", "name": in_language(forum.administration)}
            )
            if forum.administration
            else None,
        }
    )


def event_of_session(session: Session, request: HttpRequest) -> dict[str, Any]:
    """The session as an Event; nothing where its dates are not known, for an Event must have one."""
    if session.starts_on is None:
        return {}
    forum = session.forum
    address = reverse("portal:session", kwargs={"forum_slug": forum.slug, "number": session.number})
    state = "EventCancelled" if session.state == SessionState.CANCELLED else "EventScheduled"
    mode = "OnlineEventAttendanceMode" if session.is_online else "OfflineEventAttendanceMode"
    return without_gaps(
        {
            "@context": CONTEXT,
            "@type": "Event",
            "name": session_name(session),
            "description": in_language(session.summary),
            "startDate": session.starts_on.isoformat(),
            "endDate": session.ends_on.isoformat() if session.ends_on else "",
            "eventStatus": f"{CONTEXT}/{state}",
            "eventAttendanceMode": f"{CONTEXT}/{mode}",
            "url": request.build_absolute_uri(address),
            "location": place_of(session, request.build_absolute_uri(address)),
            "organizer": organisation_of_forum(forum, request),
        }
    )


def place_of(session: Session, address: str) -> dict[str, Any]:
    """Where the session is held."""
    if session.is_online:
        return {"@type": "VirtualLocation", "url": address}
    return without_gaps(
        {
            "@type": "Place",
            "name": in_language(session.venue) or in_language(session.city),
            "address": without_gaps(
                {
                    "@type": "PostalAddress",
                    "streetAddress": session.address,
                    "addressLocality": in_language(session.city),
                    "addressRegion": in_language(session.host_region.name) if session.host_region else "",
                    "addressCountry": session.host_party.code,
                }
            ),
        }
    )


def without_gaps(description: dict[str, Any]) -> dict[str, Any]:
    """The description without what is not known."""
    return {name: value for name, value in description.items() if value}
