"""Forms of applications and delegations."""
