"""Settings pages of a forum, and the operator's pages outside of any."""
