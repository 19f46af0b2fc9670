"""Addresses of the app `directory`, under `organisations/`."""

from django.urls import path

from fondaco_web.directory.exchange.urls import exchange_patterns
from fondaco_web.directory.views import listing, numbers, offers, people, profile, states

app_name = "directory"
urlpatterns = [
    path("", listing.OrganisationList.as_view(), name="list"),
    path("mine/", listing.OwnOrganisations.as_view(), name="mine"),
    path("work/", listing.Work.as_view(), name="work"),
    path("bulk/", listing.Bulk.as_view(), name="bulk"),
    path("add/", profile.AddOrganisation.as_view(), name="add"),
    *exchange_patterns,
    path("<str:code>/", profile.OrganisationPage.as_view(), name="organisation"),
    path("<str:code>/edit/", profile.EditOrganisation.as_view(), name="edit"),
    path("<str:code>/numbers/", numbers.EditNumbers.as_view(), name="numbers"),
    path("<str:code>/activities/", numbers.EditActivities.as_view(), name="activities"),
    path("<str:code>/history/", profile.History.as_view(), name="history"),
    path("<str:code>/confirm/", states.Confirm.as_view(), name="confirm"),
    path("<str:code>/archive/", states.Archive.as_view(), name="archive"),
    path("<str:code>/restore/", states.Restore.as_view(), name="restore"),
    path("<str:code>/merge/", states.Merge.as_view(), name="merge"),
    path("<str:code>/offers/", offers.OfferList.as_view(), name="offers"),
    path("<str:code>/offers/add/", offers.AddOffer.as_view(), name="offer_add"),
    path("<str:code>/offers/<str:offer_code>/", offers.EditOffer.as_view(), name="offer_edit"),
    path("<str:code>/offers/<str:offer_code>/renew/", offers.RenewOffer.as_view(), name="offer_renew"),
    path("<str:code>/offers/<str:offer_code>/withdraw/", offers.WithdrawOffer.as_view(), name="offer_withdraw"),
    path("<str:code>/people/", people.PeopleList.as_view(), name="people"),
    path("<str:code>/people/add/", people.AddPerson.as_view(), name="person_add"),
    path("<str:code>/people/<str:person_code>/", people.EditPerson.as_view(), name="person_edit"),
    path("<str:code>/people/<str:person_code>/erase/", people.ErasePerson.as_view(), name="person_erase"),
    path("<str:code>/accounts/", people.AccountList.as_view(), name="accounts"),
    path("<str:code>/accounts/invite/", people.Invite.as_view(), name="invite"),
    path("<str:code>/accounts/<int:number>/revoke/", people.RevokeAccount.as_view(), name="account_revoke"),
    path(
        "<str:code>/accounts/<int:number>/administrator/", people.ChangeAdministrator.as_view(), name="account_change"
    ),
]
