"""The secretariat decides with a reason, the company reads it, and the other side invites whom the company wants."""

from typing import Any

from journeys.conftest import Visit
from journeys.site import Site

SESSION = "/task-force/sessions/13"
REASON = "Il progetto risponde al tema del tavolo legno."


def test_secretariat_decides_and_the_company_reads_why(visit: Visit, accounts: dict[str, Any], site: Site) -> None:
    secretariat = visit("secretariat", "it")
    secretariat.open(f"{SESSION}/applications/").follow(
        secretariat.page.get_by_role("link", name="Legno Inventato Spa")
    )
    secretariat.fill(decision="admitted", reason=REASON).press("Record the decision").sees(REASON)

    company = visit("applicant", "it")
    company.open(f"{SESSION}/application/").sees(REASON).press("See the application").sees(REASON)
    assert REASON in site.latest_mail_to(accounts["applicant"])

    other_side = visit("other_secretariat", "ru")
    other_side.open(f"{SESSION}/applications/wanted/").sees("Legno Inventato Spa").sees("Pannelli di betulla")
    other_side.press("Invite to apply", of="ООО «Выдуманный завод»")
    assert site.link_in_mail_to(accounts["counterpart"]).endswith(f"/ru{SESSION}/application/")
