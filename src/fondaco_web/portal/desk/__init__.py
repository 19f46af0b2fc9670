"""What awaits a person in a forum: counted from the selectors of the apps below, each entry with the way to it."""

from typing import Any

from fondaco_web.forum.models import Forum
from fondaco_web.portal.desk import organisation, region, secretariat
from fondaco_web.portal.desk.entries import Part
from fondaco_web.programme.models import Session


def parts_of_desk(user: Any, forum: Forum, ahead: list[Session]) -> list[Part]:
    """The parts that the person has: as secretariat, as desk, for one's organisations. `ahead`: sessions to come."""
    parts = (secretariat.part(user, forum, ahead), region.part(user, forum, ahead))
    return [*(part for part in parts if part is not None), *organisation.parts(user, forum, ahead)]
