"""A person with a browser, who looks at every page they come to: console, content policy, accessibility, pictures."""

import os
import re
from pathlib import Path
from typing import Any

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, ConsoleMessage, Page

PICTURES = os.environ.get("FONDACO_PICTURES", "")
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


class Visitor:
    """Opens pages in one language and checks each: no console error, no policy violation, no axe violation."""

    def __init__(self, browser: Browser, site_url: str, language: str, name: str = "visitor") -> None:
        self.site_url, self.language, self.name = site_url, language, name
        self.context = browser.new_context(locale=language, viewport={"width": 1280, "height": 900})
        self.page: Page = self.context.new_page()
        self.complaints: list[str] = []
        self.n_pages = 0
        self.page.on("console", self.hear)
        self.page.on("pageerror", lambda error: self.complaints.append(f"script error: {error}"))

    def hear(self, message: ConsoleMessage) -> None:
        """Keep what the console says against the page; that a refused page answers 404 is no complaint."""
        if message.type in {"error", "warning"} and "Failed to load resource" not in message.text:
            self.complaints.append(f"{self.page.url}: {message.text}")

    def open(self, path: str, *, status: int = 200) -> "Visitor":
        """Go to an address of the site, `/…` after the language, and look at the page."""
        url = path if path.startswith("http") else f"{self.site_url}/{self.language}{path}"
        answer = self.page.goto(url)
        assert answer is not None
        assert answer.status == status, f"{url} answered {answer.status}, not {status}"
        return self.look()

    def press(self, label: str) -> "Visitor":
        """Press the button or follow the link with this label, and look at the page it leads to."""
        found = self.page.get_by_role("button", name=label, exact=True).or_(
            self.page.get_by_role("link", name=label, exact=True)
        )
        with self.page.expect_navigation():
            found.first.click()
        return self.look()

    def fill(self, **entries: Any) -> "Visitor":
        """Fill inputs by their names: text, True for a box to tick, a Path for a file; choices by their value."""
        for name, value in entries.items():
            field = self.page.locator(f"main [name='{name}']:not([type=hidden])")
            if isinstance(value, Path):
                field.set_input_files(value)
            elif isinstance(value, bool):
                field.set_checked(value)
            elif field.first.evaluate("e => e.tagName") == "SELECT":
                field.select_option(value)
            elif field.first.get_attribute("type") in {"radio", "checkbox"}:
                for one in [value] if isinstance(value, str) else value:
                    self.page.locator(f"main [name='{name}'][value='{one}']").check()
            else:
                field.fill(str(value))
        return self

    def sees(self, text: str) -> "Visitor":
        """The page shows `text`."""
        assert text in self.page.inner_text("body"), f"'{text}' is not on {self.page.url}"
        return self

    def look(self) -> "Visitor":
        """Check the page as it stands, at desktop and phone width, and take its picture where asked to."""
        self.n_pages += 1
        results = Axe().run(self.page, options={"runOnly": {"type": "tag", "values": TAGS}})
        for violation in results.response["violations"]:
            places = "; ".join(str(node["html"])[:160] for node in violation["nodes"][:3])
            self.complaints.append(f"{self.page.url}: axe {violation['id']}: {places}")
        self.page.set_viewport_size({"width": 360, "height": 740})
        if self.page.evaluate("document.documentElement.scrollWidth > window.innerWidth"):
            self.complaints.append(f"{self.page.url}: wider than a phone of 360 pixels")
        self.take_picture("phone")
        self.page.set_viewport_size({"width": 1280, "height": 900})
        self.take_picture("desk")
        return self

    def take_picture(self, kind: str) -> None:
        """Save the page as a picture into the folder FONDACO_PICTURES, if it is set."""
        if PICTURES:
            path = re.sub(r"\W+", "-", self.page.url.removeprefix(self.site_url)).strip("-")[:80]
            name = f"{self.name}-{self.n_pages:02}-{path}-{kind}.png"
            self.page.screenshot(path=Path(PICTURES) / name, full_page=True)

    def sign_in(self, email: str, password: str) -> "Visitor":
        """Through the sign-in page."""
        self.open("/account/login/").fill(login=email, password=password)
        with self.page.expect_navigation():
            self.page.locator("main form [type=submit]").first.click()
        return self.look()

    def leave(self) -> None:
        """Close the browser's window; fails with every complaint that was heard."""
        self.context.close()
        assert self.complaints == []
