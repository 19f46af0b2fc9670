"""People who sign in: accounts, invitations, second factors, consents, API tokens, erasure."""
