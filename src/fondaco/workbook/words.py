"""The values a cell may choose among, as people write them in Italian, Russian and English."""

import functools
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from babel import Locale

from fondaco.common.languages import Language
from fondaco.common.languages import LocalisedText as Text
from fondaco.common.session import LocationKind, Priority
from fondaco.workbook.definition import Values
from fondaco.workbook.sheets_changes import ChangeKind
from fondaco.workbook.wording import fold


class Answer(StrEnum):
    """Yes or no."""

    YES = "yes"
    NO = "no"


@dataclass(frozen=True, slots=True)
class Choice:
    """One value: how Fondaco writes it, and what else it accepts."""

    value: StrEnum
    word: Text
    also: tuple[str, ...] = ()

    def spellings(self) -> tuple[str, ...]:
        """Every accepted way to write this value."""
        return (self.word.it, self.word.ru, self.word.en, *self.also)


CHOICES: Mapping[Values, tuple[Choice, ...]] = {
    Values.YES_NO: (
        Choice(Answer.YES, Text("sì", "да", "yes"), ("s", "д", "y", "x", "1", "true", "vero", "истина")),
        Choice(Answer.NO, Text("no", "нет", "no"), ("n", "н", "0", "false", "falso", "ложь")),
    ),
    Values.PRIORITY: (
        Choice(
            Priority.MUST,
            Text("concordato", "согласовано", "agreed"),
            (
                "concordata",
                "obbligatorio",
                "obbligatoria",
                "согласованная",
                "обязательно",
                "обязательная",
                "обязательный",
                "must",
                "1",
            ),
        ),
        Choice(
            Priority.WISH,
            Text("desiderato", "желательно", "wished"),
            ("desiderata", "facoltativo", "желательная", "желательный", "wish", "optional", "2"),
        ),
    ),
    Values.PLACE_KIND: (
        Choice(LocationKind.TABLE, Text("tavolo", "стол", "table"), ("столик",)),
        Choice(LocationKind.BOOTH, Text("stand", "стенд", "booth"), ("stand proprio",)),
        Choice(LocationKind.ROOM, Text("sala", "зал", "room"), ("saletta", "комната", "hall")),
        Choice(
            LocationKind.REMOTE,
            Text("a distanza", "дистанционно", "remote"),
            ("remoto", "online", "video", "онлайн", "удалённо", "видео"),
        ),
    ),
    Values.DOCUMENT_LANGUAGE: (
        Choice(Language.ITALIAN, Text("italiano", "итальянский", "Italian"), ("it", "ita", "italiana")),
        Choice(Language.RUSSIAN, Text("russo", "русский", "Russian"), ("ru", "rus", "russa", "рус")),
        Choice(Language.ENGLISH, Text("inglese", "английский", "English"), ("en", "eng", "англ")),
    ),
    Values.CHANGE_KIND: (
        Choice(
            ChangeKind.LATE,
            Text("partecipante in ritardo", "участник опаздывает", "participant late"),
            ("ritardo", "in ritardo", "опоздание", "опаздывает", "late"),
        ),
        Choice(
            ChangeKind.AWAY,
            Text("partecipante assente", "участник отсутствует", "participant away"),
            (
                "assente",
                "malato",
                "partito",
                "отсутствует",
                "болен",
                "уехал",
                "away",
                "gone",
                "ill",
                "participant gone",
            ),
        ),
        Choice(
            ChangeKind.PLACE_LOST,
            Text("postazione non disponibile", "место недоступно", "place lost"),
            ("postazione persa", "tavolo non disponibile", "стол недоступен", "table lost"),
        ),
        Choice(
            ChangeKind.INTERPRETER_AWAY,
            Text("interprete assente", "переводчик отсутствует", "interpreter away"),
            ("interprete malato", "переводчик болен", "interpreter lost", "interpreter ill", "interpreter gone"),
        ),
        Choice(
            ChangeKind.CANCELLED,
            Text("incontro annullato", "встреча отменена", "meeting cancelled"),
            ("annullato", "отменена", "cancelled", "meeting canceled"),
        ),
        Choice(
            ChangeKind.ADDED,
            Text("nuovo incontro", "новая встреча", "new meeting"),
            ("incontro nuovo", "встреча добавлена", "meeting added"),
        ),
    ),
}

ZONES = (
    "Europe/Rome",
    "Europe/Moscow",
    "Europe/Kaliningrad",
    "Europe/Samara",
    "Europe/Volgograd",
    "Asia/Yekaterinburg",
    "Asia/Omsk",
    "Asia/Novosibirsk",
    "Asia/Krasnoyarsk",
    "Asia/Irkutsk",
    "Asia/Vladivostok",
    "Europe/Athens",
    "Europe/Belgrade",
    "Europe/Berlin",
    "Europe/Bucharest",
    "Europe/Istanbul",
    "Europe/Kyiv",
    "Europe/Lisbon",
    "Europe/London",
    "Europe/Madrid",
    "Europe/Minsk",
    "Europe/Paris",
    "Europe/Tirane",
    "Europe/Warsaw",
    "Africa/Cairo",
    "Africa/Tunis",
    "America/New_York",
    "America/Sao_Paulo",
    "Asia/Almaty",
    "Asia/Dubai",
    "Asia/Kolkata",
    "Asia/Shanghai",
    "Asia/Tokyo",
    "UTC",
)


@functools.cache
def choices_by_spelling(values: Values) -> Mapping[str, StrEnum]:
    """The values of a kind of column, by every accepted spelling (folded) and by their own code."""
    found = {fold(spelling): choice.value for choice in CHOICES[values] for spelling in choice.spellings()}
    return {**{fold(choice.value.value): choice.value for choice in CHOICES[values]}, **found}


def word_for(values: Values, value: StrEnum, language: Language) -> str:
    """How Fondaco writes a value in a language."""
    return next(choice.word for choice in CHOICES[values] if choice.value == value).in_language(language)


def words_in(values: Values, language: Language) -> tuple[str, ...]:
    """The words of a drop-down list."""
    return tuple(choice.word.in_language(language) for choice in CHOICES[values])


@functools.cache
def language_names(language: Language) -> Mapping[str, str]:
    """The names of the world's languages in one language, by ISO 639-1 code (Unicode CLDR)."""
    return {code: str(name) for code, name in Locale(language.value).languages.items() if len(code) == 2}


@functools.cache
def language_codes() -> Mapping[str, str]:
    """ISO 639-1 codes by every accepted spelling (folded): the code, and the name in Italian, Russian or English."""
    by_name = {fold(name): code for language in Language for code, name in language_names(language).items()}
    return {**by_name, **{code: code for code in language_names(Language.ENGLISH)}}
