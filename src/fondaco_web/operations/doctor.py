"""`fondaco doctor`: examines an installation, says what it found and what to mend."""

import argparse
import json

from fondaco_web.operations.errors import NotConfigured
from fondaco_web.operations.findings import Finding, Verdict
from fondaco_web.operations.platform import start_django

SIGNS = {Verdict.OK: "ok", Verdict.WARNING: "WARNING", Verdict.FAULT: "FAULT"}


def run(arguments: argparse.Namespace) -> int:
    """Examine and tell; the exit code is 1 where something does not work."""
    findings = examine()
    worst = max(finding.verdict for finding in findings)
    if arguments.json:
        told = [finding.as_json() for finding in findings]
        print(json.dumps({"verdict": worst.name.lower(), "findings": told}, indent=1, ensure_ascii=False))
    else:
        for finding in findings:
            print(f"{SIGNS[finding.verdict]:<8} {finding.about:<12} {finding.text}")
            if finding.remedy:
                print(f"{'':<21} {finding.remedy}")
    return 1 if worst is Verdict.FAULT else 0


def examine() -> list[Finding]:
    """Every finding. Without readable settings nothing else can be examined."""
    from fondaco_web.operations import examinations_here  # quick to start for --help

    findings = examinations_here.findings()
    try:
        start_django()
    except NotConfigured as error:
        return [*findings, Finding("settings", Verdict.FAULT, str(error), "Set it and run this again.")]
    from fondaco_web.operations import examinations  # needs settings

    return [*findings, *examinations.findings()]
