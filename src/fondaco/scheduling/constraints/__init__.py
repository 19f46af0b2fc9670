"""The rules of scheduling, one per file, stated on engine-neutral formulas."""
