"""A person makes an account in Russian, and comes back with a passkey instead of a password."""

from playwright.sync_api import Browser

from journeys.site import Site
from journeys.visitor import Visitor

PASSKEY = {
    "protocol": "ctap2",
    "transport": "internal",
    "hasResidentKey": True,
    "hasUserVerification": True,
    "isUserVerified": True,
    "automaticPresenceSimulation": True,
}


def test_sign_up_in_russian_then_sign_in_with_a_passkey(browser: Browser, site: Site) -> None:
    address, password = "zoya@example.org", "a long secret of Zoya"
    by_name = Site(site.url.replace("127.0.0.1", "localhost"), site.mail)  # browsers want a name for passkeys
    zoya = Visitor(browser, by_name.url, "ru", "zoya")
    zoya.open("/account/signup/").fill(
        full_name="Зоя Выдуманная", email=address, password1=password, password2=password
    )
    zoya.page.locator("main [name=notice]").check(force=True)
    zoya.press("Make an account").sees("Подтвердите адрес электронной почты")
    zoya.open(by_name.link_in_mail_to(address)).press("Yes, confirm it")
    zoya.sign_in(address, password)
    browser_tools = zoya.context.new_cdp_session(zoya.page)
    browser_tools.send("WebAuthn.enable")
    browser_tools.send("WebAuthn.addVirtualAuthenticator", {"options": PASSKEY})
    zoya.open("/account/reauthenticate/").fill(password=password).press("Confirm")
    zoya.open("/account/2fa/webauthn/add/")
    zoya.page.locator("main [name=passwordless]").check(force=True)
    zoya.press("Add the key").sees("Коды восстановления")
    zoya.open("/account/2fa/webauthn/").sees("ключ доступа")
    zoya.open("/account/logout/").press("Sign out")
    zoya.open("/account/login/").press("Sign in with a passkey")
    zoya.open("/account/").sees(address)
    zoya.leave()
