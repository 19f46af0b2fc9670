"""A company registers, fills its profile and applies with two projects; its desk confirms, ranks and proposes it."""

from journeys.conftest import Visit
from journeys.site import Site
from journeys.visitor import Visitor

FORUM = "/task-force"
COMPANY = "Segheria Inventata Srl"
ADDRESS, PASSWORD = "olga@segheria.example", "larch and fir from Majella"


def test_company_registers_and_applies_through_its_desk(visit: Visit, site: Site) -> None:
    company, desk = visit("", "en"), visit("desk", "it")
    sign_up(company, site)

    company.open(f"{FORUM}/organisations/add/").fill(name=COMPANY, region="Abruzzo (Italy)", city="Sulmona")
    organisation = company.send().sees("Its desk will confirm it").code
    desk.open(f"{FORUM}/organisations/work/").follow(desk.page.get_by_role("link", name=COMPANY))
    desk.press("Confirm").sees("confermata")

    fill_profile(company, organisation)
    company.open(f"{FORUM}/sessions/13/").press("Apply to the session").press("Start the application")
    application = company.code
    fill_application(company)
    company.press("Hand in the application").sees("submitted to the desk")

    desk.open(f"{FORUM}/sessions/13/applications/rank/").sees(COMPANY).send()
    desk.open(f"{FORUM}/sessions/13/applications/{application}/").sees("Case di legno").press("Propose").send()
    desk.sees("proposta dallo sportello")
    company.open(f"{FORUM}/sessions/13/application/").sees("proposed by the desk")


def sign_up(company: Visitor, site: Site) -> None:
    """An account, confirmed through the link in the message."""
    company.open("/account/signup/")
    company.fill(full_name="Olga Inventata", email=ADDRESS, password1=PASSWORD, password2=PASSWORD, notice=True)
    company.press("Make an account").sees("We have sent you a message")
    company.open(site.link_in_mail_to(ADDRESS)).press("Yes, confirm it").sign_in(ADDRESS, PASSWORD)


def fill_profile(company: Visitor, organisation: str) -> None:
    """Profile, official number and a person."""
    its = f"{FORUM}/organisations/{organisation}"
    company.open(f"{its}/edit/").fill(description_en="Larch houses.", description_ru="Дома из лиственницы.")
    company.fill(sectors="Wood", languages=["it", "en"], visibility="forum").send().sees("Larch houses.")
    company.open(f"{its}/numbers/").fill(partita_iva="12345670017").send().sees("12345670017")
    company.open(f"{its}/people/add/").fill(family_name="Inventata", given_name="Olga", languages=["it", "en"])
    company.fill(email=ADDRESS).send().sees("Inventata Olga")


def fill_application(company: Visitor) -> None:
    """Every step, up to the review."""
    company.press("The profile is right: continue")
    company.fill(themes="Wood", objectives_en="A partner for prefabricated houses.").send()
    for title, italian in (("Wooden houses", "Case di legno"), ("Drying kilns", "Essiccatoi")):
        company.press("Add a project").fill(title_en=title, title_it=italian, summary_en=f"{title}, built together.")
        company.fill(table="Wood").send().sees(title)
    company.press("Continue").fill(q="zavod").press("Search").press("Add", of="ООО «Выдуманный завод»")
    company.fill(priority="must", topic="Birch panels").press("Add to the counterparts").sees("Birch panels")
    company.press("Continue").press("Add a person").fill(person="Olga Inventata", needs_visa_letter=True)
    company.fill(arrival_at="2099-05-28T18:30", departure_at="2099-05-31T09:00").send().sees("Inventata")
    company.press("Continue").sees("Birch panels")
