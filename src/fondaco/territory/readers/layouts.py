"""How the tables of a file are laid out: which column says what, how its numbers and its gaps are written."""

from dataclasses import dataclass, field

from fondaco.territory.errors import InvalidParams
from fondaco.territory.readers.sums import Whole
from fondaco.territory.sources import UNSTATED, Measure, Source

MISSING_MARKS = ("", "..", "...", "…", ":", "n.a.", "NA", "N/A", "nd", "n.d.", "ND")
SUPPRESSED_MARKS = ("*", "c", ":c", ": c", "(c)")
COMMUTING = Source("commuting flows", "not stated", "not stated", Measure.COMMUTERS)


@dataclass(frozen=True, slots=True)
class TextStyle:
    """How a file writes its text, its numbers and its gaps.

    Parameters
    ----------
    encoding
        Empty: UTF-8, or UTF-16 where the file's first bytes say so. Never guessed: a wrong guess spoils names silently.
    separator
        Empty: of tab, `;`, `,` and `|` the one most frequent in the heading.
    decimal
        Empty: a point or a comma, as the numbers of the table show; refused where they do not ("1.234").
    thousands
        Empty: numbers are written without. A space stands for every kind of space.
    columns
        Names of the columns where the file has no heading.
    skipped_lines
        Lines above the heading.
    sheet
        Name of the sheet of an xlsx file; empty: its only one.
    missing, suppressed, nil
        What stands in a cell that nobody published; that was withheld so that no firm is recognised; that is a zero.
    flags
        Letters that may stand after a number (Eurostat's `12 p`); one that makes a mark of `suppressed` after a colon
        (`:c`) tells that the cell is withheld, the others leave the number usable.
    """

    encoding: str = ""
    separator: str = ""
    decimal: str = ""
    thousands: str = ""
    columns: tuple[str, ...] = ()
    skipped_lines: int = 0
    sheet: str = ""
    missing: tuple[str, ...] = MISSING_MARKS
    suppressed: tuple[str, ...] = SUPPRESSED_MARKS
    nil: tuple[str, ...] = ()
    flags: str = ""

    def __post_init__(self) -> None:
        faults = []
        if self.decimal not in ("", ".", ","):
            faults.append(f"decimal: {self.decimal!r}; a point or a comma")
        if len(self.thousands) > 1 or (self.thousands and self.thousands == self.decimal):
            faults.append(f"thousands: {self.thousands!r}; one character, and not the decimal one")
        if len(self.separator) > 1:
            faults.append(f"separator: {self.separator!r}; one character")
        if self.skipped_lines < 0:
            faults.append(f"skipped_lines: {self.skipped_lines}; zero or more")
        if faults:
            raise InvalidParams("format of a table", faults)


@dataclass(frozen=True, slots=True)
class FlowsLayout:
    """A file of commuting flows, a row for each pair of communities.

    Parameters
    ----------
    live, work
        Columns whose texts, put together, are the code of the community where people live; where they work.
    count
        Column of the persons.
    where
        Rows to take: (column, text that it must have); by default all.
    sums_rows
        Several rows may be of one pair (men and women, means of transport) and are added up; else they are refused.
    """

    live: tuple[str, ...] = ("community_live",)
    work: tuple[str, ...] = ("community_work",)
    count: str = "amount"
    where: tuple[tuple[str, str], ...] = ()
    sums_rows: bool = False
    style: TextStyle = field(default_factory=TextStyle)
    source: Source = COMMUTING


@dataclass(frozen=True, slots=True)
class EmploymentLayout:
    """A table of places and activities, wide (an activity a column) or long (a row a cell).

    Parameters
    ----------
    place
        Columns that, put together, are the code of the place; empty: the first column.
    place_name, activity_name
        Columns of their names, or empty.
    activity, count
        Long layout: column of the activity, or empty where the table has only totals (`whole`); column of the count.
    activities
        Wide layout: the columns that are activities; empty: all but the place, its name and `ignored`.
    whole
        Activity that the counts are of, where the table does not divide them.
    flag
        Long layout: column of the flag of a count, whose texts are marks of `style`.
    size, small, medium, large
        Column of the size class, and what it calls each; several classes of one size are added up.
    units
        Column of the number of local units, or empty.
    where
        Rows to take: (column, text that it must have).
    ignored
        Columns of a wide table that are no activity.
    total_place, total_activity
        Codes under which the file has totals: they are compared with the sum of their parts, then left out.
    wholes
        Places that are the sum of others in the file (a region beside its districts): compared and left out likewise.
    absent
        What a cell without a row is in a long table: "missing", or "nil" where the publisher leaves zeros out.
    tolerance
        How far, in units of the measure for each part of a sum, a total may lie from it (rounding).
    classification
        Edition of the activities' codes.
    compact_codes
        Codes are written without points, after the letter of their section or not (`C101`, `101`, `C10-C12`).
    level
        section, division, group or class: activities of other levels are left out, as files often have several.
    """

    place: tuple[str, ...] = ()
    place_name: str = ""
    activity: str = ""
    activity_name: str = ""
    count: str = ""
    activities: tuple[str, ...] = ()
    whole: str = ""
    flag: str = ""
    size: str = ""
    small: tuple[str, ...] = ("small",)
    medium: tuple[str, ...] = ("medium",)
    large: tuple[str, ...] = ("large",)
    units: str = ""
    where: tuple[tuple[str, str], ...] = ()
    ignored: tuple[str, ...] = ()
    total_place: str = ""
    total_activity: str = ""
    wholes: tuple[Whole, ...] = ()
    absent: str = "missing"
    tolerance: float = 0.5
    classification: str = ""
    compact_codes: bool = False
    level: str = ""
    style: TextStyle = field(default_factory=TextStyle)
    source: Source = UNSTATED

    def __post_init__(self) -> None:
        faults = []
        if self.count and not (self.activity or self.whole):
            faults.append("count is given, but neither activity nor whole: nothing says what is counted")
        if self.activity and not self.count:
            faults.append("activity is given without count: a long table needs both")
        if self.compact_codes and not self.classification:
            faults.append("compact_codes is given without classification: ranges such as C10-C12 are of an edition")
        if self.level not in ("", "section", "division", "group", "class"):
            faults.append(f"level: {self.level!r}; section, division, group or class")
        if self.absent not in ("missing", "nil"):
            faults.append(f"absent: {self.absent!r}; missing or nil")
        if not self.tolerance >= 0:
            faults.append(f"tolerance: {self.tolerance}; zero or more")
        if faults:
            raise InvalidParams("layout of a table of employment", faults)

    @property
    def is_long(self) -> bool:
        return bool(self.count)


@dataclass(frozen=True, slots=True)
class MembershipLayout:
    """A file that says of each community to which system it belongs, a row a community; names may be left out.

    Parameters
    ----------
    community, system
        Columns of the codes.
    community_name, system_name, region, province, country
        Columns of names, or empty.
    """

    community: str = "community"
    system: str = "cluster"
    community_name: str = ""
    system_name: str = ""
    region: str = ""
    province: str = ""
    country: str = ""
    style: TextStyle = field(default_factory=TextStyle)
    source: Source = UNSTATED
