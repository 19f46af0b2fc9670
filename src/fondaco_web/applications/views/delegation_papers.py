"""A delegation on paper: a page for the printer, and the list as PDF."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import get_language

from fondaco_web.applications.delegation_list import content_of, delegation_list_pdf
from fondaco_web.applications.views.delegations import DelegationView


class DelegationPrint(DelegationView):
    """The list as a page, for the browser's printer."""

    template_name = "applications/delegation_print.html"

    def get(self, _request: HttpRequest, **_kwargs: Any) -> HttpResponse:
        """The same content as the PDF."""
        return self.page(content=content_of(self.delegation, get_language() or "en"))


class DelegationPdf(DelegationView):
    """The list as PDF, in the language of the address."""

    def get(self, _request: HttpRequest, **_kwargs: Any) -> HttpResponse:
        """The file."""
        language = get_language() or "en"
        region = self.delegation.region.code.lower()
        answer = HttpResponse(delegation_list_pdf(self.delegation, language), content_type="application/pdf")
        name = f"delegation-{self.session.number}-{region}-{language}.pdf"
        answer["Content-Disposition"] = f'attachment; filename="{name}"'
        return answer
