"""Reads of the directory: what a person may see of organisations, offers, people and accounts."""

from fondaco_web.directory.selectors.listing import (
    OrganisationFilter,
    filtered_organisations,
    organisations_matching,
    similar_organisations,
)
from fondaco_web.directory.selectors.offers import (
    expiring_offers,
    offer_visible_to,
    offers_of,
    offers_visible_to,
    valid_offers,
)
from fondaco_web.directory.selectors.people import accounts_of, people_visible_to, person_visible_to
from fondaco_web.directory.selectors.profiles import (
    organisation_changeable_by,
    organisation_visible_to,
    organisations_helped_by,
    organisations_visible_to,
    organisations_waiting_for,
    own_organisations,
)

__all__ = [
    "OrganisationFilter",
    "accounts_of",
    "expiring_offers",
    "filtered_organisations",
    "offer_visible_to",
    "offers_of",
    "offers_visible_to",
    "organisation_changeable_by",
    "organisation_visible_to",
    "organisations_helped_by",
    "organisations_matching",
    "organisations_visible_to",
    "organisations_waiting_for",
    "own_organisations",
    "people_visible_to",
    "person_visible_to",
    "similar_organisations",
    "valid_offers",
]
