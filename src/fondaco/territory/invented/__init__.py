"""Invented countries with known answers, for tests, benchmarks and the demo."""
