"""Reads tables of flows and employment; a wrong row is named, and nothing of its file is used."""

from fondaco.territory.readers.employment_files import WIDE, read_employment
from fondaco.territory.readers.flows_files import COMMUNITY_FLOWS, FlowsFile, read_flows, read_flows_together
from fondaco.territory.readers.known_layouts import LAYOUTS, Layout, layout_named
from fondaco.territory.readers.layout_files import find_layout, layout_from_file
from fondaco.territory.readers.layouts import EmploymentLayout, FlowsLayout, MembershipLayout, TextStyle
from fondaco.territory.readers.membership_files import CLUSTERS, Membership, read_membership
from fondaco.territory.readers.sized_files import SIZED, read_sized_employment
from fondaco.territory.readers.sums import Whole
from fondaco.territory.readers.written_tables import Cell, write_rows

__all__ = [
    "CLUSTERS",
    "COMMUNITY_FLOWS",
    "LAYOUTS",
    "SIZED",
    "WIDE",
    "Cell",
    "EmploymentLayout",
    "FlowsFile",
    "FlowsLayout",
    "Layout",
    "Membership",
    "MembershipLayout",
    "TextStyle",
    "Whole",
    "find_layout",
    "layout_from_file",
    "layout_named",
    "read_employment",
    "read_flows",
    "read_flows_together",
    "read_membership",
    "read_sized_employment",
    "write_rows",
]
