"""Tables of organisations: brought in row by row, taken away as they are shown."""
