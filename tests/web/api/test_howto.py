"""The how-to of the API is true: each of its commands is run against a server and answers as shown."""

import shutil
import subprocess
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from django.utils import timezone

from architecture.sources import DOCS
from architecture.test_docs_commands import blocks_of, is_printed, steps_of
from factories.forums import a_forum, a_secretariat
from factories.organisations import an_organisation, an_owner
from factories.programmes import an_item
from factories.sessions import a_session
from fondaco_web.accounts.enums import TokenScope
from fondaco_web.accounts.services.tokens import create_token
from fondaco_web.directory.enums import Visibility
from fondaco_web.programme.services import publish_programme

PAGE = DOCS / "howto" / "use-the-api.md"


@pytest.mark.skipif(shutil.which("curl") is None, reason="needs curl")
@pytest.mark.django_db(transaction=True)
def test_commands_of_the_how_to_answer_as_the_page_says(live_server: Any, tmp_path: Path) -> None:
    forum = a_forum()
    by = a_secretariat(forum)
    session = a_session(forum)
    an_item(session, by)
    publish_programme(session=session, by=by)
    organisation = an_organisation(forum, name="Biosementi Valdorsa S.n.c.", visibility=Visibility.PUBLIC)
    until = timezone.localdate() + timedelta(days=30)
    holder = an_owner(organisation)
    _token, raw = create_token(by=holder, name="how-to", scopes=[TokenScope.WRITE], expires_on=until)
    names = {"API": f"{live_server.url}/api/v1/forums/{forum.slug}", "TOKEN": raw, "CODE": organisation.code}
    steps = [step for _mark, text in blocks_of(PAGE) for step in steps_of(text)]
    assert steps
    for line, expected in steps:
        run = subprocess.run(
            ["sh", "-c", line],
            cwd=tmp_path,
            env={"PATH": "/usr/bin:/bin", **names},
            capture_output=True,
            text=True,
            check=False,
        )
        assert run.returncode == 0, f"{line}\n{run.stderr}"
        assert [shown for shown in expected if not is_printed(shown, run.stdout)] == [], run.stdout
