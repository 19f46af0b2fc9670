"""Compiled loops (numba)."""
