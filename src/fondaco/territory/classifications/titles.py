"""What an activity is called in three languages, where its own edition has not all of them."""

from fondaco.common.languages import LocalisedText
from fondaco.territory.classifications.editions import Classification, Level
from fondaco.territory.classifications.loading import classification

SAME_DOWN_TO_DIVISIONS = {"OKVED2": "ATECO 2007", "NACE Rev. 2": "ATECO 2007", "NACE Rev. 2.1": "ATECO 2025"}


def title_of(codes: Classification, code: str) -> LocalisedText:
    """The title, where Italian is missing that of the Italian edition, which is the same down to divisions.

    Raises UnknownActivity for a code that the edition does not have.
    """
    activity = codes[code]
    title, italian = activity.title, SAME_DOWN_TO_DIVISIONS.get(codes.name)
    if title.it or italian is None or activity.level > Level.DIVISION:
        return title
    return LocalisedText(classification(italian)[code].title.it, title.ru, title.en)
