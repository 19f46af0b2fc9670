"""Fills a database for the benchmark: `python benchmarks/web/fill.py [ORGANISATIONS]` (100,000 unless told otherwise).

Where: as FONDACO_DATA and FONDACO_DATABASE say, with the settings of the demo. The same number always gives the same
organisations. Leaves `benchmark.json` in the data folder: the addresses to measure, and cookies to ask with.
"""

import json
import os
import random
import sys
import time
from collections.abc import Iterator
from datetime import date
from itertools import islice
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "tests"))
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "fondaco_web.settings.demo")

import django

django.setup()

from django.conf import settings  # noqa: E402
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY  # noqa: E402
from django.contrib.sessions.backends.db import SessionStore  # noqa: E402
from django.core.management import call_command  # noqa: E402
from django.db import connection, transaction  # noqa: E402
from words import FORMS, ORIGINS, SENTENCES, TRADES  # noqa: E402

from factories.forums import a_forum, a_secretariat  # noqa: E402
from factories.organisations import an_owner  # noqa: E402
from factories.sessions import a_session  # noqa: E402
from fondaco_web.accounts.models import User  # noqa: E402
from fondaco_web.applications.models import Application, ProposedProject  # noqa: E402
from fondaco_web.common.clock import now  # noqa: E402
from fondaco_web.common.codes import ALPHABET, new_code  # noqa: E402
from fondaco_web.directory.enums import OfferDirection, OfferKind, SizeClass, Visibility  # noqa: E402
from fondaco_web.directory.models import Identifier, Offer, Organisation  # noqa: E402
from fondaco_web.directory.services.indexing import index_organisations, search_name_of  # noqa: E402
from fondaco_web.forum.models import Forum, Region  # noqa: E402

BATCH = 2_000
APPLICATIONS = 500
ROW = '<td class="wide">'  # of the list of organisations
LANGUAGE_OF_PARTY = {"IT": "it", "RU": "ru"}


def main(n_organisations: int) -> None:
    """Fill the database and say how long it took."""
    start = time.perf_counter()
    Path(settings.MEDIA_ROOT).mkdir(parents=True, exist_ok=True)
    call_command("migrate", interactive=False, verbosity=0)
    call_command("createcachetable", verbosity=0)
    if Organisation.objects.exists():
        sys.exit("There are organisations in this database already; name an empty folder or database.")
    forum = a_forum()
    fill_organisations(forum, n_organisations)
    ids = Organisation.objects.order_by("pk").values_list("pk", flat=True)
    index_organisations(ids.iterator(chunk_size=BATCH))
    write_addresses(forum)
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
    print(f"{n_organisations} organisations in {time.perf_counter() - start:.0f} s, {connection.display_name}")


def fill_organisations(forum: Forum, number: int) -> None:
    """Write the organisations, with identifiers, sectors and offers."""
    chance = random.Random(number)
    regions = list(Region.objects.filter(party__forum=forum).select_related("party").order_by("code"))
    sectors = list(forum.sectors.order_by("code"))
    waiting = invented(chance, regions, number)
    position = 0
    while batch := list(islice(waiting, BATCH)):
        with transaction.atomic():
            rows = Organisation.objects.bulk_create(batch)
            Identifier.objects.bulk_create(
                Identifier(organisation=row, scheme="other", value=f"B{position + offset:07d}")
                for offset, row in enumerate(rows)
            )
            through = Organisation.sectors.through
            through.objects.bulk_create(
                through(organisation_id=row.pk, sector_id=chance.choice(sectors).pk) for row in rows
            )
            Offer.objects.bulk_create(an_offer(chance, row) for row in rows if chance.random() < 0.5)
        position += len(rows)


def a_code(chance: random.Random, prefix: str) -> str:
    """A code as `new_code` makes them, but the same each time."""
    return f"{prefix}-" + "".join(chance.choices(ALPHABET, k=8))


def invented(chance: random.Random, regions: list[Region], number: int) -> Iterator[Organisation]:
    """Organisations with a name in their language and a profile in one to three."""
    for position in range(number):
        region = chance.choice(regions)
        language = LANGUAGE_OF_PARTY[region.party.code]
        place = chance.randrange(len(TRADES[language]))
        form = chance.choice(FORMS[language])
        words = f"{TRADES[language][place]} {chance.choice(ORIGINS[language])} {position}"
        name = f"{form} {words}" if language == "ru" else f"{words} {form}"
        latin = f"{TRADES['en'][place]} {position}" if language == "ru" else ""
        profile = {
            code: " ".join(
                sentence.format(trade=TRADES[code][place].lower()) for sentence in chance.sample(SENTENCES[code], k=3)
            )
            for code in {language, *chance.sample(["it", "ru", "en"], k=2)}
        }
        yield Organisation(
            code=a_code(chance, "O"), party=region.party, region=region, name=name, name_latin=latin, legal_form=form,
            search_name=search_name_of(name, latin), description=profile, languages=sorted(profile), state="confirmed",
            kind="company" if chance.random() < 0.9 else "consortium", size_class=chance.choice(SizeClass.values),
            visibility=chance.choice([Visibility.PUBLIC, Visibility.FORUM, Visibility.PRIVATE]),
            city=chance.choice(ORIGINS[language]), contact_email=f"o{position}@example.org",
        )  # fmt: skip


