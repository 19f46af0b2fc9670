"""What people enter about organisations, offers and persons, as the services take it."""

from dataclasses import dataclass, field
from datetime import date

from fondaco_web.directory.enums import OrganisationKind, Visibility
from fondaco_web.directory.models import Organisation
from fondaco_web.forum.models import Party, Region, Sector

Texts = dict[str, str]


@dataclass(frozen=True, slots=True)
class OrganisationValues:
    """The profile of an organisation. Its party follows from its region and is fixed once registered; `party` is named
    only where there is no region (a ministry, a national federation)."""

    name: str
    region: Region | None
    name_latin: str = ""
    kind: str = OrganisationKind.COMPANY
    legal_form: str = ""
    size_class: str = ""
    founded_in: int | None = None
    languages: list[str] = field(default_factory=list)
    description: Texts = field(default_factory=dict)
    sectors: tuple[Sector, ...] = ()
    website: str = ""
    address: str = ""
    city: str = ""
    postal_code: str = ""
    contact_email: str = ""
    contact_phone: str = ""
    visibility: str = Visibility.PRIVATE
    party: Party | None = None

    def fields(self) -> dict[str, object]:
        """What is stored in the organisation's own row when it is changed."""
        return {name: getattr(self, name) for name in self.__slots__ if name not in {"party", "sectors"}}


@dataclass(frozen=True, slots=True)
class OfferValues:
    """What is offered or sought."""

    direction: str
    kind: str
    title: Texts
    expires_on: date
    body: Texts = field(default_factory=dict)
    sector: Sector | None = None

    def fields(self) -> dict[str, object]:
        """As stored."""
        return {name: getattr(self, name) for name in self.__slots__}


@dataclass(frozen=True, slots=True)
class PersonValues:
    """A person of an organisation."""

    family_name: str
    given_name: str
    patronymic: str = ""
    family_name_latin: str = ""
    given_name_latin: str = ""
    job_title: Texts = field(default_factory=dict)
    email: str = ""
    phone: str = ""
    languages: list[str] = field(default_factory=list)

    def fields(self) -> dict[str, object]:
        """As stored."""
        return {name: getattr(self, name) for name in self.__slots__}


@dataclass(frozen=True, slots=True)
class OrganisationFilter:
    """What a list of organisations is narrowed to; empty means all."""

    text: str = ""
    party: str = ""
    region: str = ""
    kind: str = ""
    sector: str = ""
    direction: str = ""
    cooperation: str = ""
    language: str = ""
    state: str = ""
    parent: Organisation | None = None
