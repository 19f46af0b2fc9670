"""`fondaco territory …`: files of flows and employment in, tables, maps and dossiers out."""
