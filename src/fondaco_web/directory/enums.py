"""Choices of the directory."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class OrganisationKind(TextChoices):
    """What an organisation is."""

    COMPANY = "company", _("company")
    REGION = "region", _("region")
    MINISTRY = "ministry", _("ministry")
    TRADE_ASSOCIATION = "trade_association", _("trade association")
    FEDERATION = "federation", _("federation")
    CONFEDERATION = "confederation", _("confederation")
    CONSORTIUM = "consortium", _("consortium")
    CHAMBER = "chamber", _("chamber of commerce")
    TRADE_FAIR_BODY = "trade_fair_body", _("trade-fair body")
    UNIVERSITY = "university", _("university")
    TECHNOLOGY_PARK = "technology_park", _("technology park")
    RESEARCH_CENTRE = "research_centre", _("research centre")
    BANK = "bank", _("bank")
    AGENCY = "agency", _("agency or other public body")


class SizeClass(TextChoices):
    """Size by persons employed (Commission Recommendation 2003/361/EC)."""

    MICRO = "micro", _("micro (fewer than 10 persons)")
    SMALL = "small", _("small (10 to 49)")
    MEDIUM = "medium", _("medium (50 to 249)")
    LARGE = "large", _("large (250 and more)")


class Visibility(TextChoices):
    """Who may read a profile beside its owner, its desk and its secretariat."""

    PRIVATE = "private", _("nobody else")
    FORUM = "forum", _("everybody who takes part in the forum")
    PUBLIC = "public", _("everybody")


class OrganisationState(TextChoices):
    """Whether the desk or the secretariat has confirmed that the organisation is what it says."""

    REGISTERED = "registered", _("waiting for confirmation")
    CONFIRMED = "confirmed", _("confirmed")
    ARCHIVED = "archived", _("archived")


class IdentifierScheme(TextChoices):
    """Official identifiers with check digits or a fixed form."""

    PARTITA_IVA = "partita_iva", "Partita IVA"
    CODICE_FISCALE = "codice_fiscale", "Codice fiscale"
    REA = "rea", "REA"
    INN = "inn", "ИНН"
    OGRN = "ogrn", "ОГРН"
    KPP = "kpp", "КПП"
    LEI = "lei", "LEI"
    OTHER = "other", _("other")


class Classification(TextChoices):
    """Classifications of economic activities."""

    ATECO = "ateco", "ATECO"
    OKVED = "okved", "ОКВЭД 2"
    NACE = "nace", "NACE"


class OfferDirection(TextChoices):
    """Whether the organisation offers or seeks."""

    OFFERS = "offers", _("offers")
    SEEKS = "seeks", _("seeks")


class OfferKind(TextChoices):
    """What kind of cooperation it is about."""

    BUSINESS = "business", _("business")
    TECHNOLOGY = "technology", _("technology")
    RESEARCH = "research", _("research")
    INVESTMENT = "investment", _("investment")
