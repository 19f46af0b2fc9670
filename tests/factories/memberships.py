"""Applications to join and members, made by the services. Everything is invented."""

from datetime import date
from itertools import count
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile

from factories.forums import a_secretariat
from factories.organisations import an_organisation
from fondaco_web.forum.models import Forum
from fondaco_web.members.models import AdhesionAct, Member
from fondaco_web.members.services import ActFacts, Step, admit_member, apply_for_membership, record_act

PDF = b"%PDF-1.7\n1 0 obj <<>> endobj\ntrailer <<>>\n%%EOF\n"
SCOPE = {"it": "Legno e arredo, distretti del territorio."}
_numbers = count(1)


def a_pdf(content: bytes = PDF) -> SimpleUploadedFile:
    """An uploaded file; the least that passes for a PDF."""
    return SimpleUploadedFile("act.pdf", content, "application/pdf")


def act_facts(**fields: Any) -> ActFacts:
    """An act of 2008 with a number of its own."""
    values: dict[str, Any] = {"number": f"DGR {next(_numbers)}", "organ": "Giunta", "adopted_on": date(2008, 3, 1)}
    return ActFacts(**(values | fields))


def an_applicant(forum: Forum, region: str = "IT-65", **fields: Any) -> Member:
    """A body that has applied in 2008 and recorded no act yet."""
    its = an_organisation(forum, region, kind="trade_association", **fields)
    by = a_secretariat(forum, its.party.code)
    return apply_for_membership(by=by, organisation=its, scope=SCOPE, effective_on=date(2008, 2, 1))


def an_act(member: Member, **fields: Any) -> AdhesionAct:
    """An act about a membership."""
    by = a_secretariat(member.forum, member.organisation.party.code)
    return record_act(by=by, member=member, facts=act_facts(**fields))


def a_member(forum: Forum, region: str = "IT-65", **fields: Any) -> Member:
    """A body admitted on 1 April 2008."""
    member = an_applicant(forum, region, **fields)
    by = a_secretariat(forum, member.organisation.party.code)
    return admit_member(by=by, member=member, step=Step(act=an_act(member), effective_on=date(2008, 4, 1)))
