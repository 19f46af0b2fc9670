"""Why a community belongs to no local labour system."""

from collections.abc import Mapping
from enum import StrEnum

from fondaco.common.languages import LocalisedText


class UnassignedCode(StrEnum):
    """What kept a community out: the first four before the algorithm began, the last at its end."""

    NO_FLOWS = "no_flows"
    NO_RESIDENT_WORKERS = "no_resident_workers"
    NO_JOBS = "no_jobs"
    ONLY_INTERNAL = "only_internal"
    NO_CANDIDATE = "no_candidate"


REASONS: Mapping[UnassignedCode, LocalisedText] = {
    UnassignedCode.NO_FLOWS: LocalisedText(
        it="Nessun flusso lo collega, in entrata o in uscita, agli altri comuni considerati.",
        ru="Между этой территорией и рассматриваемыми территориями нет ни входящих, ни исходящих потоков.",
        en="No flow links it, in or out, to the communities considered.",
    ),
    UnassignedCode.NO_RESIDENT_WORKERS: LocalisedText(
        it="Tra i flussi considerati, nessun occupato risiede in questo comune.",
        ru="Нет проживающих здесь работников, занятых на рассматриваемых территориях.",
        en="Nobody who works in the communities considered lives there.",
    ),
    UnassignedCode.NO_JOBS: LocalisedText(
        it="Tra i flussi considerati, nessuno lavora in questo comune.",
        ru="Здесь не работает никто из жителей рассматриваемых территорий.",
        en="Nobody who lives in the communities considered works there.",
    ),
    UnassignedCode.ONLY_INTERNAL: LocalisedText(
        it="Tutti i suoi flussi sono interni: nessuno scambio di lavoratori con gli altri comuni considerati.",
        ru="Все потоки внутренние: обмена работниками с другими рассматриваемыми территориями нет.",
        en="All of its flows are internal: it exchanges workers with no other community considered.",
    ),
    UnassignedCode.NO_CANDIDATE: LocalisedText(
        it="Rimasto nella lista di riserva: nessun flusso lo lega a un sistema locale.",
        ru="Осталась в резервном списке: ни один поток не связывает её ни с одной локальной системой занятости.",
        en="Left on the reserve list: no flow ties it to a local system.",
    ),
}
