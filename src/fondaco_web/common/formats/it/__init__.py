"""Italian: months in small letters, days without a leading zero."""
