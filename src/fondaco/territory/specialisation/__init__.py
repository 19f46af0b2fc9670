"""What places specialise in: one indicator a file, and `profile`, which gives them all with their states.

The functions on arrays take counts, quotients or presences of shape (n_places, n_activities), NaN where a cell is not
known, and give arrays with NaN where a result is not.
"""

from fondaco.territory.specialisation.complexity import Complexity, complexity
from fondaco.territory.specialisation.cosine import cosine, export_similarity
from fondaco.territory.specialisation.density import density
from fondaco.territory.specialisation.diversity import diversity, ubiquity
from fondaco.territory.specialisation.finger_kreinin import finger_kreinin
from fondaco.territory.specialisation.herfindahl import effective_number, herfindahl
from fondaco.territory.specialisation.krugman import krugman, krugman_between
from fondaco.territory.specialisation.location_quotient import location_quotient
from fondaco.territory.specialisation.outlook import outlook_gain, outlook_index
from fondaco.territory.specialisation.params import ComplexityParams, Components, ProfileParams, Standard
from fondaco.territory.specialisation.prevalence import prevalence
from fondaco.territory.specialisation.proximity import proximity
from fondaco.territory.specialisation.rca import presence, rca
from fondaco.territory.specialisation.shares import national_shares, shares
from fondaco.territory.specialisation.size_classes import greatest_size, size_quotient
from fondaco.territory.specialisation.totals import Margins, Totals, margins

__all__ = [
    "Complexity",
    "ComplexityParams",
    "Components",
    "Margins",
    "ProfileParams",
    "Standard",
    "Totals",
    "complexity",
    "cosine",
    "density",
    "diversity",
    "effective_number",
    "export_similarity",
    "finger_kreinin",
    "greatest_size",
    "herfindahl",
    "krugman",
    "krugman_between",
    "location_quotient",
    "margins",
    "national_shares",
    "outlook_gain",
    "outlook_index",
    "presence",
    "prevalence",
    "proximity",
    "rca",
    "shares",
    "size_quotient",
    "ubiquity",
]
