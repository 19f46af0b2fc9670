"""Every deed on applications and delegations."""

from fondaco_web.applications.services.counterparts import (
    CounterpartValues,
    add_counterpart,
    change_counterpart,
    remove_counterpart,
)
from fondaco_web.applications.services.decisions import (
    BulkResult,
    decide_application,
    decide_applications,
    forward_applications,
    undo_decision,
)
from fondaco_web.applications.services.delegation_documents import add_document, remove_document
from fondaco_web.applications.services.delegation_members import (
    add_member,
    add_official,
    change_member,
    change_official,
    order_members,
    remove_member,
)
from fondaco_web.applications.services.delegations import (
    change_delegation,
    confirm_delegation,
    open_delegation,
    propose_delegation,
    reopen_delegation,
)
from fondaco_web.applications.services.entry import ApplicationValues, change_application, start_application
from fondaco_web.applications.services.handing_in import (
    forward_application,
    return_application,
    submit_application,
    withdraw_application,
    write_desk_note,
)
from fondaco_web.applications.services.invitations import invite_counterpart
from fondaco_web.applications.services.participants import (
    ParticipantValues,
    add_participant,
    change_participant,
    remove_participant,
)
from fondaco_web.applications.services.projects import ProjectValues, add_project, change_project, remove_project
from fondaco_web.applications.services.ranking import rank_applications

__all__ = [
    "ApplicationValues",
    "BulkResult",
    "CounterpartValues",
    "ParticipantValues",
    "ProjectValues",
    "add_counterpart",
    "add_document",
    "add_member",
    "add_official",
    "add_participant",
    "add_project",
    "change_application",
    "change_counterpart",
    "change_delegation",
    "change_member",
    "change_official",
    "change_participant",
    "change_project",
    "confirm_delegation",
    "decide_application",
    "decide_applications",
    "forward_application",
    "forward_applications",
    "invite_counterpart",
    "open_delegation",
    "order_members",
    "propose_delegation",
    "rank_applications",
    "remove_counterpart",
    "remove_document",
    "remove_member",
    "remove_participant",
    "remove_project",
    "reopen_delegation",
    "return_application",
    "start_application",
    "submit_application",
    "undo_decision",
    "withdraw_application",
    "write_desk_note",
]
