"""Brings organisations in from a table, each through the services of the directory."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import cached_property
from typing import Any

from django.db.models import Q, QuerySet
from django.utils.translation import gettext as _

from fondaco_web.common.errors import NotFound
from fondaco_web.common.tables.cells import RowReader
from fondaco_web.common.tables.checked import CellProblem, CheckedRow, RowState
from fondaco_web.common.tables.importing import TableImporter
from fondaco_web.common.tables.table import Table
from fondaco_web.directory.enums import OrganisationState
from fondaco_web.directory.exchange.columns import COLUMNS
from fondaco_web.directory.exchange.reading import OrganisationRow, Vocabulary, organisation_row
from fondaco_web.directory.exchange.shown import changes_between, profile_of
from fondaco_web.directory.folding import without_legal_form
from fondaco_web.directory.models import Identifier, Organisation
from fondaco_web.directory.services.numbers import SHARED, set_activities, set_identifiers
from fondaco_web.directory.services.organisations import change_organisation, register_organisation
from fondaco_web.directory.values import OrganisationValues
from fondaco_web.forum.models import Forum, Region, Sector
from fondaco_web.forum.permissions import standing_of

Number = tuple[str, str]


def regions_imported_by(user: Any, forum: Forum) -> list[Region]:
    """The regions into which a person may import: its desk's, and all of the parties whose secretariat it is of."""
    standing = standing_of(user)
    rows = Region.objects.filter(Q(pk__in=standing.desk_of) | Q(party__in=standing.secretariat_of), party__forum=forum)
    return list(rows.select_related("party").order_by("party__position", "code"))


class OrganisationImporter(TableImporter):
    """Organisations of the regions for which `by` may import. Raises NotFound for whoever may import for none."""

    purpose = "organisations"
    columns = COLUMNS

    def __init__(self, *, by: Any, forum: Forum) -> None:
        self.by, self.forum = by, forum
        self.words = Vocabulary(
            regions_imported_by(by, forum), list(Sector.objects.filter(forum=forum, is_active=True).order_by("code"))
        )
        if not self.words.regions:
            raise NotFound

    def own_organisations(self) -> QuerySet[Organisation]:
        """The organisations that the person may import over."""
        return (
            Organisation.objects.filter(region__in=[region.pk for region in self.words.regions.values()])
            .exclude(state=OrganisationState.ARCHIVED)
            .select_related("party__forum", "region__party")
            .prefetch_related("identifiers", "activities", "sectors")
        )

    def check(self, table: Table, mapping: Mapping[int, str]) -> list[CheckedRow]:
        """What would become of each row, found by code, else by number, else by name; nothing is written."""
        readers = [RowReader(table, row, mapping, self.columns) for row in table.rows]
        read = [(cells, organisation_row(cells, self.words)) for cells in readers]
        known = KnownOrganisations(self.own_organisations(), [row for _cells, row in read])
        seen: dict[Number, int] = {}
        return [self.checked(cells, row, known, seen) for cells, row in read]

    def checked(
        self, cells: RowReader, row: OrganisationRow, known: "KnownOrganisations", seen: dict[Number, int]
    ) -> CheckedRow:
        """What would become of one row."""
        subject = known.found(cells, row)
        for number in keys_of(row, subject):
            earlier = seen.setdefault(number, cells.row.number)
            if earlier != cells.row.number:
                cells.refuse_row(_("The same organisation stands in row %(row)d already.") % {"row": earlier})
                break
        if subject is None and "region" not in row.profile and not cells.problems:
            cells.refuse("region", _("say which region the organisation is in"))
        title = row.profile.get("name", "")
        base = CheckedRow(cells.row.number, title, RowState.NEW, values=row, subject=subject)
        if cells.problems:
            return replace(base, state=RowState.WRONG, problems=cells.problems_in_order())
        if subject is not None:
            changes = changes_between(subject, row)
            return replace(base, state=RowState.CHANGED if changes else RowState.UNCHANGED, changes=changes)
        like = known.like(title)
        return replace(base, state=RowState.DOUBTFUL, like=like) if like else base

    def write(self, row: CheckedRow) -> None:
        """Register or change one organisation. Numbers and activities that the row does not name stay."""
        said: OrganisationRow = row.values
        if row.subject is None:
            organisation = register_organisation(by=self.by, values=OrganisationValues(**said.profile))
        else:
            organisation = row.subject
            values = OrganisationValues(**{**profile_of(organisation), **said.profile, **merged(organisation, said)})
            if values != OrganisationValues(**profile_of(organisation)):
                organisation = change_organisation(
                    by=self.by, organisation=organisation, values=values, expected_version=organisation.version
                )
        self.write_numbers(organisation, said)

    def write_numbers(self, organisation: Organisation, said: OrganisationRow) -> None:
        """Identifiers and activities, where the row changes them."""
        numbers = {one.scheme: one.value for one in Identifier.objects.filter(organisation=organisation)}
        if numbers | said.identifiers != numbers:
            organisation = set_identifiers(by=self.by, organisation=organisation, values=numbers | said.identifiers)
        systems = {system for system, _code in said.activities}
        kept = [(one.classification, one.code) for one in organisation.activities.order_by("pk")]
        wanted = [pair for pair in kept if pair[0] not in systems] + list(said.activities)
        if sorted(kept) != sorted(wanted):
            set_activities(by=self.by, organisation=organisation, codes=wanted)


