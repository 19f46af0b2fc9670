"""What places specialise in: one indicator a file, and `profile`, which gives them all with their states.

The functions on arrays take counts, quotients or presences of shape (n_places, n_activities), NaN where a cell is not
known, and give arrays with NaN where a result is not.
"""

from fondaco.territory.specialisation.between_places import between_places
from fondaco.territory.specialisation.bounds import Bounds, cell_bounds, quotient_bounds, share_bounds
from fondaco.territory.specialisation.coarseness import Coarseness, cautions, coarseness_of
from fondaco.territory.specialisation.complexity import Complexity, complexity
from fondaco.territory.specialisation.cosine import cosine, export_similarity
from fondaco.territory.specialisation.density import density
from fondaco.territory.specialisation.diversity import diversity, ubiquity
from fondaco.territory.specialisation.explain import explain
from fondaco.territory.specialisation.explain_cautions import profile_cautions
from fondaco.territory.specialisation.explanation import Composition, Explanation, Term, recomposed
from fondaco.territory.specialisation.finger_kreinin import finger_kreinin
from fondaco.territory.specialisation.herfindahl import effective_number, herfindahl
from fondaco.territory.specialisation.json_format import explanation_as_json, indicator_as_json, profile_as_json
from fondaco.territory.specialisation.krugman import krugman, krugman_between
from fondaco.territory.specialisation.location_quotient import location_quotient
from fondaco.territory.specialisation.network import Network, network
from fondaco.territory.specialisation.outlook import Outlook, outlook
from fondaco.territory.specialisation.params import ComplexityParams, Components, ProfileParams, Standard
from fondaco.territory.specialisation.place_levels import Level, PlaceFigures, PlaceLevels, level_rows, place_levels
from fondaco.territory.specialisation.prevalence import prevalence
from fondaco.territory.specialisation.profile import profile
from fondaco.territory.specialisation.proximity import proximity
from fondaco.territory.specialisation.rca import presence, rca
from fondaco.territory.specialisation.reflections import reflections
from fondaco.territory.specialisation.result import Axis, Indicator, IndicatorName, Profile
from fondaco.territory.specialisation.shares import national_shares, shares
from fondaco.territory.specialisation.size_classes import greatest_size, size_quotient
from fondaco.territory.specialisation.states import IndicatorState
from fondaco.territory.specialisation.tables import activity_rows, place_rows, profile_rows, proximity_rows, size_rows
from fondaco.territory.specialisation.totals import Margins, Totals, margins

__all__ = [
    "Axis",
    "Bounds",
    "Coarseness",
    "Complexity",
    "ComplexityParams",
    "Components",
    "Composition",
    "Explanation",
    "Indicator",
    "IndicatorName",
    "IndicatorState",
    "Level",
    "Margins",
    "Network",
    "Outlook",
    "PlaceFigures",
    "PlaceLevels",
    "Profile",
    "ProfileParams",
    "Standard",
    "Term",
    "Totals",
    "activity_rows",
    "between_places",
    "cautions",
    "cell_bounds",
    "coarseness_of",
    "complexity",
    "cosine",
    "density",
    "diversity",
    "effective_number",
    "explain",
    "explanation_as_json",
    "export_similarity",
    "finger_kreinin",
    "greatest_size",
    "herfindahl",
    "indicator_as_json",
    "krugman",
    "krugman_between",
    "level_rows",
    "location_quotient",
    "margins",
    "national_shares",
    "network",
    "outlook",
    "place_levels",
    "place_rows",
    "presence",
    "prevalence",
    "profile",
    "profile_as_json",
    "profile_cautions",
    "profile_rows",
    "proximity",
    "proximity_rows",
    "quotient_bounds",
    "rca",
    "recomposed",
    "reflections",
    "share_bounds",
    "shares",
    "size_quotient",
    "size_rows",
    "ubiquity",
]
