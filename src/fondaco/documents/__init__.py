"""What people hold in their hands: agendas, calendars, cards, lists, and the secretariat's report."""

from fondaco.documents.agendas import agenda, agendas
from fondaco.documents.calendars import calendar
from fondaco.documents.changed_papers import ChangedPapers, changed_papers
from fondaco.documents.edition import Edition
from fondaco.documents.errors import UnprintableSession
from fondaco.documents.interpreters_sheet import interpreters_sheet
from fondaco.documents.printer import pdf
from fondaco.documents.report import report
from fondaco.documents.sign_in_list import sign_in_list
from fondaco.documents.table_cards import table_cards
from fondaco.documents.write import OnProgress, write_documents

__all__ = [
    "ChangedPapers",
    "Edition",
    "OnProgress",
    "UnprintableSession",
    "agenda",
    "agendas",
    "calendar",
    "changed_papers",
    "interpreters_sheet",
    "pdf",
    "report",
    "sign_in_list",
    "table_cards",
    "write_documents",
]
