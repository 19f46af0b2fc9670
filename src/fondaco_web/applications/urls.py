"""Addresses of the app `applications`, under a session."""

from django.urls import URLPattern, path

from fondaco_web.applications.views import (
    delegation_papers,
    delegations,
    detail,
    entry,
    exchange,
    parts,
    planning,
    ranking,
    steps,
    wanted,
    worklist,
)

ONE = "applications/<slug:code>/"
FORM = ONE + "form/"
IMPORT = "applications/import/<slug:import_code>/"
DELEGATION = "delegations/<slug:region_code>/"

app_name = "applications"
urlpatterns: list[URLPattern] = [
    path("application/", entry.MyApplications.as_view(), name="mine"),
    path("application/start/", entry.StartApplication.as_view(), name="start"),
    path("applications/", worklist.WorkList.as_view(), name="list"),
    path("applications/start/", entry.StartFor.as_view(), name="start_for"),
    path("applications/rank/", ranking.Ranking.as_view(), name="rank"),
    path("applications/wanted/", wanted.WantedCounterparts.as_view(), name="wanted"),
    path("applications/wanted/<slug:wish_code>/", wanted.InviteCounterpart.as_view(), name="invite"),
    path("applications/needs/", delegations.NeedsList.as_view(), name="needs"),
    path("applications/export/", exchange.Export.as_view(), name="export"),
    path("applications/import/", exchange.Upload.as_view(), name="import"),
    path("applications/import/template/", exchange.Template.as_view(), name="import_template"),
    path(IMPORT + "columns/", exchange.Columns.as_view(), name="import_columns"),
    path(IMPORT + "preview/", exchange.Preview.as_view(), name="import_preview"),
    path(IMPORT + "errors/", exchange.Errors.as_view(), name="import_errors"),
    path(IMPORT + "cancel/", exchange.Cancel.as_view(), name="import_cancel"),
    path("projects/", wanted.Projects.as_view(), name="projects"),
    path(ONE, detail.ApplicationPage.as_view(), name="application"),
    path(ONE + "return/", detail.ReturnApplication.as_view(), name="return"),
    path(ONE + "forward/", detail.ForwardApplication.as_view(), name="forward"),
    path(ONE + "note/", detail.WriteNote.as_view(), name="note"),
    path(ONE + "decide/", detail.DecideApplication.as_view(), name="decide"),
    path(ONE + "undo/", detail.UndoDecision.as_view(), name="undo"),
    path(ONE + "withdraw/", detail.WithdrawApplication.as_view(), name="withdraw"),
    path(FORM + "profile/", steps.ProfileStep.as_view(), name="step_profile"),
    path(FORM + "themes/", steps.ThemesStep.as_view(), name="step_themes"),
    path(FORM + "projects/", parts.ProjectsStep.as_view(), name="step_projects"),
    path(FORM + "projects/add/", parts.AddProject.as_view(), name="project_add"),
    path(FORM + "projects/<slug:part>/", parts.ChangeProject.as_view(), name="project"),
    path(FORM + "projects/<slug:part>/remove/", parts.RemoveProject.as_view(), name="project_remove"),
    path(FORM + "counterparts/", parts.CounterpartsStep.as_view(), name="step_counterparts"),
    path(FORM + "counterparts/describe/", parts.AddDescribedCounterpart.as_view(), name="counterpart_describe"),
    path(
        FORM + "counterparts/add/<slug:organisation_code>/", parts.AddKnownCounterpart.as_view(), name="counterpart_add"
    ),
    path(FORM + "counterparts/<slug:part>/", parts.ChangeCounterpart.as_view(), name="counterpart"),
    path(FORM + "counterparts/<slug:part>/remove/", parts.RemoveCounterpart.as_view(), name="counterpart_remove"),
    path(FORM + "people/", parts.PeopleStep.as_view(), name="step_people"),
    path(FORM + "people/needs/", steps.NeedsPage.as_view(), name="organisation_needs"),
    path(FORM + "people/add/", parts.AddParticipant.as_view(), name="participant_add"),
    path(FORM + "people/<slug:part>/", parts.ChangeParticipant.as_view(), name="participant"),
    path(FORM + "people/<slug:part>/remove/", parts.RemoveParticipant.as_view(), name="participant_remove"),
    path(FORM + "review/", steps.ReviewStep.as_view(), name="step_review"),
    path("delegations/", delegations.DelegationList.as_view(), name="delegation_list"),
    path(DELEGATION, delegations.DelegationPage.as_view(), name="delegation"),
    path(DELEGATION + "members/", delegations.MembersDeed.as_view(), name="delegation_members"),
    path(DELEGATION + "state/", delegations.StateDeed.as_view(), name="delegation_state"),
    path(DELEGATION + "reopen/", delegations.ReopenDelegation.as_view(), name="delegation_reopen"),
    path(DELEGATION + "notes/", delegations.DelegationNotes.as_view(), name="delegation_notes"),
    path(DELEGATION + "officials/add/", delegations.AddOfficial.as_view(), name="official_add"),
    path(DELEGATION + "officials/<slug:person_code>/", delegations.ChangeOfficial.as_view(), name="official"),
    path(DELEGATION + "files/add/", delegations.AddDocument.as_view(), name="delegation_document_add"),
    path(DELEGATION + "files/<slug:document_code>/", delegations.Document.as_view(), name="delegation_document"),
    path(
        DELEGATION + "files/<slug:document_code>/remove/",
        delegations.RemoveDocument.as_view(),
        name="delegation_document_remove",
    ),
    path(DELEGATION + "print/", delegation_papers.DelegationPrint.as_view(), name="delegation_print"),
    path(DELEGATION + "list.pdf", delegation_papers.DelegationPdf.as_view(), name="delegation_pdf"),
    path("planning/", planning.PlanningPage.as_view(), name="planning"),
    path("planning/workbook/", planning.SessionWorkbook.as_view(), name="session_workbook"),
]
