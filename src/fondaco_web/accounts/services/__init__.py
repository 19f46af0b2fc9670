"""Writes of accounts: invitations, profile, consents, tokens, erasure, retention."""
