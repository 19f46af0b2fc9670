"""Reads tables of flows and employment; a wrong row is named, and nothing of its file is used."""
