"""What the API answers and takes: one class per object, built from its row."""

from datetime import date, datetime
from typing import Annotated

from ninja import Schema
from pydantic import ConfigDict, Field, StringConstraints

Language = Annotated[str, StringConstraints(pattern=r"^[a-z]{2}$")]
Texts = dict[Language, str]
Address = Annotated[str, StringConstraints(max_length=254, pattern=r"^([^@\s]+@[^@\s]+\.[^@\s]+)?$")]


class Strict(Schema):
    """Input: unknown keys are refused, so that a misspelt one is not lost."""

    model_config = ConfigDict(extra="forbid")


class PartyOut(Schema):
    """One side of a forum; `code` is ISO 3166-1 alpha-2."""

    code: str
    name: Texts
    ministry: Texts
    language: str


class RegionOut(Schema):
    """A region of a party; `code` is ISO 3166-2 where there is one."""

    code: str
    party: str
    name: Texts


class SectorOut(Schema):
    """A sector the forum deals with."""

    code: str
    name: Texts
    nace_codes: list[str]


class ForumOut(Schema):
    """A forum with its parties."""

    slug: str
    name: Texts
    description: Texts
    legal_basis: Texts
    languages: list[str]
    founded_on: date | None
    is_invented: bool
    parties: list[PartyOut]


class AnnouncementOut(Schema):
    """A published announcement."""

    code: str
    title: Texts
    body: Texts
    published_at: datetime
    author_party: str


class TableOut(Schema):
    """A thematic table of a session."""

    code: str
    title: Texts
    description: Texts
    sector: str | None


class SessionOut(Schema):
    """A session; dates are days in `time_zone`. Sessions of long ago may lack them: see `date_note`."""

    number: int
    title: Texts
    summary: Texts
    state: str
    host_party: str
    host_region: str | None
    city: Texts
    venue: Texts
    address: str
    time_zone: str
    starts_on: date | None
    ends_on: date | None
    date_note: Texts
    is_online: bool
    applications_open_on: date | None
    applications_close_on: date | None
    figures: Texts
    sectors: list[str]
    tables: list[TableOut] = Field(default_factory=list)


class ProgrammeOut(Schema):
    """The latest published programme; `content` is described in the reference of the programme format."""

    session: int
    version: int
    published_at: datetime
    note: Texts
    content: dict[str, object]


class MemberOut(Schema):
    """An entry of the public register of members."""

    code: str
    organisation: str
    name: str
    name_latin: str
    kind: str
    party: str
    region: str | None
    state: str
    joined_on: date | None
    scope: Texts


class ContactOut(Schema):
    """Contact data, for those who may change the organisation."""

    email: str
    phone: str


class OrganisationOut(Schema):
    """An organisation's profile. `contact` and `version` are null for those who may only read it."""

    code: str
    name: str
    name_latin: str
    kind: str
    party: str
    region: str | None
    state: str
    visibility: str
    legal_form: str
    size_class: str
    founded_in: int | None
    languages: list[str]
    description: Texts
    sectors: list[str]
    website: str
    city: str
    contact: ContactOut | None


class OfferOut(Schema):
    """What an organisation offers or seeks."""

    code: str
    direction: str
    kind: str
    title: Texts
    body: Texts
    sector: str | None
    expires_on: date


class ApplicationOut(Schema):
    """An application to a session."""

    code: str
    session: int
    organisation: str
    state: str
    language: str
    themes: list[str]
    objectives: Texts
    needs_interpreter: bool
    is_remote: bool
    max_meetings: int | None
    submitted_at: datetime | None
    decision_reason: str
    decided_at: datetime | None


class ProjectOut(Schema):
    """A project that an applicant wants to present."""

    code: str
    title: Texts
    summary: Texts
    table: str | None
    stage: str
    value_eur: int | None


class CounterpartOut(Schema):
    """A wanted counterpart: a known organisation, or a description."""

    code: str
    organisation: str | None
    description: Texts
    party: str | None
    region: str | None
    sector: str | None
    priority: str
    topic: str


class PersonOut(Schema):
    """A person of an organisation, for those who may change it."""

    code: str
    family_name: str
    given_name: str
    patronymic: str
    family_name_latin: str
    given_name_latin: str
    job_title: Texts
    email: str
    phone: str
    languages: list[str]


class ParticipantOut(Schema):
    """A person who comes; `person` is the person's code."""

    person: str
    needs_visa_letter: bool
    accessibility_needs: str
    arrival_at: datetime | None
    departure_at: datetime | None
