"""The demo session: the XIII session of the task force, Lipetsk, 29-30 May 2008, with invented participants."""

from fondaco.demo.session import demo_session

__all__ = ["demo_session"]
