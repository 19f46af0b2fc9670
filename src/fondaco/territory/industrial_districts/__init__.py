"""Industrial districts: the four steps of Sforzi and ISTAT, the decree of 1993, a manufacturing score."""
