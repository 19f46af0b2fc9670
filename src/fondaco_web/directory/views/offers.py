"""What an organisation offers and seeks."""

from datetime import timedelta
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from fondaco_web.common.audit import deeds_about
from fondaco_web.common.clock import today
from fondaco_web.common.forms import DomainForm
from fondaco_web.directory.forms.parts import USUAL_DAYS, NewOfferForm, OfferForm
from fondaco_web.directory.models import Offer
from fondaco_web.directory.selectors import offer_changeable_by, offers_of
from fondaco_web.directory.services.offers import add_offer, change_offer, renew_offer, withdraw_offer
from fondaco_web.directory.views.base import OrganisationDeed, OrganisationForm, OrganisationView


class OfferList(OrganisationView):
    """Everything, the expired and withdrawn too."""

    template_name = "directory/offers.html"
    tab = "directory:offers"

    def get(self, request: HttpRequest, **_kwargs: Any) -> HttpResponse:
        """The list."""
        return self.page(offers=offers_of(self.organisation, request.user), today=today())


class AddOffer(OrganisationForm):
    """Offer or seek something."""

    form_class = NewOfferForm
    tab = "directory:offers"
    title = _("Offer or seek something")
    submit_label = _("Add")
    back = "directory:offers"

    def form(self, **inputs: Any) -> DomainForm:
        """The empty form."""
        return NewOfferForm(forum=self.forum, **inputs)

    def perform(self, form: NewOfferForm) -> HttpResponse:
        """Add it."""
        add_offer(by=self.request.user, organisation=self.organisation, values=form.values())
        return self.go_to("directory:offers", _("It is added."))


class OfferView(OrganisationView):
    """Something about one offer."""

    offer: Offer

    def prepare(self, **kwargs: Any) -> None:
        """The offer of the address."""
        super().prepare(**kwargs)
        self.offer = offer_changeable_by(self.request.user, self.organisation, kwargs["offer_code"])


class EditOffer(OfferView, OrganisationForm):
    """Change it."""

    form_class = OfferForm
    tab = "directory:offers"
    title = _("Edit")
    back = "directory:offers"

    def form(self, **inputs: Any) -> DomainForm:
        """The offer as it stands."""
        return OfferForm(offer=self.offer, forum=self.forum, **inputs)

    def context(self) -> dict[str, Any]:
        """With its history."""
        return super().context() | {"deeds": deeds_about(self.offer)}

    def perform(self, form: OfferForm) -> HttpResponse:
        """Save it."""
        change_offer(by=self.request.user, offer=self.offer, values=form.values(), expected_version=form.seen_version)
        return self.go_to("directory:offers", _("It is saved."))


class RenewOffer(OfferView, OrganisationDeed):
    """Show it for another year; brings a withdrawn one back."""

    back = "directory:offers"

    def deed(self) -> str | Promise:
        """Renew it."""
        offer = renew_offer(by=self.request.user, offer=self.offer, expires_on=today() + timedelta(days=USUAL_DAYS))
        return _("“%(title)s” is shown for another year.") % {"title": offer}


class WithdrawOffer(OfferView, OrganisationDeed):
    """Show it no more."""

    back = "directory:offers"

    def deed(self) -> str | Promise:
        """Withdraw it."""
        offer = withdraw_offer(by=self.request.user, offer=self.offer)
        return _("“%(title)s” is withdrawn; renewing it brings it back.") % {"title": offer}
