"""The web platform on which a bilateral forum lives between and during its sessions (Django)."""
