"""Feasibility of a district on the partner's market: technical indicators and the legal checklist."""
