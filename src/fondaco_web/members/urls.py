"""Addresses of the app `members`."""

from django.urls import path

from fondaco_web.members.views import decisions, joining, papers, register

app_name = "members"
urlpatterns = [
    path("", register.Register.as_view(), name="register"),
    path("join/", joining.Join.as_view(), name="join"),
    path("join/<str:code>/", joining.JoinScope.as_view(), name="join_scope"),
    path("approvals/", decisions.Approvals.as_view(), name="approvals"),
    path("<str:code>/", register.MemberPage.as_view(), name="member"),
    path("<str:code>/extract.pdf", register.Extract.as_view(), name="extract"),
    path("<str:code>/scope/", joining.ChangeScope.as_view(), name="scope_change"),
    path("<str:code>/belongs-to/", decisions.PlaceUnder.as_view(), name="place_under"),
    path("<str:code>/decide/", decisions.Decide.as_view(), name="decide"),
    path("<str:code>/suspend/", decisions.TakeStep.as_view(step=decisions.SUSPEND), name="suspend"),
    path("<str:code>/resume/", decisions.TakeStep.as_view(step=decisions.RESUME), name="resume"),
    path("<str:code>/withdraw/", decisions.TakeStep.as_view(step=decisions.WITHDRAW), name="withdraw"),
    path("<str:code>/acts/add/", papers.AddAct.as_view(), name="act_add"),
    path("<str:code>/acts/<int:number>/correct/", papers.CorrectAct.as_view(), name="act_correct"),
    path("<str:code>/acts/<int:number>/file/", papers.ActFile.as_view(), name="act_file"),
    path("<str:code>/mandates/add/", papers.AddMandate.as_view(), name="mandate_add"),
    path("<str:code>/mandates/<int:number>/end/", papers.EndMandate.as_view(), name="mandate_end"),
]
