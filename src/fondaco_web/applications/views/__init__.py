"""Pages of applications and delegations."""
