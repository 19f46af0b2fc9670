"""What can be wrong with what the kernel is given."""

from collections.abc import Sequence

from fondaco.common.errors import FondacoError

SHOWN = 20


class FaultyInput(FondacoError):
    """What the kernel was given cannot be used: names every fault with its place, the first twenty in words."""

    code = "territory.faulty_input"

    def __init__(self, name: str, faults: Sequence[str]) -> None:
        self.name, self.faults = name, tuple(faults)
        more = len(self.faults) - SHOWN
        lines = [f"{name}: nothing was used, because of {len(self.faults)} fault{'s' * (len(self.faults) != 1)}:"]
        lines += [f"  {fault}" for fault in self.faults[:SHOWN]]
        lines += [f"  … and {more} more"] if more > 0 else []
        super().__init__("\n".join(lines))


class InvalidFlows(FaultyInput):
    """Commuting flows contradict themselves: a negative count, a pair twice, an unknown community."""

    code = "territory.invalid_flows"


class InvalidEmployment(FaultyInput):
    """A table of employment contradicts itself: a negative count, a place or an activity twice, a wrong shape."""

    code = "territory.invalid_employment"


class InvalidContiguity(FaultyInput):
    """Borders between communities contradict themselves or do not fit the flows."""

    code = "territory.invalid_contiguity"


class InvalidParams(FaultyInput):
    """Parameters of a method are out of their range or contradict each other."""

    code = "territory.invalid_params"


class UnreadableTable(FaultyInput):
    """A file is no table of the layout asked for, or some of its rows are wrong."""

    code = "territory.unreadable_table"


class InvalidRules(FaultyInput):
    """A file of legal rules is not as it should be: names file, rule, key and remedy."""

    code = "territory.invalid_rules"


class InvalidEvidence(FaultyInput):
    """Evidence for a legal checklist contradicts itself, or is not of the kind its rule asks for."""

    code = "territory.invalid_evidence"


class InvalidRegions(FaultyInput):
    """Regions to be paired contradict their figures, or nothing can be compared between two countries."""

    code = "territory.invalid_regions"


class UnknownRegions(FaultyInput):
    """A table has rows that the registry of regions does not know."""

    code = "territory.unknown_regions"


class FailsItsCheck(FaultyInput):
    """The independent checker refuses a result; nothing is written. A fault of Fondaco's, to be reported."""

    code = "territory.failed_check"
