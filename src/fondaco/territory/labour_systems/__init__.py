"""Local labour systems from commuting flows."""
