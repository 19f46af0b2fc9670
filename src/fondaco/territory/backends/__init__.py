"""Loops compiled by numba; imported only when one of them is run."""
