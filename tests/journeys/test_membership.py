"""A region joins: its desk applies with the act, the secretariat admits it, everybody reads it in the register."""

from pathlib import Path

from journeys.conftest import Visit

FORUM = "/task-force"
NAME = "Regione inventata degli Abruzzi"


def test_region_joins_and_stands_in_the_public_register(visit: Visit, folder: Path) -> None:
    act = folder / "delibera.pdf"
    act.write_bytes(b"%PDF-1.7\n1 0 obj <<>> endobj\ntrailer <<>>\n%%EOF\n")

    desk = visit("desk", "it")
    desk.open(f"{FORUM}/organisations/add/")
    desk.fill(name=NAME, kind="region", region="Abruzzo (Italia)", city="L'Aquila", visibility="public")
    desk.send().sees(NAME)
    desk.open(f"{FORUM}/organisations/{desk.code}/people/add/")
    desk.fill(family_name="Inventati", given_name="Bruna", job_title_it="Assessora")
    desk.send().sees("Inventati")
    desk.open(f"{FORUM}/members/").press("Join the forum").press("Apply", of=NAME, context="to join")
    desk.fill(scope_it="Legno, arredo ed energia sul territorio regionale.").send()
    desk.fill(number="DGR 412", organ="Giunta regionale", adopted_on="2008-03-14", file=act).send()
    desk.fill(person="Bruna Inventati", starts_on="2008-04-01").send().sees("DGR 412")
    member = desk.code

    secretariat = visit("secretariat", "it")
    secretariat.open(f"{FORUM}/members/approvals/").follow(secretariat.page.get_by_role("link", name=NAME).first)
    secretariat.sees("DGR 412").fill(decision="admit", reason="L'atto è completo.").send().sees("DGR 412")

    visitor = visit("", "it")
    visitor.open(f"{FORUM}/members/").sees(NAME)
    visitor.open(f"{FORUM}/members/{member}/").sees("Bruna Inventati").does_not_see("L'atto è completo")
    extract = visitor.fetch(f"{FORUM}/members/{member}/extract.pdf")
    assert extract.headers["content-type"] == "application/pdf"
    assert extract.body().startswith(b"%PDF-")
    assert visitor.fetch(f"{FORUM}/members/{member}/acts/1/file/").url.count("/account/login/") == 1
