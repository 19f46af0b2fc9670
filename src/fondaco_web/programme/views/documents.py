"""Documents of a session: managed by the secretariats, read by those they are meant for."""

from pathlib import PurePosixPath
from typing import Any

from django.http import FileResponse, HttpRequest, HttpResponse, HttpResponseBase
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from fondaco_web.common.errors import NotFound
from fondaco_web.common.forms import DomainForm
from fondaco_web.common.texts import in_language
from fondaco_web.forum.pages import ForumView
from fondaco_web.programme import services
from fondaco_web.programme.forms.setting import DocumentForm
from fondaco_web.programme.models import SessionDocument
from fondaco_web.programme.selectors import documents_visible_to, session_visible_to
from fondaco_web.programme.views.base import ManageConfirm, ManageForm, ManageView

CONTENT_TYPES = {
    ".pdf": "application/pdf",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".zip": "application/zip",
    ".html": "text/html; charset=utf-8",
}


class Documents(ManageView):
    """All documents of the session."""

    template_name = "programme/documents.html"
    tab = "documents"

    def get(self, request: HttpRequest, **_kwargs: Any) -> HttpResponse:
        """The list."""
        return self.page(documents=documents_visible_to(request.user, self.session))


class DocumentAdd(ManageForm):
    """A new document."""

    tab = "documents"
    heading = gettext_lazy("New document")
    submit_label = gettext_lazy("Add the document")
    back = "programme:documents"
    form_class = DocumentForm

    def perform(self, form: DocumentForm) -> HttpResponse:
        """Add it."""
        services.add_document(
            session=self.session, values=form.values(), file=form.cleaned_data["file"], by=self.request.user
        )
        return self.go(_("The document is added."), self.back)


class DocumentRemove(ManageConfirm):
    """Taking a document away."""

    document: SessionDocument
    tab = "documents"
    heading = gettext_lazy("Remove this document?")
    consequence = gettext_lazy("Its file is deleted for good.")
    submit_label = gettext_lazy("Remove")
    back = "programme:documents"
    is_danger = True

    def prepare(self, **kwargs: Any) -> None:
        """The document, in its session."""
        super().prepare(**kwargs)
        found = documents_visible_to(self.request.user, self.session).filter(code=kwargs["code"]).first()
        if found is None:
            raise NotFound
        self.document = found

    def perform(self, _form: DomainForm) -> HttpResponse:
        """Remove it."""
        services.remove_document(document=self.document, by=self.request.user)
        return self.go(_("The document is removed."), self.back)


class Document(ForumView):
    """The file itself, always to be saved, never shown by the browser as a page of this site."""

    is_public = True
    document: SessionDocument

    def prepare(self, **kwargs: Any) -> None:
        """The document, if it is meant for this person."""
        session = session_visible_to(self.request.user, self.forum, kwargs["number"])
        found = documents_visible_to(self.request.user, session).filter(code=kwargs["code"]).first()
        if found is None:
            raise NotFound
        self.document = found

    def get(self, _request: HttpRequest, **_kwargs: Any) -> HttpResponseBase:
        """The file."""
        suffix = PurePosixPath(str(self.document.file.name)).suffix
        title = slugify(in_language(self.document.title), allow_unicode=True) or self.document.code
        response = FileResponse(
            self.document.file.open("rb"),
            as_attachment=True,
            filename=f"{title}{suffix}",
            content_type=CONTENT_TYPES.get(suffix, "application/octet-stream"),
        )
        response["X-Content-Type-Options"] = "nosniff"
        response["Content-Security-Policy"] = "sandbox; default-src 'none'"
        return response
