"""Fondaco runs a bilateral economic forum; this package holds its kernels, pure Python."""
