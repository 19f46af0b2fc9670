"""Migrates a fresh database and puts into it what journeys begin with; prints the accounts as JSON."""

import json
from typing import Any

import django
from django.core.management import call_command


def build() -> dict[str, Any]:
    """A forum of two parties with secretariats and desks, its XIII session open for applications, and a stranger."""
    from factories.forums import PASSWORD, a_desk, a_forum, a_secretariat, a_user
    from factories.organisations import an_organisation, an_owner
    from factories.sessions import a_session
    from fondaco_web.directory.enums import Visibility

    forum = a_forum()
    session = a_session(forum)
    counterpart = an_organisation(
        forum, "RU-LIP", name="ООО «Выдуманный завод»", name_latin="OOO Vydumannyi zavod", visibility=Visibility.FORUM
    )
    people = {
        "secretariat": a_secretariat(forum, "IT"),
        "other_secretariat": a_secretariat(forum, "RU"),
        "desk": a_desk(forum, "IT-65"),
        "other_desk": a_desk(forum, "RU-LIP"),
        "counterpart": an_owner(counterpart),
        "stranger": a_user(),
    }
    return {
        "forum": forum.slug,
        "session": session.number,
        "counterpart_code": counterpart.code,
        "password": PASSWORD,
        **{name: user.email for name, user in people.items()},
    }


if __name__ == "__main__":
    django.setup()
    call_command("migrate", verbosity=0)
    call_command("createcachetable", verbosity=0)
    print(json.dumps(build()))
