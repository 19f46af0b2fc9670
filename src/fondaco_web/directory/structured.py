"""Public profiles as structured data (schema.org)."""

from typing import Any

from django.http import HttpRequest
from django.urls import reverse

from fondaco_web.common.texts import in_language
from fondaco_web.directory.models import Organisation


def organisation_described(organisation: Organisation, request: HttpRequest) -> dict[str, Any]:
    """The public profile as schema.org Organization; without contact data and people."""
    kwargs = {"forum_slug": organisation.party.forum.slug, "code": organisation.code}
    address = {
        "@type": "PostalAddress",
        "addressLocality": organisation.city,
        "addressRegion": in_language(organisation.region.name) if organisation.region else "",
        "addressCountry": organisation.party.code,
    }
    described = {
        "@context": "https://schema.org",
        "@type": "Organization",
        "name": organisation.name,
        "alternateName": organisation.name_latin,
        "description": in_language(organisation.description),
        "url": request.build_absolute_uri(reverse("directory:organisation", kwargs=kwargs)),
        "sameAs": organisation.website,
        "foundingDate": str(organisation.founded_in or ""),
        "address": {name: value for name, value in address.items() if value},
        "knowsLanguage": organisation.languages,
    }
    return {name: value for name, value in described.items() if value}
