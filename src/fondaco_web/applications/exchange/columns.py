"""The columns of a table of applications: what an import understands and an export writes."""

from dataclasses import replace

from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from fondaco_web.common.tables.columns import Column
from fondaco_web.directory.exchange.columns import CODE, IDENTIFIERS, NAME

N_PROJECTS, N_COUNTERPARTS = 3, 5

ORGANISATION = (
    replace(CODE, help_text=_("The organisation is found by this code, else by a number, else by its name.")),
    replace(NAME, is_required=False, help_text=_("The organisation must be in the directory already.")),
    *IDENTIFIERS.values(),
)
OBJECTIVES = (
    Column("objectives_it", _("Objectives in Italian"), ("Obiettivi", "Цели на итальянском")),
    Column("objectives_ru", _("Objectives in Russian"), ("Цели", "Цели участия", "Obiettivi in russo")),
    Column("objectives_en", _("Objectives in English"), ("Objectives", "Obiettivi in inglese", "Цели на английском")),
)
NEEDS = (
    Column(
        "themes",
        _("Thematic tables"),
        ("Themes", "Tables", "Temi", "Tavoli", "Tavoli tematici", "Темы", "Тематические столы"),
        help_text=_("Codes or titles, separated by semicolons."),
    ),
    Column("language", _("Language of the documents"), ("Lingua dei documenti", "Язык документов")),
    Column(
        "needs_interpreter",
        _("Needs an interpreter"),
        ("Interpreter", "Interprete", "Serve interprete", "Нужен переводчик", "Переводчик"),
        help_text=_("yes or no."),
    ),
    Column(
        "is_remote",
        _("Takes part remotely"),
        ("Remote", "Online", "A distanza", "Da remoto", "Дистанционно", "Удалённо"),
        help_text=_("yes or no."),
    ),
    Column(
        "max_meetings",
        _("At most this many meetings"),
        ("Max meetings", "Numero massimo di incontri", "Не более встреч"),
    ),
)


def project_columns(number: int) -> tuple[Column, ...]:
    """The columns of one project."""
    return (
        Column(
            f"project_{number}",
            format_lazy("{} {}", _("Project"), number),
            (f"Project {number}", f"Progetto {number}", f"Проект {number}", f"Titolo progetto {number}"),
            help_text=_("Title, in the language of the organisation's party."),
        ),
        Column(
            f"project_{number}_summary",
            format_lazy("{} {}: {}", _("Project"), number, _("summary")),
            (f"Progetto {number}: sintesi", f"Descrizione progetto {number}", f"Проект {number}: описание"),
        ),
        Column(
            f"project_{number}_table",
            format_lazy("{} {}: {}", _("Project"), number, _("thematic table")),
            (f"Progetto {number}: tavolo", f"Проект {number}: стол"),
        ),
        Column(
            f"project_{number}_stage",
            format_lazy("{} {}: {}", _("Project"), number, _("stage")),
            (f"Progetto {number}: stato", f"Progetto {number}: fase", f"Проект {number}: стадия"),
            help_text=_("idea, contacts, agreed or running."),
        ),
        Column(
            f"project_{number}_value",
            format_lazy("{} {}: {}", _("Project"), number, _("value in euro")),
            (f"Progetto {number}: valore", f"Проект {number}: стоимость"),
        ),
    )


def counterpart_columns(number: int) -> tuple[Column, ...]:
    """The columns of one wanted counterpart."""
    return (
        Column(
            f"counterpart_{number}",
            format_lazy("{} {}", _("Counterpart"), number),
            (f"Counterpart {number}", f"Controparte {number}", f"Контрагент {number}", f"Партнёр {number}"),
            help_text=_("Code or exact name of an organisation of another party; anything else is a description."),
        ),
        Column(
            f"counterpart_{number}_priority",
            format_lazy("{} {}: {}", _("Counterpart"), number, _("priority")),
            (f"Controparte {number}: priorità", f"Контрагент {number}: приоритет"),
            help_text=_("must or wish."),
        ),
        Column(
            f"counterpart_{number}_topic",
            format_lazy("{} {}: {}", _("Counterpart"), number, _("topic")),
            (f"Controparte {number}: argomento", f"Контрагент {number}: тема"),
        ),
    )


def columns_for(n_projects: int = N_PROJECTS, n_counterparts: int = N_COUNTERPARTS) -> tuple[Column, ...]:
    """The columns of an import, or of an export of applications with so many projects and counterparts."""
    projects = [column for number in range(1, n_projects + 1) for column in project_columns(number)]
    counterparts = [column for number in range(1, n_counterparts + 1) for column in counterpart_columns(number)]
    return (*ORGANISATION, *OBJECTIVES, *NEEDS, *projects, *counterparts)


STATE_COLUMNS = (
    Column("application", _("Application")),
    Column("state", _("State")),
    Column("region", _("Region")),
    Column("desk_rank", _("Rank given by the desk")),
    Column("submitted_at", _("Handed in")),
    Column("people", _("People")),
)
