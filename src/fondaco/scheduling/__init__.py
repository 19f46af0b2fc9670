"""Meetings into slots and locations: the Business-to-Business Meeting Scheduling Problem, solved and proved."""
