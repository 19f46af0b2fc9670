"""All of the territory kernel at work, as one report: on real files, or on an invented country."""

from fondaco.atlas.demonstration.invented import demonstrate_invented
from fondaco.atlas.demonstration.real import demonstrate_real, has_real_files
from fondaco.atlas.demonstration.written import Demonstration, OnStep

__all__ = [
    "Demonstration",
    "OnStep",
    "demonstrate_invented",
    "demonstrate_real",
    "has_real_files",
]
