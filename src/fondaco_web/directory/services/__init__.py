"""Every change to the directory: organisations, their numbers, offers, people, accounts."""
