"""The legal checklist: every rule of a jurisdiction answered on a day, from the evidence that there is."""

from datetime import date

from fondaco.territory.feasibility import reasoning, texts
from fondaco.territory.feasibility.evidence import NO_EVIDENCE, Evidence, PieceOfEvidence
from fondaco.territory.feasibility.judge import Judge, Limits
from fondaco.territory.feasibility.result import Answer, Cause, Checklist, Finding, Status, worst
from fondaco.territory.feasibility.rule import Rule, RuleBook, RuleVersion, Transition


def checklist(rules: RuleBook, evidence: Evidence = NO_EVIDENCE, *, on: date, place: str = "") -> Checklist:
    """Answer the rules of a jurisdiction: met, not met, unknown or expired, with the reasoning; never advice.

    Parameters
    ----------
    rules
        Of one jurisdiction, see `rules_of` and `read_rules`.
    evidence
        What is known; pieces dated after `on` are not used.
    on
        The day for which the question is asked: the versions in force on it count, its last day included.
    place
        Code of a place: rules about other places only are left out and listed in `elsewhere`.

    Raises
    ------
    InvalidEvidence
        Evidence of another kind than its rule asks for.
    """
    judge = Judge(evidence, on)
    here = [rule for rule in rules.rules if rule.is_about(place)]
    elsewhere = tuple(rule.id for rule in rules.rules if not rule.is_about(place))
    return Checklist(rules, on, tuple(_answer(rule, judge) for rule in here), elsewhere)


def _answer(rule: Rule, judge: Judge) -> Answer:
    version = rule.version_on(judge.on)
    if version is None:
        return _not_in_force(rule, judge.on)
    findings = tuple(judge.finding(requirement, version.transition) for requirement in version.requirements)
    status = worst(tuple(finding.status for finding in findings))
    exempting = judge.is_exempt(version.unless) if version.unless else None
    if version.unless and exempting:
        says = reasoning.of_exemption(version.unless, exempting)
        return Answer(rule, version, Status.MET, Cause.EXEMPT, says, findings)
    if status != Status.MET and version.transition is not None:
        granted = _by_transition(rule, version, findings, judge)
        if granted is not None:
            return granted
    decisive = next(finding for finding in findings if finding.status == status)
    if status == Status.MET and len(findings) > 1:
        return Answer(rule, version, status, Cause.ALL_MET, texts.REASONS[Cause.ALL_MET], findings)
    return Answer(rule, version, status, decisive.cause, decisive.reasoning, findings)


def _not_in_force(rule: Rule, on: date) -> Answer:
    past = [version for version in rule.versions if version.valid_to is not None and version.valid_to < on]
    if past:
        cause, nearest = Cause.NO_LONGER_IN_FORCE, past[-1]
    else:
        cause, nearest = Cause.NOT_YET_IN_FORCE, rule.versions[0]
    return Answer(rule, nearest, Status.EXPIRED, cause, reasoning.of_version(cause, rule, nearest, on))


def _by_transition(rule: Rule, version: RuleVersion, findings: tuple[Finding, ...], judge: Judge) -> Answer | None:
    """The answer by an approval given before the rule was changed, where there is one."""
    transition = version.transition
    if transition is None:
        return None
    approval = _approval(transition, judge)
    if approval is None:
        return None
    until = Limits(transition=transition).until(approval) or judge.on
    if judge.on <= until:
        status, cause = Status.MET, Cause.APPROVAL_STILL_VALID
    elif any(finding.status == Status.NOT_MET for finding in findings):
        return None
    else:
        status, cause = Status.EXPIRED, Cause.APPROVAL_EXPIRED
    says = reasoning.of_approval(cause, approval, until, judge.on)
    return Answer(rule, version, status, cause, says, findings)


def _approval(transition: Transition, judge: Judge) -> PieceOfEvidence | None:
    """The latest approval given before the change and not withdrawn since."""
    for piece in judge.evidence.of(transition.evidence, judge.on):
        if piece.value is not True:
            return None
        if transition.concerns(piece.key, piece.dated_on):
            return piece
    return None
