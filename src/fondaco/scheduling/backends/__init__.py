"""The engines: the only place where OR-Tools, python-sat and numba are imported."""
