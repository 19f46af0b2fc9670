"""Every change of memberships: adhesion, acts, mandates, hierarchy."""

from fondaco_web.members.services.acts import ActFacts, correct_act, record_act
from fondaco_web.members.services.adhesion import (
    admit_member,
    apply_for_membership,
    change_scope,
    refuse_member,
    resume_member,
    suspend_member,
    withdraw_member,
)
from fondaco_web.members.services.hierarchy import place_under
from fondaco_web.members.services.mandates import MandateFacts, add_mandate, end_mandate
from fondaco_web.members.services.steps import Step, possible_steps

__all__ = [
    "ActFacts",
    "MandateFacts",
    "Step",
    "add_mandate",
    "admit_member",
    "apply_for_membership",
    "change_scope",
    "correct_act",
    "end_mandate",
    "place_under",
    "possible_steps",
    "record_act",
    "refuse_member",
    "resume_member",
    "suspend_member",
    "withdraw_member",
]
