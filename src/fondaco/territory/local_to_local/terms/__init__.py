"""The terms of the scores, one a file, in the order in which they are summed."""

from fondaco.territory.local_to_local.params import TermName
from fondaco.territory.local_to_local.terms.added_complementarity import ADDED_TO_A
from fondaco.territory.local_to_local.terms.density_gain import DENSITY_GAIN_A
from fondaco.territory.local_to_local.terms.finger_kreinin import FINGER_KREININ
from fondaco.territory.local_to_local.terms.krugman import KRUGMAN
from fondaco.territory.local_to_local.terms.log_lq_cosine import LOG_LQ_COSINE
from fondaco.territory.local_to_local.terms.s3_match import S3_MATCH
from fondaco.territory.local_to_local.terms.supply_chain import SUPPLY_A_TO_B
from fondaco.territory.local_to_local.terms.term import Basis, Term, the_other_way
from fondaco.territory.local_to_local.terms.trade_complementarity import TRADE_A_TO_B

TERMS: tuple[Term, ...] = (
    FINGER_KREININ,
    KRUGMAN,
    LOG_LQ_COSINE,
    S3_MATCH,
    ADDED_TO_A,
    the_other_way(ADDED_TO_A, TermName.ADDED_TO_B),
    DENSITY_GAIN_A,
    the_other_way(DENSITY_GAIN_A, TermName.DENSITY_GAIN_B),
    TRADE_A_TO_B,
    the_other_way(TRADE_A_TO_B, TermName.TRADE_B_TO_A),
    SUPPLY_A_TO_B,
    the_other_way(SUPPLY_A_TO_B, TermName.SUPPLY_B_TO_A),
)

__all__ = ["TERMS", "Basis", "Term", "the_other_way"]
