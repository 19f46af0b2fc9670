"""Privacy notice, legal notes, accessibility statement: of a forum, and of the site outside of any."""

from datetime import date
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from fondaco_web.accounts.notice import NOTICE_VERSION
from fondaco_web.common.pages import PageView
from fondaco_web.forum.pages import ForumView

HEADINGS = {
    "privacy": _("Privacy notice"),
    "legal": _("Legal notes"),
    "accessibility": _("Accessibility statement"),
}
NOTICE_DATE = date.fromisoformat(f"{NOTICE_VERSION}-01")


class LegalPage(PageView):
    """One of the three, in the reader's language: these texts are written in each, not translated."""

    is_public = True
    template_name = "portal/legal/page.html"
    subject = ""

    def get(self, _request: HttpRequest, **_kwargs: Any) -> HttpResponse:
        """The text."""
        return self.page(
            heading=HEADINGS[self.subject],
            text_template=f"portal/legal/{self.subject}_{get_language()}.html",
            notice_date=NOTICE_DATE,
            keep=periods_of_keeping(),
        )


class ForumLegalPage(LegalPage, ForumView):
    """The same inside a forum, which names its administration."""


def periods_of_keeping() -> dict[str, int]:
    """How long personal data are kept, as the settings say."""
    return {
        "invitations": settings.KEEP_INVITATIONS_DAYS,
        "unconfirmed": settings.KEEP_UNCONFIRMED_DAYS,
        "logs": settings.KEEP_LOGS_DAYS,
        "needs": settings.KEEP_NEEDS_DAYS,
        "participants": settings.KEEP_PARTICIPANTS_YEARS,
    }