def merged(organisation: Organisation, said: OrganisationRow) -> dict[str, Any]:
    """The profile's text, languages that the row does not name kept."""
    texts = said.profile.get("description")
    return {"description": organisation.description | texts} if texts else {}


def keys_of(row: OrganisationRow, subject: Organisation | None) -> list[Number]:
    """By what a row is recognised within its table."""
    keys = [(scheme, value) for scheme, value in row.identifiers.items() if scheme not in SHARED]
    return [*keys, ("code", subject.code)] if subject is not None else keys


class KnownOrganisations:
    """Organisations that a table may mean: by code, by number, and by name without legal form."""

    def __init__(self, own: QuerySet[Organisation], rows: Iterable[OrganisationRow]) -> None:
        rows = list(rows)
        numbers = {value for row in rows for scheme, value in row.identifiers.items() if scheme not in SHARED}
        codes = {row.code for row in rows if row.code}
        taken = Identifier.objects.filter(value__in=numbers).values_list("scheme", "value", "organisation_id")
        self.owner_of = {(scheme, value): pk for scheme, value, pk in taken}
        wanted = own.filter(Q(code__in=codes) | Q(pk__in=set(self.owner_of.values())))
        self.by_key = {organisation.pk: organisation for organisation in wanted}
        self.by_code = {organisation.code: organisation for organisation in self.by_key.values()}
        self.own = own

    @cached_property
    def names(self) -> dict[str, str]:
        """Names and codes of the person's organisations by each name's key; read only where a row is new."""
        names: dict[str, str] = {}
        for code, name, latin in self.own.values_list("code", "name", "name_latin").order_by("pk"):
            for spelling in (name, latin):
                names.setdefault(without_legal_form(spelling), f"{name} ({code})")
        return names

    def found(self, cells: RowReader, row: OrganisationRow) -> Organisation | None:
        """The organisation that a row means by its code or numbers; a number of somebody else's is refused."""
        if row.code:
            if row.code not in self.by_code:
                cells.refuse("code", _("is no organisation that you may change; leave the cell empty for a new one"))
            return self.by_code.get(row.code)
        meant: dict[int, Organisation] = {}
        for scheme, value in row.identifiers.items():
            key = self.owner_of.get((scheme, value))
            if key is None or scheme in SHARED:
                continue
            if key in self.by_key:
                meant[key] = self.by_key[key]
            else:
                cells.refuse(scheme, _("is registered already; the organisation's own desk can change it"))
        if len(meant) > 1:
            names = ", ".join(organisation.name for organisation in meant.values())
            cells.problems.append(
                CellProblem("", "", _("Its numbers belong to several organisations: %(names)s.") % {"names": names})
            )
        return next(iter(meant.values()), None)

    def called(self, name: str) -> Organisation | None:
        """The organisation with this name, spelling and legal form aside; None where none or several have it."""
        codes = self.codes_called.get(without_legal_form(name), set())
        return self.own.filter(code__in=codes).first() if len(codes) == 1 else None

    @cached_property
    def codes_called(self) -> dict[str, set[str]]:
        """Codes of the person's organisations by each name's key."""
        codes: dict[str, set[str]] = {}
        for code, name, latin in self.own.values_list("code", "name", "name_latin").order_by("pk"):
            for spelling in filter(None, (name, latin)):
                codes.setdefault(without_legal_form(spelling), set()).add(code)
        return codes

    def like(self, name: str) -> str:
        """The organisation with the same name but for spelling and legal form; "" where there is none."""
        return self.names.get(without_legal_form(name), "")
