"""The forum itself: parties, regions, sectors, roles, announcements."""
