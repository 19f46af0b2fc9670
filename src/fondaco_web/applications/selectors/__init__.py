"""What people may see of applications and delegations."""
