"""Reads tables of flows and employment; a wrong row is named, and nothing of its file is used."""

from fondaco.territory.readers.flows_files import COMMUNITY_FLOWS, FlowsFile, read_flows, read_flows_together
from fondaco.territory.readers.layouts import EmploymentLayout, FlowsLayout, MembershipLayout, TextStyle

__all__ = [
    "COMMUNITY_FLOWS",
    "EmploymentLayout",
    "FlowsFile",
    "FlowsLayout",
    "MembershipLayout",
    "TextStyle",
    "read_flows",
    "read_flows_together",
]
