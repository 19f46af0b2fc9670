"""What has changed since a plan was made, in the terms of a problem: the input of `replan`."""

from dataclasses import dataclass

from fondaco.scheduling.problem import Meeting


@dataclass(frozen=True, slots=True)
class ParticipantAway:
    """A participant cannot meet in `slots` (indices), whatever they said before: late, ill, or gone early."""

    participant: str
    slots: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class LocationLost:
    """A location cannot be used in `slots`."""

    location: str
    slots: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class InterpreterAway:
    """An interpreter cannot work in `slots`."""

    interpreter: str
    slots: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class MeetingCancelled:
    """A meeting is no longer wanted."""

    meeting: str


@dataclass(frozen=True, slots=True)
class MeetingAdded:
    """A meeting is wanted that the problem did not have; its id is none of the problem's."""

    meeting: Meeting


Change = ParticipantAway | LocationLost | InterpreterAway | MeetingCancelled | MeetingAdded
