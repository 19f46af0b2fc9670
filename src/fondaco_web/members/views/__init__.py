"""Pages of members: the public register, adhesion, acts, mandates, decisions."""