def an_offer(chance: random.Random, organisation: Organisation) -> Offer:
    """Something offered or sought, valid for years."""
    place = chance.randrange(len(TRADES["en"]))
    return Offer(
        organisation=organisation, code=a_code(chance, "F"), direction=chance.choice(OfferDirection.values),
        kind=chance.choice(OfferKind.values), title={code: TRADES[code][place] for code in ("it", "ru", "en")},
        body={"en": chance.choice(SENTENCES["en"]).format(trade=TRADES["en"][place].lower())},
        expires_on=date(2099, 12, 31),
    )  # fmt: skip


def write_addresses(forum: Forum) -> None:
    """Accounts that are signed in, a draft to edit, and the addresses of the pages to measure."""
    organisation = Organisation.objects.filter(region__code="IT-65", visibility=Visibility.PUBLIC).earliest("pk")
    owner, secretariat = an_owner(organisation), a_secretariat(forum)
    application = Application.objects.create(
        session=a_session(forum), organisation=organisation, code=new_code("A"), language="it"
    )
    ProposedProject.objects.bulk_create(
        ProposedProject(application=application, code=new_code("J"), title={"it": title}) for title in TRADES["it"][:2]
    )
    others = Organisation.objects.filter(party=organisation.party).exclude(pk=organisation.pk).order_by("pk")
    Application.objects.bulk_create(
        Application(session=application.session, organisation=other, code=new_code("A"), language="it",
                    state="submitted", submitted_at=now())
        for other in others[:APPLICATIONS]
    )  # fmt: skip
    told: dict[str, Any] = {
        "cookies": {"secretariat": cookie_of(secretariat), "owner": cookie_of(owner), "nobody": ""},
        "pages": pages_of(f"/it/{forum.slug}", organisation, application),
    }
    (Path(settings.DATA) / "benchmark.json").write_text(json.dumps(told, indent=1), encoding="utf-8")


def pages_of(base: str, organisation: Organisation, application: Application) -> dict[str, list[Any]]:
    """Each page: who asks, the address, a text that shows that it is the page, and how often it must be there at least.

    The pages of somebody who is signed in must also have the form for signing out: `run.py` looks.
    """
    listed = f"{base}/organisations/"
    session = f"{base}/sessions/{application.session.number}/"
    form = f"{session}applications/{application.code}/form/"
    return {
        "list, first page": ["secretariat", listed, ROW, 25],
        "list, filtered": ["secretariat", f"{listed}?region=IT-65&kind=company&sector=wood", ROW, 1],
        "list, page 30": ["secretariat", f"{listed}?page=30", ROW, 1],
        "search, rare word": ["secretariat", f"{listed}?q=471", ROW, 1],
        "search, frequent word": ["secretariat", f"{listed}?q=meccanica", ROW, 25],
        "search, other script": ["secretariat", f"{listed}?q=stankostroenie", ROW, 25],
        "search, two words": ["secretariat", f"{listed}?q=fonderia+adriatica", ROW, 1],
        "public list": ["nobody", listed, ROW, 25],
        "profile": ["secretariat", f"{listed}{organisation.code}/", organisation.name, 2],
        "application, themes": ["owner", f"{form}themes/", "<textarea", 1],
        "application, projects": ["owner", f"{form}projects/", TRADES["it"][0], 1],
        "application, a project": ["owner", f"{form}projects/add/", "<textarea", 1],
        "list of applications": ["secretariat", f"{session}applications/", "<tr>", 20],
        "desk of the owner": ["owner", f"{base}/desk/", organisation.name, 1],
        "programme": ["nobody", session, "<h1>", 1],
        "home": ["nobody", f"{base}/", "<h1>", 1],
    }


def cookie_of(user: User) -> str:
    """The session of somebody who has signed in."""
    store = SessionStore()
    store[SESSION_KEY] = str(user.pk)
    store[BACKEND_SESSION_KEY] = "allauth.account.auth_backends.AuthenticationBackend"
    store[HASH_SESSION_KEY] = user.get_session_auth_hash()
    store.create()
    return str(store.session_key)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 100_000)
