"""A person with a browser, who looks at every page they come to: console, content policy, accessibility, pictures."""

import os
import re
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from axe_playwright_python.sync_playwright import Axe
from django.urls import Resolver404, resolve
from django.utils.translation import gettext, override, pgettext
from playwright.sync_api import APIResponse, Browser, ConsoleMessage, Locator, Page, Response

PICTURES = os.environ.get("FONDACO_PICTURES", "")
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
PATIENCE = 30_000  # milliseconds; a busy machine is no fault of the page
DESK, PHONE = {"width": 1280, "height": 900}, {"width": 360, "height": 740}


class Visitor:
    """Opens pages in one language and checks each: no console error, no policy violation, no axe violation.

    Labels are written as in the source and looked for as the language of the person has them.
    """

    def __init__(self, browser: Browser, site_url: str, language: str, name: str) -> None:
        self.site_url, self.language, self.name = site_url, language, name
        self.context = browser.new_context(locale=language, viewport=DESK)  # type: ignore[arg-type]  # a ViewportSize
        self.context.set_default_timeout(PATIENCE)
        self.page: Page = self.context.new_page()
        self.complaints: list[str] = []
        self.seen: set[str] = set()
        self.n_pages = 0
        self.page.on("console", self.hear)
        self.page.on("pageerror", lambda error: self.complaints.append(f"{self.page.url}: script error: {error}"))
        self.page.on("response", self.receive)

    def hear(self, message: ConsoleMessage) -> None:
        """Keep what the console says against the page; what did not load is told by `receive`."""
        if message.type in {"error", "warning"} and "Failed to load resource" not in message.text:
            self.complaints.append(f"{self.page.url}: {message.text}")

    def receive(self, answer: Response) -> None:
        """A part of a page that is refused is a complaint; the status of pages is checked by `open` and `press`."""
        if answer.status >= 400 and not answer.request.is_navigation_request():
            self.complaints.append(f"{self.page.url}: {answer.url} answered {answer.status}")

    def words(self, text: str, context: str = "") -> str:
        """A label of the interface in the person's language; there must be one."""
        with override(self.language):
            found = pgettext(context, text) if context else gettext(text)
        assert self.language == "en" or found != text, f"“{text}” is not translated into {self.language}"
        return found

    def open(self, path: str, *, status: int = 200) -> "Visitor":
        """Go to an address of the site, `/…` after the language, and look at the page."""
        url = path if path.startswith("http") else f"{self.site_url}/{self.language}{path}"
        answer = self.page.goto(url)
        assert answer is not None
        assert answer.status == status, f"{url} answered {answer.status}, not {status}"
        return self.look()

    def press(self, label: str, *, of: str = "", context: str = "") -> "Visitor":
        """Press the button or follow the link with this label (`of` what, where there are several), and look."""
        words = re.escape(self.words(label, context)) + (rf"\s*:?\s*{re.escape(of)}" if of else "")
        name = re.compile(rf"^\s*{words}\s*$", re.IGNORECASE)
        main = self.page.locator("main")
        return self.follow(main.get_by_role("button", name=name).or_(main.get_by_role("link", name=name)).first)

    def send(self) -> "Visitor":
        """Press the main button of the page's form, and look at the page it leads to."""
        return self.follow(self.page.locator("main form .btn-primary[type=submit]").last)

    def follow(self, found: Locator) -> "Visitor":
        """Click what leads to another page, and look at that."""
        with self.page.expect_navigation() as navigation:
            found.click()
        answer = navigation.value
        assert answer.status == 200, f"{answer.url} answered {answer.status}: {self.refusals()}"
        return self.look()

    def refusals(self) -> str:
        """What the page says is wrong."""
        return " ".join(self.page.locator("main .alert, main .callout").all_inner_texts())

    def fetch(self, path: str) -> APIResponse:
        """Fetch a file, as this person."""
        return self.context.request.get(f"{self.site_url}/{self.language}{path}", timeout=PATIENCE)

    def fill(self, **entries: Any) -> "Visitor":
        """Fill inputs by their names: text, True for a box to tick, a Path for a file; choices by value or label."""
        for name, value in entries.items():
            self.fill_one(self.page.locator(f"main [name='{name}']:not([type=hidden])"), value)
        return self

    def fill_one(self, field: Locator, value: Any) -> None:
        """Fill one input."""
        kind = field.first.get_attribute("type")
        if isinstance(value, Path):
            field.set_input_files(value)
        elif isinstance(value, bool):
            self.tick(field, value)
        elif field.first.evaluate("e => e.tagName") == "SELECT":
            field.select_option(value)
        elif kind in {"radio", "checkbox"}:
            for one in [value] if isinstance(value, str) else value:
                by_value = field.and_(self.page.locator(f"[value='{one}']"))
                self.tick(by_value if by_value.count() else field.and_(self.page.get_by_label(one)), True)
        else:
            field.first.fill(str(value))

    def tick(self, box: Locator, is_wanted: bool) -> None:
        """Click the box, which the label draws over the input, unless it is as wanted."""
        if box.is_checked() != is_wanted:
            self.page.locator(f"main label[for='{box.get_attribute('id')}']").click(position={"x": 8, "y": 12})
        assert box.is_checked() == is_wanted, f"{box} cannot be ticked"

    def sees(self, text: str) -> "Visitor":
        """The page shows `text`."""
        assert text in self.page.inner_text("body"), f"“{text}” is not on {self.page.url}: {self.refusals()}"
        return self

    def does_not_see(self, text: str) -> "Visitor":
        """The page does not show `text`."""
        assert text not in self.page.content(), f"“{text}” is on {self.page.url}"
        return self

    @property
    def code(self) -> str:
        """The code of the object whose page this is."""
        found = re.findall(r"/([A-Z]-[A-Z0-9]+)/", self.page.url)
        assert found, f"{self.page.url} is not the page of an object"
        return str(found[-1])

    def look(self) -> "Visitor":
        """Check the page as it stands, at desktop and phone width, and take its picture where asked to."""
        self.n_pages += 1
        if self.is_new():
            self.check_accessibility()
        self.take_picture("desk")
        self.page.set_viewport_size(PHONE)  # type: ignore[arg-type]  # a ViewportSize
        if self.page.evaluate("document.documentElement.scrollWidth > window.innerWidth"):
            self.complaints.append(f"{self.page.url}: wider than a phone of 360 pixels")
        self.take_picture("phone")
        self.page.set_viewport_size(DESK)  # type: ignore[arg-type]  # a ViewportSize
        return self

    def is_new(self) -> bool:
        """Whether this person has not looked at a page of this name yet."""
        try:
            name = resolve(urlsplit(self.page.url).path).view_name
        except Resolver404:
            name = self.page.url
        is_new = name not in self.seen
        self.seen.add(name)
        return is_new

    def check_accessibility(self) -> None:
        """Let axe look at the page."""
        results = Axe().run(self.page, options={"runOnly": {"type": "tag", "values": TAGS}})
        for violation in results.response["violations"]:
            places = "; ".join(str(node["html"])[:160] for node in violation["nodes"][:3])
            self.complaints.append(f"{self.page.url}: axe {violation['id']}: {places}")

    def take_picture(self, kind: str) -> None:
        """Save the page as a picture into the folder FONDACO_PICTURES, if it is set."""
        if PICTURES:
            path = re.sub(r"\W+", "-", self.page.url.removeprefix(self.site_url)).strip("-")[:80]
            name = f"{self.name}-{self.n_pages:02}-{path}-{kind}.png"
            self.page.screenshot(path=Path(PICTURES) / name, full_page=True)

    def sign_in(self, email: str, password: str) -> "Visitor":
        """Through the sign-in page."""
        self.open("/account/login/").fill(login=email, password=password)
        return self.press("Sign in")

    def leave(self) -> None:
        """Close the browser's window; fails with every complaint that was heard."""
        self.context.close()
        assert self.complaints == []
