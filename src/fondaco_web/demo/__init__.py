"""Builds the demo forum up to a chosen stage, through services only."""
