"""Sessions: deadlines, quotas, thematic tables, programme items, rooms, visits, published versions."""
