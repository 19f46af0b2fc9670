"""Writes of the directory: profiles and their states, numbers, offers, people, accounts, the search index."""

from fondaco_web.directory.services.accounts import invite_to_organisation, revoke_account, set_administrator
from fondaco_web.directory.services.indexing import index_organisation, index_organisations
from fondaco_web.directory.services.merging import merge_organisations
from fondaco_web.directory.services.numbers import set_activities, set_identifiers
from fondaco_web.directory.services.offers import (
    add_offer,
    change_offer,
    renew_offer,
    reoffer,
    withdraw_offer,
)
from fondaco_web.directory.services.people import add_person, change_person, erase_person
from fondaco_web.directory.services.profiles import change_organisation, change_visibility, register_organisation
from fondaco_web.directory.services.states import archive_organisation, confirm_organisation, restore_organisation

__all__ = [
    "add_offer",
    "add_person",
    "archive_organisation",
    "change_offer",
    "change_organisation",
    "change_person",
    "change_visibility",
    "confirm_organisation",
    "erase_person",
    "index_organisation",
    "index_organisations",
    "invite_to_organisation",
    "merge_organisations",
    "register_organisation",
    "renew_offer",
    "reoffer",
    "restore_organisation",
    "revoke_account",
    "set_activities",
    "set_administrator",
    "set_identifiers",
    "withdraw_offer",
]
