"""Reads organisations, their offers and people, as far as a person may see them."""

from fondaco_web.directory.selectors.listing import (
    LISTED_COLUMNS,
    filtered_organisations,
    folded_query,
    organisations_matching,
    similar_organisations,
    with_parts,
)
from fondaco_web.directory.selectors.offers import offer_changeable_by, offers_expiring, offers_in_force, offers_of
from fondaco_web.directory.selectors.organisations import (
    organisation_changeable_by,
    organisation_visible_to,
    organisations_acted_for,
    organisations_awaiting,
    organisations_helped,
    organisations_visible_to,
    own_or_helped,
)
from fondaco_web.directory.selectors.people import account_of, accounts_of, people_of, person_changeable_by

__all__ = [
    "LISTED_COLUMNS",
    "account_of",
    "accounts_of",
    "filtered_organisations",
    "folded_query",
    "offer_changeable_by",
    "offers_expiring",
    "offers_in_force",
    "offers_of",
    "organisation_changeable_by",
    "organisation_visible_to",
    "organisations_acted_for",
    "organisations_awaiting",
    "organisations_helped",
    "organisations_matching",
    "organisations_visible_to",
    "own_or_helped",
    "people_of",
    "person_changeable_by",
    "similar_organisations",
    "with_parts",
]
